/**
 * Rules LB4 to LB31 of UAX #14 for Unicode 17.0 (revision 55), in their order: the first that decides about a boundary
 * decides. LB1, LB9 and LB10 are done by clusters.ts, LB2 and LB3 by line-breaks.ts. `i` is the cluster behind the boundary.
 */
import {
  AK,
  AL,
  AP,
  AS,
  B2,
  BA,
  BB,
  BK,
  CB,
  CL,
  CP,
  CR,
  EB,
  EM,
  EX,
  eot,
  GL,
  H2,
  H3,
  HH,
  HL,
  HY,
  ID,
  IN,
  IS,
  JL,
  JT,
  JV,
  LF,
  NL,
  NS,
  NU,
  OP,
  PO,
  PR,
  QU,
  RI,
  SP,
  SY,
  sot,
  VF,
  VI,
  WJ,
  ZW,
} from '../../line-break/classes';
import * as Trait from '../../line-break/traits';
import * as Verdict from '../../line-break/verdicts';
import { classAt, traitsAt } from './clusters';

/** No rule of a group decides. */
const undecided: i32 = 3;

/** What the rules need to know of the text before a boundary, beyond its two neighbours: the last cluster that is no space. */
let solid: i32 = 0;
/** LB25: in a number, directly behind its closing bracket, or outside. */
let number: i32 = 0;
/** LB30a: regional indicators that directly precede. */
let regional: i32 = 0;

const outside: i32 = 0;
const inside: i32 = 1;
const closed: i32 = 2;

/** Begins at the start of the text. */
export function beginRules(): void {
  solid = 0;
  number = outside;
  regional = 0;
}

/** A set of classes, of which there are fewer than 64, has one bit for each. */
function bit(own: i32): u64 {
  return (<u64>1) << own;
}

function isIn(classes: u64, own: i32): bool {
  return ((classes >>> own) & 1) !== 0;
}

const lineEnds: u64 = bit(BK) | bit(CR) | bit(LF) | bit(NL);
const closing: u64 = bit(CL) | bit(CP) | bit(EX) | bit(SY);
const gluesAfter: u64 = bit(SP) | bit(BA) | bit(HY) | bit(HH);
const beforeInitial: u64 =
  bit(sot) | bit(BK) | bit(CR) | bit(LF) | bit(NL) | bit(OP) | bit(QU) | bit(GL) | bit(SP) | bit(ZW);
const behindFinal: u64 =
  bit(SP) |
  bit(GL) |
  bit(WJ) |
  bit(CL) |
  bit(QU) |
  bit(CP) |
  bit(EX) |
  bit(IS) |
  bit(SY) |
  bit(BK) |
  bit(CR) |
  bit(LF) |
  bit(NL) |
  bit(ZW) |
  bit(eot);
const beforeWord: u64 = bit(sot) | bit(BK) | bit(CR) | bit(LF) | bit(NL) | bit(SP) | bit(ZW) | bit(CB) | bit(GL);
const nonStarters: u64 = bit(BA) | bit(HH) | bit(HY) | bit(NS);
const letters: u64 = bit(AL) | bit(HL);
const lettersAndDigits: u64 = bit(AL) | bit(HL) | bit(NU);
const ideographs: u64 = bit(ID) | bit(EB) | bit(EM);
const affixes: u64 = bit(PR) | bit(PO);
const beforeDigit: u64 = bit(PO) | bit(PR) | bit(HY) | bit(IS);
const hangul: u64 = bit(JL) | bit(JV) | bit(JT) | bit(H2) | bit(H3);
const behindLeading: u64 = bit(JL) | bit(JV) | bit(H2) | bit(H3);

/** Goes on behind cluster `k`, which is of class `own`. */
function pass(k: i32, own: i32): void {
  if (own !== SP) solid = k;
  regional = own === RI ? regional + 1 : 0;
  if (own === NU) number = inside;
  else if (number === inside && (own === CL || own === CP)) number = closed;
  else if (number !== inside || (own !== SY && own !== IS)) number = outside;
}

/** Verdict about the boundary before cluster `i`: 2 … count, asked for in turn. */
export function verdictBefore(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  pass(i - 1, left);
  // Most boundaries of Chinese and of Latin text; what the rules below would come to for them.
  if ((traitsAt(i - 1) & Trait.endsInJoiner) === 0) {
    if (right === ID && (left === ID || left === CL)) return Verdict.allowed;
    if (right === CL && left === ID) return Verdict.forbidden;
    if (right === NU && left === NU) return Verdict.forbidden;
    if (right === AL && left === AL && !isDottedCircle(i) && !isDottedCircle(i - 1)) return Verdict.forbidden;
  }
  let decision = endsOfLines(i);
  if (decision === undecided) decision = gluesAndBrackets(i);
  if (decision === undecided) decision = quotationMarks(i);
  if (decision === undecided) decision = hyphens(i);
  if (decision === undecided) decision = wordsAndNumbers(left, right);
  if (decision === undecided) decision = numericExpressions(i);
  if (decision === undecided) decision = syllables(i);
  if (decision === undecided) decision = parenthesesAndEmoji(i);
  return decision === undecided ? Verdict.allowed : decision;
}

/** LB4 to LB8a. */
function endsOfLines(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (left === CR && right === LF) return Verdict.forbidden;
  if (isIn(lineEnds, left)) return Verdict.required;
  if (isIn(lineEnds, right) || right === SP || right === ZW) return Verdict.forbidden;
  if (classAt(solid) === ZW) return Verdict.allowed;
  return (traitsAt(i - 1) & Trait.endsInJoiner) === 0 ? undecided : Verdict.forbidden;
}

