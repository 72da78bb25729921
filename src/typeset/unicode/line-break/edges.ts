/**
 * Which marks may stand at a line's start and end in Chinese and Japanese, beyond what their classes say: CLREQ
 * #prohibition_rules_for_line_start_end, GB/T 15834-2011, 5.1.5 to 5.1.9. Asked only where UAX #14 allows a break.
 */
import { type Boundary, isCommonHan, unitAt } from './boundary.ts';
import { LineBreakClass } from './classes.ts';
import type { Clusters } from './clusters.ts';
import { Cost, never } from './costs.ts';
import { lineBreakClass } from './lookup.ts';
import { MarkRole, roleOf } from './marks.ts';
import type { Tailoring } from './tailoring.ts';

const { B2, BA, CJ, HY, ID, IN, NS, SP } = LineBreakClass;

/** Cost of a line that begins with the cluster on the right; a mark may not dodge its rule behind a space. */
export function costAtStart(boundary: Boundary, tailoring: Tailoring): number {
  const { clusters, right, rightUnit } = boundary;
  const own = clusters.classes[right]!;
  switch (roleOf(rightUnit)) {
    case MarkRole.connector:
      return rightUnit === 0x7e && own !== BA ? Cost.free : never;
    case MarkRole.interpunct:
      // • behind a space is an item's bullet.
      return rightUnit === 0x2022 && own !== BA ? Cost.free : never;
    case MarkRole.dash:
      if (own !== B2) return Cost.free;
      if (isSingle(clusters, right)) return tailoring.chinese ? never : Cost.free;
      return pairAtStart(tailoring, Cost.dashAtStart);
    case MarkRole.longDash:
      return pairAtStart(tailoring, Cost.dashAtStart);
    case MarkRole.ellipsis:
      if (own === IN) return never;
      return clusters.classes[right + 1] === IN ? pairAtStart(tailoring, Cost.ellipsisAtStart) : Cost.loose;
    case MarkRole.looseConnector:
      return own === ID ? Cost.looseConnector : never;
    case MarkRole.closingQuote:
      return never;
    default:
      return costOfClassAtStart(boundary, own);
  }
}

/** —— and ……: only the strict level of CLREQ keeps them from a line's start; Japanese has no such rule (JLREQ, cl-08). */
function pairAtStart({ chinese, level }: Tailoring, cost: number): number {
  return chinese && level === 'strict' ? never : cost;
}

function costOfClassAtStart({ clusters, right, rightUnit, spaced }: Boundary, own: number): number {
  switch (own) {
    case ID:
      return costOfLoosened(rightUnit);
    case NS:
    case IN:
      return never;
    case HY:
      // 文 - 文: typed for a dash.
      return spaced && clusters.classes[right + 1] === SP ? never : Cost.free;
    default:
      return Cost.free;
  }
}

/** What reclassify.ts has let loose: class ID by now, not as published. */
function costOfLoosened(unit: number): number {
  // Ideographs beyond the basic plane have only surrogates here, and nothing there is let loose.
  if (isCommonHan(unit) || (unit >= 0xd800 && unit <= 0xdfff)) return Cost.free;
  const published = lineBreakClass(unit);
  if (published === ID) return Cost.free;
  return published === CJ ? Cost.smallKana : Cost.loose;
}

/** Cost of a line that ends with the cluster on the left. */
export function costAtEnd({ clusters, left, leftUnit }: Boundary, { chinese, level }: Tailoring): number {
  const own = clusters.classes[left]!;
  switch (roleOf(leftUnit)) {
    case MarkRole.solidus:
      return chinese && level !== 'basic' ? never : Cost.solidus;
    case MarkRole.connector:
    case MarkRole.looseConnector:
      return leftUnit === 0x7e && own !== BA ? Cost.free : Cost.connector;
    case MarkRole.dash:
      return own === B2 && isSingle(clusters, left) ? Cost.connector : Cost.free;
    case MarkRole.interpunct:
      return Cost.interpunct;
    case MarkRole.openingQuote:
      return never;
    default:
      return Cost.free;
  }
}

/** One — alone connects (一字线); two are a 破折号. */
export function isSingle(clusters: Clusters, k: number): boolean {
  const unit = unitAt(clusters, k);
  return unitAt(clusters, k - 1) !== unit && unitAt(clusters, k + 1) !== unit;
}
