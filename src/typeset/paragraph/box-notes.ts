/** What the joints must know of a box beside its columns, in bits. Imported as `BoxNotes`, also by the program in assembly/. */

/** A word of a script whose letters join that ends with the mark behind a Tibetan syllable. */
export const endsSyllable = 1;
/** Read from the right. */
export const reversed = 2;
