/**
 * “ ” ‘ ’ and " in East Asian text. UAX #14 cannot know which side of a quotation mark is the inner one and glues both,
 * unless ideographs stand on either side (LB19a); it invites engines that know to resolve the marks to OP and CL (its
 * description of class QU). So “COVID-19” between ideographs gets a break before “ and one after ”.
 */
import { AL, CL, HL, ID, NU, OP, QU } from '../../line-break/classes';
import * as Trait from '../../line-break/traits';
import { openMarks, places, straightMarks } from '../memory';
import { classAt, count, hasQuotationMarks, setClass, setTraits, traitsAt, unitAt } from './clusters';
import * as MarkRole from './marks';
import { roleOf } from './marks';

/** What stands beside a quotation. */
const unknown: i32 = 0;
const latin: i32 = 1;
const eastAsian: i32 = 2;

/** How far to look through marks that both scripts share for one that has a script: longer runs of them are no text. */
const reach: i32 = 8;

/** Quotations that have been found: the clusters of their two marks, 0 for a mark that is missing. */
let quotations: i32 = 0;
/** Opening marks and " that wait for their partners. */
let open: i32 = 0;
let straight: i32 = 0;

/** Resolves the quotation marks of East Asian quotations to OP and CL; those of Latin ones and apostrophes stay QU. */
export function resolveQuotations(): void {
  if (!hasQuotationMarks) return;
  findPairs();
  let other = unknown;
  for (let at = 0; at < quotations; at++) {
    const opening = load<i32>(places + 8 * at);
    const closing = load<i32>(places + 8 * at, 4);
    let side = sideOf(opening, closing);
    if (side === unknown) {
      if (other === unknown) other = hasIdeograph() ? eastAsian : latin;
      side = other;
    }
    if (side !== eastAsian) continue;
    if (opening !== 0) set(opening, OP);
    if (closing !== 0) set(closing, CL);
  }
}

/** LB30 must see them as wide: no letter is glued to their outer side. */
function set(k: i32, lineBreakClass: i32): void {
  setClass(k, lineBreakClass);
  setTraits(k, traitsAt(k) | Trait.eastAsian);
}

function push(opening: i32, closing: i32): void {
  store<i32>(places + 8 * quotations, opening);
  store<i32>(places + 8 * quotations, closing, 4);
  quotations++;
}

/** Finds quotations by nesting; marks without a partner stand alone. Apostrophes are left out. */
function findPairs(): void {
  quotations = 0;
  open = 0;
  straight = 0;
  for (let k = 1; k <= count; k++) {
    if (classAt(k) !== QU) continue;
    switch (unitAt(k)) {
      case 0x22:
        store<i32>(straightMarks + 4 * straight++, k);
        break;
      case 0x201c:
      case 0x2018:
        store<i32>(openMarks + 4 * open++, k);
        break;
      case 0x201d:
      case 0x2019:
        if (!isApostrophe(k)) push(partnerOf(k), k);
        break;
    }
  }
  for (let at = 0; at < open; at++) push(load<i32>(openMarks + 4 * at), 0);
  // " has no direction: only by their count can they be told apart.
  if ((straight & 1) !== 0) return;
  for (let at = straightMarks; at < straightMarks + 4 * straight; at += 8) push(load<i32>(at), load<i32>(at, 4));
}

/** Marks that may lie open without a partner above the one looked for: a ‘ typed for an apostrophe, a slip. */
const depth: i32 = 4;

/** Takes the opening mark of a closing one from those that wait; marks above it have no partner and stay out. 0 for none. */
function partnerOf(closing: i32): i32 {
  const wanted = unitAt(closing) - 1;
  for (let at = open - 1; at >= max(0, open - depth); at--) {
    const opening = load<i32>(openMarks + 4 * at);
    if (unitAt(opening) !== wanted) continue;
    open = at;
    return opening;
  }
  return 0;
}

/** ’ between letters (don’t). Behind the last one (students’) it counts as a closing mark, which breaks alike. */
function isApostrophe(k: i32): bool {
  return unitAt(k) === 0x2019 && isLetter(k - 1) && isLetter(k + 1);
}

function isLetter(k: i32): bool {
  const own = classAt(k);
  return own === AL || own === HL || own === NU;
}

/** East Asian when anything beside the marks is, outside or inside; Latin when all that is known is. */
function sideOf(opening: i32, closing: i32): i32 {
  const first = sideOfMark(opening);
  if (first === eastAsian) return first;
  const second = sideOfMark(closing);
  return second === unknown ? first : second;
}

function sideOfMark(mark: i32): i32 {
  if (mark === 0) return unknown;
  const before = neighbour(mark, -1);
  if (before === eastAsian) return before;
  const behind = neighbour(mark, 1);
  return behind === unknown ? before : behind;
}

/** Script of the nearest cluster in a direction that has one; spaces and marks that both scripts share have none. */
function neighbour(mark: i32, step: i32): i32 {
  let k = mark + step;
  for (let left = reach; k >= 1 && k <= count && left > 0; left--) {
    if ((traitsAt(k) & Trait.eastAsian) !== 0) return eastAsian;
    if (isLetter(k) && roleOf(unitAt(k)) === MarkRole.none) return latin;
    k += step;
  }
  return unknown;
}

function hasIdeograph(): bool {
  for (let k = 1; k <= count; k++) if (classAt(k) === ID && (traitsAt(k) & Trait.eastAsian) !== 0) return true;
  return false;
}
