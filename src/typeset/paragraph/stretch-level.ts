/**
 * CLREQ's order of expansion (#line_adjustment); its third step, all other gaps equally, is the open level. Imported as
 * `StretchLevel`, also by the program in assembly/.
 */

export const wordSpace = 1;
export const gap = 2;
