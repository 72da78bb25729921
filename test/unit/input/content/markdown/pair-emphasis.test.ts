import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { cjkEmphasis } from '../../../../../src/input/content/markdown/cjk-emphasis.ts';
import type { Construct, SyntaxExtension } from '../../../../../src/input/content/markdown/pair-emphasis.ts';
import { randomFor } from '../../../../fuzz/random.ts';

type Resolver = NonNullable<Construct['resolveAll']>;

/** The same runs, paired by the parser. */
const parsersOwn: SyntaxExtension = { text: { 42: ownPairs(42), 95: ownPairs(95) } };

function ownPairs(code: 42 | 95): Construct {
  const resolveAll: Resolver = (events, context) => {
    const own = context.parser.constructs.insideSpan.null!.find((one) => 'name' in one && one.name === 'attention');
    return own!.resolveAll!(events, context);
  };
  return { ...(cjkEmphasis.text![code] as Construct), resolveAll };
}

const pieces = ['*', '**', '***', '_', '__', 'a', '甲', ' ', '，', '“', '[', '](b)', '![', '\n', '\\', '`', '<b>'];

describe('pairs of emphasis', () => {
  it('are those of the parser’s own resolver, with their places', () => {
    for (let count = 0; count < 600; count++) {
      const random = randomFor(1, count);
      const text = Array.from({ length: 2 + random.below(24) }, () => random.of(pieces)).join('');
      const found = fromMarkdown(text, { extensions: [cjkEmphasis] });
      expect(found, JSON.stringify(text)).toEqual(fromMarkdown(text, { extensions: [parsersOwn] }));
    }
  });

  // Each of these took the parser’s own resolver minutes.
  it.each(['甲*乙', '**a ', '*a **b _c __d ', '**a**b*c*'])('are found in a paragraph of many: %s', (text) => {
    const found = (times: number): number => {
      const [paragraph] = fromMarkdown(text.repeat(times), { extensions: [cjkEmphasis] }).children;
      return paragraph?.type === 'paragraph' ? paragraph.children.length : Number.NaN;
    };
    // Lengths of runs repeat after three: with them the number of pairs grows evenly.
    const grown = found(18) - found(12);
    expect(found(6_000) - found(12)).toBe(grown * 998);
  });
});
