/** X06, P03–P07, P09–P11: what goes on which plate. */
import {
  type Colour,
  type ColourSpace,
  describeColour,
  inkSum,
  isWhite,
  processOf,
  spotsOf,
} from '../content/colour.ts';
import type { Mark } from '../content/mark.ts';
import type { Inspection, PageView, ReportFinding } from '../inspection.ts';
import { imageInk } from './image-ink.ts';
import { grown, meets } from './page-boxes.ts';

/** The marks inside the bleed: what is printed and stays. */
function printed(page: PageView): readonly Mark[] {
  return page.marks.filter((mark) => isPrinted(mark, page));
}

function isPrinted(mark: Mark, { bleed }: PageView): boolean {
  return meets(grown(mark.box), bleed) && !('visible' in mark && !mark.visible);
}

/** Colours that have no plate of their own. */
export function colourRule({ pages, standard }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const mark of printed(page)) {
      const space = spaceOf(mark);
      if (space === undefined) continue;
      const { box } = mark;
      const base = space.kind === 'indexed' ? space.base : space;
      if (base.kind === 'rgb' && (base.device || standard === 'PDF/X-1a')) {
        report('X06', 'error', { zh: '用了 RGB 颜色', en: 'RGB is used' }, { page, box });
      } else if (standard === 'PDF/X-1a' && (base.kind === 'lab' || ('device' in base && !base.device))) {
        report(
          'X06',
          'error',
          { zh: 'PDF/X-1a 里不能有带特性文件的颜色', en: 'PDF/X-1a has no colours by profile' },
          { page, box },
        );
      }
      for (const name of spotsOf(space)) {
        report(
          'P11',
          'warning',
          { zh: `有专色：${name}，会多出一块版`, en: `there is a spot ink: ${name}, one more plate` },
          { page, box },
        );
      }
    }
  }
}

function spaceOf(mark: Mark): ColourSpace | undefined {
  if (mark.kind === 'image') return mark.space ?? mark.colour.space;
  return mark.kind === 'shading' ? mark.space : mark.colour.space;
}

/** Black text over what lies below; several inks; small text; white. */
export function textInkRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const mark of printed(page)) {
      if (mark.kind === 'text' || mark.kind === 'letter') checkText(mark, page, report);
      if (!('overprint' in mark) || !mark.overprint) continue;
      if (isWhite(mark.colour)) {
        report(
          'P06',
          'error',
          { zh: '白色设了叠印，印出来会看不见', en: 'white overprints and would not be seen' },
          { page, box: mark.box },
        );
      } else if (mark.colour.space.kind === 'grey') {
        report(
          'P06',
          'error',
          { zh: '灰度颜色设了叠印，有的设备不认', en: 'a colour in gray overprints, which some machines ignore' },
          { page, box: mark.box },
        );
      }
    }
  }
}

/** Half a percent: decimals of a converted colour. */
const some = 0.005;

function checkText(mark: Extract<Mark, { kind: 'text' | 'letter' }>, page: PageView, report: ReportFinding): void {
  const { colour, size, box } = mark;
  const process = processOf(colour);
  if (process === undefined) return;
  const [c, m, y, k] = process;
  const inks = process.filter((part) => part > some).length;
  const where = { page, box };
  if (
    k >= 1 - some &&
    inks === 1 &&
    colour.space.kind !== 'spots' &&
    !(mark.overprint && (mark.mode === 1 || colour.space.kind === 'grey'))
  ) {
    report('P03', 'error', { zh: '黑字没有叠印', en: 'black text does not overprint' }, where);
  }
  if (k > 0.5 && c > some && m > some && y > some) {
    report(
      'P04',
      'error',
      { zh: `黑字用了四色：${describeColour(colour)}`, en: `black text of four inks: ${describeColour(colour)}` },
      where,
    );
  } else if (inks > 1 && size < 9) {
    report(
      'P05',
      'warning',
      {
        zh: '小于 9 磅的字用了多种油墨，容易套不准',
        en: 'text below 9 pt is of several inks and may be out of register',
      },
      where,
    );
  }
  if (isWhite(colour) && size < 6) {
    report('P05', 'warning', { zh: '小于 6 磅的反白字，容易糊掉', en: 'white text below 6 pt may fill in' }, where);
  }
}

