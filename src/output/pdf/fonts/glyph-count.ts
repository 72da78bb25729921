/** Counts the glyphs of a font program: in one with too few, codes would show the glyphs of their neighbours. */
import { unreachable } from '../../../base/unreachable.ts';
import type { FontProgram } from '../../../typeset/fonts/face.ts';

/**
 * The number of glyphs in `program`.
 * @throws when it is not a font program of its kind
 */
export function glyphCount({ kind, bytes }: FontProgram): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'truetype':
      return view.getUint16(tableOffset(view, 'maxp') + 4);
    case 'cff':
      return view.getUint16(charStringsOffset(view));
    default:
      return unreachable(kind);
  }
}

/** OpenType 1.9, "Organization of an OpenType Font": the directory has 16 bytes for each table. */
function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let row = 12; row < 12 + 16 * count; row += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(row + at)));
    if (found === tag) return view.getUint32(row + 8);
  }
  throw new Error(`font program without ${tag}`);
}

// Adobe Technical Note 5176, The Compact Font Format Specification: 5 (INDEX), 4 (DICT), table 9 (CharStrings).
const charStringsOperator = 17;

/** The header and the index of names come first, then the index with the one top dictionary. */
function charStringsOffset(view: DataView): number {
  const names = view.getUint8(2);
  const { start, end } = firstOfIndex(view, endOfIndex(view, names));
  let operand = 0;
  for (let at = start; at < end; ) {
    const first = view.getUint8(at);
    if (first === charStringsOperator) return operand;
    operand = first === 28 ? view.getInt16(at + 1) : first === 29 ? view.getInt32(at + 1) : smallNumber(view, at);
    at += tokenLength(view, at);
  }
  throw new Error('CFF program without CharStrings');
}

/** The value of a number of one or two bytes; 0 for what is none. */
function smallNumber(view: DataView, at: number): number {
  const first = view.getUint8(at);
  if (first >= 32 && first <= 246) return first - 139;
  if (first >= 247 && first <= 250) return (first - 247) * 256 + view.getUint8(at + 1) + 108;
  return 0;
}

/** Bytes of the operator or operand at `at`. */
function tokenLength(view: DataView, at: number): number {
  const first = view.getUint8(at);
  if (first === 28) return 3;
  if (first === 29) return 5;
  if (first === 30) return realLength(view, at);
  return first === 12 || (first >= 247 && first <= 254) ? 2 : 1;
}

/** A real number goes on to a half byte of all ones. */
function realLength(view: DataView, at: number): number {
  let length = 1;
  while ((view.getUint8(at + length) & 0x0f) !== 0x0f) length++;
  return length + 1;
}

function firstOfIndex(view: DataView, index: number): { readonly start: number; readonly end: number } {
  const data = dataOfIndex(view, index);
  return { start: data + offsetInIndex(view, index, 0), end: data + offsetInIndex(view, index, 1) };
}

function endOfIndex(view: DataView, index: number): number {
  const count = view.getUint16(index);
  return count === 0 ? index + 2 : dataOfIndex(view, index) + offsetInIndex(view, index, count);
}

/** One byte before the first object, where offsets count from. */
function dataOfIndex(view: DataView, index: number): number {
  return index + 2 + (view.getUint16(index) + 1) * view.getUint8(index + 2);
}

function offsetInIndex(view: DataView, index: number, item: number): number {
  const size = view.getUint8(index + 2);
  let offset = 0;
  for (let at = 0; at < size; at++) offset = offset * 256 + view.getUint8(index + 3 + item * size + at);
  return offset;
}
