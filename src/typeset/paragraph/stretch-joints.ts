/** What spreading and ruby do to the joints of a stretch of boxes. */
import type { Pt } from '../../base/geometry.ts';
import { forbidden, forced, type Material } from '../linebreak/material.ts';

/** Width of boxes `from` to `to` (exclusive) with the joints between them as they are by the fixed rules. */
export function stretchWidth(material: Material, from: number, to: number): Pt {
  let width = 0;
  for (let k = from; k < to; k++) width += material.box[k]! + (k < to - 1 ? material.glue[k]! : 0);
  return width;
}

/** Lets no line end inside the stretch, but where the author ends one. */
export function keepTogether(material: Material, from: number, to: number): void {
  for (let k = from; k < to - 1; k++) if (material.penalty[k] !== forced) material.penalty[k] = forbidden;
}

/** Makes joint `k` wider, and so that no line adjustment changes it. */
export function makeRigid(material: Material, k: number, wider: Pt): void {
  material.glue[k]! += wider;
  material.shrink[k] = 0;
  material.stretch[k] = 0;
  material.open[k] = 0;
}
