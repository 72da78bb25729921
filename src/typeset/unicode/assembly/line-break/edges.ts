/**
 * Which marks may stand at a line's start and end in Chinese and Japanese, beyond what their classes say: CLREQ
 * #prohibition_rules_for_line_start_end, GB/T 15834-2011, 5.1.5 to 5.1.9. Asked only where UAX #14 allows a break.
 */
import { isCommonHan } from '../../characters';
import { B2, BA, CJ, HY, ID, IN, NS, SP } from '../../line-break/classes';
import * as Cost from '../../line-break/costs';
import { left, leftUnit, right, rightUnit, spaced } from './boundary';
import { classAt, unitAt } from './clusters';
import * as MarkRole from './marks';
import { roleOf } from './marks';
import { publishedClass } from './reclassify';
import { isBasic, isChinese, isStrict } from './tailoring';

/** Cost of a line that begins with the cluster on the right; a mark may not dodge its rule behind a space. */
export function costAtStart(): i32 {
  const own = classAt(right);
  switch (roleOf(rightUnit)) {
    case MarkRole.connector:
      return rightUnit === 0x7e && own !== BA ? Cost.free : Cost.never;
    case MarkRole.interpunct:
      // • behind a space is an item's bullet.
      return rightUnit === 0x2022 && own !== BA ? Cost.free : Cost.never;
    case MarkRole.dash:
      if (own !== B2) return Cost.free;
      if (isSingle(right)) return isChinese ? Cost.never : Cost.free;
      return pairAtStart(Cost.dashAtStart);
    case MarkRole.longDash:
      return pairAtStart(Cost.dashAtStart);
    case MarkRole.ellipsis:
      if (own === IN) return Cost.never;
      return classAt(right + 1) === IN ? pairAtStart(Cost.ellipsisAtStart) : Cost.loose;
    case MarkRole.looseConnector:
      return own === ID ? Cost.looseConnector : Cost.never;
    case MarkRole.closingQuote:
      return Cost.never;
    default:
      return costOfClassAtStart(own);
  }
}

/** —— and ……: only the strict level of CLREQ keeps them from a line's start; Japanese has no such rule (JLREQ, cl-08). */
function pairAtStart(cost: i32): i32 {
  return isChinese && isStrict ? Cost.never : cost;
}

function costOfClassAtStart(own: i32): i32 {
  switch (own) {
    case ID:
      return costOfLoosened(rightUnit);
    case NS:
    case IN:
      return Cost.never;
    case HY:
      // 文 - 文: typed for a dash.
      return spaced && classAt(right + 1) === SP ? Cost.never : Cost.free;
    default:
      return Cost.free;
  }
}

/** What reclassify.ts has let loose: class ID by now, not as published. */
function costOfLoosened(unit: i32): i32 {
  // Ideographs beyond the basic plane have only surrogates here, and nothing there is let loose.
  if (isCommonHan(unit) || (unit >= 0xd800 && unit <= 0xdfff)) return Cost.free;
  const published = publishedClass(unit);
  if (published === ID) return Cost.free;
  return published === CJ ? Cost.smallKana : Cost.loose;
}

/** Cost of a line that ends with the cluster on the left. */
export function costAtEnd(): i32 {
  const own = classAt(left);
  switch (roleOf(leftUnit)) {
    case MarkRole.solidus:
      return isChinese && !isBasic ? Cost.never : Cost.solidus;
    case MarkRole.connector:
    case MarkRole.looseConnector:
      return leftUnit === 0x7e && own !== BA ? Cost.free : Cost.connector;
    case MarkRole.dash:
      return own === B2 && isSingle(left) ? Cost.connector : Cost.free;
    case MarkRole.interpunct:
      return Cost.interpunct;
    case MarkRole.openingQuote:
      return Cost.never;
    default:
      return Cost.free;
  }
}

/** One — alone connects (一字线); two are a 破折号. */
export function isSingle(k: i32): bool {
  const unit = unitAt(k);
  return unitAt(k - 1) !== unit && unitAt(k + 1) !== unit;
}
