import type { Ink } from '../../../base/ink.ts';
import { decimal } from './number.ts';

/** Decimals of a colour component: one step of eight bits is 0.0039. */
const componentPlaces = 4;

/**
 * The operator that sets the colour for filling. For the screen: an ink by its RGB value; black and greys as
 * DeviceGray, since a printer then takes black alone, where three equal components of RGB may become a mixture of all
 * four inks. The press profile will take `ink.cmyk` here, with overprint for black.
 */
export function fillColour({ rgb }: Ink): string {
  const [red, green, blue] = rgb.map((component) => decimal(component / 255, componentPlaces));
  return red === green && green === blue ? `${red} g\n` : `${red} ${green} ${blue} rg\n`;
}
