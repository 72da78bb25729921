import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/input/content/issue.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { runsOf } from '../../../../src/typeset/frame/run-columns.ts';
import { flowIssue } from '../../../../src/typeset/page/flow/flow-issue.ts';
import { noteSetter } from '../../../../src/typeset/page/flow/notes.ts';
import type { Setting } from '../../../../src/typeset/page/flow/setting.ts';
import { structureBuilder } from '../../../../src/typeset/page/flow/structure-builder.ts';
import { type IssuePlan, planIssue } from '../../../../src/typeset/page/front.ts';
import { typeAreaOf } from '../../../../src/typeset/page/type-area.ts';
import { conventionsFor } from '../../../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../../../src/typeset/paragraph/glyph-finder.ts';
import { article, filler, issue, paragraph, text } from '../../../support/issue.ts';

/** An issue of `count` articles, each of about a page. */
function ofPages(count: number, place: Issue['contents']['place'] = 'own-page'): Issue {
  const articles = Array.from({ length: count }, (_, k) => article(`标题${'甲乙丙'[k % 3]}`, [paragraph(filler(640))]));
  return issue({ 要闻: articles }, { name: text('简报'), masthead: 'redhead', contents: { place, title: undefined } });
}

function planned(source: Issue, leastDigits?: number): IssuePlan {
  const finder = glyphFinder(metricFontSet(), false, () => undefined);
  const setting: Setting = {
    area: typeAreaOf(source.style, source.composer),
    composer: source.composer,
    conventions: conventionsFor(source.composer),
    finder,
    quietFinder: finder,
    report: () => undefined,
    notes: noteSetter(source.style.note),
    headings: [],
    structure: structureBuilder(),
  };
  return planIssue(setting, source, flowIssue(setting, source), leastDigits);
}

/** Every folio that the list of contents prints, in order. */
function foliosOf({ front }: IssuePlan): string[] {
  return front.pages.flatMap((items) =>
    items.flatMap((item) =>
      item.kind === 'group' && item.frame.role === 'contents'
        ? item.frame.items.flatMap((inner) =>
            inner.kind === 'glyphs' ? runsOf(inner).flatMap(({ text }) => (/^\d+$/u.test(text) ? [text] : [])) : [],
          )
        : [],
    ),
  );
}

const columnsOf = ({ plan }: IssuePlan) => plan.columns.map(({ page, piece, slab }) => [page, piece, slab]);

describe('the pages of an issue with contents', () => {
  it.each([3, 9, 10, 14, 120])('settle: with one pass more than needed nothing changes (%i articles)', (count) => {
    const settled = planned(ofPages(count));
    const digits = Math.max(...foliosOf(settled).map((folio) => folio.length));
    // The last pass over again.
    const again = planned(ofPages(count), digits);
    expect(columnsOf(again)).toEqual(columnsOf(settled));
    expect(foliosOf(again)).toEqual(foliosOf(settled));
  });

  it.each([3, 14, 120])('are the same when the first pass is left out (%i articles)', (count) => {
    const settled = planned(ofPages(count));
    // Room for one figure more than there is need for, so that no pass comes before it.
    const wider = planned(ofPages(count), 1 + Math.max(...foliosOf(settled).map((folio) => folio.length)));
    expect(columnsOf(wider)).toEqual(columnsOf(settled));
    expect(foliosOf(wider)).toEqual(foliosOf(settled));
  });

  it('begin after the contents where these have pages of their own, and count them', () => {
    const { plan, front } = planned(ofPages(3));
    expect([front.ownPages, front.headRows]).toEqual([1, 0]);
    expect(plan.columns[0]!.page).toBe(1);
    expect(foliosOf({ plan, front })[0]).toBe('2');
  });

  it('leave the text at least six rows of the first page, or none', () => {
    const rows = (count: number) => planned(ofPages(count, 'first-page')).front;
    // 25 rows: masthead 7, title 2, 12 lines of 21 pt on 9 rows, half a row free: 11 titles and a section leave 6.
    expect([rows(11).headRows, rows(11).ownPages]).toEqual([19, 0]);
    expect([rows(12).headRows, rows(12).ownPages]).toEqual([0, 1]);
  });

  it('keep a list of a few lines too many on its page by setting it closer', () => {
    // 18 rows of 28 pt: title 2, and 448 pt for the list: 21 lines at 21 pt, 26 at 17.2.
    const pages = (count: number) => planned(ofPages(count)).front;
    expect([20, 25].map((count) => pages(count).pages.length)).toEqual([1, 1]);
    const heights = pages(25).pages[0]!.flatMap((item) => (item.kind === 'group' ? [item.frame.size.height] : []));
    expect(heights.at(-1)! / 12).toBeGreaterThanOrEqual(1.4);
    expect(heights.at(-1)! / 12).toBeLessThan(1.75);
  });

  it('go on below what runs over to a second page', () => {
    const { plan, front } = planned(ofPages(30));
    expect([front.pages.length, front.ownPages]).toEqual([2, 1]);
    // 31 lines at 21 pt: 10 of them on the second page, on 8 rows with half a row free.
    expect(front.headRows).toBe(8);
    expect(plan.columns[0]!.page).toBe(1);
    expect(foliosOf({ plan, front })[0]).toBe('2');
  });
});
