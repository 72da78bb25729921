/**
 * How unwelcome a break is that no rule forbids: 0 free … 100. They stand beside the badness of a line (100: all its
 * blank is used up), so 20 tips the scale between lines equally good and 90 is taken only to save a line. None of the
 * sources gives numbers; the order is argued in docs/line-breaking.md.
 */
export const Cost = {
  free: 0,
  /** Behind the · of a name. */
  interpunct: 10,
  /** 26|个, 2026|年: a number before its measure word. */
  measureWord: 20,
  /** 北京—|上海: behind a connector. */
  connector: 20,
  /** A line that begins with ——. */
  dashAtStart: 20,
  /** https://a.cn/|b, https://a.cn/b|?c */
  addressPart: 20,
  /** Windows |11: a name and its number. */
  nameAndNumber: 30,
  /** 第|5章 */
  ordinal: 40,
  /** https://a|.cn, a|@b.cn, c=|d */
  addressSign: 40,
  /** state-|of-the-art, and a soft hyphen. */
  hyphen: 50,
  /** Small kana at a line's start: open in CSS normal. */
  smallKana: 40,
  /** A line that begins with ……; many houses forbid it, CLREQ only in its strict level. */
  ellipsisAtStart: 50,
  /** 二〇|二六 */
  hanNumber: 50,
  /** 114 mm×|114 mm */
  factor: 60,
  /** 2026—|2030: the reader wants both ends. */
  range: 60,
  /** ①|文 and （2）|文: a label at a line's end. */
  label: 60,
  /** J. |Smith, Dr. |Li */
  personName: 60,
  /** and/|or, at level basic. */
  solidus: 60,
  /** my|_file, a|-b inside an address; between two digits of it. */
  addressWord: 70,
  /** 国办发|〔2026〕5号 */
  documentNumber: 70,
  /** 文|〜文, 文|‐文: open to Chinese in CSS normal, where GB/T 15834 names only – — ～. */
  looseConnector: 80,
  /** 人|々, 文|℃, 文|…文: open only in CSS loose. */
  loose: 90,
} as const;

/** Answer of a rule that forbids a break. */
export const never = 255;
