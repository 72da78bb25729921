/**
 * Fills line after line with as much as goes in, as word processors do. Where the line overflows in the middle of what
 * may not be parted, the rest of it is squeezed in when little is missing, else pushed to the next line (CLREQ
 * #prohibition_rules_for_line_start_end 先挤进，后推出); a pause or full stop that alone does not fit hangs.
 */
import { at } from '../../../base/wasm/assembly/column';
import { setLine, tolerance } from './line-setting';
import { Line, lineAt, roomOf, writeSetting } from './lines';
import { count, hang, penalty, reserve, trail } from './memory';
import { naturalWidth, squeezable } from './sums';

/** Writes the lines from `lines` on; their number. A stretch without any break that is too long stays too wide. */
export function fillLines(lines: i32, squeeze: f64): i32 {
  let found = 0;
  for (let start = 0; start < count; ) {
    const room = roomOf(start);
    const end = fill(start, room, squeeze);
    reserve(offsetof<Line>());
    const width = naturalWidth(start, end);
    const isTooWide = width > room + tolerance();
    const out = isTooWide ? at(hang, end - 1) : 0;
    setLine(start, end, room + out, width);
    writeSetting(lineAt(lines, found++), start, end, out);
    start = end;
  }
  return found;
}

/** End of the line that begins at `start`. */
function fill(start: i32, room: f64, squeeze: f64): i32 {
  let end = start;
  for (let next = start + 1; next <= count; next++) {
    const cost = next === count ? -Infinity : at(penalty, next - 1);
    if (excessOf(start, next, room) > tolerance()) {
      // The line is full before this box. A break just there is as good as any.
      if (end === next - 1 && end > start) return end;
      const whole = nextBreak(next);
      return end === start || squeezes(start, whole, room, squeeze) ? whole : end;
    }
    if (cost !== Infinity) end = next;
    if (cost === -Infinity) return end;
  }
  return end;
}

/** First end from `from` on where a line may end. */
function nextBreak(from: i32): i32 {
  let end = from;
  while (end < count && at(penalty, end - 1) === Infinity) end++;
  return end;
}

/** By how much a line is too wide with its last mark in full, unless that one hangs. */
function excessOf(start: i32, end: i32, room: f64): f64 {
  const last = end - 1;
  const tail = at(hang, last) > 0 ? -at(hang, last) : at(trail, last);
  return naturalWidth(start, end) + tail - room;
}

/** Whether the marks of a line can take in what it is too wide, and it is no more than `squeeze`. */
function squeezes(start: i32, end: i32, room: f64, squeeze: f64): bool {
  const excess = excessOf(start, end, room);
  if (excess <= tolerance()) return true;
  return excess <= squeeze + tolerance() && squeezable(start, end) >= excess - tolerance();
}
