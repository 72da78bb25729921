/** Blocks of an article on the finished page: where their lines stand, in millimetres, and in which face. */

import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../../src/base/geometry.ts';
import { systemWorld } from '../../../../../../src/base/system-world.ts';
import type { Block } from '../../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../../src/input/content/markdown/blocks.ts';
import { recognise } from '../../../../../../src/input/content/recognise/recognise.ts';
import { openFonts } from '../../../../../../src/typeset/fonts/open-fonts.ts';
import type { Page, Placed } from '../../../../../../src/typeset/frame/frame.ts';
import { runsOf } from '../../../../../../src/typeset/frame/run-columns.ts';
import { typesetIssue } from '../../../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, text } from '../../../../../support/issue.ts';
import { textsOf } from '../../../../../support/pages.ts';

const opened = openFonts(systemWorld(), 'fonts', [], () => undefined);
if (!opened.ok) throw new Error('the house fonts do not open');
const fonts = opened.value;

/** The type area of the newsletter style: 27 mm from the left, 156 mm wide, 31 characters a line, rows of 28 pt. */
const [left, width, characters, row] = [27, 156, 31, ptToMm(28)];
const character = width / characters;

function pageOf(content: string): Page {
  const blocks: Block[] = recognise(parseMarkdownBlocks(text(content), () => undefined));
  const source = issue({ 动态: [article('标题', blocks)] });
  const result = typesetIssue(fonts, source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value.pages[0]!;
}

/** The faces of the house by the roles that they have. */
const faces = {
  hei: 'NotoSansSC-Medium',
  kai: 'BulletinKai-Regular',
  'song-bold': 'NotoSerifSC-Bold',
  song: 'NotoSerifSC-Regular',
} as const;

/** Place and right end of the run that begins with `start`, in mm. */
function placeOf(page: Page, start: string) {
  const run = textsOf(page).find(({ text: shown }) => shown.startsWith(start));
  if (run === undefined) throw new Error(`${start} is not on the page`);
  return { x: ptToMm(run.x), y: ptToMm(run.y), right: ptToMm(run.right) };
}

/** PostScript name of the face of the run that begins with `start`. */
function faceOf(page: Page, start: string): string {
  const names: string[] = [];
  const walk = (items: readonly Placed[]): void => {
    for (const item of items) {
      if (item.kind === 'group') walk(item.frame.items);
      if (item.kind !== 'glyphs') continue;
      for (const { text, face } of runsOf(item)) if (text.startsWith(start)) names.push(face.postScriptName);
    }
  };
  walk(page.items);
  return names[0] ?? '';
}

describe('a paragraph', () => {
  it('begins two characters in, goes on at the left edge and ends its lines at the right one', () => {
    const lines = textsOf(pageOf(filler(80))).filter(({ role }) => role === 'paragraph');
    expect(ptToMm(lines[0]!.x)).toBeCloseTo(left + 2 * character, 0);
    expect(ptToMm(lines[1]!.x)).toBeCloseTo(left, 0);
    expect(ptToMm(lines[1]!.y - lines[0]!.y)).toBeCloseTo(row, 6);
    expect(ptToMm(lines[1]!.right)).toBeCloseTo(left + width, 0);
  });
});

describe('a heading', () => {
  it.each([
    ['##', 'hei'],
    ['###', 'kai'],
    ['####', 'song-bold'],
    ['#####', 'song'],
  ] as const)('written %s stands two characters in, on a row of its own, in %s', (marks, face) => {
    const page = pageOf(`前文。\n\n${marks} 小标题\n\n后文。`);
    const [before, heading, behind] = ['前文', '小标题', '后文'].map((start) => placeOf(page, start));
    expect(heading!.x).toBeCloseTo(left + 2 * character, 0);
    expect(heading!.y - before!.y).toBeCloseTo(row, 6);
    expect(behind!.y - heading!.y).toBeCloseTo(row, 6);
    expect(faceOf(page, '小标题')).toBe(faces[face]);
  });

  it('that opens its paragraph has the face of its level, the text behind it goes on in its line', () => {
    const page = pageOf('一、加强领导。各单位要抓好落实，确保任务完成。\n\n（二）压实责任。各单位要抓好落实。');
    expect([faceOf(page, '一、加强领导'), faceOf(page, '各单位')]).toEqual([faces.hei, faces.song]);
    expect(placeOf(page, '各单位').y).toBe(placeOf(page, '一、加强领导').y);
    expect(placeOf(page, '各单位').x).toBeGreaterThan(placeOf(page, '一、加强领导').x);
    expect(faceOf(page, '（二）压实责任')).toBe(faces.kai);
  });
});

describe('a list', () => {
  it('has its marks two characters in, and lists inside it two further', () => {
    const page = pageOf('1. 甲\n2. 乙\n   - 丙');
    expect(placeOf(page, '1').x).toBeCloseTo(left + 2 * character, 0);
    expect(placeOf(page, '2').y - placeOf(page, '1').y).toBeCloseTo(row, 6);
    expect(placeOf(page, '●').x).toBeCloseTo(left + 4 * character, 0);
  });
});

describe('a quotation', () => {
  it('is set in 楷, indented as a paragraph', () => {
    const page = pageOf('> 引文一段');
    expect(placeOf(page, '引文').x).toBeCloseTo(left + 2 * character, 0);
    expect(faceOf(page, '引文')).toBe(faces.kai);
  });
});

describe('a note of the editors', () => {
  it('is set in 楷, its label in 黑', () => {
    const page = pageOf('编者按：此文很好。');
    expect([faceOf(page, '编者按'), faceOf(page, '此文')]).toEqual([faces.hei, faces.kai]);
  });
});

describe('emphasis', () => {
  it('is bold, or 楷, at the size of the text around it', () => {
    const page = pageOf('这是**加粗**和*强调*。');
    expect([faceOf(page, '加粗'), faceOf(page, '强调')]).toEqual([faces['song-bold'], faces.kai]);
    const sizes = new Set(
      textsOf(page)
        .filter(({ role }) => role === 'paragraph')
        .map(({ size }) => size),
    );
    expect([...sizes]).toEqual([14]);
  });
});
