/**
 * Fills one line to its measure in CLREQ's order: level after level, by the same share everywhere in a level
 * (CLREQ #line_adjustment 同时、同等量). First-fit and total-fit lines are set by this one function.
 */
import type { Pt } from '../../base/geometry.ts';
import { type LevelSums, type Material, naturalWidth, type Sums, within } from './material.ts';

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
  const setting = newSetting();
  setLineInto(setting, material, sums, start, end, measure);
  return setting;
}

/** A setting that is filled in by `setLineInto`, again and again: a search weighs thousands of lines and keeps a few. */
export type SettingInWork = { -readonly [Key in keyof LineSetting]: LineSetting[Key] };

export function newSetting(): SettingInWork {
  return { kind: 'natural', natural: 0, level: 0, spent: 0, share: 0, residue: 0 };
}

/** `setLine` without a new object. */
export function setLineInto(
  setting: SettingInWork,
  material: Material,
  sums: Sums,
  start: number,
  end: number,
  measure: Pt,
): void {
  const natural = naturalWidth(sums, start, end);
  const rest = measure - natural;
  setNatural(setting, natural);
  if (rest < -tolerance) shrinkLine(setting, material, sums, start, end, -rest);
  else if (rest > tolerance) stretchLine(setting, material, sums, start, end, rest);
}

/** The line as it is, untouched. */
export function setNatural(setting: SettingInWork, natural: Pt): void {
  setting.kind = 'natural';
  setting.natural = natural;
  use(setting, 0, 0, 0, 0);
}

function use(setting: SettingInWork, level: number, spent: number, share: number, residue: Pt): void {
  setting.level = level;
  setting.spent = spent;
  setting.share = share;
  setting.residue = residue;
}

function shrinkLine(setting: SettingInWork, m: Material, sums: Sums, start: number, end: number, excess: Pt): void {
  setting.kind = 'shrunk';
  const rest = spend(setting, sums.shrink, m.count, start, end, excess);
  if (rest > 0) setting.residue = rest;
}

function stretchLine(setting: SettingInWork, m: Material, sums: Sums, start: number, end: number, deficit: Pt): void {
  setting.kind = 'stretched';
  const rest = spend(setting, sums.stretch, m.count, start, end, deficit);
  if (rest <= 0) return;
  const joints = sums.open[end - 1]! - sums.open[start]!;
  if (joints === 0) setting.residue = -rest;
  else use(setting, m.stretchLevels + 1, usedUp(setting.level, setting.spent), rest / joints, 0);
}

/** Spends `amount` level by level; what the limited levels together cannot give is returned, all of them used up. */
function spend(
  setting: SettingInWork,
  levelSums: LevelSums,
  count: number,
  start: number,
  end: number,
  amount: Pt,
): Pt {
  let rest = amount;
  let level = 0;
  let spent = 0;
  const { levels } = levelSums;
  for (let row = 0; row < levels.length; row++) {
    const room = within(levelSums, count, row, start, end);
    if (room <= 0) continue;
    spent = usedUp(level, spent);
    level = levels[row]!;
    if (room >= rest - tolerance) {
      use(setting, level, spent, Math.min(1, rest / room), 0);
      return 0;
    }
    rest -= room;
  }
  use(setting, level, spent, level === 0 ? 0 : 1, 0);
  return rest;
}

/** The levels in `spent` and `level`, now that a higher one is used. */
function usedUp(level: number, spent: number): number {
  return level === 0 ? spent : spent | (1 << level);
}

/** Width of joint `k` in a line with this setting. */
export function jointWidth(material: Material, setting: LineSetting, k: number): Pt {
  const glue = material.glue[k]!;
  switch (setting.kind) {
    case 'natural':
      return glue;
    case 'shrunk': {
      const shrink = material.shrink[k]!;
      return shrink === 0 ? glue : glue - shrink * shareOf(material.shrinkLevel[k]!, setting);
    }
    case 'stretched': {
      const stretch = material.stretch[k]!;
      const limited = stretch === 0 ? 0 : stretch * shareOf(material.stretchLevel[k]!, setting);
      return glue + limited + material.open[k]! * shareOf(material.stretchLevels + 1, setting);
    }
  }
}

function shareOf(level: number, setting: LineSetting): number {
  if (level === 0 || level > setting.level) return 0;
  return level === setting.level ? setting.share : 1;
}
