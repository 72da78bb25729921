import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { Style } from '../../../../../src/input/style/style.ts';
import { article, filler, issue, paragraph, text } from '../../../../support/issue.ts';
import { textsOf } from '../../../../support/pages.ts';
import { typeset } from '../../../../support/typeset.ts';

const { typeArea, rows, pitch, foot: look } = newsletterStyle;
const foot = typeArea.top + ptToMm(rows * pitch);

/** An article of three pages, and one that begins a page. */
function long(continuation: Issue['continuation']): Issue {
  const articles = [article('长文', [paragraph(filler(1700))]), article('短文', [paragraph(filler(300))])];
  return issue({ 动态: articles }, { continuation });
}

const notesOf = (source: Issue) =>
  typeset(source).pages.map((page) => textsOf(page).filter(({ role }) => role === 'continuation'));

describe('下转 and 上接', () => {
  it('name the pages where an article goes on and comes from, on the pages that cut it', () => {
    const notes = notesOf(long('shown')).map((runs) => runs.map((run) => run.text).join(''));
    expect(notes).toEqual(['（下转第2页）', '（上接第1页）（下转第3页）', '（上接第2页）']);
  });

  it('stand outside the type area: right below it, left above it', () => {
    const [, second] = notesOf(long('shown'));
    const from = second![0]!;
    const to = second!.at(-1)!;
    expect(ptToMm(from.x)).toBeLessThan(typeArea.left + 1);
    expect(ptToMm(from.y)).toBeLessThan(typeArea.top);
    expect(ptToMm(to.y - 9)).toBeGreaterThan(foot - 0.5);
    expect(ptToMm(to.y)).toBeLessThan(foot + 7);
    expect(ptToMm(to.right)).toBeLessThan(typeArea.left + typeArea.width + ptToMm(9));
  });

  it('keep away from the figures of the folio, also where both stand at the right', () => {
    const { pages } = typeset({ ...long('shown'), style: newsletterStyle });
    const texts = textsOf(pages[0]!); // page 1: its folio stands at the right
    const to = texts.find(({ role }) => role === 'continuation')!;
    const folio = texts.find(({ role, text: shown }) => role === 'folio' && shown.includes('1'))!;
    // An em box ends 0.12 em below its baseline; figures are 0.68 em high.
    const below = to.y + 0.12 * to.size;
    expect(folio.y - 0.68 * folio.size - below).toBeGreaterThan(4);
    // The last row's text ends above the type area's edge by half of what the row has over its size.
    expect(ptToMm(to.y - 0.88 * to.size)).toBeGreaterThanOrEqual(foot);
  });

  it('are not printed unless the issue wants them, and cost the text no room', () => {
    expect(notesOf(long('none')).flat()).toEqual([]);
    const body = (source: Issue) =>
      typeset(source).pages.map((page) => textsOf(page).filter(({ role }) => role === 'paragraph'));
    expect(body(long('shown'))).toEqual(body(long('none')));
  });
});

/** Texts of a role page by page, in the newsletter style with these changes. */
function furniture(role: 'folio' | 'running-head', changes: Partial<Style>, more: Partial<Issue> = {}) {
  const source = issue({ 动态: [article('长文', [paragraph(filler(1700))])] }, more);
  const { pages } = typeset({ ...source, style: { ...newsletterStyle, ...changes } });
  return pages.map((page) => textsOf(page).filter((run) => run.role === role));
}

