/**
 * Where the lines of a text may end: UAX #14 first, then quotation marks and classes as the language uses them, then
 * what Chinese standards forbid at a line's edges, numbers, Latin words. Addresses have rules of their own.
 */
import { isCommonHan } from '../../characters';
import { CL, ZW } from '../../line-break/classes';
import * as Cost from '../../line-break/costs';
import * as Verdict from '../../line-break/verdicts';
import { addresses, breaks, cost, unitIn } from '../memory';
import { left, lookAt } from './boundary';
import { classAt, count, findClusters, isPlain, startAt, unitAt } from './clusters';
import { costAtEnd, costAtStart } from './edges';
import { priceHanNumbers } from './han-numbers';
import { latinCost } from './latin';
import { numberCost } from './numbers';
import { resolveQuotations } from './quotation';
import { reclassify } from './reclassify';
import { referenceCost } from './references';
import { beginRules, verdictBefore } from './rules';
import { isEastAsian, isTailored } from './tailoring';

/** Addresses in the text, of which `addresses` has the start and the end, and how many of them lie behind. */
let addressCount: i32 = 0;
let passed: i32 = 0;

/** Sets the break opportunities of the first `length` units of the text and their costs, by the rules that have been set. */
export function setBreaks(length: i32, count: i32): void {
  addressCount = count;
  passed = 0;
  memory.fill(breaks, <u8>Verdict.forbidden, length);
  memory.fill(cost, <u8>Cost.free, length + 1);
  // LB2, LB3; an empty text has no end.
  store<u8>(breaks + length, length > 0 ? Verdict.required : Verdict.forbidden);
  findClusters(length);
  if (isEastAsian) {
    resolveQuotations();
    reclassify();
  }
  decideAll();
  if (isEastAsian) priceHanNumbers();
}

/** Carries the rules over the text from boundary to boundary. */
function decideAll(): void {
  beginRules();
  for (let k = 2; k <= count; k++) {
    // Nothing that the rules remember of the text before an ideograph reaches beyond it.
    if (isPlain(k - 1)) while (isPlain(k)) store<u8>(breaks + startAt(k++), Verdict.allowed);
    if (k > count) return;
    decide(k);
  }
}

function decide(k: i32): void {
  const verdict = verdictBefore(k);
  if (verdict === Verdict.forbidden) return;
  const index = startAt(k);
  store<u8>(breaks + index, verdict);
  if (verdict === Verdict.allowed && isTailored) price(k, index);
}

/** Forbids or prices a boundary that UAX #14 leaves open. */
function price(k: i32, index: i32): void {
  if (isCommonHan(unitAt(k)) && isCommonHan(unitAt(k - 1))) return;
  if (passed < addressCount && isOfAddress(index)) return;
  // 。|文: of the marks of this class rules ask only whether ） closes a label.
  if (isPlain(k) && classAt(k - 1) === CL && unitAt(k - 1) !== 0xff09) return;
  lookAt(k);
  // A zero width space is a typed break opportunity.
  if (classAt(left) === ZW) return;
  const highest = priceOf();
  if (highest === Cost.never) store<u8>(breaks + index, Verdict.forbidden);
  else store<u8>(cost + index, highest);
}

/** Whether an index lies inside an address, whose own rules follow, or behind its last solidus, which may end a line. */
function isOfAddress(index: i32): bool {
  while (load<i32>(addresses + 8 * passed, 4) < index) if (++passed === addressCount) return false;
  if (index <= load<i32>(addresses + 8 * passed)) return false;
  const end = load<i32>(addresses + 8 * passed, 4);
  return index < end || unitIn(index - 1, index) === 0x2f;
}

/** The highest of all rules' costs. */
function priceOf(): i32 {
  const price = max(numberCost(), latinCost());
  if (!isEastAsian) return price;
  return max(max(price, costAtStart()), max(costAtEnd(), referenceCost()));
}
