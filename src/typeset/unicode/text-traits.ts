/**
 * What a text has that rules for a few texts look for, in bits: most have nothing of it, and are not looked through again.
 * Imported as `TextTraits`, also by the program in assembly/, whose table of scripts tells them beside a script.
 */

/** A combining mark or a variation selector of the basic plane, or the first half of one for ideographs. */
export const mark = 16;
/** Something that runs from right to left. */
export const rightToLeft = 32;
/** A sign that an address may be known by: / @ w. */
export const addressSign = 64;
