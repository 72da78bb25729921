import { describe, expect, it } from 'vitest';
import { black, type Ink, red } from '../../../../../src/base/ink.ts';
import { fillColour, overprints } from '../../../../../src/output/pdf/content/ink.ts';

const grey: Ink = { name: 'grey', cmyk: [0, 0, 0, 60], rgb: [110, 110, 110] };
const white: Ink = { name: 'white', cmyk: [0, 0, 0, 0], rgb: [255, 255, 255] };
const richBlack: Ink = { name: 'rich black', cmyk: [60, 40, 40, 100], rgb: [0, 0, 0] };

describe('for press', () => {
  it('an ink is its parts, nothing converted', () => {
    expect([black, red, grey].map((ink) => fillColour(ink, 'cmyk'))).toEqual([
      '0 0 0 1 k\n',
      '0 0.8 0.8 0 k\n',
      '0 0 0 0.6 k\n',
    ]);
  });

  it('black alone is printed over what lies below; a tint, white and a black of four inks are not', () => {
    expect([black, grey, white, richBlack, red].map(overprints)).toEqual([true, false, false, false, false]);
  });
});
