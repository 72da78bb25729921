/** Rules laid over UAX #14, as bits. Imported as `Rules`, also by the program in assembly/. */

/** Numbers, Latin words: all languages. */
export const common = 1;
/** Quotation marks, ellipses and small kana as in East Asian text: Chinese and Japanese. */
export const eastAsian = 2;
/** CLREQ and GB/T 15834. */
export const chinese = 4;
/** Strictness of the prohibition rules, where it is not that of GB/T 15834. */
export const basic = 8;
export const strict = 16;
