/** How a character takes part in a Chinese line. Imported as `Script`, also by the program in assembly/. */

/** Ideographs, kana, full-width forms, symbols that fill a square. */
export const han = 0;
/** Letters, digits and signs of alphabetic scripts. */
export const latin = 1;
/** White space. */
export const space = 2;
/** Takes the side of its neighbours: combining marks, variation selectors, joiners. */
export const inherited = 3;
