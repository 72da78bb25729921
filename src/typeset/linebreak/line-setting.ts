/**
 * Fills one line to its measure in CLREQ's order: level after level, by the same share everywhere in a level
 * (CLREQ #line_adjustment 同时、同等量). First-fit and total-fit lines are set by this one function.
 */
import type { Pt } from '../../base/geometry.ts';
import { type Material, naturalWidth, type Sums, within } from './material.ts';

/** How a line is adjusted; level 0 means that nothing was touched. */
export interface LineSetting {
  readonly kind: 'natural' | 'shrunk' | 'stretched';
  readonly natural: Pt;
  /** Highest level in use. Lower levels are used up. */
  readonly level: number;
  /** Bit n is set for each lower level n that the line has and that is used up. */
  readonly spent: number;
  /** Share of the highest level in use: 0–1; in the open level, one above the limited ones, points per joint. */
  readonly share: number;
  /** What no level could take: positive is too wide, negative too short to fill. */
  readonly residue: Pt;
}

/** Lengths closer than this are equal: a thousandth of a point is invisible, and far above rounding errors of sums. */
export const tolerance: Pt = 0.001;

/**
 * Sets boxes `start` to `end` (exclusive) to `measure`. A line without any joint that may give keeps its natural width
 * and reports the rest as residue.
 */
export function setLine(material: Material, sums: Sums, start: number, end: number, measure: Pt): LineSetting {
  const natural = naturalWidth(material, sums, start, end);
  const rest = measure - natural;
  if (rest < -tolerance) return shrinkLine(material, sums, start, end, natural, -rest);
  if (rest > tolerance) return stretchLine(material, sums, start, end, natural, rest);
  return { kind: 'natural', natural, level: 0, spent: 0, share: 0, residue: 0 };
}

function shrinkLine(m: Material, sums: Sums, start: number, end: number, natural: Pt, excess: Pt): LineSetting {
  let rest = excess;
  let level = 0;
  let spent = 0;
  for (let next = 1; next <= m.shrinkLevels; next++) {
    const room = within(sums.shrink, m.count, next, start, end);
    if (room <= 0) continue;
    spent |= level === 0 ? 0 : 1 << level;
    level = next;
    if (room >= rest - tolerance) {
      return { kind: 'shrunk', natural, level, spent, share: Math.min(1, rest / room), residue: 0 };
    }
    rest -= room;
  }
  return { kind: 'shrunk', natural, level, spent, share: level === 0 ? 0 : 1, residue: rest };
}

function stretchLine(m: Material, sums: Sums, start: number, end: number, natural: Pt, deficit: Pt): LineSetting {
  let rest = deficit;
  let level = 0;
  let spent = 0;
  for (let next = 1; next <= m.stretchLevels; next++) {
    const room = within(sums.stretch, m.count, next, start, end);
    if (room <= 0) continue;
    spent |= level === 0 ? 0 : 1 << level;
    level = next;
    if (room >= rest - tolerance) {
      return { kind: 'stretched', natural, level, spent, share: Math.min(1, rest / room), residue: 0 };
    }
    rest -= room;
  }
  const joints = sums.open[end - 1]! - sums.open[start]!;
  if (joints === 0) return { kind: 'stretched', natural, level, spent, share: level === 0 ? 0 : 1, residue: -rest };
  spent |= level === 0 ? 0 : 1 << level;
  return { kind: 'stretched', natural, level: m.stretchLevels + 1, spent, share: rest / joints, residue: 0 };
}

/** Width of joint `k` in a line with this setting. */
export function jointWidth(material: Material, setting: LineSetting, k: number): Pt {
  const glue = material.glue[k]!;
  switch (setting.kind) {
    case 'natural':
      return glue;
    case 'shrunk':
      return glue - material.shrink[k]! * shareOf(material.shrinkLevel[k]!, setting);
    case 'stretched':
      return (
        glue +
        material.stretch[k]! * shareOf(material.stretchLevel[k]!, setting) +
        material.open[k]! * shareOf(material.stretchLevels + 1, setting)
      );
  }
}

function shareOf(level: number, setting: LineSetting): number {
  if (level === 0 || level > setting.level) return 0;
  return level === setting.level ? setting.share : 1;
}
