/**
 * Fills line after line with as much as goes in, as word processors do. Where the line overflows in the middle of what
 * may not be parted, the rest of it is squeezed in when little is missing, else pushed to the next line (CLREQ
 * #prohibition_rules_for_line_start_end 先挤进，后推出); a pause or full stop that alone does not fit hangs.
 */
import type { Pt } from '../../base/geometry.ts';
import {
  type LineSetting,
  newSetting,
  type SettingInWork,
  setLineInto,
  setNatural,
  tolerance,
} from './line-setting.ts';
import { type Line, type Measure, roomOf } from './lines.ts';
import { forbidden, forced, type Material, naturalWidth, type Sums, squeezable, sumUp } from './material.ts';

/** Lines of the paragraph; none for an empty one. A stretch without any break that is too long stays too wide. */
export function breakFirstFit(material: Material, measure: Measure, squeeze: Pt): Line[] {
  const sums = sumUp(material);
  const lines: Line[] = [];
  for (let start = 0; start < material.count; ) {
    const room = roomOf(measure, start);
    const end = fill(material, sums, start, room, squeeze);
    lines.push(lineOf(material, sums, start, end, room));
    start = end;
  }
  return lines;
}

/** End of the line that begins at `start`. */
function fill(m: Material, sums: Sums, start: number, room: Pt, squeeze: Pt): number {
  let end = start;
  for (let next = start + 1; next <= m.count; next++) {
    const penalty = next === m.count ? forced : m.penalty[next - 1]!;
    if (excessOf(m, sums, start, next, room) > tolerance) {
      // The line is full before this box. A break just there is as good as any.
      if (end === next - 1 && end > start) return end;
      const whole = nextBreak(m, next);
      return end === start || squeezes(m, sums, start, whole, room, squeeze) ? whole : end;
    }
    if (penalty !== forbidden) end = next;
    if (penalty === forced) return end;
  }
  return end;
}

/** First end from `from` on where a line may end. */
function nextBreak(m: Material, from: number): number {
  let end = from;
  while (end < m.count && m.penalty[end - 1] === forbidden) end++;
  return end;
}

/** By how much a line is too wide with its last mark in full, unless that one hangs. */
function excessOf(m: Material, sums: Sums, start: number, end: number, room: Pt): Pt {
  const last = end - 1;
  const tail = m.hang[last]! > 0 ? -m.hang[last]! : m.trail[last]!;
  return naturalWidth(sums, start, end) + tail - room;
}

/** Whether the marks of a line can take in what it is too wide, and it is no more than `squeeze`. */
function squeezes(m: Material, sums: Sums, start: number, end: number, room: Pt, squeeze: Pt): boolean {
  const excess = excessOf(m, sums, start, end, room);
  if (excess <= tolerance) return true;
  return excess <= squeeze + tolerance && squeezable(sums, start, end) >= excess - tolerance;
}

function lineOf(material: Material, sums: Sums, start: number, end: number, room: Pt): Line {
  const natural = naturalWidth(sums, start, end);
  const hang = natural > room + tolerance ? material.hang[end - 1]! : 0;
  return { start, end, setting: settingOf(material, sums, start, end, room + hang), hang };
}

/** The last line of a paragraph is not filled, only kept from being too wide. */
export function settingOf(m: Material, sums: Sums, start: number, end: number, room: Pt): LineSetting {
  const setting = newSetting();
  settingInto(setting, m, sums, start, end, room);
  return setting;
}

/** `settingOf` without a new object. */
export function settingInto(
  setting: SettingInWork,
  m: Material,
  sums: Sums,
  start: number,
  end: number,
  room: Pt,
): void {
  const natural = naturalWidth(sums, start, end);
  const isLast = end === m.count || m.penalty[end - 1] === forced;
  if (isLast && natural <= room + tolerance) setNatural(setting, natural);
  else setLineInto(setting, m, sums, start, end, room);
}
