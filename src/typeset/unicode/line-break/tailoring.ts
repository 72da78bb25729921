/** Which rules are laid over UAX #14 for a language and a level. */
import * as Rules from './tailoring-bits.ts';

/** Language of a text, as far as its line breaking depends on it; `und` is UAX #14 untailored. */
export type LineBreakLanguage = 'und' | 'zh-hans' | 'zh-hant-tw' | 'zh-hant-hk' | 'ja' | 'en';

/**
 * Strictness of the prohibition rules for line start and line end (CLREQ #prohibition_rules_for_line_start_end):
 * `basic`; `gb` adds what GB/T 15834-2011, 5.1 asks (/ not at a line's end); `strict` also keeps —— and …… from a line's
 * start. In what CLREQ leaves open they stand for loose, normal and strict of CSS Text 3, `line-break`.
 */
export type LineBreakLevel = 'basic' | 'gb' | 'strict';

/** Rules for a language and a level, as bits; 0 for `und`, which has none. */
export function rulesFor(lang: LineBreakLanguage, level: LineBreakLevel): number {
  const ofLanguage = rulesOf(lang);
  return ofLanguage === 0 ? 0 : ofLanguage | ofLevel[level];
}

const ofLevel = { basic: Rules.basic, gb: 0, strict: Rules.strict };

function rulesOf(lang: LineBreakLanguage): number {
  switch (lang) {
    case 'und':
      return 0;
    case 'en':
      return Rules.common;
    case 'ja':
      return Rules.common | Rules.eastAsian;
    // Taiwan and Hong Kong differ in the widths and places of marks, not in where a line may end (CLREQ gives one list).
    case 'zh-hans':
    case 'zh-hant-tw':
    case 'zh-hant-hk':
      return Rules.common | Rules.eastAsian | Rules.chinese;
  }
}