/** LB11 to LB18: glue, brackets and quotation marks with the spaces behind them, spaces themselves. */
function gluesAndBrackets(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (right === WJ || left === WJ || left === GL) return Verdict.forbidden;
  if (right === GL && !isIn(gluesAfter, left)) return Verdict.forbidden;
  if (isIn(closing, right)) return Verdict.forbidden;
  const last = classAt(solid);
  if (last === OP || opensQuotation(solid)) return Verdict.forbidden;
  if (right === QU && closesQuotation(i)) return Verdict.forbidden;
  if (right === IS) return left === SP && classAt(i + 1) === NU ? Verdict.allowed : Verdict.forbidden;
  if (right === NS && (last === CL || last === CP)) return Verdict.forbidden;
  if (right === B2 && last === B2) return Verdict.forbidden;
  return left === SP ? Verdict.allowed : undecided;
}

/** LB15a: an initial quotation mark where a quotation may begin. */
function opensQuotation(k: i32): bool {
  return classAt(k) === QU && (traitsAt(k) & Trait.initial) !== 0 && isIn(beforeInitial, classAt(k - 1));
}

/** LB15b: a final quotation mark where a quotation may end. */
function closesQuotation(i: i32): bool {
  return (traitsAt(i) & Trait.final) !== 0 && isIn(behindFinal, classAt(i + 1));
}

/** LB19, LB19a: other quotation marks, free only between East Asian characters and there on their outer side. */
function quotationMarks(i: i32): i32 {
  if (classAt(i) === QU) {
    if ((traitsAt(i) & Trait.initial) === 0 || !isWide(i - 1) || !isWide(i + 1)) return Verdict.forbidden;
  }
  if (classAt(i - 1) === QU) {
    if ((traitsAt(i - 1) & Trait.final) === 0 || !isWide(i) || !isWide(i - 2)) return Verdict.forbidden;
  }
  return undecided;
}

function isWide(k: i32): bool {
  return (traitsAt(k) & Trait.eastAsian) !== 0;
}

/** LB20 to LB21b, and LB22 for ellipses. */
function hyphens(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (right === CB || left === CB) return Verdict.allowed;
  const isHyphen = left === HY || left === HH;
  if (isHyphen && isIn(letters, right) && isIn(beforeWord, classAt(i - 2))) return Verdict.forbidden;
  if (isIn(nonStarters, right) || left === BB) return Verdict.forbidden;
  if (isHyphen && right !== HL && classAt(i - 2) === HL) return Verdict.forbidden;
  if (left === SY && right === HL) return Verdict.forbidden;
  return right === IN ? Verdict.forbidden : undecided;
}

/** LB23 to LB24, LB28, LB29: letters, digits, and the signs before and after numbers. */
function wordsAndNumbers(left: i32, right: i32): i32 {
  if (isIn(letters, left)) return isIn(lettersAndDigits, right) || isIn(affixes, right) ? Verdict.forbidden : undecided;
  if (isIn(letters, right)) return left === NU || left === IS || isIn(affixes, left) ? Verdict.forbidden : undecided;
  if (left === PR && isIn(ideographs, right)) return Verdict.forbidden;
  return right === PO && isIn(ideographs, left) ? Verdict.forbidden : undecided;
}

/** LB25: numbers with their signs, separators and brackets. */
function numericExpressions(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (right === NU && (number === inside || isIn(beforeDigit, left))) return Verdict.forbidden;
  if (isIn(affixes, right) && number !== outside) return Verdict.forbidden;
  if (right !== OP || !isIn(affixes, left)) return undecided;
  const first = classAt(i + 1) === IS ? classAt(i + 2) : classAt(i + 1);
  return first === NU ? Verdict.forbidden : undecided;
}

/** LB26, LB27, LB28a: syllables of Hangul and of Brahmic scripts. */
function syllables(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (left === JL && isIn(behindLeading, right)) return Verdict.forbidden;
  if ((left === JV || left === H2) && (right === JV || right === JT)) return Verdict.forbidden;
  if ((left === JT || left === H3) && right === JT) return Verdict.forbidden;
  if (isIn(hangul, left) && right === PO) return Verdict.forbidden;
  if (left === PR && isIn(hangul, right)) return Verdict.forbidden;
  const rightBase = isAksara(i);
  if (left === AP && rightBase) return Verdict.forbidden;
  const leftBase = isAksara(i - 1);
  if (leftBase && (right === VF || right === VI)) return Verdict.forbidden;
  if (left === VI && rightBase && right !== AS && isAksara(i - 2)) return Verdict.forbidden;
  return leftBase && rightBase && classAt(i + 1) === VF ? Verdict.forbidden : undecided;
}

/** LB28a: AK, AS or the dotted circle. */
function isAksara(k: i32): bool {
  const own = classAt(k);
  return own === AK || own === AS || isDottedCircle(k);
}

function isDottedCircle(k: i32): bool {
  return (traitsAt(k) & Trait.dottedCircle) !== 0;
}

/** LB30 to LB30b: parentheses inside words, flags, emoji with a modifier. */
function parenthesesAndEmoji(i: i32): i32 {
  const left = classAt(i - 1);
  const right = classAt(i);
  if (right === OP && isIn(lettersAndDigits, left) && (traitsAt(i) & Trait.eastAsian) === 0) return Verdict.forbidden;
  if (left === CP && isIn(lettersAndDigits, right) && (traitsAt(i - 1) & Trait.eastAsian) === 0)
    return Verdict.forbidden;
  if (right === RI && (regional & 1) === 1) return Verdict.forbidden;
  if (right === EM && (left === EB || (traitsAt(i - 1) & Trait.futureEmoji) !== 0)) return Verdict.forbidden;
  return undecided;
}
