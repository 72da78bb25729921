/** Which rules are laid over UAX #14 for a language and a level. */

/** Language of a text, as far as its line breaking depends on it; `und` is UAX #14 untailored. */
export type LineBreakLanguage = 'und' | 'zh-hans' | 'zh-hant-tw' | 'zh-hant-hk' | 'ja' | 'en';

/**
 * Strictness of the prohibition rules for line start and line end (CLREQ #prohibition_rules_for_line_start_end):
 * `basic`; `gb` adds what GB/T 15834-2011, 5.1 asks (/ not at a line's end); `strict` also keeps —— and …… from a line's
 * start. In what CLREQ leaves open they stand for loose, normal and strict of CSS Text 3, `line-break`.
 */
export type LineBreakLevel = 'basic' | 'gb' | 'strict';

/** Rules in force. */
export interface Tailoring {
  /** CLREQ and GB/T 15834. */
  readonly chinese: boolean;
  /** Quotation marks, ellipses and small kana as in East Asian text: Chinese and Japanese. */
  readonly eastAsian: boolean;
  readonly level: LineBreakLevel;
}

/** Rules for a language and a level; undefined for `und`, which has none. */
export function tailoringFor(lang: LineBreakLanguage, level: LineBreakLevel): Tailoring | undefined {
  switch (lang) {
    case 'und':
      return undefined;
    case 'en':
      return { chinese: false, eastAsian: false, level };
    case 'ja':
      return { chinese: false, eastAsian: true, level };
    // Taiwan and Hong Kong differ in the widths and places of marks, not in where a line may end (CLREQ gives one list).
    case 'zh-hans':
    case 'zh-hant-tw':
    case 'zh-hant-hk':
      return { chinese: true, eastAsian: true, level };
  }
}
