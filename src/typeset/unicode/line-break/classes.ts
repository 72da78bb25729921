/**
 * The line breaking classes of UAX #14 and what else its rules ask of a character, as numbers for typed arrays. The
 * published values come in the order of table.ts, from 1; behind them stand the two ends of the text.
 */

/** Number of a line breaking class; `classNames` in table.ts has the abbreviations. */
export type LineBreakClass = (typeof LineBreakClass)[keyof typeof LineBreakClass];

export const LineBreakClass = {
  /** Break after: spaces of fixed width, en dash, soft hyphen. */
  BA: 1,
  BB: 2,
  /** Break on either side, not inside a pair: em dash. */
  B2: 3,
  BK: 4,
  CB: 5,
  /** Closing marks, East Asian full stops and commas among them. */
  CL: 6,
  /** ) ] */
  CP: 7,
  CM: 8,
  CR: 9,
  EX: 10,
  /** No-break space and other glue. */
  GL: 11,
  /** Hyphens that are nothing else: U+2010. */
  HH: 12,
  /** Hyphen-minus. */
  HY: 13,
  /** Ideographs and what breaks like them. */
  ID: 14,
  /** Dots of an ellipsis. */
  IN: 15,
  /** , . : ; of numbers. */
  IS: 16,
  LF: 17,
  NL: 18,
  /** Not at a line's start. */
  NS: 19,
  NU: 20,
  OP: 21,
  /** Signs after a number. */
  PO: 22,
  /** Signs before a number. */
  PR: 23,
  QU: 24,
  SP: 25,
  /** Solidus. */
  SY: 26,
  WJ: 27,
  ZW: 28,
  ZWJ: 29,
  AL: 30,
  HL: 31,
  AK: 32,
  AP: 33,
  AS: 34,
  VI: 35,
  VF: 36,
  EB: 37,
  EM: 38,
  H2: 39,
  H3: 40,
  JL: 41,
  JV: 42,
  JT: 43,
  RI: 44,
  AI: 45,
  SA: 46,
  /** Small kana. */
  CJ: 47,
  SG: 48,
  XX: 49,
  /** Start of the text. */
  sot: 50,
  /** End of the text. */
  eot: 51,
} as const;

/** Bits beside the class. */
export const Trait = {
  /** East_Asian_Width is F, W or H. */
  eastAsian: 1,
  /** Quotation mark of General_Category Pi. */
  initial: 2,
  /** Quotation mark of General_Category Pf. */
  final: 4,
  /** U+25CC. */
  dottedCircle: 8,
  /** Extended_Pictographic and unassigned: an emoji of a later Unicode version. */
  futureEmoji: 16,
  /** Class SA and General_Category Mn or Mc. In clusters: the last character is a zero width joiner. */
  mark: 32,
  endsInJoiner: 32,
} as const;

/** Numbers of a kind's two parts: class in the high bits, traits in the low six. */
export const traitBits = 6;
export const traitMask = 63;

/** A set of classes as a table: `set[class]` is 1 for its members. */
export function classSet(...members: readonly LineBreakClass[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const member of members) set[member] = 1;
  return set;
}
