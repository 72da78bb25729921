/**
 * Where the columns of a paragraph stand in one block, which the program in assembly/ writes and which is taken over whole: a
 * column begins at as many bytes as stand here times the entries that each column has room for, a multiple of 8. Imported as
 * `Block`. What the columns hold is told where `Boxes` and `Material` are.
 */

export const width = 0;
export const hang = 8;
export const trail = 16;
export const glue = 24;
export const shrink = 32;
export const stretch = 40;
export const open = 48;
export const penalty = 56;
export const size = 64;
export const rise = 72;
export const offset = 80;
export const start = 88;
export const end = 92;
export const codePoint = 96;
export const key = 100;
export const style = 104;
export const mark = 106;
export const latin = 107;
export const between = 108;
export const shrinkLevel = 109;
export const stretchLevel = 110;
/** Bytes of a box in all columns. */
export const whole = 111;
