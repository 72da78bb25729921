import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iccHeader } from '../../../src/base/icc-profile.ts';

const house = (name: string) => readFileSync(new URL(`../../../fonts/icc/${name}`, import.meta.url));

describe('iccHeader', () => {
  it('says what the house profile is', () => {
    expect(iccHeader(house('FOGRA39L_coated.icc'))).toEqual({
      version: 2,
      deviceClass: 'prtr',
      space: 'CMYK',
      description: 'FOGRA39L Coated',
    });
  });

  it('finds no header in other files, in a cut profile and in nothing', () => {
    const whole = house('sRGB.icc');
    for (const bytes of [Buffer.from('%PDF-1.6'), whole.subarray(0, 1000), Buffer.alloc(0)]) {
      expect(iccHeader(bytes)).toBeUndefined();
    }
  });
});
