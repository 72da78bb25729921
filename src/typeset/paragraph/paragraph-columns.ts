/** The columns of a paragraph that has been shaped, taken over from the program. */
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

/** Boxes and joints of the paragraph that was shaped last, as they are by the fixed rules. */
export function takeColumns(shaping: Shaping): { readonly boxes: Boxes; readonly material: Material } {
  const { program, flat, spacing, levels, words } = shaping;
  const count = program.boxCount();
  const stride = (flat.text.length + 7) & ~7;
  const { buffer, byteOffset } = takeBlock(shaping, stride * Block.whole);
  const numbers = (column: number) => new Float64Array(buffer, byteOffset + column * stride, count);
  const integers = (column: number) => new Uint32Array(buffer, byteOffset + column * stride, count);
  const bytes = (column: number) => new Uint8Array(buffer, byteOffset + column * stride, count);
  const boxes: Boxes = {
    flat,
    spacing,
    levels,
    words,
    count,
    size: numbers(Block.size),
    rise: numbers(Block.rise),
    offset: numbers(Block.offset),
    width: numbers(Block.width),
    start: integers(Block.start),
    end: integers(Block.end),
    codePoint: integers(Block.codePoint),
    key: new Int32Array(buffer, byteOffset + Block.key * stride, count),
    style: new Uint16Array(buffer, byteOffset + Block.style * stride, count),
    mark: bytes(Block.mark),
    latin: bytes(Block.latin),
    between: bytes(Block.between),
  };
  const material: Material = {
    count,
    box: boxes.width,
    hang: numbers(Block.hang),
    trail: numbers(Block.trail),
    glue: numbers(Block.glue),
    shrink: numbers(Block.shrink),
    stretch: numbers(Block.stretch),
    open: numbers(Block.open),
    penalty: numbers(Block.penalty),
    shrinkLevel: bytes(Block.shrinkLevel),
    stretchLevel: bytes(Block.stretchLevel),
    runtStart: runtStart(boxes),
    stretchLevels,
  };
  return { boxes, material };
}

function takeBlock({ program, flat: { text } }: Shaping, length: number): Uint8Array {
  const block = new Uint8Array(memoryOf(hold(text)).buffer, program.blockAt(), length);
  if (text.length > longest) {
    leaveProgram();
    return block;
  }
  const copy = paragraphColumns.uint8(length);
  copy.set(block);
  return copy;
}

/** A last line from this box on holds one character and its marks. */
function runtStart(boxes: Boxes): number {
  let k = boxes.count - 1;
  while (k > 0 && boxes.mark[k] !== MarkClass.none) k--;
  return boxes.latin[k] === 1 ? boxes.count : k;
}
