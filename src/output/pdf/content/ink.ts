import type { Ink } from '../../../base/ink.ts';
import { decimal } from './number.ts';

/** Decimals of a colour component: one step of eight bits is 0.0039. */
const componentPlaces = 4;

/**
 * The operator that sets the colour for filling. `rgb`, for the screen: an ink by its RGB value; black and greys as
 * DeviceGray, since a printer then takes black alone, where three equal components of RGB may become a mixture of all
 * four inks. `cmyk`, for press: the parts of each ink as they are, nothing converted.
 */
export function fillColour({ rgb, cmyk }: Ink, colours: 'rgb' | 'cmyk'): string {
  if (colours === 'cmyk') return `${cmyk.map((percent) => decimal(percent / 100, componentPlaces)).join(' ')} k\n`;
  const [red, green, blue] = rgb.map((component) => decimal(component / 255, componentPlaces));
  return red === green && green === blue ? `${red} g\n` : `${red} ${green} ${blue} rg\n`;
}

/**
 * Whether the ink is black alone, which is printed over what lies below: colour under the edges of small text then
 * leaves no white when the plates do not meet. A tint of black would let the colour through.
 */
export function overprints({ cmyk }: Ink): boolean {
  const [cyan, magenta, yellow, black] = cmyk;
  return cyan + magenta + yellow === 0 && black === 100;
}
