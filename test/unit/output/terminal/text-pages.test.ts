import { describe, expect, it } from 'vitest';
import { red } from '../../../../src/base/ink.ts';
import { plainRows } from '../../../../src/output/terminal/plain-text.ts';
import { textPages } from '../../../../src/output/terminal/text-pages.ts';
import type { Placed } from '../../../../src/typeset/frame/frame.ts';
import { runRows, runsOf } from '../../../../src/typeset/frame/run-columns.ts';
import { filler } from '../../../support/issue.ts';
import { nowhere } from '../../../support/picture-files.ts';
import { documentWith, em, groupOf, lineAt, pitch, ruleAt } from './lines.ts';

/** Two lines of the body, so that the grid is known, and then the items. */
function rowsOf(...items: readonly Placed[]): string[] {
  const body = [lineAt(filler(20), 0), lineAt(filler(20), pitch)];
  return plainRows(textPages(documentWith([...body, ...items]), 1)[0]!, 1).slice(2);
}

const y = 2 * pitch;

describe('pages as text', () => {
  it('give a Han character two columns and keep the line breaks of the page', () => {
    const page = textPages(documentWith([lineAt('中文中文中文', 0), lineAt('中文', pitch)]), 1)[0]!;
    expect([plainRows(page, 1), page.columns]).toEqual([['中文中文中文', '中文'], 12]);
  });

  it('keep an indent of two characters', () => {
    expect(rowsOf(lineAt(filler(18), y, { indent: 2 * em }))).toEqual([`    ${filler(18)}`]);
  });

  it('set text at the right edge of its column to the right edge', () => {
    expect(rowsOf(lineAt('中文', y, { indent: 18 * em }))).toEqual([`${' '.repeat(36)}中文`]);
  });

  it('set large type no wider than the body, in the middle where it stands in the middle or fills the line', () => {
    expect(rowsOf(lineAt('中文', y, { indent: 6 * em, size: 4 * em }))).toEqual([`${' '.repeat(18)}中文`]);
    expect(rowsOf(lineAt('中文', y, { size: 10 * em }))).toEqual([`${' '.repeat(18)}中文`]);
  });

  it('take the size of paragraphs for the body, however much is set in another one', () => {
    const notes = Array.from({ length: 9 }, (_, index) =>
      lineAt(filler(40), y + index * pitch, { size: em / 2, role: 'note' }),
    );
    expect(rowsOf(...notes, lineAt('中', y + 9 * pitch, { indent: 2 * em })).at(-1)).toBe('    中');
  });

  it('leave blank rows where the page has room for lines', () => {
    expect(rowsOf(lineAt('中', y + 2 * pitch))).toEqual(['', '', '中']);
  });

  it('set raised figures into their line, and readings above it on a row of their own', () => {
    const raised = groupOf(0, y, 20 * em, [
      ...itemsOf(lineAt('中', 0)),
      ...itemsOf(lineAt('2', -0.3 * em, { indent: em, size: 6 })),
    ]);
    expect(rowsOf(raised)).toEqual(['中2']);
    expect(rowsOf(lineAt('zhong', y - 0.9 * em, { size: 4 }), lineAt('中', y))).toEqual(['zhong', '中']);
  });

  it('part what a gap parts on paper, and join what stands close', () => {
    const line = (indent: number): Placed =>
      groupOf(0, y, 20 * em, [...itemsOf(lineAt('中', 0)), ...itemsOf(lineAt('AB', 0, { indent }))]);
    expect([rowsOf(line(1.25 * em)), rowsOf(line(4 * em))]).toEqual([['中AB'], ['中      AB']]);
  });

  it('give words from right to left in the order in which they are read', () => {
    const reversed = (text: string, indent: number): Placed[] =>
      itemsOf(lineAt(text, 0, { indent: indent * em })).map((item) =>
        item.kind === 'glyphs'
          ? { ...item, ...runRows(runsOf(item).map((run) => ({ ...run, isReversed: true }))) }
          : item,
      );
    const line = groupOf(0, y, 20 * em, [...reversed('甲乙 ', 16), ...reversed('丙丁', 14)]);
    expect(rowsOf(line)[0]!.trim()).toBe('甲乙 丙丁');
  });

  it('draw rules across the page as rows and bars beside text as characters', () => {
    expect(rowsOf(ruleAt(y, 5 * em, 1))).toEqual(['─'.repeat(10)]);
    const head = groupOf(0, y, 20 * em, [
      { kind: 'rule', x: 0, y: -em, size: { width: 3, height: em }, ink: red },
      ...itemsOf(lineAt('中', 0, { indent: em })),
    ]);
    expect(rowsOf(head)).toEqual(['▌ 中']);
  });

  it('take rules right under words for underlines, which text does not show', () => {
    const named = groupOf(0, y, 20 * em, [
      ...itemsOf(lineAt('中文中', 0)),
      { kind: 'rule', x: 0, y: 0.2 * em, size: { width: 3 * em, height: 0.5 }, ink: red },
    ]);
    expect(rowsOf(named)).toEqual(['中文中']);
  });

  it('draw pictures as frames that say what they show', () => {
    const size = { width: 8 * em, height: 3 * pitch };
    const header = { width: 1, height: 1, orientation: 1 } as const;
    const picture = { path: 'a.png', span: nowhere, ...header, bytes: () => new Uint8Array() } as const;
    const png = {
      ...picture,
      format: 'png',
      bitDepth: 8,
      colour: 'rgb',
      isInterlaced: false,
      hasTransparency: false,
    } as const;
    // The rows of the grid begin 14 points above their baselines.
    const frame = groupOf(0, y - 14, 20 * em, [{ kind: 'image', x: 6 * em, y: 0, size, picture: png }]);
    const body = [lineAt(filler(20), 0), lineAt(filler(20), pitch), frame];
    const structure = [{ part: { kind: 'figure', alt: '会议现场' }, parent: -1 } as const];
    const rows = (ambiguous: 1 | 2): string[] =>
      plainRows(textPages({ ...documentWith(body), structure }, ambiguous)[0]!, ambiguous).slice(2);
    const blank = ' '.repeat(12);
    expect(rows(1)).toEqual([`${blank}┌──────────────┐`, `${blank}│   会议现场   │`, `${blank}└──────────────┘`]);
    expect(rows(2)).toEqual([`${blank}+--------------+`, `${blank}|   会议现场   |`, `${blank}+--------------+`]);
  });

  it('put columns of type side by side', () => {
    const [left, right] = [lineAt('中文', y, { width: 8 * em }), lineAt('文中', y, { x: 10 * em, width: 8 * em })];
    expect(rowsOf(left, right)).toEqual(['中文                文中']);
  });

  it('count ambiguous characters as the terminal does', () => {
    const page = textPages(documentWith([lineAt('中“文”', 0)]), 2)[0]!;
    expect([page.columns, textPages(documentWith([ruleAt(0, 10 * em, 1)]), 2)[0]!.rows[0]!.spans[0]!.text]).toEqual([
      8,
      '─'.repeat(7),
    ]);
  });

  it('are empty for a page without marks', () => {
    expect(textPages(documentWith([]), 1)).toEqual([{ label: '1', columns: 0, rows: [] }]);
  });
});

function itemsOf(item: Placed): readonly Placed[] {
  return item.kind === 'group' ? item.frame.items : [];
}
