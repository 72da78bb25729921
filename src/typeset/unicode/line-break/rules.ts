/**
 * Rules LB4 to LB31 of UAX #14 for Unicode 17.0 (revision 55), in their order: the first that decides about a boundary
 * decides. LB1, LB9 and LB10 are done by clusters.ts, LB2 and LB3 by uax14.ts. `i` is the cluster behind the boundary.
 */
import { classSet, LineBreakClass, Trait } from './classes.ts';
import type { Clusters } from './clusters.ts';

/** What the rules say of a boundary. */
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

export const Verdict = { forbidden: 0, allowed: 1, required: 2 } as const;

/** No rule of a group decides. */
const undecided = 3;

type Decision = Verdict | typeof undecided;

/** What the rules need to know of the text before a boundary, beyond its two neighbours. */
export interface Before {
  /** The last cluster that is no space. */
  solid: number;
  /** LB25: in a number, directly behind its closing bracket, or outside. */
  number: (typeof NumberState)[keyof typeof NumberState];
  /** LB30a: regional indicators that directly precede. */
  regional: number;
}

export const NumberState = { outside: 0, inside: 1, closed: 2 } as const;

const { AK, AL, AP, AS, B2, BA, BB, BK, CB, CL, CP, CR, EB, EM, EX, GL, H2, H3, HH, HL, HY, ID, IN, IS } =
  LineBreakClass;
const { JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, VF, VI, WJ, ZW, eot, sot } = LineBreakClass;

const lineEnds = classSet(BK, CR, LF, NL);
const closing = classSet(CL, CP, EX, SY);
const gluesAfter = classSet(SP, BA, HY, HH);
const beforeInitial = classSet(sot, BK, CR, LF, NL, OP, QU, GL, SP, ZW);
const behindFinal = classSet(SP, GL, WJ, CL, QU, CP, EX, IS, SY, BK, CR, LF, NL, ZW, eot);
const beforeWord = classSet(sot, BK, CR, LF, NL, SP, ZW, CB, GL);
const nonStarters = classSet(BA, HH, HY, NS);
const letters = classSet(AL, HL);
const lettersAndDigits = classSet(AL, HL, NU);
const ideographs = classSet(ID, EB, EM);
const affixes = classSet(PR, PO);
const beforeDigit = classSet(PO, PR, HY, IS);
const hangul = classSet(JL, JV, JT, H2, H3);
const behindLeading = classSet(JL, JV, H2, H3);

/** LB25: the state behind a cluster of class `own`. */
export function numberStateAfter(state: Before['number'], own: number): Before['number'] {
  if (own === NU) return NumberState.inside;
  if (state !== NumberState.inside) return NumberState.outside;
  if (own === SY || own === IS) return NumberState.inside;
  return own === CL || own === CP ? NumberState.closed : NumberState.outside;
}

/** Verdict about the boundary before cluster `i` (2 … count). */
export function decide(clusters: Clusters, i: number, before: Before): Verdict {
  const left = clusters.classes[i - 1]!;
  const right = clusters.classes[i]!;
  // Most boundaries of Chinese and of Latin text; what the rules below would come to for them.
  if ((clusters.traits[i - 1]! & Trait.endsInJoiner) === 0) {
    if (left === ID && right === ID) return Verdict.allowed;
    if (left === AL && right === AL && !isDottedCircle(clusters, i) && !isDottedCircle(clusters, i - 1)) {
      return Verdict.forbidden;
    }
  }
  let decision: Decision = endsOfLines(clusters, i, before);
  if (decision === undecided) decision = gluesAndBrackets(clusters, i, before);
  if (decision === undecided) decision = quotationMarks(clusters, i);
  if (decision === undecided) decision = hyphens(clusters, i);
  if (decision === undecided) decision = wordsAndNumbers(left, right);
  if (decision === undecided) decision = numericExpressions(clusters, i, before);
  if (decision === undecided) decision = syllables(clusters, i);
  if (decision === undecided) decision = parenthesesAndEmoji(clusters, i, before);
  return decision === undecided ? Verdict.allowed : decision;
}

/** LB4 to LB8a. */
function endsOfLines({ classes, traits }: Clusters, i: number, before: Before): Decision {
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (left === CR && right === LF) return Verdict.forbidden;
  if (lineEnds[left] === 1) return Verdict.required;
  if (lineEnds[right] === 1 || right === SP || right === ZW) return Verdict.forbidden;
  if (classes[before.solid] === ZW) return Verdict.allowed;
  return (traits[i - 1]! & Trait.endsInJoiner) === 0 ? undecided : Verdict.forbidden;
}

/** LB11 to LB18: glue, brackets and quotation marks with the spaces behind them, spaces themselves. */
function gluesAndBrackets(clusters: Clusters, i: number, before: Before): Decision {
  const { classes } = clusters;
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (right === WJ || left === WJ || left === GL) return Verdict.forbidden;
  if (right === GL && gluesAfter[left] === 0) return Verdict.forbidden;
  if (closing[right] === 1) return Verdict.forbidden;
  const solid = classes[before.solid]!;
  if (solid === OP || opensQuotation(clusters, before.solid)) return Verdict.forbidden;
  if (right === QU && closesQuotation(clusters, i)) return Verdict.forbidden;
  if (right === IS) return left === SP && classes[i + 1] === NU ? Verdict.allowed : Verdict.forbidden;
  if (right === NS && (solid === CL || solid === CP)) return Verdict.forbidden;
  if (right === B2 && solid === B2) return Verdict.forbidden;
  return left === SP ? Verdict.allowed : undecided;
}