describe('the folio', () => {
  const folio = (changes: Partial<Style['foot']['folio']>) =>
    furniture('folio', { foot: { ...look, folio: { ...look.folio, ...changes } } });

  it.each([
    ['dashes', '— 2 —'],
    ['plain', '2'],
    ['of-total', '第2页　共3页'],
  ] as const)('in the form %s reads %s', (form, text) => {
    expect(
      folio({ form })[1]!
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('may be left out', () => {
    expect(folio({ form: 'none' }).flat()).toEqual([]);
  });

  it('stands in the middle of the type area, its em box 7 mm under it without dashes', () => {
    for (const [run] of folio({ form: 'plain', place: 'center' })) {
      expect(ptToMm((run!.x + run!.right) / 2)).toBeCloseTo(typeArea.left + typeArea.width / 2, 6);
      expect(ptToMm(run!.y - 0.88 * 12)).toBeCloseTo(foot + 7, 6);
    }
  });
});

describe('the running head', () => {
  const running = (place: 'foot' | 'head' | 'none') =>
    furniture('running-head', { foot: { ...look, runningHead: { ...look.runningHead, place } } });

  it('names the section on the line of the folio at the inner edge, not on a page that opens with a head', () => {
    const [first, second, third] = running('foot');
    expect(first).toEqual([]);
    expect(second!.map(({ text }) => text)).toEqual(['动态']);
    expect(ptToMm(second![0]!.right)).toBeCloseTo(typeArea.left + typeArea.width - ptToMm(12), 6);
    expect(ptToMm(third![0]!.x)).toBeCloseTo(typeArea.left + ptToMm(12), 6);
  });

  it('stands above the type area at the outer edge, over a hairline as wide as it', () => {
    const [, second, third] = running('head');
    expect(ptToMm(second![0]!.x)).toBeCloseTo(typeArea.left, 6);
    expect(ptToMm(third![0]!.right)).toBeCloseTo(typeArea.left + typeArea.width, 6);
    expect(ptToMm(second![0]!.y)).toBeLessThan(typeArea.top - 3.5);
  });

  it('may be left out', () => {
    expect(running('none').flat()).toEqual([]);
  });
});

describe('whole sheets', () => {
  const colophon = { editors: [{ role: text('主编'), names: [text('陆云翀')] }] };
  const pagesOf = (sheetPages: Style['sheetPages'], characters: number) =>
    typeset(
      issue(
        { 动态: [article('文', [paragraph(filler(characters))])] },
        { ...colophon, style: { ...newsletterStyle, sheetPages } },
      ),
    ).pages.map((page) => [...new Set(textsOf(page).map(({ role }) => role))]);

  it('are filled up with blank pages that bear no folio, as the page of the colophon behind them', () => {
    const [first, ...others] = pagesOf(4, 300);
    expect(first).toContain('folio');
    expect(others).toEqual([[], [], ['colophon']]);
  });

  it('have a folio on the page of the colophon when no blank page comes before it', () => {
    const pages = pagesOf(4, 2200);
    expect(pages).toHaveLength(4);
    expect(pages.at(-1)).toEqual(['colophon', 'folio']);
  });

  it('of two sides have the colophon on the back of the last, which is numbered', () => {
    const pages = pagesOf(2, 1500);
    expect(pages).toHaveLength(4);
    expect(pages[2]).toContain('paragraph');
    expect(pages.at(-1)).toEqual(['colophon', 'folio']);
  });

  it('of two sides have no blank back for a single page', () => {
    expect(pagesOf(2, 300)).toHaveLength(1);
  });

  it('are not filled when a sheet is a page', () => {
    expect(pagesOf(1, 300)).toHaveLength(1);
  });
});

describe('facing pages', () => {
  const leftEdges = (facing: Style['facing']) =>
    typeset(
      issue(
        { 动态: [article('文', [paragraph(filler(1700))])] },
        { style: { ...newsletterStyle, facing, typeArea: { ...typeArea, left: 40, width: 150 } } },
      ),
    ).pages.map((page) => Math.min(...textsOf(page).map(({ x }) => ptToMm(x))));

  it('have their inner margins at the fold', () => {
    expect(leftEdges('mirrored')).toEqual([40, 20, 40].map((edge) => expect.closeTo(edge, 0)));
  });

  it('may be all alike', () => {
    expect(leftEdges('same')).toEqual([40, 40, 40].map((edge) => expect.closeTo(edge, 0)));
  });
});
