/** What was done to a line to fill it, by CLREQ's classes of adjustment: for reports and for users of the library. */
import type { Pt } from '../../base/geometry.ts';
import type { AdjustmentClass, LineFill } from '../frame/frame.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import type { Composed } from './compose.ts';
import { ShrinkLevel, StretchLevel } from './joints.ts';

/** Total change of a line's width by class: negative where it was reduced, positive where expanded; absent where untouched. */
export type Adjustments = Readonly<Partial<Record<AdjustmentClass, Pt>>>;

const shrinkClasses = new Map<number, AdjustmentClass>(
  Object.entries(ShrinkLevel).map(([name, level]) => [level, name as keyof typeof ShrinkLevel]),
);

/** Change of the joint behind box `k` against its natural width, and the class that gave it; undefined where it has none. */
export function givenBy(
  { material }: Composed,
  { setting }: Line,
  k: number,
): { readonly change: Pt; readonly by: AdjustmentClass } | undefined {
  const change = jointWidth(material, setting, k) - material.glue[k]!;
  if (change === 0) return undefined;
  const by = change < 0 ? shrinkClasses.get(material.shrinkLevel[k]!) : stretchClass(material.stretchLevel[k]!);
  return by === undefined ? undefined : { change, by };
}

/** Changes of one line against its natural width, by class. */
export function adjustmentsOf(composed: Composed, line: Line): Adjustments {
  const sums: Partial<Record<AdjustmentClass, Pt>> = {};
  for (let k = line.start; k < line.end - 1; k++) {
    const given = givenBy(composed, line, k);
    if (given !== undefined) sums[given.by] = (sums[given.by] ?? 0) + given.change;
  }
  return sums;
}

function stretchClass(level: number): AdjustmentClass {
  switch (level) {
    case StretchLevel.wordSpace:
      return 'wordSpace';
    case StretchLevel.gap:
      return 'gap';
    default:
      return 'character';
  }
}

/** How a line of `size` was filled to `measure`; `isFilled`: lines of its block are. */
export function fillOf(composed: Composed, line: Line, measure: Pt, size: Pt, isFilled: boolean): LineFill {
  const { setting, hang } = line;
  const { natural } = setting;
  const touched = isFilled || setting.kind === 'shrunk' ? reachedBy(composed, line) : undefined;
  const excess = Math.max(0, setting.residue);
  return { natural, measure, size, reached: touched?.reached, perGap: touched?.perGap ?? 0, excess, hang };
}

/** The class of the setting's highest level, and what its first joint gave. */
function reachedBy(
  { material }: Composed,
  { start, end, setting }: Line,
): Pick<LineFill, 'reached' | 'perGap'> | undefined {
  const { kind, level } = setting;
  if (kind === 'natural' || level === 0) return undefined;
  if (kind === 'stretched' && level > material.stretchLevels) return { reached: 'character', perGap: setting.share };
  const levels = kind === 'shrunk' ? material.shrinkLevel : material.stretchLevel;
  for (let k = start; k < end - 1; k++) {
    if (levels[k] !== level) continue;
    const perGap = jointWidth(material, setting, k) - material.glue[k]!;
    return { reached: kind === 'shrunk' ? shrinkClasses.get(level) : stretchClass(level), perGap };
  }
  return undefined;
}
