/** X07, X08, X14, X15, P01, P02, P13, P14: the sheets and what lies on them. */

import { mmToPt, ptToMm } from '../../../base/geometry.ts';
import { plural } from '../../../base/plural.ts';
import type { Mark } from '../content/mark.ts';
import type { Inspection, PageView, ReportFinding } from '../inspection.ts';
import { type Box, boxOf, dictOf, listOf, nameOf, numberOf } from '../pdf/values.ts';

/** A ten-thousandth of a point, which other checkers allow as well. */
const tolerance = 1e-4;

function isInside(inner: Box, outer: Box, by = tolerance): boolean {
  return (
    inner.left >= outer.left - by &&
    inner.bottom >= outer.bottom - by &&
    inner.right <= outer.right + by &&
    inner.top <= outer.top + by
  );
}

/** Whether two boxes have an area in common. */
export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.bottom < b.top && a.top > b.bottom;
}

/** Trim in bleed in media. */
export function boxRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    const trim = boxOf(page.dictionary.get('TrimBox'));
    const art = boxOf(page.dictionary.get('ArtBox'));
    if ((trim === undefined) === (art === undefined)) {
      report(
        'X07',
        'error',
        {
          zh: '页面要有成品尺寸（TrimBox），且不能同时有 ArtBox',
          en: 'a page has a TrimBox or an ArtBox, one of them',
        },
        { page },
      );
    }
    const crop = boxOf(page.dictionary.get('CropBox')) ?? page.media;
    if (!isInside(page.trim, page.bleed) || !isInside(page.bleed, page.media) || !isInside(page.trim, crop)) {
      report(
        'X07',
        'error',
        { zh: '成品框要在出血框里，出血框要在页面里', en: 'the trim lies in the bleed, the bleed in the media' },
        { page },
      );
    }
    if (numberOf(page.dictionary.get('UserUnit')) !== undefined) {
      report(
        'X15',
        'error',
        { zh: '页面用了放大单位（UserUnit）', en: 'the page has a unit of its own (UserUnit)' },
        { page },
      );
    }
    for (const key of ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip']) checkArea(key, page, report);
  }
}

function checkArea(key: string, page: PageView, report: ReportFinding): void {
  const area = nameOf(page.dictionary.get(key));
  if (area === undefined || area === 'MediaBox' || area === 'BleedBox') return;
  report('X14', 'error', { zh: `${key} 只能是 MediaBox 或 BleedBox`, en: `${key} is MediaBox or BleedBox` }, { page });
}

/** The viewer’s preferences name areas as well. */
export function viewerRule({ file }: Inspection, report: ReportFinding): void {
  const preferences = dictOf(file.catalogue.get('ViewerPreferences'));
  for (const key of ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip']) {
    const area = nameOf(preferences?.get(key));
    if (area === undefined || area === 'MediaBox' || area === 'BleedBox') continue;
    report('X14', 'error', { zh: `${key} 只能是 MediaBox 或 BleedBox`, en: `${key} is MediaBox or BleedBox` });
  }
}

/** Annotations outside the bleed. */
export function annotationRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const annotation of listOf(page.dictionary.get('Annots'))) {
      const dictionary = dictOf(annotation);
      const kind = nameOf(dictionary?.get('Subtype')) ?? '?';
      const box = boxOf(dictionary?.get('Rect'));
      if (kind === 'TrapNet' || kind === 'PrinterMark' || box === undefined || !meets(box, page.bleed)) continue;
      report(
        'X08',
        'error',
        { zh: `版面内有注释（${kind}）`, en: `there is an annotation (${kind}) on the page` },
        { page, box },
      );
    }
  }
}

