/** How a text is set whatever its measure: its language, how strict line edges are, what room marks take. */
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import type { PunctuationStyle, Region, Spacing } from './shaped.ts';

/** Language of a text, as far as its setting differs. */
export type Language = 'zh-hans' | 'zh-hant-tw' | 'zh-hant-hk';

export interface Conventions {
  readonly lang: Language;
  /** Strictness of the prohibition rules for line start and line end. */
  readonly level: LineBreakLevel;
  readonly punctuation: PunctuationStyle;
  /** Whether a pause or full stop may stand out beyond the measure. First-fit does so, as word processors do, unless told. */
  readonly hanging?: boolean | undefined;
  /** 纵横对齐: every character and mark on whole squares, Latin runs padded to whole squares; nothing gives way. */
  readonly grid: boolean;
}

/** Mainland China, GB/T 15834 in full. */
export const usualConventions: Conventions = { lang: 'zh-hans', level: 'gb', punctuation: 'full', grid: false };

/** Chinese spacing by CLREQ, mainland marks in full. */
export const clreqSpacing: Spacing = {
  advance: 1,
  punctuation: 'full',
  region: 'hans',
  level: 'gb',
  grid: false,
  quotes: 'full',
  adjacent: 'trimmed',
};

/** Spacing by conventions. On a grid no mark is trimmed. */
export function spacingFor({ lang, level, punctuation, grid }: Conventions): Spacing {
  const adjacent = grid ? 'full' : 'trimmed';
  return { ...clreqSpacing, punctuation, level, grid, adjacent, region: regionOf(lang) };
}

/** Taiwan and Hong Kong set their pauses and stops alike, in the middle of the square. */
function regionOf(lang: Language): Region {
  return lang === 'zh-hans' ? 'hans' : 'hant';
}
