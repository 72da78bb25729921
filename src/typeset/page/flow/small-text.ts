/** Text with a leading of its own: captions, cells of tables, notes. */
import type { Pt } from '../../../base/geometry.ts';
import type { RowSpec, SmallSpec } from '../../../input/style/style.ts';
import type { Frame, FrameRole } from '../../frame/frame.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import { emBoxAscent } from '../type-area.ts';
import type { Setting } from './setting.ts';
import { textRows } from './text-rows.ts';

/** Where small text stands, and how. */
export interface SmallPlace {
  readonly role: FrameRole;
  readonly part: number;
  /** Length of its lines. */
  readonly width: Pt;
  readonly align: RowSpec['align'];
}

/** Lines of small text, one frame each, as high as its leading; none when there is no text. */
export function smallRows(
  setting: Setting,
  spec: SmallSpec,
  inlines: readonly StyledInline[],
  { role, part, width, align }: SmallPlace,
): Frame[] {
  const pitch = spec.leading * spec.size;
  const baseline = (pitch - spec.size) / 2 + emBoxAscent * spec.size;
  const area = { ...setting.area, measure: width, pitch, baseline, advance: 1 };
  const rows: RowSpec = { ...spec, rows: 1, align, indent: 0 };
  return textRows({ ...setting, area }, rows, inlines, { role, part, left: 0, right: 0 });
}

/** Height of such lines. */
export function heightOf(rows: readonly Frame[]): Pt {
  return rows.reduce((sum, { size }) => sum + size.height, 0);
}
