/** Latin words: hyphens, solidus and dashes inside them, names with their initials. */
import { type Boundary, isCapital, isCommonHan, isDigit, unitAt } from './boundary.ts';
import { LineBreakClass } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { Cost, never } from './costs.ts';

const { AL, HL, ID, NU } = LineBreakClass;

/** How far a word with a hyphen is read for digits, and the longest part that is counted. */
const reach = 24;

/** Letters that must stand on either side of a hyphen where a line ends: T-shirt and e-mail stay whole. */
const leastPart = 2;

/** Letters on either side of a solidus where a line may end, at the levels that let it: not km/h. */
const leastAlternative = 3;

/** Cost of a break beside a Latin word. */
export function latinCost(boundary: Boundary): number {
  const { clusters, left, leftUnit, spaced } = boundary;
  switch (leftUnit) {
    case 0x2d: // -
    case 0x2010: // ‐
      return spaced ? Cost.free : behindHyphen(boundary);
    case 0xad: // soft hyphen
      return Cost.hyphen;
    case 0x2f: // /
      return spaced ? Cost.free : behindSolidus(boundary);
    case 0x2e: // .
      return spaced && isPersonName(boundary) ? Cost.personName : Cost.free;
    case 0x2013: // –
    case 0x2014: // —
      return isLetter(clusters, left - 1) ? Cost.connector : Cost.free;
    default:
      return Cost.free;
  }
}

function isLetter({ classes }: Clusters, k: number): boolean {
  const own = classes[k];
  return own === AL || own === HL;
}

/** state-|of-the-art; not in COVID-19, SARS-CoV-2, X-ray, behind a minus or an option's --. */
function behindHyphen({ clusters, left, right, rightUnit }: Boundary): number {
  if (unitAt(clusters, left - 1) === 0x2d) {
    const isDash = isLetter(clusters, left - 2) && isLetter(clusters, right);
    return isDash ? Cost.connector : never;
  }
  const wordBefore = isLetter(clusters, left - 1);
  if (!wordBefore && clusters.classes[left - 1] !== NU && clusters.classes[left - 1] !== ID) return never;
  if (isCommonHan(rightUnit)) return Cost.connector;
  if (!isLetter(clusters, right)) return wordBefore ? Cost.hyphen : Cost.free;
  const parts = lettersFrom(clusters, left - 1, -1) >= leastPart && lettersFrom(clusters, right, 1) >= leastPart;
  return parts && !hasDigit(clusters, left) ? Cost.hyphen : never;
}

/** Letters in a row from a cluster on. */
function lettersFrom(clusters: Clusters, first: number, step: 1 | -1): number {
  let count = 0;
  while (count < reach && isLetter(clusters, first + step * count)) count++;
  return count;
}

/** Whether a word with hyphens holds a digit: then it is a code. */
function hasDigit(clusters: Clusters, hyphen: number): boolean {
  for (const step of [-1, 1] as const) {
    for (let distance = 1; distance < reach; distance++) {
      const unit = unitAt(clusters, hyphen + step * distance);
      if (isDigit(unit)) return true;
      if (unit !== 0x2d && unit !== 0x2010 && !isLetter(clusters, hyphen + step * distance)) break;
    }
  }
  return false;
}

/** and/|or between words; kW/h, GB/T and 1/x stay whole. Behind it, too, where the level forbids all (edges.ts). */
function behindSolidus({ clusters, left, right }: Boundary): number {
  const before = lettersFrom(clusters, left - 1, -1);
  const behind = lettersFrom(clusters, right, 1);
  const inWord = before > 0 && behind > 0;
  return inWord && (before < leastAlternative || behind < leastAlternative) ? never : Cost.solidus;
}

const titles = /(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Gen|Col|Capt)$/;

/** J. |Smith, Dr. |Li */
function isPersonName({ clusters, left, rightUnit }: Boundary): boolean {
  if (!isCapital(rightUnit)) return false;
  if (isCapital(unitAt(clusters, left - 1)) && !isLetter(clusters, left - 2)) return true;
  const { text, start } = clusters;
  return titles.test(text.slice(Math.max(0, start[left]! - 6), start[left]!));
}
