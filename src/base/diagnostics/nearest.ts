/** Did-you-mean: the known word that a misspelt one most likely stands for. */

/**
 * The candidate that `word` most likely stands for, or undefined when none is near. Full-width letters, case, blanks,
 * invisible characters and the choice between - and _ make no difference; otherwise one slip is allowed for every three
 * letters of the candidate. Of equally near candidates the first is taken.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plainForm(word);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = plainForm(candidate);
    const most = Math.floor([...known].length / 3);
    // Each letter that one of them has more is a slip.
    if (Math.abs(wanted.length - known.length) > most) continue;
    const distance = editDistance(wanted, known);
    if (distance < bestDistance && distance <= most) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The word without what does not tell words apart: `ｓｏｕｒｃｅ＿Ｌａｂｅｌ` and `Source Label` give `source-label`. */
export function plainForm(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/**
 * Least number of letters to add, drop, replace or swap with their neighbour, each letter touched at most once (optimal
 * string alignment; Damerau 1964, Levenshtein 1966).
 */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforePrevious: number[] = [];
  let previous = to.map((_, index) => index).concat(to.length);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(previous[column - 1]! + (same ? 0 : 1), previous[column]! + 1, current[column - 1]! + 1);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, beforePrevious[column - 2]! + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length]!;
}
