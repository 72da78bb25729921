/**
 * How a line is filled to its measure in CLREQ's order: level after level, by the same share everywhere in a level
 * (CLREQ #line_adjustment 同时、同等量).
 */
import type { Pt } from '../../base/geometry.ts';
import type { Material } from './material.ts';

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

/** The setting of a line that is left as it is. */
export function naturalSetting(natural: Pt): LineSetting {
  return { kind: 'natural', natural, level: 0, spent: 0, share: 0, residue: 0 };
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
