/** What a file is made for, and how it goes to press. */
import type { Mm } from './geometry.ts';

/** screen: to be sent and read; press: PDF/X-4; press-x1a: PDF/X-1a, for old machines; archive: to be kept. */
export type OutputProfile = 'screen' | 'press' | 'press-x1a' | 'archive';

/** crop: where the sheet is cut; all: with crosses, a colour bar and a line that says what the sheet is. */
export type PrintMarks = 'none' | 'crop' | 'all';

/** fonts: text, with its fonts in the file; outlines: areas in the shape of the letters (转曲), for shops that take no fonts. */
export type TextForm = 'fonts' | 'outlines';

/** Printing conditions that have a name in the trade: paper, inks and how the press is run. */
export type ConditionName = 'fogra39' | 'fogra51' | 'fogra52' | 'japan2001' | 'gracol2013';

/** Whether a file of this profile goes to a print shop. */
export function isForPress(profile: OutputProfile): boolean {
  return profile === 'press' || profile === 'press-x1a';
}

/** How far colour goes beyond the trim when nothing else is said: what Chinese print shops ask for. */
export const usualBleed: Mm = 3;

/** More is no bleed any more: the largest that is asked for, for covers, is 15 mm. */
export const mostBleed: Mm = 20;

/** How finished pages are laid out on larger sheets of paper. */
export type Imposition =
  /** Saddle stitch (骑马订): two pages on each side of sheets that are folded into one another. Thickness of the paper. */
  | { readonly kind: 'booklet'; readonly thickness: Mm }
  /** Several pages, made smaller, on one side of paper of their own size: to be read and marked. */
  | { readonly kind: 'n-up'; readonly pages: 2 | 4 };

/** Paper of 128 g/m² coated or of 80 g/m² offset, what issues are printed on. */
export const usualThickness: Mm = 0.1;

/** The thickest board that is folded and stitched, 350 g/m², has less than half a millimetre. */
export const mostThickness: Mm = 0.5;

/** To which resolution pictures may be made smaller: 300 is what presses ask for; line art is not asked for more than 2400. */
export const ppiRange = [300, 2400] as const;
