import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { parseInParts } from '../../../../../src/input/content/markdown/parse-in-parts.ts';

const parse = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

/** Nodes by their offsets, for lines and columns are counted anew in every part. */
function shape(node: Nodes): unknown {
  const { position, ...own } = node;
  const place = [position?.start.offset, position?.end.offset];
  return 'children' in own ? { ...own, place, children: own.children.map(shape) } : { ...own, place };
}

/** Parses at once and in parts of 40 characters, and says how long the longest part was. */
function both(text: string) {
  let longest = 0;
  const parts = parseInParts(
    text,
    (part) => {
      longest = Math.max(longest, part.length);
      return parse(part);
    },
    40,
  );
  return { atOnce: parse(text).children.map(shape), inParts: parts.children.map(shape), longest };
}

const blocks = [
  '第一段，有**着重**的文字。\n第二行',
  '    缩进的一段',
  '## 小标题',
  '小标题\n----',
  '- 甲\n- 乙\n\n  乙的第二段\n\n- 丙',
  '2. 二\n3. 三',
  '> 引文\n继续的一行\n>\n> 第二段',
  '```\n一\n\n| a | b |\n```',
  '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n| 7 | 8 |\n| 9 | 10 |',
  '前一行\n| 甲 |\n| --- |\n| 1 |\n| 2[^a] |\n| 3 |\n| 4 |\n| 5 |\n| 6 |\n| 7 |\n| 8 |\n# 紧接的标题',
  '有注[^a]和注[^B]，没有的注[^none]',
  '[^a]: 注文\n\n    注文的第二段',
  '[^b]: 注文，又引[^a]',
  '<!-- 说明\n\n还是说明 -->',
  '***',
  '![图](a.png)',
  '',
  '> -',
  '> 1.\n>',
  '> 引文\n> -',
  '-',
  '> > -',
  '> - 甲\n> -',
];

/** The blocks in an order that `seed` says, with blank lines between them and sometimes without. */
function document(seed: number): string {
  let state = seed;
  const next = (count: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 8) % count;
  };
  return Array.from({ length: 12 }, () => blocks[next(blocks.length)]! + ['\n', '\n\n', '\n\n\n'][next(3)]!).join('');
}

describe('parseInParts', () => {
  it('gives the tree that parsing at once gives, whatever follows what', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const text = document(seed);
      const { atOnce, inParts } = both(text);
      expect(inParts, text).toEqual(atOnce);
    }
  });

  it.each(['> -', '> 1.\n>', '> > -'])(
    'reads an empty item in a quotation as under the paragraph before it: %s',
    (quoted) => {
      for (let length = 20; length < 60; length++) {
        const { atOnce, inParts } = both(`前面一段。\n\n${'字'.repeat(length)}\n${quoted}\n\n后面一段。\n\n再一段。`);
        expect(inParts).toEqual(atOnce);
      }
    },
  );

  it('parses a table of any length in parts of one length', () => {
    const rows = Array.from({ length: 200 }, (_, row) => `| ${row} | 文字 |\n`).join('');
    const { atOnce, inParts, longest } = both(`| 甲 | 乙 |\n| --- | --- |\n${rows}\n后面一段`);
    expect(inParts).toEqual(atOnce);
    expect(longest).toBeLessThan(120);
  });

  it('knows notes that are defined in another part', () => {
    const { atOnce, inParts } = both(`有注[^1]的一段。\n\n${'中间的一段文字。\n\n'.repeat(20)}[^1]: 注文`);
    expect(inParts).toEqual(atOnce);
    expect(JSON.stringify(inParts)).toContain('footnoteReference');
  });

  it('takes nothing for a note whose definition stands in code', () => {
    const { atOnce, inParts } = both(
      `有[^1]的一段。\n\n${'中间的一段文字。\n\n'.repeat(20)}\`\`\`\n[^1]: 不是\n\`\`\``,
    );
    expect(inParts).toEqual(atOnce);
    expect(JSON.stringify(inParts)).not.toContain('footnoteReference');
  });

  it.each(['甲', '甲\\]乙', '^甲 乙'])('keeps links whose target is defined in another part: %s', (label) => {
    const middle = '中间的一段文字。\n\n'.repeat(20);
    const { atOnce, inParts } = both(`[文字][${label}]\n\n${middle}[${label}]: https://example.com`);
    expect(inParts).toEqual(atOnce);
    expect(JSON.stringify(inParts)).toContain('linkReference');
  });

  it('has every paragraph once where lines end in a carriage return alone', () => {
    const { atOnce, inParts } = both('一段十来个字的文字。\r\r'.repeat(20) + '一段十来个字的文字。\n'.repeat(20));
    expect(inParts).toEqual(atOnce);
  });

  it('takes fewer characters at once where lines are short', () => {
    let longest = 0;
    const parseCounted = (part: string): Root => {
      longest = Math.max(longest, part.length);
      return parse(part);
    };
    parseInParts('> 甲\n\n'.repeat(4000), parseCounted);
    expect(longest).toBeLessThan(2000);
    parseInParts(`${'字'.repeat(3000)}\n\n`.repeat(5), parseCounted);
    expect(longest).toBe(5 * 3002);
  });
});
