/** What the rules of UAX #14 ask of a character beside its class, as bits. Imported as `Trait`, also by the program in assembly/. */
/** East_Asian_Width is F, W or H. */
export const eastAsian = 1;
/** Quotation mark of General_Category Pi. */
export const initial = 2;
/** Quotation mark of General_Category Pf. */
export const final = 4;
/** U+25CC. */
export const dottedCircle = 8;
/** Extended_Pictographic and unassigned: an emoji of a later Unicode version. */
export const futureEmoji = 16;
/** Class SA and General_Category Mn or Mc. In clusters: the last character is a zero width joiner. */
export const mark = 32;
export const endsInJoiner = 32;

/** Numbers of a kind's two parts: class in the high bits, traits in the low six. */
export const traitBits = 6;
export const traitMask = 63;
