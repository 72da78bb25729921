/**
 * Class and traits of a code point. The runs of table.ts stay packed: a question about a new block of code points finds its
 * run by halving and notes the answer for the whole block, as far as the run goes. So nothing is laid out that no text
 * asks for, and a program that breaks no lines pays nothing.
 */
import { Buffer } from 'node:buffer';
import { type LineBreakClass, traitBits } from './classes.ts';
import { kinds, runs } from './table.ts';

/** Code points whose kinds are noted: planes 0 and 1, all but rare ideographs. */
const noted = 0x20000;

/** Code points that one answer is noted for. */
const block = 256;

interface Table {
  /** Four bytes a run: first code point, number of the kind. */
  readonly packed: Uint8Array;
  readonly kindList: readonly number[];
  /** Kinds by code point; 0 where nobody has asked yet. */
  readonly notes: Uint16Array;
}

let opened: Table | undefined;

function table(): Table {
  opened ??= {
    packed: Buffer.from(runs, 'base64'),
    kindList: kinds.split(' ').map(Number),
    notes: new Uint16Array(noted),
  };
  return opened;
}

/** First code point of a run. */
function startOf(packed: Uint8Array, run: number): number {
  return (packed[run * 4]! << 16) | (packed[run * 4 + 1]! << 8) | packed[run * 4 + 2]!;
}

/** Run that a code point lies in. */
function runOf(packed: Uint8Array, codePoint: number): number {
  let low = 0;
  let high = packed.length / 4 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (startOf(packed, middle) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Notes for loops over text: an entry that is 0, and any code point beyond them, is for `kindOf`. */
export function kindNotes(): Uint16Array {
  return table().notes;
}

/** Class × 64 + traits of a code point (0 to 0x10FFFF); never 0. */
export function kindOf(codePoint: number): number {
  const { packed, kindList, notes } = table();
  if (codePoint < noted && notes[codePoint] !== 0) return notes[codePoint]!;
  const run = runOf(packed, codePoint);
  const kind = kindList[packed[run * 4 + 3]!]!;
  if (codePoint < noted) {
    const first = codePoint - (codePoint % block);
    const next = (run + 1) * 4 < packed.length ? startOf(packed, run + 1) : noted;
    notes.fill(kind, Math.max(first, startOf(packed, run)), Math.min(first + block, next));
  }
  return kind;
}

/**
 * Line_Break property of a code point in Unicode 17.0 as published: before rule LB1, so AI, CJ, SA, SG and XX occur. A
 * lone surrogate has SG.
 */
export function lineBreakClass(codePoint: number): LineBreakClass {
  return (kindOf(codePoint) >> traitBits) as LineBreakClass;
}
