/**
 * What a mark does at a line's edges in Chinese, by code unit: CLREQ #prohibition_rules_for_line_start_end and
 * #prohibition_rules_for_unbreakable_marks; GB/T 15834-2011, 5.1.4 to 5.1.9.
 */
export const none: i32 = 0;
/** 连接号 of one square or less: – ～ － ~ (5.1.6). */
export const connector: i32 = 1;
/** — ― and their pairs; one alone is a connector, two are a 破折号 (5.1.4, 5.1.6). */
export const dash: i32 = 2;
/** ⸺ ⸻: a 破折号 in one character. */
export const longDash: i32 = 3;
/** … ⋯ ‥: 省略号 (5.1.5). */
export const ellipsis: i32 = 4;
/** · and what is typed for it (5.1.7). */
export const interpunct: i32 = 5;
/** / ／ (5.1.9). */
export const solidus: i32 = 6;
/** 〜 ゠ ‐: hyphens of Japanese, free in CSS normal. */
export const looseConnector: i32 = 7;
/** “ ‘, also where they stand in Latin text: Chinese text has them one way round only (5.1.3). */
export const openingQuote: i32 = 8;
/** ” ’ */
export const closingQuote: i32 = 9;

/** Role of a code unit; whether · • ~ are Chinese marks where they stand is decided by reclassify.ts. */
export function roleOf(unit: i32): i32 {
  switch (unit) {
    case 0x2013: // –
    case 0xff5e: // ～
    case 0xff0d: // －
    case 0x007e: // ~
      return connector;
    case 0x2014: // —
    case 0x2015: // ―
    case 0x2500: // ─, drawn for — in text from Taiwan
      return dash;
    case 0x2e3a: // ⸺
    case 0x2e3b: // ⸻
      return longDash;
    case 0x2025: // ‥
    case 0x2026: // …
    case 0x22ef: // ⋯
      return ellipsis;
    case 0x00b7: // ·
    case 0x2022: // •
    case 0x2027: // ‧
    case 0x2219: // ∙
    case 0x22c5: // ⋅
    case 0x30fb: // ・
    case 0xff65: // ･
      return interpunct;
    case 0x002f: // /
    case 0xff0f: // ／
      return solidus;
    case 0x2010: // ‐
    case 0x301c: // 〜
    case 0x30a0: // ゠
      return looseConnector;
    case 0x201c: // “
    case 0x2018: // ‘
      return openingQuote;
    case 0x201d: // ”
    case 0x2019: // ’
      return closingQuote;
    default:
      return none;
  }
}
