/** The lines that are found, one record each, as the TypeScript side reads them. */

import { hangOf } from './line-cost';
import { kind, level, natural, residue, setLine, share, spent, takeUp } from './line-setting';
import { naturalWidth } from './sums';

@unmanaged
export class Line {
  start: i32;
  end: i32;
  kind: i32;
  level: i32;
  spent: i32;
  natural: f64;
  share: f64;
  residue: f64;
  hang: f64;
}

/** The measure that lines are filled to, and what is taken off the first one. */
let measure: f64 = 0;
let indent: f64 = 0;

export function setMeasure(width: f64, firstIndent: f64): void {
  measure = width;
  indent = firstIndent;
}

/** Room of any line but the first. */
export function fullRoom(): f64 {
  return measure;
}

export function firstIndent(): f64 {
  return indent;
}

/** Room for the line that begins at box `start`. */
export function roomOf(start: i32): f64 {
  return start === 0 ? measure - indent : measure;
}

/** Record `index` of those at `lines`. */
export function lineAt(lines: i32, index: i32): Line {
  return changetype<Line>(lines + index * offsetof<Line>());
}

/** Writes a line of the paragraph, set anew; `isHung`: its last box stands out. */
export function writeLine(line: Line, start: i32, end: i32, isHung: bool): void {
  const room = roomOf(start);
  const width = naturalWidth(start, end);
  const hang = isHung ? hangOf(end, room, width) : 0;
  setLine(start, end, room + hang, width);
  writeSetting(line, start, end, hang);
}

/** Writes a line with the setting at hand. */
export function writeSetting(line: Line, start: i32, end: i32, hang: f64): void {
  line.start = start;
  line.end = end;
  line.kind = kind;
  line.level = level;
  line.spent = spent;
  line.natural = natural;
  line.share = share;
  line.residue = residue;
  line.hang = hang;
}

/** Takes up the setting of a line. */
export function readSetting(line: Line): void {
  takeUp(line.kind, line.natural, line.level, line.spent, line.share, line.residue);
}
