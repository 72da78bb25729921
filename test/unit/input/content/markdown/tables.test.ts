import { describe, expect, it } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed, pointed } from '../support.ts';

const read = (text: string) => parsed(parseMarkdownBlocks, text);
const rows = '| 甲 | 乙 |\n| --- | ---: |\n| 一 | 2 |';

describe('a table in Markdown', () => {
  it('has a head, rows and alignments', () => {
    const { blocks, outline } = read(rows);
    expect(outline).toEqual(['|', '|甲|乙', '|一|2']);
    expect(blocks[0]).toMatchObject({ columns: [undefined, 'end'] });
  });

  it('has no head when the first row is empty', () => {
    expect(read('|  |  |\n| --- | --- |\n| 一 | 2 |').blocks[0]).toMatchObject({ heads: [] });
  });

  it('takes the caption above it and the notes below it', () => {
    const { blocks, outline } = read(`表1　统计\n\n${rows}\n\n注：截至十月。\n\n资料来源：秘书处。\n\n正文。`);
    expect(blocks).toHaveLength(2);
    expect(outline).toEqual([
      '|表 1　统计'.replace(' ', ''),
      '|甲|乙',
      '|一|2',
      '|注：截至十月。',
      '|资料来源：秘书处。',
      '正文。',
    ]);
  });

  it('leaves a paragraph about it alone', () => {
    expect(read(`表1说明了用稿情况。\n\n${rows}`).blocks).toHaveLength(2);
    expect(read(`表彰大会\n\n${rows}`).blocks).toHaveLength(2);
  });

  it('stands across all columns where its caption ends so, or in place of one', () => {
    const captioned = read(`表1　统计 {通栏}\n\n${rows}`);
    expect(captioned.blocks).toMatchObject([{ kind: 'table', isSpanning: true }]);
    expect(captioned.outline[0]).toBe('|表1　统计');
    expect(read(`{span}\n\n${rows}`).blocks).toMatchObject([{ caption: [], isSpanning: true }]);
  });

  it('leaves braces that are escaped', () => {
    expect(read(`表1　统计 \\{通栏}\n\n${rows}`).outline[0]).toBe('|表1　统计{通栏}');
  });

  it('prints no mark that stands behind a paragraph which is no caption, and heeds it', () => {
    const behindText = read(`这一段是正文。{通栏}\n\n${rows}`);
    expect(behindText.outline[0]).toBe('这一段是正文。');
    expect(behindText.blocks[1]).toMatchObject({ kind: 'table', caption: [], isSpanning: true });
  });

  it('fills up short rows', () => {
    expect(read('| 甲 | 乙 |\n| --- | --- |\n| 一 |').outline).toEqual(['|', '|甲|乙', '|一|']);
  });
});

describe('merged cells in Markdown', () => {
  const tableOf = (text: string) => {
    const [block] = read(text).blocks;
    return block?.kind === 'table' ? block : undefined;
  };

  it('are joined to the one before by < and to the one above by ^', () => {
    const found = tableOf('| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 一 | < | 二 |\n| ^ | < | ^ |');
    expect(found?.merges).toEqual([
      { row: 1, column: 0, rows: 2, columns: 2 },
      { row: 1, column: 2, rows: 2, columns: 1 },
    ]);
  });

  it('make the rows that a head reaches down into rows of the head', () => {
    const found = tableOf('| 甲 | 乙 | < |\n| --- | --- | --- |\n| ^ | 丙 | 丁 |\n| 一 | 2 | 3 |');
    expect(found?.heads).toHaveLength(2);
    expect(found?.rows).toHaveLength(1);
  });

  it.each([
    ['| < | 乙 |\n| --- | --- |\n| 一 | 二 |', '<'],
    ['|  |  |\n| --- | --- |\n| ^ | 二 |', '^'],
    ['| 甲 | < |\n| --- | --- |\n| 一 | ^ |', '^'],
  ])('of %j that join nothing are an error at their cell', (text, mark) => {
    const { codes, found } = read(text);
    expect(codes).toEqual(['content/table-merge']);
    expect(pointed(text, found[0])).toContain(mark);
  });

  it('are signs where they are escaped or stand beside text', () => {
    const { outline, codes } = read('| 甲 | 乙 |\n| --- | --- |\n| \\^ | p < 0.05 |');
    expect(codes).toEqual([]);
    expect(outline.at(-1)).toBe('|^|p < 0.05');
  });
});

describe('a line end in a cell', () => {
  it('is <br>, there and nowhere else', () => {
    expect(read('| 甲 |\n| --- |\n| 一<br>二 |').outline.at(-1)).toBe('|一⏎二');
    expect(read('一<br>二').codes).toEqual(['content/unsupported']);
  });
});

describe('a footnote in Markdown', () => {
  it('stands at its mark', () => {
    expect(read('会议[^1]召开。\n\n[^1]: 在北京。').outline).toEqual(['会议[^在北京。]召开。']);
  });

  it('leaves blanks as they would be without it', () => {
    expect(read('word[^1] next 甲[^1] 乙\n\n[^1]: 注').outline).toEqual(['word[^注] next甲[^注] 乙']);
  });

  it('may hold several paragraphs', () => {
    expect(read('甲[^1]\n\n[^1]: 一\n\n    二').outline).toEqual(['甲[^一⏎二]']);
  });

  it.each([
    ['甲[^1]', 'content/note-missing', '[^1]'],
    ['甲\n\n[^1]: 注', 'content/note-unused', '[^1]: 注'],
    ['甲[^1]\n\n[^1]: 注[^1]', 'content/note-block', '[^1]'],
    ['甲[^1]\n\n[^1]: - 项', 'content/note-block', '- 项'],
  ])('%j is reported', (text, code, place) => {
    const { found } = read(text);
    expect(found.map((one) => [one.code, pointed(text, one)])).toContainEqual([code, place]);
  });
});
