/** A composed text → frames of its lines. */
import type { Pt, Size } from '../../../base/geometry.ts';
import type { RowSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import type { Line } from '../../linebreak/lines.ts';
import { fillOf } from '../../paragraph/adjustments.ts';
import { beginsAtRight } from '../../paragraph/bidi.ts';
import type { Composed } from '../../paragraph/compose.ts';
import { placeLine } from '../../paragraph/place-line.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** Frames of the lines of a text, each as wide as the column and `spec.rows` rows high; the first is set in by `indent`. */
export function lineFrames(
  setting: Setting,
  spec: RowSpec,
  composed: Composed,
  place: BlockPlace,
  indent: Pt,
): Frame[] {
  const { area } = setting;
  const look: LineLook = {
    size: { width: area.measure, height: spec.rows * area.pitch },
    measure: area.measure - place.left - place.right,
    baseline: (spec.rows - 1) * area.pitch + area.baseline,
    isFromRight: beginsAtRight(composed.boxes),
  };
  return composed.lines.map((line, index) =>
    lineFrame(setting, spec, composed, line, index, place, index === 0 ? indent : 0, look),
  );
}

/** What the lines of a paragraph have in common. */
interface LineLook {
  readonly size: Size;
  readonly measure: Pt;
  readonly baseline: Pt;
  /** Whether they begin at the right. */
  readonly isFromRight: boolean;
}

function lineFrame(
  setting: Setting,
  spec: RowSpec,
  composed: Composed,
  line: Line,
  index: number,
  place: BlockPlace,
  indent: Pt,
  { size, measure, baseline, isFromRight }: LineLook,
): Frame {
  const { area } = setting;
  // Lines that are not filled keep their width, but what does not fit is squeezed all the same.
  const isSet = spec.align === 'justify' || line.setting.kind === 'shrunk';
  const set: Line = isSet ? line : { ...line, setting: { ...line.setting, kind: 'natural' } };
  const { items, width } = placeLine(composed, set, setting.finder.fonts);
  const offset = alignedAt(spec.align, measure - width, indent);
  move(items, isFromRight ? area.measure - place.left - width - offset : place.left + offset, baseline);
  return {
    size,
    role: place.role,
    part: place.part,
    items: index === 0 && place.label !== undefined ? [...labelOf(place.label, baseline), ...items] : items,
    fill: setting.tellsFill ? fillOf(composed, set, measure - indent, spec.size, spec.align === 'justify') : undefined,
  };
}

function labelOf({ items, left }: NonNullable<BlockPlace['label']>, y: Pt): Placed[] {
  return shift(items, left, y);
}

function alignedAt(align: RowSpec['align'], free: Pt, indent: Pt): Pt {
  switch (align) {
    case 'justify':
    case 'start':
      return indent;
    case 'center':
      return free / 2;
    case 'end':
      return free;
  }
}

/** Moves things that nobody else has yet: of each line of the body they would be made twice. */
function move(items: readonly { x: Pt; y: Pt }[], x: Pt, y: Pt): void {
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    item.x += x;
    item.y += y;
  }
}

/** The same things, moved. */
export function shift(items: readonly Placed[], x: Pt, y: Pt): Placed[] {
  return items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }));
}