/** Pages by four; of one size, upright, none empty. */
export function pageCountRule({ pages }: Inspection, report: ReportFinding): void {
  if (pages.length % 4 !== 0) {
    report('P01', 'warning', {
      zh: `共 ${pages.length} 页，不是 4 的倍数，骑马订要补 ${4 - (pages.length % 4)} 页`,
      en: `${plural(pages.length, 'page')}, no multiple of four: saddle stitch needs ${4 - (pages.length % 4)} more`,
    });
  }
  const size = ({ trim }: PageView): string => `${mm(trim.right - trim.left)} × ${mm(trim.top - trim.bottom)}`;
  for (const page of pages) {
    if (size(page) !== size(pages[0]!)) {
      report(
        'P14',
        'error',
        {
          zh: `成品尺寸 ${size(page)} mm 与第一页不同`,
          en: `the trim of ${size(page)} mm is not that of the first page`,
        },
        { page },
      );
    }
    if (
      page.trim.right - page.trim.left > page.trim.top - page.trim.bottom ||
      (numberOf(page.dictionary.get('Rotate')) !== undefined && numberOf(page.dictionary.get('Rotate'))! % 180 !== 0)
    ) {
      report('P14', 'warning', { zh: '页面是横的', en: 'the page lies on its side' }, { page });
    }
    if (!page.marks.some((mark) => meets(mark.box, page.trim) || isPoint(mark.box))) {
      report('P14', 'warning', { zh: '空白页', en: 'the page is blank' }, { page });
    }
  }
}

function isPoint({ left, right }: Box): boolean {
  return left === right;
}

function mm(pt: number): number {
  return Math.round(ptToMm(pt) * 10) / 10;
}

/** Text nearer to the trim may be cut off: shops ask for 5 mm, and refuse under 3. */
const safe = { wanted: mmToPt(5), least: mmToPt(3) };

/** Bleed on every side; what reaches the trim goes on to the bleed; text keeps away from the trim. */
export function bleedRule({ pages, limits }: Inspection, report: ReportFinding): void {
  const least = mmToPt(limits.bleed) - 0.05;
  for (const page of pages) {
    const { trim, bleed } = page;
    const sides = [trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top];
    if (Math.min(...sides) < least) {
      report(
        'P02',
        'error',
        {
          zh: `出血不足 ${limits.bleed} mm：${mm(Math.min(...sides))} mm`,
          en: `the bleed is ${mm(Math.min(...sides))} mm, less than ${limits.bleed}`,
        },
        { page },
      );
    }
    for (const mark of page.marks) checkMargin(mark, page, report);
  }
}

function checkMargin(mark: Mark, page: PageView, report: ReportFinding): void {
  const { trim, bleed } = page;
  const { box } = mark;
  if (mark.kind === 'text' || mark.kind === 'letter') {
    const baseline = { ...box, top: box.bottom };
    if ((mark.kind === 'text' && !mark.visible) || !meets(box, trim)) return;
    const margin = Math.min(
      baseline.left - trim.left,
      baseline.bottom - trim.bottom,
      trim.right - baseline.right,
      trim.top - box.top,
    );
    if (margin >= safe.wanted - 0.05) return;
    report(
      'P02',
      margin < safe.least - 0.05 ? 'error' : 'warning',
      { zh: '文字离裁切边太近，应有 5 mm', en: 'text is nearer to the trim than 5 mm' },
      { page, box },
    );
    return;
  }
  const reaches = (edge: number, end: number, sign: 1 | -1, side: number): boolean =>
    (side - edge) * sign > -tolerance && (side - end) * sign < -0.05;
  const short =
    reaches(trim.right, bleed.right, 1, box.right) ||
    reaches(trim.top, bleed.top, 1, box.top) ||
    reaches(trim.left, bleed.left, -1, box.left) ||
    reaches(trim.bottom, bleed.bottom, -1, box.bottom);
  if (!short || !meets(box, trim) || mark.kind === 'line') return;
  report(
    'P02',
    'error',
    { zh: '到边的图或色块没有做到出血', en: 'a picture or an area that reaches the trim does not go on to the bleed' },
    { page, box },
  );
}

/** Registration colour is for marks, which stand outside the bleed. */
export function registrationRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const mark of page.marks) {
      if (!('colour' in mark) || mark.kind === 'image') continue;
      const { space } = mark.colour;
      if (space.kind !== 'spots' || space.names[0] !== 'All' || !meets(grown(mark.box), page.bleed)) continue;
      report(
        'P13',
        'error',
        { zh: '版面内用了套版色（All）', en: 'registration colour (All) is used on the page' },
        { page, box: mark.box },
      );
    }
  }
}

/** A box a little larger: lines have no area. */
export function grown({ left, bottom, right, top }: Box): Box {
  return { left: left - 1e-3, bottom: bottom - 1e-3, right: right + 1e-3, top: top + 1e-3 };
}
