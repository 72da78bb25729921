/**
 * How unwelcome a break is that no rule forbids: 0 free … 100. They stand beside the badness of a line (100: all its
 * blank is used up), so 20 tips the scale between lines equally good and 90 is taken only to save a line. None of the
 * sources gives numbers; the order is argued in docs/line-breaking.md. Imported as `Cost`, also by the program in assembly/.
 */
export const free = 0;
/** Behind the · of a name. */
export const interpunct = 10;
/** 26|个, 2026|年: a number before its measure word. */
export const measureWord = 20;
/** 北京—|上海: behind a connector. */
export const connector = 20;
/** A line that begins with ——. */
export const dashAtStart = 20;
/** https://a.cn/|b, https://a.cn/b|?c */
export const addressPart = 20;
/** Windows |11: a name and its number. */
export const nameAndNumber = 30;
/** 第|5章 */
export const ordinal = 40;
/** https://a|.cn, a|@b.cn, c=|d */
export const addressSign = 40;
/** state-|of-the-art, and a soft hyphen. */
export const hyphen = 50;
/** Small kana at a line's start: open in CSS normal. */
export const smallKana = 40;
/** A line that begins with ……; many houses forbid it, CLREQ only in its strict level. */
export const ellipsisAtStart = 50;
/** 二〇|二六 */
export const hanNumber = 50;
/** 114 mm×|114 mm */
export const factor = 60;
/** 2026—|2030: the reader wants both ends. */
export const range = 60;
/** ①|文 and （2）|文: a label at a line's end. */
export const label = 60;
/** J. |Smith, Dr. |Li */
export const personName = 60;
/** and/|or, at level basic. */
export const solidus = 60;
/** my|_file, a|-b inside an address; between two digits of it. */
export const addressWord = 70;
/** 国办发|〔2026〕5号 */
export const documentNumber = 70;
/** 文|〜文, 文|‐文: open to Chinese in CSS normal, where GB/T 15834 names only – — ～. */
export const looseConnector = 80;
/** 人|々, 文|℃, 文|…文: open only in CSS loose. */
export const loose = 90;

/** Answer of a rule that forbids a break. */
export const never = 255;
