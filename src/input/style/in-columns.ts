import { mmToPt, ptToMm } from '../../base/geometry.ts';
import type { Style } from './style.ts';

/** Least space between two columns, in characters of the body: less, and the eye runs on into the next column. */
const leastGap = 1.5;

/**
 * The style in `count` columns. Each holds as many characters, set solid, as leave a gap between columns that parts them
 * clearly; what is left over widens the gap, so that the type area stays as wide as it was.
 */
export function inColumns(style: Style, count: 1 | 2 | 3): Style {
  if (count === style.columns.count) return style;
  const width = mmToPt(style.typeArea.width) / style.body.size;
  const gaps = count - 1;
  const characters = Math.floor((width - gaps * leastGap) / count);
  const gap = gaps === 0 ? 0 : ptToMm(((width - count * characters) / gaps) * style.body.size);
  return { ...style, columns: { count, gap }, characters };
}
