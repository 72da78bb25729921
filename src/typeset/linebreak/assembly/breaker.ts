/**
 * What the program does, for one paragraph at a time: `room`, its columns written there, `sumUp`, then any of the rest.
 * Lines are records of lines.ts; each call gives back the memory of the one before.
 */
import { put } from '../../../base/wasm/assembly/column';
import { appraise, demeritSum, likelyDemerits, naturalSum, worst } from './appraisal';
import { fillLines } from './first-fit';
import { addLine, beginCounts, countedLines, demeritsAtEnd } from './line-counts';
import { fillLine, setLine } from './line-setting';
import { Line, lineAt, setMeasure, writeSetting } from './lines';
import { count, foundAt, naturalSumAt, reserve, used, worstAt } from './memory';
import { begin, naturalWidth } from './sums';
import { fitLines, lines } from './total-fit';

export { room } from './memory';
export { placeBoxes } from './places';
export { naturalWidth, sumUp } from './sums';

/** Where the lines stand that were found or measured last. */
let found: i32 = 0;

function setFound(address: i32): void {
  found = address;
  store<i32>(foundAt, address);
}

/** Lines filled one after the other, taking in what `squeeze` lets marks give; their number. */
export function firstFit(width: f64, indent: f64, squeeze: f64): i32 {
  begin();
  setMeasure(width, indent);
  setFound(used());
  return fillLines(found, squeeze);
}

/** The lines with the least demerits; their number. */
export function totalFit(width: f64, indent: f64): i32 {
  begin();
  if (count === 0) return 0;
  setMeasure(width, indent);
  const number = fitLines();
  setFound(lines);
  return number;
}

/**
 * The demerits of the best setting in 1, 2, 3 … lines, Infinity where there is none, up to `upTo` lines or the most that
 * lead anywhere; how many they are. In none a line has more than `most` badness.
 */
export function lineCounts(width: f64, indent: f64, most: f64, upTo: i32): i32 {
  begin();
  if (count === 0) return 0;
  setMeasure(width, indent);
  setFound(reserve(8 * upTo));
  beginCounts(most);
  let number = 0;
  while (number < upTo && addLine()) put(found, number++, demeritsAtEnd());
  return number;
}

/** The best setting in `wanted` lines; whether there is one. */
export function breakInto(width: f64, indent: f64, most: f64, wanted: i32): bool {
  begin();
  if (count === 0) return false;
  setMeasure(width, indent);
  beginCounts(most);
  for (let number = 0; number < wanted; number++) if (!addLine()) return false;
  if (demeritsAtEnd() === Infinity) return false;
  setFound(countedLines(wanted));
  return true;
}

/** Room for the records of so many lines, to be appraised. */
export function linesRoom(number: i32): i32 {
  begin();
  setFound(reserve(number * offsetof<Line>()));
  return found;
}

/** Adds the lines up that were written there: their demerits; the rest goes where memory.ts has it. */
export function appraiseLines(number: i32): f64 {
  appraise(found, number);
  store<f64>(naturalSumAt, naturalSum);
  store<f64>(worstAt, worst);
  return demeritSum;
}

/** See `likelyDemerits` of appraisal.ts. */
export function likely(width: f64, indent: f64, best: i32, natural: f64, wanted: i32, leastLast: f64, most: f64): f64 {
  begin();
  setMeasure(width, indent);
  return likelyDemerits(best, natural, wanted, leastLast, most);
}

/** Sets one line to `room`, as a record; `isFilled`: also a last one. */
export function oneLine(start: i32, end: i32, room: f64, isFilled: bool): void {
  begin();
  setFound(reserve(offsetof<Line>()));
  const width = naturalWidth(start, end);
  if (isFilled) fillLine(start, end, room, width);
  else setLine(start, end, room, width);
  writeSetting(lineAt(found, 0), start, end, 0);
}
