/**
 * Where the columns of a paragraph stand in one block, which the program in assembly/ writes and which is taken over whole: a
 * column begins at as many bytes as stand here times the entries that each column has room for, a multiple of 8. Imported as
 * `Block`. What the columns hold is told where `Boxes` and `Material` are; those of `Material` come first, in its order.
 */

export const width = 0;
export const hang = 8;
export const trail = 16;
export const glue = 24;
export const shrink = 32;
export const stretch = 40;
export const open = 48;
export const penalty = 56;
export const shrinkLevel = 64;
export const stretchLevel = 65;
/** Bytes of a box in the columns of `Material`. */
export const ofMaterial = 66;
export const size = 66;
export const rise = 74;
export const offset = 82;
export const start = 90;
export const end = 94;
export const codePoint = 98;
export const key = 102;
export const style = 106;
export const mark = 108;
export const latin = 109;
export const between = 110;
/** Bytes of a box in all columns. */
export const whole = 111;

/**
 * Entries of a column for a text of so many UTF-16 units, no box being shorter than one: some more than that, so that most
 * paragraphs have columns as long as others before them.
 */
export function strideFor(units: i32): i32 {
  let step = 8;
  while (units > 8 * step) step *= 2;
  return (units + step - 1) & -step;
}
