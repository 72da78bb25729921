/** The looks that come with the program, by name. */
import { bilingualStyle } from './bilingual.ts';
import { gongwenStyle } from './gongwen.ts';
import { magazineStyle } from './magazine.ts';
import { newsletterStyle } from './newsletter.ts';
import type { Style } from './style.ts';

export const houseStyles = {
  newsletter: newsletterStyle,
  gongwen: gongwenStyle,
  magazine: magazineStyle,
  bilingual: bilingualStyle,
} as const satisfies Record<string, Style>;
