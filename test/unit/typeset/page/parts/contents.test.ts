import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { Document } from '../../../../../src/typeset/frame/frame.ts';
import { article, filler, issue, paragraph, text } from '../../../../support/issue.ts';
import { linesOf, outlinesOf, textsOf } from '../../../../support/pages.ts';
import { typeset } from '../../../../support/typeset.ts';

const { typeArea, contents: look } = newsletterStyle;
const right = typeArea.left + typeArea.width;

function listed(place: Issue['contents']['place'], changes: Partial<Issue> = {}): Issue {
  return issue(
    {
      要闻: [article('第一篇', [paragraph(filler(600))]), article('第二篇', [paragraph(filler(300))])],
      动态: [article('第三篇', [paragraph(filler(900))])],
    },
    { masthead: 'redhead', name: text('简报'), contents: { place, title: undefined }, ...changes },
  );
}

/** Titles with the folios that the list gives them. */
function foliosIn(document: Document): (readonly [string, string])[] {
  return linesOf(document, 'contents').flatMap((line) => {
    const match = /^※(.+?)(\d+)$/u.exec(line);
    return match === null ? [] : [[match[1]!, match[2]!] as const];
  });
}

/** The folio of the page where each title stands. */
function foliosOf({ pages }: Document): (readonly [string, string])[] {
  return pages.flatMap((page) =>
    textsOf(page).flatMap((run) => (run.role === 'title' ? [[run.text, page.label] as const] : [])),
  );
}

