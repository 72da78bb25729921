/** What every page carries besides its text: folio at the outer edge, running head of the section at the inner one. */
import { type Em, mmToPt, type Pt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { FolioSpec, Style } from '../../../input/style/style.ts';
import type { FrameRole, Placed } from '../../frame/frame.ts';
import { artifact } from '../../frame/structure.ts';
import type { PlacedLine } from '../../paragraph/place-line.ts';
import { ruleAt } from '../flow/devices.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { fitSingleLine, generated, setSingleLine } from '../flow/single-line.ts';
import { emBoxAscent, leftOf } from '../type-area.ts';

/** Share of the measure that a running head may take beside a folio. */
const runningShares = { outer: 0.75, center: 0.375 } as const;

/** Upper edge of an em dash above the baseline: 528 of 2048 in Tinos, which the folio is set in. */
const dashTop: Em = 528 / 2048;

/** A page as its foot tells of it. */
export interface FootOf {
  /** From 1. */
  readonly folio: number;
  /** Of the whole issue. */
  readonly pages: number;
  /** Section, for a running head; undefined for none. */
  readonly running: SourceText | undefined;
  /** Blank pages are counted and not numbered. */
  readonly isNumbered: boolean;
}

/**
 * Foot of a page, in page coordinates: `style.foot.gap` under the type area stands the upper edge of a folio's dashes
 * (GB/T 9704-2012, 7.5: 一字线上距版心下边缘 7 mm, odd pages right, even pages left, one character in), or the em box of
 * one without.
 */
export function pageFoot(setting: Setting, style: Style, { folio, pages, running, isNumbered }: FootOf): Placed[] {
  const { area } = setting;
  const { gap, folio: spec, runningHead } = style.foot;
  const top = area.y + area.height + mmToPt(gap);
  const baseline = top + (spec.form === 'dashes' ? dashTop : emBoxAscent) * spec.size;
  const left = leftOf(area, folio - 1);
  const isOdd = folio % 2 === 1;
  const edge = (line: PlacedLine, right: boolean): Pt =>
    right ? left + area.width - spec.size - line.width : left + spec.size;
  const items: Placed[] = [];
  const text = isNumbered ? folioText(spec.form, folio, pages) : '';
  if (text !== '') {
    const line = setSingleLine(setting, spec, [generated(text)]);
    const x = spec.place === 'center' ? left + (area.width - line.width) / 2 : edge(line, isOdd);
    items.push(group(setting, 'folio', line, x, baseline));
  }
  if (running === undefined || runningHead.place === 'none') return items;
  if (runningHead.place === 'foot') {
    const head = fitSingleLine(setting, runningHead, [running], runningShares[spec.place] * area.width);
    return [...items, group(setting, 'running-head', head, edge(head, !isOdd), baseline)];
  }
  const head = fitSingleLine(setting, runningHead, [running], area.width);
  const rule = area.y - mmToPt(gap) / 2;
  const x = isOdd ? left + area.width - head.width : left;
  const foot = rule - (underline + 1 - emBoxAscent) * runningHead.size;
  const hairline = ruleAt(rule, area.width, hairlineWeight);
  return [...items, group(setting, 'running-head', head, x, foot), { ...hairline, x: left }];
}

/** Between a running head and its rule, in em. */
const underline: Em = 0.3;
/** The finest rule that prints safely, in pt. */
const hairlineWeight: Pt = 0.5;

function folioText(form: FolioSpec['form'], folio: number, pages: number): string {
  switch (form) {
    case 'dashes':
      return `— ${folio} —`;
    case 'plain':
      return String(folio);
    case 'of-total':
      // The gaps between Han and figures are layout’s.
      return `第${folio}页　共${pages}页`;
    case 'none':
      return '';
    default:
      return unreachable(form);
  }
}

/** Pages that an article comes from and goes on to; undefined where it begins or ends on the page. */
export interface Continuations {
  readonly folio: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Between the type area and what stands above it: the lines of the text are further apart. */
const outside: Em = 0.4;
/** And what stands below it, where the figures of the folio begin 5 mm under the type area: nearer to the text than to them. */
const outsideBelow: Em = 0.1;

/** （上接第1页） at the left above the type area, （下转第3页） at the right below it, as newspapers have it. */
export function continuations(setting: Setting, style: Style, { folio, from, to }: Continuations): Placed[] {
  const { area } = setting;
  const spec = style.foot.continuation;
  const left = leftOf(area, folio - 1);
  const items: Placed[] = [];
  if (from !== undefined) {
    const line = setSingleLine(setting, spec, [generated(`（上接第${from}页）`)]);
    const y = area.y - (outside + 1 - emBoxAscent) * spec.size;
    items.push(group(setting, 'continuation', line, left, y));
  }
  if (to !== undefined) {
    const line = setSingleLine(setting, spec, [generated(`（下转第${to}页）`)]);
    const y = area.y + area.height + (outsideBelow + emBoxAscent) * spec.size;
    items.push(group(setting, 'continuation', line, left + area.width - line.width, y));
  }
  return items;
}

function group(setting: Setting, role: FrameRole, line: PlacedLine, x: number, y: number): Placed {
  const size = { width: line.width, height: setting.area.pitch };
  const frame = { size, role, part: artifact, items: shift(line.items, 0, setting.area.baseline) };
  return { kind: 'group', x, y: y - setting.area.baseline, frame };
}
