/** The columns of the paragraph at hand, behind its text: a block as ../block.ts has it, and what nobody else reads. */
import { behindText, growTo } from '../../unicode/assembly/memory';
import * as Block from '../block';

/** Boxes that there are. */
export let count: i32 = 0;

/** By style, an entry of styles.ts. */
export let styles: i32 = 0;
/** Index of the style of each UTF-16 unit (u16). */
export let styleAt: i32 = 0;
/** What ../box-notes.ts tells of each box (u8). */
export let notes: i32 = 0;

/** Up to here paragraphs of before have written. */
let written: i32 = 0;
/** The first address behind all that is laid out. */
export let behind: i32 = 0;

/** The block, and how many entries a column has room for. */
export let block: i32 = 0;
export let stride: i32 = 0;
export let width: i32 = 0;
export let hang: i32 = 0;
export let trail: i32 = 0;
export let glue: i32 = 0;
export let shrink: i32 = 0;
export let stretch: i32 = 0;
export let open: i32 = 0;
export let penalty: i32 = 0;
export let size: i32 = 0;
export let rise: i32 = 0;
export let offset: i32 = 0;
export let start: i32 = 0;
export let end: i32 = 0;
export let codePoint: i32 = 0;
export let key: i32 = 0;
export let style: i32 = 0;
export let mark: i32 = 0;
export let latin: i32 = 0;
export let between: i32 = 0;
export let shrinkLevel: i32 = 0;
export let stretchLevel: i32 = 0;

/**
 * Lays out the columns of a text of so many UTF-16 units; there are no boxes yet. `keeps`: the paragraph before stays where it
 * is, with all that has been kept before it.
 */
export function layOut(units: i32, bytesOfStyles: i32, keeps: bool): void {
  written = max(written, behind);
  count = 0;
  stride = Block.strideFor(units);
  block = keeps ? behind : behindText();
  styleAt = block + Block.whole * stride;
  notes = styleAt + 2 * stride;
  styles = notes + stride;
  behind = styles + bytesOfStyles;
  growTo(behind);
  width = block + Block.width * stride;
  hang = block + Block.hang * stride;
  trail = block + Block.trail * stride;
  glue = block + Block.glue * stride;
  shrink = block + Block.shrink * stride;
  stretch = block + Block.stretch * stride;
  open = block + Block.open * stride;
  penalty = block + Block.penalty * stride;
  size = block + Block.size * stride;
  rise = block + Block.rise * stride;
  offset = block + Block.offset * stride;
  start = block + Block.start * stride;
  end = block + Block.end * stride;
  codePoint = block + Block.codePoint * stride;
  key = block + Block.key * stride;
  style = block + Block.style * stride;
  mark = block + Block.mark * stride;
  latin = block + Block.latin * stride;
  between = block + Block.between * stride;
  shrinkLevel = block + Block.shrinkLevel * stride;
  stretchLevel = block + Block.stretchLevel * stride;
  clear(styleAt, 3 * stride);
}

/** Makes zeros of so many bytes from `address` on. What nobody has written to is not touched: it would take up memory then. */
export function clear(address: i32, bytes: i32): void {
  memory.fill(address, 0, max(0, min(bytes, written - address)));
}

export function setCount(boxes: i32): void {
  count = boxes;
}
