/** What was done to a line to fill it, by CLREQ's classes of adjustment: for reports and for users of the library. */
import type { Pt } from '../../base/geometry.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import { ShrinkLevel } from './blanks.ts';
import type { Composed } from './compose.ts';
import { StretchLevel } from './joints.ts';

/** CLREQ #line_adjustment: what gives way, in the order of reduction; `character` is all other gaps, expanded last. */
export type AdjustmentClass = 'wordSpace' | 'interpunct' | 'bracket' | 'pause' | 'gap' | 'stop' | 'character';

/** Total change of a line's width by class: negative where it was reduced, positive where expanded; absent where untouched. */
export type Adjustments = Readonly<Partial<Record<AdjustmentClass, Pt>>>;

const shrinkClasses = new Map<number, AdjustmentClass>(
  Object.entries(ShrinkLevel).map(([name, level]) => [level, name as keyof typeof ShrinkLevel]),
);

/** Changes of one line against its natural width, by class. */
export function adjustmentsOf({ material }: Composed, line: Line): Adjustments {
  const sums: Partial<Record<AdjustmentClass, Pt>> = {};
  for (let k = line.start; k < line.end - 1; k++) {
    const change = jointWidth(material, line.setting, k) - material.glue[k]!;
    if (change === 0) continue;
    const kind = change < 0 ? shrinkClasses.get(material.shrinkLevel[k]!) : stretchClass(material.stretchLevel[k]!);
    if (kind !== undefined) sums[kind] = (sums[kind] ?? 0) + change;
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
