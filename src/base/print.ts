/** What a file is made for, and how it goes to press. */
import type { Mm } from './geometry.ts';

/** screen: to be sent and read; press: PDF/X-4; press-x1a: PDF/X-1a, for old machines; archive: to be kept. */
export type OutputProfile = 'screen' | 'press' | 'press-x1a' | 'archive';

/** crop: where the sheet is cut; all: with crosses, a colour bar and a line that says what the sheet is. */
export type PrintMarks = 'none' | 'crop' | 'all';

/** Printing conditions that have a name in the trade: paper, inks and how the press is run. */
export type ConditionName = 'fogra39' | 'fogra51' | 'fogra52' | 'japan2001' | 'gracol2013';

/** Whether a file of this profile goes to a print shop. */
export function isForPress(profile: OutputProfile): boolean {
  return profile === 'press' || profile === 'press-x1a';
}

/** How far colour goes beyond the trim when nothing else is said: what Chinese print shops ask for. */
export const usualBleed: Mm = 3;
