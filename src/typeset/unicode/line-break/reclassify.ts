/**
 * Classes of UAX #14 as Chinese and Japanese use the characters. A mark that gets the class of its likes is treated by
 * all rules as they are: ～ breaks like –, ５ like 5. What a class cannot say is left to edges.ts.
 */
import { isAsciiLetter, isCommonHan, isDigit, unitAt } from './boundary.ts';
import { LineBreakClass, Trait } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { lineBreakClass } from './lookup.ts';
import { MarkRole, roleOf } from './marks.ts';
import type { Tailoring } from './tailoring.ts';

const { AL, B2, BA, CJ, H2, H3, HH, ID, IN, NS, NU, PO, SY } = LineBreakClass;

/** CSS Text 3 lets a line begin with these iteration marks at `loose`. */
const iteration = new Set([...'々〻ゝゞヽヾ'].map((mark) => mark.charCodeAt(0)));
/** Class PO and East_Asian_Width A, F or W: CSS Text 3 lets a line begin with them at `loose`, behind an ideograph. */
const wideSuffixes = new Set([...'°‰′″‵℃℉﹪％￠'].map((mark) => mark.charCodeAt(0)));

/** Changes the classes of `clusters`, whose quotation marks must have been resolved. */
export function reclassify(clusters: Clusters, tailoring: Tailoring): void {
  const { classes, count } = clusters;
  let behindHan = false;
  for (let k = 1; k <= count; k++) {
    const own = classes[k]!;
    const unit = unitAt(clusters, k);
    if (own === ID && isCommonHan(unit)) {
      behindHan = true;
      continue;
    }
    classes[k] = classIn(clusters, k, behindHan, tailoring);
    behindHan = isIdeograph(own, unit);
  }
}

/** A letter of an East Asian script; the full-width signs of class ID are none. */
function isIdeograph(own: number, unit: number): boolean {
  return (own === ID && !(unit >= 0xff00 && unit <= 0xffef)) || own === H2 || own === H3;
}

function classIn(clusters: Clusters, k: number, behindHan: boolean, tailoring: Tailoring): number {
  const own = clusters.classes[k]!;
  const unit = unitAt(clusters, k);
  const loose = behindHan && tailoring.level === 'basic';
  switch (own) {
    case ID:
      return classOfFullWidth(unit, tailoring);
    case AL:
      return classOfShared(clusters, k, unit);
    case IN:
      return opensLine(clusters, k, loose, tailoring) ? ID : IN;
    case PO:
      return loose && wideSuffixes.has(unit) ? ID : PO;
    case NS:
    case HH:
      // CSS normal: small kana anywhere, 〜 ゠ ‐ behind an ideograph.
      if (tailoring.level === 'strict') return own;
      if (lineBreakClass(unit) === CJ) return ID;
      if (behindHan && roleOf(unit) === MarkRole.looseConnector) return ID;
      return loose && iteration.has(unit) ? ID : own;
    default:
      return own;
  }
}

/** Full-width signs and digits, which UAX #14 breaks like ideographs. */
function classOfFullWidth(unit: number, { chinese }: Tailoring): number {
  if (unit >= 0xff10 && unit <= 0xff19) return NU;
  if (unit === 0xff5e || unit === 0xff0d) return BA;
  return unit === 0xff0f && chinese ? SY : ID;
}

/** Signs that UAX #14 takes for letters: those of a Chinese text break as the mark that they stand for. */
function classOfShared(clusters: Clusters, k: number, unit: number): number {
  switch (unit) {
    case 0x2015:
      return B2;
    case 0x2500:
      return unitAt(clusters, k - 1) === unit || unitAt(clusters, k + 1) === unit ? B2 : AL;
    case 0x00b7:
    case 0x2219:
    case 0x22c5:
      // Between Latin letters it is a product or a letter's part: kW·h, col·lecció.
      return isWide(clusters, k - 1) || isWide(clusters, k + 1) ? BA : AL;
    case 0x00d7:
      // 114 mm×|114 mm; numbers.ts has the cost.
      return isAsciiLetter(unitAt(clusters, k - 1)) && isDigit(unitAt(clusters, k + 1)) ? BA : AL;
    case 0x2022:
    case 0x007e:
      return isWide(clusters, k - 1) ? BA : AL;
    default:
      return AL;
  }
}

function isWide({ traits }: Clusters, k: number): boolean {
  return (traits[k]! & Trait.eastAsian) !== 0;
}

/**
 * Whether a line may begin with an ellipsis (LB22 forbids it): with a 省略号, which is two characters, below CLREQ's strict
 * level and in Japanese (JLREQ, cl-08); with a single one in CSS loose.
 */
function opensLine(clusters: Clusters, k: number, loose: boolean, { chinese, level }: Tailoring): boolean {
  // The first of a run has lost its class by now.
  if (lineBreakClass(unitAt(clusters, k - 1)) === IN) return false;
  return loose || (clusters.classes[k + 1] === IN && !(chinese && level === 'strict'));
}
