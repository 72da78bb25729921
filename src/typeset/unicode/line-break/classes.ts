/**
 * The line breaking classes of UAX #14 as numbers: the published values in the order of table.ts, whose `classNames` has
 * their abbreviations, from 1; behind them the two ends of the text. Imported by the program in assembly/, and by what asks
 * it as `LineBreakClass`.
 */
/** Break after: spaces of fixed width, en dash, soft hyphen. */
export const BA = 1;
export const BB = 2;
/** Break on either side, not inside a pair: em dash. */
export const B2 = 3;
export const BK = 4;
export const CB = 5;
/** Closing marks, East Asian full stops and commas among them. */
export const CL = 6;
/** ) ] */
export const CP = 7;
export const CM = 8;
export const CR = 9;
export const EX = 10;
/** No-break space and other glue. */
export const GL = 11;
/** Hyphens that are nothing else: U+2010. */
export const HH = 12;
/** Hyphen-minus. */
export const HY = 13;
/** Ideographs and what breaks like them. */
export const ID = 14;
/** Dots of an ellipsis. */
export const IN = 15;
/** , . : ; of numbers. */
export const IS = 16;
export const LF = 17;
export const NL = 18;
/** Not at a line's start. */
export const NS = 19;
export const NU = 20;
export const OP = 21;
/** Signs after a number. */
export const PO = 22;
/** Signs before a number. */
export const PR = 23;
export const QU = 24;
export const SP = 25;
/** Solidus. */
export const SY = 26;
export const WJ = 27;
export const ZW = 28;
export const ZWJ = 29;
export const AL = 30;
export const HL = 31;
export const AK = 32;
export const AP = 33;
export const AS = 34;
export const VI = 35;
export const VF = 36;
export const EB = 37;
export const EM = 38;
export const H2 = 39;
export const H3 = 40;
export const JL = 41;
export const JV = 42;
export const JT = 43;
export const RI = 44;
export const AI = 45;
export const SA = 46;
/** Small kana. */
export const CJ = 47;
export const SG = 48;
export const XX = 49;
/** Start of the text. */
export const sot = 50;
/** End of the text. */
export const eot = 51;
