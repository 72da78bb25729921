/** Filters of PNG rows (ISO/IEC 15948, 9.2), which PDF has as predictors of 10 and above (ISO 32000-1, 7.4.4.4). */

/** Undoes a row’s filter in place; `back` bytes lie between a pixel and its left neighbour. */
export function unfilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): void {
  switch (filter) {
    case 1:
      for (let at = back; at < line.length; at++) line[at]! += line[at - back]!;
      break;
    case 2:
      for (let at = 0; at < line.length; at++) line[at]! += above[at]!;
      break;
    case 3:
      for (let at = 0; at < line.length; at++) line[at]! += ((at < back ? 0 : line[at - back]!) + above[at]!) >> 1;
      break;
    case 4:
      for (let at = 0; at < line.length; at++) {
        const isFirst = at < back;
        line[at]! += nearest(isFirst ? 0 : line[at - back]!, above[at]!, isFirst ? 0 : above[at - back]!);
      }
      break;
    default:
  }
}

/** Of the neighbours the one that the plane through them comes nearest to (Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
