import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakOpportunities, lineBreaks } from '../../../../../src/typeset/unicode/line-break/line-breaks.ts';
import { lineBreakClass } from '../../../../../src/typeset/unicode/line-break/lookup.ts';
import { publishedClasses, referenceBreaks, representatives } from './reference.ts';

const data = new URL('../../../../data/typography/', import.meta.url);

function lines(file: string): string[] {
  return readFileSync(new URL(file, data), 'utf8').trimEnd().split('\n');
}

/** Break opportunities as the published tests write them. */
function opportunities(text: string): string {
  return breakOpportunities(text, { lang: 'und' }).join(',');
}

function uax14(text: string): Uint8Array {
  return lineBreaks(text, { lang: 'und' }).breaks;
}

describe('uax14', () => {
  it('agrees with every published pair of classes', () => {
    const failed = lines('uax14-17-pairs.tsv')
      .slice(1)
      .filter((row) => {
        const [, codePoints, breaks] = row.split('\t');
        const text = codePoints!.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
        return opportunities(text.join('')) !== breaks;
      });
    expect(failed).toEqual([]);
  });

  it('agrees with every published sample of text', () => {
    const failed = lines('uax14-17-strings.jsonl').filter((row) => {
      const { text, breaks } = JSON.parse(row) as { text: string; breaks: number[] };
      return opportunities(text) !== breaks.join(',');
    });
    expect(failed).toEqual([]);
  });

  it('agrees with the rules taken literally on any sequence of classes', () => {
    expect(new Set(representatives.map(lineBreakClass))).toEqual(new Set(publishedClasses));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...representatives), { maxLength: 10 }), (codePoints) => {
        // A high surrogate would join a low one: there are only high ones here.
        const text = codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('');
        expect(breakOpportunities(text, { lang: 'und' })).toEqual(referenceBreaks(codePoints));
      }),
      { numRuns: 10_000 },
    );
  });

  it('never breaks at the start and always at the end', () => {
    expect([...uax14('ab')]).toEqual([0, 0, 2]);
    expect([...uax14('')]).toEqual([0]);
  });

  it('must break behind a line feed, and not inside CR LF', () => {
    expect([...uax14('a\r\nb')]).toEqual([0, 0, 0, 2, 2]);
  });

  it('has no break inside a surrogate pair', () => {
    expect([...uax14('𠀀𠀀')]).toEqual([0, 0, 1, 0, 2]);
  });

  it('takes a lone surrogate for a letter', () => {
    expect([...uax14('a\ud800b')]).toEqual([0, 0, 0, 2]);
  });
});
