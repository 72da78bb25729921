/**
 * Classes of UAX #14 as Chinese and Japanese use the characters. A mark that gets the class of its likes is treated by
 * all rules as they are: ～ breaks like –, ５ like 5. What a class cannot say is left to edges.ts.
 */
import { isAsciiLetter, isDigit } from '../../characters';
import { AL, B2, BA, CJ, H2, H3, HH, ID, IN, NS, NU, PO, SY } from '../../line-break/classes';
import * as Trait from '../../line-break/traits';
import { traitBits } from '../../line-break/traits';
import { classAt, count, isPlain, setClass, traitsAt, unitAt } from './clusters';
import { kindOf } from './lookup';
import * as MarkRole from './marks';
import { roleOf } from './marks';
import { isBasic, isChinese, isStrict } from './tailoring';
import { isOneOf } from './words';

/** CSS Text 3 lets a line begin with these iteration marks at `loose`. */
const iteration = '々〻ゝゞヽヾ';
/** Class PO and East_Asian_Width A, F or W: CSS Text 3 lets a line begin with them at `loose`, behind an ideograph. */
const wideSuffixes = '°‰′″‵℃℉﹪％￠';

/** Changes the classes of the clusters, whose quotation marks must have been resolved. */
export function reclassify(): void {
  let behindHan = false;
  for (let k = 1; k <= count; k++) {
    while (isPlain(k)) {
      behindHan = true;
      k++;
    }
    if (k > count) return;
    const own = classAt(k);
    const unit = unitAt(k);
    setClass(k, classIn(k, own, unit, behindHan));
    behindHan = isIdeograph(own, unit);
  }
}

/** A letter of an East Asian script; the full-width signs of class ID are none. */
function isIdeograph(own: i32, unit: i32): bool {
  return (own === ID && !(unit >= 0xff00 && unit <= 0xffef)) || own === H2 || own === H3;
}

/** The class as published. */
export function publishedClass(unit: i32): i32 {
  return kindOf(unit) >> traitBits;
}

function classIn(k: i32, own: i32, unit: i32, behindHan: bool): i32 {
  const loose = behindHan && isBasic;
  switch (own) {
    case ID:
      return classOfFullWidth(unit);
    case AL:
      return classOfShared(k, unit);
    case IN:
      return opensLine(k, loose) ? ID : IN;
    case PO:
      return loose && isOneOf(wideSuffixes, unit) ? ID : PO;
    case NS:
    case HH:
      // CSS normal: small kana anywhere, 〜 ゠ ‐ behind an ideograph.
      if (isStrict) return own;
      if (publishedClass(unit) === CJ) return ID;
      if (behindHan && roleOf(unit) === MarkRole.looseConnector) return ID;
      return loose && isOneOf(iteration, unit) ? ID : own;
    default:
      return own;
  }
}

/** Full-width signs and digits, which UAX #14 breaks like ideographs. */
function classOfFullWidth(unit: i32): i32 {
  if (unit >= 0xff10 && unit <= 0xff19) return NU;
  if (unit === 0xff5e || unit === 0xff0d) return BA;
  return unit === 0xff0f && isChinese ? SY : ID;
}

/** Signs that UAX #14 takes for letters: those of a Chinese text break as the mark that they stand for. */
function classOfShared(k: i32, unit: i32): i32 {
  switch (unit) {
    case 0x2015:
      return B2;
    case 0x2500:
      return unitAt(k - 1) === unit || unitAt(k + 1) === unit ? B2 : AL;
    case 0x00b7:
    case 0x2219:
    case 0x22c5:
      // Between Latin letters it is a product or a letter's part: kW·h, col·lecció.
      return isWide(k - 1) || isWide(k + 1) ? BA : AL;
    case 0x00d7:
      // 114 mm×|114 mm; numbers.ts has the cost.
      return isAsciiLetter(unitAt(k - 1)) && isDigit(unitAt(k + 1)) ? BA : AL;
    case 0x2022:
    case 0x007e:
      return isWide(k - 1) ? BA : AL;
    default:
      return AL;
  }
}

function isWide(k: i32): bool {
  return (traitsAt(k) & Trait.eastAsian) !== 0;
}

/**
 * Whether a line may begin with an ellipsis (LB22 forbids it): with a 省略号, which is two characters, below CLREQ's strict
 * level and in Japanese (JLREQ, cl-08); with a single one in CSS loose.
 */
function opensLine(k: i32, loose: bool): bool {
  // The first of a run has lost its class by now.
  if (publishedClass(unitAt(k - 1)) === IN) return false;
  return loose || (classAt(k + 1) === IN && !(isChinese && isStrict));
}
