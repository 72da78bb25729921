import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houseProfiles } from '../../../../../src/build/house-files.ts';
import { openContainer } from '../../../../../src/output/pdf/container.ts';
import { imageColours } from '../../../../../src/output/pdf/images/image-colours.ts';

const srgb = readFileSync(houseProfiles.screen);
const cmyk = readFileSync(houseProfiles.press);
/** The profile of a camera: that of the screen under another name. */
const camera = Buffer.from(Buffer.from(srgb).toString('latin1').replaceAll('sRGB', 'Wide'), 'latin1');

function spaces(own: 'rgb' | 'cmyk') {
  const info = { CreationDate: new Date(0), ModDate: new Date(0) };
  const container = openContainer({ entries: info, language: 'zh-CN', version: '1.6' });
  const { space } = imageColours(container, own, { srgb, cmyk }, false);
  const shown = (components: 1 | 3 | 4, profile?: Uint8Array): string => {
    const found = space(components, profile);
    return Array.isArray(found) ? `by profile ${String(found[1])}` : String(found);
  };
  return shown;
}

describe('the colours of a picture', () => {
  it('for the screen are those of the profile that it carries, embedded once for all pictures of a camera', () => {
    const shown = spaces('rgb');
    expect(shown(3, camera)).toMatch(/^by profile/);
    expect(shown(3, Buffer.from(camera))).toBe(shown(3, camera));
  });

  it('for the screen are its own where a picture has no profile, sRGB, one of other colours, or a damaged one', () => {
    const shown = spaces('rgb');
    for (const profile of [undefined, srgb, cmyk, camera.subarray(1)]) expect(shown(3, profile)).toBe('DeviceRGB');
  });

  it('for press are left to the press in CMYK, and bring a profile along in RGB', () => {
    const shown = spaces('cmyk');
    expect(shown(4, cmyk)).toBe('DeviceCMYK');
    expect(shown(3, camera)).not.toBe(shown(3));
    expect(shown(3)).toMatch(/^by profile/);
    expect(shown(1)).toBe('DeviceGray');
  });
});
