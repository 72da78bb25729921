/** What every page carries besides its text: folio at the outer edge, running head of the section at the inner one. */
import { mmToPt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Style } from '../../../input/style/style.ts';
import type { FrameRole, Placed } from '../../frame/frame.ts';
import { artifact } from '../../frame/structure.ts';
import type { PlacedLine } from '../../paragraph/place-line.ts';
import { fitSingleLine, generated, setSingleLine } from '../flow/single-line.ts';
import { type Setting, shift } from '../flow/text-rows.ts';
import { emBoxAscent } from '../type-area.ts';

/** Share of the measure that a running head may take; the rest is the folio's. */
const runningShare = 0.75;

/**
 * Foot of a page, in page coordinates. Both stand on one line whose top is `style.foot.gap` under the type area
 * (GB/T 9704-2012, 7.5: 7 mm; odd pages right, even pages left, one character in).
 */
export function pageFoot(setting: Setting, style: Style, folio: number, running: SourceText | undefined): Placed[] {
  const { area } = setting;
  const { gap, folio: folioSpec, runningHead } = style.foot;
  const baseline = area.y + area.height + mmToPt(gap) + emBoxAscent * folioSpec.size;
  const isOdd = folio % 2 === 1;
  const edge = (line: PlacedLine, inset: number, right: boolean): number =>
    right ? area.x + area.width - inset - line.width : area.x + inset;
  const number = setSingleLine(setting, folioSpec, [generated(`— ${folio} —`)]);
  const items = [group(setting, 'folio', number, edge(number, folioSpec.size, isOdd), baseline)];
  if (running !== undefined) {
    const head = fitSingleLine(setting, runningHead, [running], runningShare * area.width);
    items.push(group(setting, 'running-head', head, edge(head, folioSpec.size, !isOdd), baseline));
  }
  return items;
}

/** Pages that an article comes from and goes on to; undefined where it begins or ends on the page. */
export interface Continuations {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Between the type area and what stands outside it, in em: the lines of the text are further apart. */
const outside = 0.4;

/** （上接第1页） at the left above the type area, （下转第3页） at the right below it, as newspapers have it. */
export function continuations(setting: Setting, style: Style, { from, to }: Continuations): Placed[] {
  const { area } = setting;
  const spec = style.foot.continuation;
  const items: Placed[] = [];
  if (from !== undefined) {
    const line = setSingleLine(setting, spec, [generated(`（上接第${from}页）`)]);
    const y = area.y - (outside + 1 - emBoxAscent) * spec.size;
    items.push(group(setting, 'continuation', line, area.x, y));
  }
  if (to !== undefined) {
    const line = setSingleLine(setting, spec, [generated(`（下转第${to}页）`)]);
    const y = area.y + area.height + (outside + emBoxAscent) * spec.size;
    items.push(group(setting, 'continuation', line, area.x + area.width - line.width, y));
  }
  return items;
}

function group(setting: Setting, role: FrameRole, line: PlacedLine, x: number, y: number): Placed {
  const size = { width: line.width, height: setting.area.pitch };
  const frame = { size, role, part: artifact, items: shift(line.items, 0, setting.area.baseline) };
  return { at: { x, y: y - setting.area.baseline }, item: { kind: 'group', frame } };
}
