/**
 * CLREQ's order of reduction (#line_adjustment); the line-end mark, its first step, is no level: its blank is always dropped.
 * Imported as `ShrinkLevel`, also by the program in assembly/.
 */

export const wordSpace = 1;
export const interpunct = 2;
export const bracket = 3;
export const pause = 4;
export const gap = 5;
export const character = 6;
export const stop = 7;
