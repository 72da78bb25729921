/** Which Chinese mark is of which class, as a table. */
import * as Classes from './mark-class.ts';

export const MarkClass = Classes;
export type MarkClass = (typeof MarkClass)[keyof typeof MarkClass];

/** CLREQ #prohibition_rules_for_line_start_end and GB/T 15834, 5.1: the marks of each class. */
const marks: readonly (readonly [MarkClass, string])[] = [
  [MarkClass.opening, '“‘（《〈「『【〔〖［｛'],
  [MarkClass.closing, '”’）》〉」』】〕〗］｝'],
  [MarkClass.pause, '，、；：'],
  [MarkClass.stop, '。．？！'],
  [MarkClass.interpunct, '·・‧•'],
  [MarkClass.dash, '—⸺―'],
  [MarkClass.ellipsis, '…⋯'],
  [MarkClass.connector, '–～〜'],
  [MarkClass.solidus, '／/'],
];

const classOfMark = new Uint8Array(0x10000);
for (const [markClass, list] of marks) for (const mark of list) classOfMark[mark.charCodeAt(0)] = markClass;

/** Class of a Chinese mark; `none` for every other character. Says nothing of whether it is set as a Chinese mark here. */
export function markClassOf(codePoint: number): MarkClass {
  return codePoint < 0x10000 ? (classOfMark[codePoint] as MarkClass) : MarkClass.none;
}
