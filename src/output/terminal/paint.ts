/** Pages of text with colour and weight, as escape sequences of ECMA-48 (SGR). */
import type { Ink } from '../../base/ink.ts';
import { type AmbiguousWidth, columnsOf } from './column-width.ts';
import type { Look, TextSpan } from './text-page.ts';

/** Colours that a terminal knows: none, the eight of every terminal, or any. */
export type ColourDepth = 'none' | 'eight' | 'full';

/** One row, from column 0; it ends in the terminal’s own look. */
export function paintRow(spans: readonly TextSpan[], depth: ColourDepth, ambiguous: AmbiguousWidth): string {
  let row = '';
  let at = 0;
  for (const { column, text, look } of spans) {
    row += ' '.repeat(Math.max(0, column - at)) + paint(text, look, depth);
    at = Math.max(at, column) + columnsOf(text, ambiguous);
  }
  return depth === 'none' ? row.trimEnd() : row;
}

/** Text in a look; without colour it stays as it is. */
export function paint(text: string, look: Look, depth: ColourDepth): string {
  if (depth === 'none') return text;
  const codes = [
    ...(look.bold ? ['1'] : []),
    ...(look.underlined ? ['4'] : []),
    ...(isLight(look.ink) ? ['7'] : inkCodes(look.ink, depth)),
  ];
  return codes.length === 0 ? text : `\x1b[${codes.join(';')}m${text}\x1b[0m`;
}

/** Of 255; an ink above it is the paper’s, on a band, and would not be seen on a light terminal. */
const light = 200;
/** Channels, of 255, that differ less than this make no colour but a grey. */
const greySpread = 48;
/** A channel with this share of the strongest one counts as lit where there are but eight colours. */
const lit = 0.6;

function isLight({ rgb }: Ink): boolean {
  return rgb.every((channel) => channel >= light);
}

/** Black is whatever the terminal writes in; other inks are themselves. */
function inkCodes({ rgb }: Ink, depth: ColourDepth): string[] {
  const [red, green, blue] = rgb;
  if (Math.max(red, green, blue) === 0) return [];
  if (depth === 'full') return [`38;2;${red};${green};${blue}`];
  // Black and white would be one of them unreadable, faint is between the two.
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < greySpread) return ['2'];
  const bit = (channel: number, value: number): number => (channel >= lit * Math.max(red, green, blue) ? value : 0);
  return [`${30 + bit(red, 1) + bit(green, 2) + bit(blue, 4)}`];
}