/** LB15a: an initial quotation mark where a quotation may begin. */
function opensQuotation({ classes, traits }: Clusters, k: number): boolean {
  return classes[k] === QU && (traits[k]! & Trait.initial) !== 0 && beforeInitial[classes[k - 1]!] === 1;
}

/** LB15b: a final quotation mark where a quotation may end. */
function closesQuotation({ classes, traits }: Clusters, i: number): boolean {
  return (traits[i]! & Trait.final) !== 0 && behindFinal[classes[i + 1]!] === 1;
}

/** LB19, LB19a: other quotation marks, free only between East Asian characters and there on their outer side. */
function quotationMarks({ classes, traits }: Clusters, i: number): Decision {
  const isWide = (at: number): boolean => (traits[at]! & Trait.eastAsian) !== 0;
  if (classes[i] === QU) {
    if ((traits[i]! & Trait.initial) === 0 || !isWide(i - 1) || !isWide(i + 1)) return Verdict.forbidden;
  }
  if (classes[i - 1] === QU) {
    if ((traits[i - 1]! & Trait.final) === 0 || !isWide(i) || !isWide(i - 2)) return Verdict.forbidden;
  }
  return undecided;
}

/** LB20 to LB21b, and LB22 for ellipses. */
function hyphens({ classes }: Clusters, i: number): Decision {
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (right === CB || left === CB) return Verdict.allowed;
  const isHyphen = left === HY || left === HH;
  if (isHyphen && letters[right] === 1 && beforeWord[classes[i - 2]!] === 1) return Verdict.forbidden;
  if (nonStarters[right] === 1 || left === BB) return Verdict.forbidden;
  if (isHyphen && right !== HL && classes[i - 2] === HL) return Verdict.forbidden;
  if (left === SY && right === HL) return Verdict.forbidden;
  return right === IN ? Verdict.forbidden : undecided;
}

/** LB23 to LB24, LB28, LB29: letters, digits, and the signs before and after numbers. */
function wordsAndNumbers(left: number, right: number): Decision {
  if (letters[left] === 1) return lettersAndDigits[right] === 1 || affixes[right] === 1 ? Verdict.forbidden : undecided;
  if (letters[right] === 1) return left === NU || left === IS || affixes[left] === 1 ? Verdict.forbidden : undecided;
  if (left === PR && ideographs[right] === 1) return Verdict.forbidden;
  return right === PO && ideographs[left] === 1 ? Verdict.forbidden : undecided;
}

/** LB25: numbers with their signs, separators and brackets. */
function numericExpressions({ classes }: Clusters, i: number, before: Before): Decision {
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (right === NU && (before.number === NumberState.inside || beforeDigit[left] === 1)) return Verdict.forbidden;
  if (affixes[right] === 1 && before.number !== NumberState.outside) return Verdict.forbidden;
  if (right !== OP || affixes[left] === 0) return undecided;
  const first = classes[i + 1] === IS ? classes[i + 2] : classes[i + 1];
  return first === NU ? Verdict.forbidden : undecided;
}

/** LB26, LB27, LB28a: syllables of Hangul and of Brahmic scripts. */
function syllables(clusters: Clusters, i: number): Decision {
  const { classes } = clusters;
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (left === JL && behindLeading[right] === 1) return Verdict.forbidden;
  if ((left === JV || left === H2) && (right === JV || right === JT)) return Verdict.forbidden;
  if ((left === JT || left === H3) && right === JT) return Verdict.forbidden;
  if (hangul[left] === 1 && right === PO) return Verdict.forbidden;
  if (left === PR && hangul[right] === 1) return Verdict.forbidden;
  const rightBase = isAksara(clusters, i);
  if (left === AP && rightBase) return Verdict.forbidden;
  const leftBase = isAksara(clusters, i - 1);
  if (leftBase && (right === VF || right === VI)) return Verdict.forbidden;
  if (left === VI && rightBase && right !== AS && isAksara(clusters, i - 2)) return Verdict.forbidden;
  return leftBase && rightBase && classes[i + 1] === VF ? Verdict.forbidden : undecided;
}

/** LB28a: AK, AS or the dotted circle. */
function isAksara(clusters: Clusters, k: number): boolean {
  const own = clusters.classes[k];
  return own === AK || own === AS || isDottedCircle(clusters, k);
}

function isDottedCircle({ traits }: Clusters, k: number): boolean {
  return (traits[k]! & Trait.dottedCircle) !== 0;
}

/** LB30 to LB30b: parentheses inside words, flags, emoji with a modifier. */
function parenthesesAndEmoji({ classes, traits }: Clusters, i: number, before: Before): Decision {
  const left = classes[i - 1]!;
  const right = classes[i]!;
  if (right === OP && lettersAndDigits[left] === 1 && (traits[i]! & Trait.eastAsian) === 0) return Verdict.forbidden;
  if (left === CP && lettersAndDigits[right] === 1 && (traits[i - 1]! & Trait.eastAsian) === 0)
    return Verdict.forbidden;
  if (right === RI && before.regional % 2 === 1) return Verdict.forbidden;
  if (right === EM && (left === EB || (traits[i - 1]! & Trait.futureEmoji) !== 0)) return Verdict.forbidden;
  return undecided;
}