describe('the list of contents', () => {
  it('names sections and titles, each title with the page where it stands', () => {
    const document = typeset(listed('first-page'));
    expect(linesOf(document, 'contents').map((line) => line.replace(/\d+$/u, ''))).toEqual([
      '本期要目',
      '【要闻】',
      '※第一篇',
      '※第二篇',
      '【动态】',
      '※第三篇',
    ]);
    expect(foliosIn(document)).toEqual(foliosOf(document));
    expect(foliosIn(document).map(([, folio]) => folio)).toEqual(['1', '2', '3']);
  });

  it('leaves out a section that is noted as empty, and what follows keeps its pages', () => {
    const { sections, ...listing } = listed('first-page');
    const empty = { ...sections[0]!, title: text('任免'), articles: [] };
    const document = typeset({ ...listing, sections: [sections[0]!, empty, sections[1]!] });
    expect(linesOf(document, 'contents').join()).not.toContain('任免');
    expect(foliosIn(document)).toEqual(foliosOf(document));
  });

  it('parts a long title where its words are, with no single character before the dots', () => {
    const long = '滨江新材料产业创新联盟第三次会员大会召开　选举产生新一届理事会和监事会成员';
    const document = typeset({
      ...listed('first-page'),
      ...issue({ 要闻: [article(long, [paragraph(filler(60))])] }),
      contents: listed('first-page').contents,
    });
    const lines = linesOf(document, 'contents').slice(2);
    expect(lines.map((line) => line.replace(/\d+$/u, ''))).toEqual([
      '※滨江新材料产业创新联盟第三次会员大会召开',
      '选举产生新一届理事会和监事会成员',
    ]);
  });

  it('stands below the masthead, and the text follows on the same page', () => {
    const [page] = typeset(listed('first-page')).pages;
    const roles = [...new Set(textsOf(page!).map(({ role }) => role))];
    expect(roles).toEqual(['masthead', 'contents', 'section-head', 'title', 'paragraph', 'folio']);
    const last = textsOf(page!).findLast(({ role }) => role === 'contents')!;
    const head = textsOf(page!).find(({ role }) => role === 'section-head')!;
    expect((head.y - last.y) / newsletterStyle.pitch).toBeGreaterThan(2);
    expect((head.y - last.y) / newsletterStyle.pitch).toBeLessThan(3.5);
  });

  it('has a leading of its own, closer than the text', () => {
    const [page] = typeset(listed('first-page')).pages;
    const ys = [...new Set(textsOf(page!).flatMap(({ role, y }) => (role === 'contents' ? [y] : [])))];
    const steps = ys.slice(2).map((y, k) => y - ys[k + 1]!);
    for (const step of steps) expect(step).toBeCloseTo(look.leading * look.entry.size, 9);
  });

  it('has a page of its own where it shall, and the text begins on the next', () => {
    const document = typeset(listed('own-page'));
    expect(new Set(textsOf(document.pages[0]!).map(({ role }) => role))).toEqual(
      new Set(['masthead', 'contents', 'folio']),
    );
    expect(textsOf(document.pages[1]!)[0]!.role).toBe('section-head');
    expect(foliosIn(document)).toEqual(foliosOf(document));
    expect(document.outline.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('goes on over pages of its own when it is long, no section parted from its first title', () => {
    const sections = Object.fromEntries(
      Array.from({ length: 60 }, (_, k) => [`栏目${k}`, [article(`标题${'甲乙丙'[k % 3]}`, [paragraph('短')])]]),
    );
    const document = typeset({ ...listed('first-page'), sections: issue(sections).sections });
    const lists = document.pages.map((page) => textsOf(page).filter(({ role }) => role === 'contents'));
    const own = lists.filter((runs) => runs.length > 0);
    expect(own.length).toBeGreaterThan(3);
    const marks = (runs: (typeof own)[number]) => runs.map((run) => run.text).filter((run) => /[【※]/u.test(run));
    for (const runs of own.slice(0, -1)) expect(marks(runs).at(-1)).not.toContain('【');
    expect(textsOf(document.pages[own.length]!)[0]!.role).toBe('section-head');
    expect(foliosIn(document).map(([, folio]) => folio)).toEqual(foliosOf(document).map(([, folio]) => folio));
  });

  it('ends its lines at the right edge with folios, dots before them on one raster', () => {
    const [page] = typeset(listed('first-page')).pages;
    const folios = textsOf(page!).filter((run) => run.role === 'contents' && /^\d+$/u.test(run.text));
    expect(folios).toHaveLength(3);
    for (const folio of folios) expect(ptToMm(folio.right)).toBeCloseTo(right, 6);
    const dots = outlinesOf(page!).filter(({ role }) => role === 'device');
    const step = ptToMm(look.entry.size / 2);
    for (const { x, width } of dots) {
      const steps = (right - (x + width / 2)) / step;
      expect(steps - Math.round(steps)).toBeCloseTo(0, 6);
    }
  });

  it('hangs further lines of a title under its first character, away from the folio', () => {
    const sections = issue({ 要闻: [article(filler(60), [paragraph('短')])] }).sections;
    const [page] = typeset({ ...listed('first-page'), sections }).pages;
    const runs = textsOf(page!).filter((run) => run.role === 'contents' && /[中文]/u.test(run.text));
    expect(runs).toHaveLength(2);
    expect(runs[1]!.x).toBeCloseTo(runs[0]!.x, 6);
    expect(ptToMm(runs[0]!.right)).toBeLessThan(right - ptToMm(2.5 * look.entry.size));
  });

  it('names true pages also where a folio of two figures breaks a title that one figure would not', () => {
    const lineCounts = new Set<number>();
    for (const length of [29, 30, 31, 32]) {
      const titles = [filler(length), ...Array.from({ length: 10 }, (_, k) => `标题${'甲乙丙'[k % 3]}`)];
      const sections = issue({ 要闻: titles.map((title) => article(title, [paragraph(filler(640))])) }).sections;
      const document = typeset({ ...listed('first-page'), sections });
      const folios = linesOf(document, 'contents').flatMap((line) => /\d+$/u.exec(line)?.[0] ?? []);
      const titlePages = document.pages.flatMap((page) =>
        textsOf(page).flatMap(({ role, text: run }) =>
          role === 'title' && run.startsWith('标题') ? [page.label] : [],
        ),
      );
      expect(folios.slice(1)).toEqual(titlePages);
      lineCounts.add(linesOf(document, 'contents').length);
    }
    expect(lineCounts.size).toBe(2);
  });

  it('numbers titles through the issue, or lists them bare, as the style says', () => {
    const inManner = (manner: 'plain' | 'numbered') => {
      const style = { ...newsletterStyle, contents: { ...look, manner } };
      return linesOf(typeset(listed('first-page', { style })), 'contents');
    };
    expect(inManner('numbered')).toEqual(['本期要目', '要闻', '1.第一篇1', '2.第二篇2', '动态', '3.第三篇3']);
    expect(inManner('plain')).toEqual(['本期要目', '要闻', '第一篇1', '第二篇2', '动态', '第三篇3']);
  });

  it('bears the words that the issue gives it, and shows a title in one line', () => {
    const sections = issue({ 要闻: [article('上行\n下一行', [paragraph('短')])] }).sections;
    const source = {
      ...listed('first-page'),
      sections,
      contents: { place: 'first-page' as const, title: text('目录') },
    };
    expect(linesOf(typeset(source), 'contents')).toEqual(['目录', '【要闻】', '※上行下一行1']);
  });

  it('has an entry for each section and title in the structure, which lead to their headings', () => {
    const document = typeset(listed('first-page'));
    const { structure } = document;
    const at = structure.findIndex(({ part }) => part.kind === 'contents');
    const inside = structure.filter(({ parent }) => parent === at).map(({ part }) => part.kind);
    expect(inside).toEqual(['heading', 'entry', 'entry', 'entry', 'entry', 'entry']);
    const links = document.pages[0]!.items.flatMap((item) =>
      item.kind === 'group' && item.frame.role === 'contents'
        ? item.frame.items.flatMap((inner) => (inner.kind === 'link' ? [inner.href] : []))
        : [],
    );
    const headings = document.pages
      .flatMap(({ items }) => items.map((item) => item))
      .flatMap((item) =>
        item.kind === 'group' && (item.frame.role === 'title' || item.frame.role === 'section-head')
          ? [`#${item.frame.part}`]
          : [],
      );
    expect(links).toEqual(headings);
  });

  it('is not there in an issue without sections', () => {
    expect(linesOf(typeset(issue({}, { contents: { place: 'own-page', title: undefined } })), 'contents')).toEqual([]);
  });
});
