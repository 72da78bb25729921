/** Latin words: hyphens, solidus and dashes inside them, names with their initials. */
import { isCommonHan, isDigit } from '../../characters';
import { AL, HL, ID, NU } from '../../line-break/classes';
import * as Cost from '../../line-break/costs';
import { isCapital, left, leftUnit, right, rightUnit, spaced } from './boundary';
import { classAt, startAt, unitAt } from './clusters';
import { endsInWordOf } from './words';

/** How far a word with a hyphen is read for digits, and the longest part that is counted. */
const reach: i32 = 24;

/** Letters that must stand on either side of a hyphen where a line ends: T-shirt and e-mail stay whole. */
const leastPart: i32 = 2;

/** Letters on either side of a solidus where a line may end, at the levels that let it: not km/h. */
const leastAlternative: i32 = 3;

/** Cost of a break beside a Latin word. */
export function latinCost(): i32 {
  switch (leftUnit) {
    case 0x2d: // -
    case 0x2010: // ‐
      return spaced ? Cost.free : behindHyphen();
    case 0xad: // soft hyphen
      return Cost.hyphen;
    case 0x2f: // /
      return spaced ? Cost.free : behindSolidus();
    case 0x2e: // .
      return spaced && isPersonName() ? Cost.personName : Cost.free;
    case 0x2013: // –
    case 0x2014: // —
      return isLetter(left - 1) ? Cost.connector : Cost.free;
    default:
      return Cost.free;
  }
}

function isLetter(k: i32): bool {
  const own = classAt(k);
  return own === AL || own === HL;
}

/** state-|of-the-art; not in COVID-19, SARS-CoV-2, X-ray, behind a minus or an option's --. */
function behindHyphen(): i32 {
  if (unitAt(left - 1) === 0x2d) {
    const isDash = isLetter(left - 2) && isLetter(right);
    return isDash ? Cost.connector : Cost.never;
  }
  const wordBefore = isLetter(left - 1);
  if (!wordBefore && classAt(left - 1) !== NU && classAt(left - 1) !== ID) return Cost.never;
  if (isCommonHan(rightUnit)) return Cost.connector;
  if (!isLetter(right)) return wordBefore ? Cost.hyphen : Cost.free;
  const parts = lettersFrom(left - 1, -1) >= leastPart && lettersFrom(right, 1) >= leastPart;
  return parts && !hasDigit(left, -1) && !hasDigit(left, 1) ? Cost.hyphen : Cost.never;
}

/** Letters in a row from a cluster on. */
function lettersFrom(first: i32, step: i32): i32 {
  let count = 0;
  while (count < reach && isLetter(first + step * count)) count++;
  return count;
}

/** Whether a word with hyphens holds a digit on one side of a hyphen: then it is a code. */
function hasDigit(hyphen: i32, step: i32): bool {
  for (let distance = 1; distance < reach; distance++) {
    const k = hyphen + step * distance;
    const unit = unitAt(k);
    if (isDigit(unit)) return true;
    if (unit !== 0x2d && unit !== 0x2010 && !isLetter(k)) break;
  }
  return false;
}

/** and/|or between words; kW/h, GB/T and 1/x stay whole. Behind it, too, where the level forbids all (edges.ts). */
function behindSolidus(): i32 {
  const before = lettersFrom(left - 1, -1);
  const behind = lettersFrom(right, 1);
  const inWord = before > 0 && behind > 0;
  return inWord && (before < leastAlternative || behind < leastAlternative) ? Cost.never : Cost.solidus;
}

const titles = 'Mr Mrs Ms Dr Prof St Rev Gen Col Capt';

/** J. |Smith, Dr. |Li */
function isPersonName(): bool {
  if (!isCapital(rightUnit)) return false;
  if (isCapital(unitAt(left - 1)) && !isLetter(left - 2)) return true;
  return endsInWordOf(titles, startAt(left));
}
