/** 纵横对齐: Latin runs take whole squares, so that what follows stands in its column (CLREQ #line_adjustment, grid alignment). */
import type { Material } from '../linebreak/material.ts';
import type { Boxes } from './shaped.ts';

/** Rounding must not cost a run that just fits another square. */
const slack = 1e-6;

/**
 * Pads every Latin run to whole squares, half of what is missing on either side, in its outer boxes: glue would vanish at
 * a line's edge and push the rest of the line off the grid. No joint gives way.
 */
export function alignToGrid(boxes: Boxes, m: Material): void {
  for (let from = 0; from < boxes.count; ) {
    let to = from + 1;
    if (boxes.latin[from] === 1) while (to < boxes.count && boxes.latin[to] === 1) to++;
    if (boxes.latin[from] === 1) padRun(boxes, m, from, to);
    else m.glue[to - 1] = 0;
    from = to;
  }
  m.shrink.fill(0);
  m.stretch.fill(0);
  m.open.fill(0);
}

function padRun(boxes: Boxes, m: Material, from: number, to: number): void {
  let width = 0;
  for (let k = from; k < to; k++) width += boxes.width[k]! + (k < to - 1 ? m.glue[k]! : 0);
  const square = boxes.flat.styles[boxes.style[from]!]!.size * boxes.spacing.advance;
  const pad = (Math.ceil(width / square - slack) * square - width) / 2;
  boxes.width[from]! += pad;
  boxes.offset[from]! += pad;
  boxes.width[to - 1]! += pad;
  m.glue[to - 1] = 0;
  if (from > 0) m.glue[from - 1] = 0;
}
