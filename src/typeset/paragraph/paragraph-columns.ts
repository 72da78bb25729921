/** The columns of a paragraph that has been shaped: taken over from the program, or read where they stand. */
import { paragraphColumns } from '../../base/columns.ts';
import type { Material } from '../linebreak/material.ts';
import { hold, leaveProgram, memoryOf } from '../unicode/held-text.ts';
import { MarkClass } from '../unicode/mark.ts';
import * as Block from './block.ts';
import { stretchLevels } from './joints.ts';
import type { Boxes } from './shaped.ts';
import type { Shaping } from './shaping.ts';

/**
 * A longer paragraph keeps its columns in the program's memory, and the next one has another program: a second copy of 111
 * bytes a character would be much for a million of them.
 */
const longest = 1 << 14;

const noWords: Boxes['words'] = new Map();

/** Boxes and joints of the paragraph that was shaped last, as they are by the fixed rules. */
export function takeColumns(shaping: Shaping): { readonly boxes: Boxes; readonly material: Material } {
  const { program, flat, spacing, levels, words = noWords } = shaping;
  const count = program.boxCount();
  const columns = columnsOf(shaping, count);
  const { size, rise, offset, width, start, end, codePoint, key, style, mark, latin, between } = columns;
  const boxes: Boxes = {
    flat,
    spacing,
    levels,
    words,
    count,
    size,
    rise,
    offset,
    width,
    start,
    end,
    codePoint,
    key,
    style,
    mark,
    latin,
    between,
  };
  const { hang, trail, glue, shrink, stretch, open, penalty, shrinkLevel, stretchLevel, block } = columns;
  const material: Material = {
    count,
    box: width,
    hang,
    trail,
    glue,
    shrink,
    stretch,
    open,
    penalty,
    shrinkLevel,
    stretchLevel,
    runtStart: runtStart(boxes),
    stretchLevels,
    block,
  };
  return { boxes, material };
}

/** Where they stand while their paragraph is lent, and nothing in it is set by marks, for which other text is shaped. */
function columnsOf(shaping: Shaping, count: number): ParagraphColumns {
  const { text, marks } = shaping.flat;
  const { block: at, stride, isFirst } = shaping.begun;
  const { buffer } = memoryOf(hold(text));
  if (text.length > longest) {
    leaveProgram();
    return viewsOf(buffer, at, stride, count);
  }
  if (paragraphColumns.lending() > 0 && marks.length === 0) {
    return isFirst ? knownViews(buffer, at, stride) : viewsOf(buffer, at, stride, stride);
  }
  const copy = paragraphColumns.uint8(stride * Block.whole);
  copy.set(new Uint8Array(buffer, at, stride * Block.whole));
  return viewsOf(copy.buffer, copy.byteOffset, stride, count);
}

type ParagraphColumns = ReturnType<typeof viewsOf>;

/** Columns of a block, with so many entries each. */
function viewsOf(buffer: ArrayBufferLike, at: number, stride: number, length: number) {
  const numbers = (column: number) => new Float64Array(buffer, at + column * stride, length);
  const integers = (column: number) => new Uint32Array(buffer, at + column * stride, length);
  const bytes = (column: number) => new Uint8Array(buffer, at + column * stride, length);
  return {
    size: numbers(Block.size),
    rise: numbers(Block.rise),
    offset: numbers(Block.offset),
    width: numbers(Block.width),
    start: integers(Block.start),
    end: integers(Block.end),
    codePoint: integers(Block.codePoint),
    key: new Int32Array(buffer, at + Block.key * stride, length),
    style: new Uint16Array(buffer, at + Block.style * stride, length),
    mark: bytes(Block.mark),
    latin: bytes(Block.latin),
    between: bytes(Block.between),
    hang: numbers(Block.hang),
    trail: numbers(Block.trail),
    glue: numbers(Block.glue),
    shrink: numbers(Block.shrink),
    stretch: numbers(Block.stretch),
    open: numbers(Block.open),
    penalty: numbers(Block.penalty),
    shrinkLevel: bytes(Block.shrinkLevel),
    stretchLevel: bytes(Block.stretchLevel),
    block: { bytes: new Uint8Array(buffer, at, Block.ofMaterial * stride), stride },
  };
}

const known = {
  buffer: undefined as ArrayBufferLike | undefined,
  at: 0,
  byStride: new Map<number, ParagraphColumns>(),
};

/** Views of the program's memory: those of one paragraph are those of the next of about the same length. */
function knownViews(buffer: ArrayBufferLike, at: number, stride: number): ParagraphColumns {
  if (known.buffer !== buffer || known.at !== at) {
    known.buffer = buffer;
    known.at = at;
    known.byStride.clear();
  }
  let columns = known.byStride.get(stride);
  if (columns === undefined) {
    columns = viewsOf(buffer, at, stride, stride);
    known.byStride.set(stride, columns);
  }
  return columns;
}

/** A last line from this box on holds one character and its marks. */
function runtStart(boxes: Boxes): number {
  let k = boxes.count - 1;
  while (k > 0 && boxes.mark[k] !== MarkClass.none) k--;
  return boxes.latin[k] === 1 ? boxes.count : k;
}
