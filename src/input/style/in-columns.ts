import { type Mm, mmToPt, type Pt, ptToMm } from '../../base/geometry.ts';
import type { Style } from './style.ts';

/** Least space between two columns, in characters of the body: less, and the eye runs on into the next column. */
const leastGap = 1.5;

/** What each column holds, and the space between two of them. */
export interface ColumnMeasures {
  readonly characters: number;
  readonly gap: Mm;
}

/**
 * Columns on a type area of that width. Each holds as many characters of `size`, set solid, as leave a gap that parts the
 * columns clearly; what is left over widens the gap, so that the type area stays as wide as it was. What is given in
 * `fixed` is kept.
 */
export function columnMeasures(
  areaWidth: Mm,
  size: Pt,
  count: 1 | 2 | 3,
  fixed: { readonly characters?: number | undefined; readonly gap?: Mm | undefined } = {},
): ColumnMeasures {
  const width = mmToPt(areaWidth) / size;
  const gaps = count - 1;
  const least = fixed.gap === undefined ? leastGap : mmToPt(fixed.gap) / size;
  // A hair, as widths in millimetres are no round numbers of points.
  const characters = fixed.characters ?? Math.max(1, Math.floor((width - gaps * least) / count + 1e-9));
  const gap = gaps === 0 ? 0 : ptToMm(((width - count * characters) / gaps) * size);
  return { characters, gap: fixed.gap ?? gap };
}

/** The style in `count` columns. */
export function inColumns(style: Style, count: 1 | 2 | 3): Style {
  if (count === style.columns.count) return style;
  const { characters, gap } = columnMeasures(style.typeArea.width, style.body.size, count);
  return { ...style, columns: { count, gap }, characters };
}
