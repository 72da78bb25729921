/** How a paragraph is spaced, as `Spacing` has it, in bits for the program in assembly/. Imported as `SpacingBits`. */

/** Only marks that end a sentence keep their blank (开明), or none does (半角). */
export const kaiming = 1;
export const halfWidth = 2;
/** Marks as in Taiwan and Hong Kong. */
export const hant = 4;
export const grid = 8;
/** Quotation marks have no blank. */
export const halfQuotes = 16;
/** Two marks side by side keep both blanks. */
export const untrimmed = 32;