/** Lines that a press can hold, in pt: one ink; several, or white. */
const thinnest = { one: 0.25, several: 0.5 };

/** Lines and strips too thin. */
export function lineRule({ pages }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    for (const mark of printed(page)) {
      if (mark.kind !== 'line' && mark.kind !== 'fill') continue;
      const { box, colour } = mark;
      const width = mark.kind === 'line' ? mark.width : Math.min(box.right - box.left, box.top - box.bottom);
      const inks = (processOf(colour) ?? [1, 1, 1, 0]).filter((part) => part > some).length;
      if (width < thinnest.one - 0.01) {
        report(
          'P07',
          'error',
          {
            zh: `线太细：${shown(width)} 磅，至少 0.25 磅`,
            en: `a line of ${shown(width)} pt is too thin: 0.25 pt at least`,
          },
          { page, box },
        );
      } else if (width < thinnest.several - 0.01 && inks !== 1) {
        report(
          'P07',
          'warning',
          {
            zh: `多色或反白的线太细：${shown(width)} 磅，至少 0.5 磅`,
            en: `a line of several inks of ${shown(width)} pt: 0.5 pt at least`,
          },
          { page, box },
        );
      }
    }
  }
}

function shown(width: number): number {
  return Math.round(width * 100) / 100;
}

/** Tints below 5 % tear off on a press. */
const faintest = 0.05;

/** An area that what comes after it may overprint. */
type Area = Extract<Mark, { kind: 'fill' }>;

/** Too much ink, too little. */
export function coverageRule({ pages, limits }: Inspection, report: ReportFinding): void {
  for (const page of pages) {
    const areas: Area[] = [];
    for (const mark of page.marks) {
      if (isPrinted(mark, page)) checkCoverage(mark, areas, page, limits.ink, report);
      if (mark.kind === 'fill') areas.push(mark);
    }
  }
}

function checkCoverage(mark: Mark, areas: readonly Area[], page: PageView, limit: number, report: ReportFinding): void {
  const { box } = mark;
  const ink = inkOf(mark, areas);
  if (ink !== undefined && ink * 100 > limit + 0.5) {
    report(
      'P09',
      'error',
      {
        zh: `总墨量超过 ${limit}%：${Math.round(ink * 100)}%`,
        en: `the inks together are ${Math.round(ink * 100)} %, over ${limit} %`,
      },
      { page, box },
    );
  }
  if (mark.kind !== 'fill' && mark.kind !== 'text' && mark.kind !== 'letter') return;
  const parts = processOf(mark.colour)?.filter((part) => part > 0) ?? [];
  if (parts.some((part) => part < faintest - some)) {
    report(
      'P10',
      'warning',
      {
        zh: `网点太浅：${describeColour(mark.colour)}，至少 5%`,
        en: `a tint is too faint: ${describeColour(mark.colour)}, 5 % at least`,
      },
      { page, box },
    );
  }
}

/** All inks at the darkest place of a mark: what overprints is counted with what lies below it. */
function inkOf(mark: Mark, areas: readonly Area[]): number | undefined {
  if (mark.kind === 'shading') return undefined;
  if (mark.kind === 'image') return mark.space === undefined ? inkSum(mark.colour) : imageInk(mark);
  const own = inkSum(mark.colour);
  if (own === undefined || !mark.overprint || mark.colour.space.kind === 'grey') return own;
  const process = processOf(mark.colour);
  if (process === undefined) return own;
  const under = areas.filter((area) => meets(area.box, mark.box));
  return Math.max(own, ...under.map(({ colour }) => together(process, colour)));
}

function together(process: readonly number[], under: Colour): number {
  const lower = processOf(under) ?? [0, 0, 0, 0];
  return process.reduce((sum, part, plate) => sum + (part > 0 ? part : lower[plate]!), 0);
}
