/** How a text is set whatever its measure: its language, how strict line edges are, what room marks take. */
import type { Em } from '../../base/geometry.ts';
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import type { PunctuationStyle, Region, Spacing } from './shaped.ts';

/** Language of a text, as far as its setting differs. */
export type Language = 'zh-hans' | 'zh-hant-tw' | 'zh-hant-hk';

export interface Conventions {
  readonly lang: Language;
  /** Strictness of the prohibition rules for line start and line end. */
  readonly level: LineBreakLevel;
  readonly punctuation: PunctuationStyle;
  /** Blank of quotation marks: half a square, as CLREQ has it, or none, as where they come from a Latin face. */
  readonly quotes: Spacing['quotes'];
  /** Room of two marks that meet: one and a half squares, or two. */
  readonly adjacent: Spacing['adjacent'];
  /** Whether a pause or full stop may stand out beyond the measure. */
  readonly hanging: boolean;
  /** 纵横对齐: every character and mark on whole squares, Latin runs padded to whole squares; nothing gives way. */
  readonly grid: boolean;
}

/** Mainland China, GB/T 15834 in full, spaced by CLREQ. */
export const usualConventions: Conventions = {
  lang: 'zh-hans',
  level: 'gb',
  punctuation: 'full',
  quotes: 'full',
  adjacent: 'trimmed',
  hanging: false,
  grid: false,
};

/** The usual ones for a way of finding lines: first-fit finds those of word processors again, by their habits. */
export function conventionsFor(composer: 'total-fit' | 'first-fit'): Conventions {
  if (composer === 'total-fit') return usualConventions;
  return { ...usualConventions, quotes: 'half', adjacent: 'full', hanging: true };
}

/** Spacings that have been made, by conventions and advance. */
const spacings = new WeakMap<Conventions, Map<Em, Spacing>>();

/**
 * Spacing by conventions, set solid unless an advance is given. Equal ones are one object, by which what is known of
 * characters is found (glyph-finder.ts).
 */
export function spacingFor(conventions: Conventions, advance: Em = 1): Spacing {
  let made = spacings.get(conventions);
  if (made === undefined) {
    made = new Map();
    spacings.set(conventions, made);
  }
  let spacing = made.get(advance);
  if (spacing === undefined) {
    const { lang, level, punctuation, quotes, adjacent, grid } = conventions;
    spacing = { advance, region: regionOf(lang), level, punctuation, quotes, adjacent, grid };
    made.set(advance, spacing);
  }
  return spacing;
}

/** Taiwan and Hong Kong set their pauses and stops alike, in the middle of the square. */
function regionOf(lang: Language): Region {
  return lang === 'zh-hans' ? 'hans' : 'hant';
}
