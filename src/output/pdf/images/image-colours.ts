/** In which colours pictures go into the file. */
import { createHash } from 'node:crypto';
import { iccHeader } from '../../../base/icc-profile.ts';
import type { PixelFault } from '../../../base/picture.ts';
import type { Container, PdfReference } from '../container.ts';
import type { PdfValue } from '../values.ts';
import type { CmykConverter } from './cmyk-converter.ts';
import type { Photograph } from './photograph.ts';

/** What a caller gives for pictures. */
export interface ImageOptions {
  /** What RGB means where a picture does not say it. */
  readonly srgb: Uint8Array;
  /** What CMYK means in a file whose own colours are RGB. */
  readonly cmyk: Uint8Array;
  /** Into the inks of the press; undefined: RGB stays RGB. */
  readonly converter?: CmykConverter | undefined;
  /** Pictures in the inks of the press already, or why they are not, by their paths. */
  readonly photographs?: ReadonlyMap<string, Photograph | PixelFault> | undefined;
}

export interface ImageColours {
  readonly converter: CmykConverter | undefined;
  readonly photographs: ReadonlyMap<string, Photograph | PixelFault>;
  /** The colour space of samples that stay as they are; `profile` is the picture’s own. */
  space(components: 1 | 3 | 4, profile?: Uint8Array): PdfValue;
  /** Transparency is laid on white paper: the standard has none. */
  readonly flattens: boolean;
}

/**
 * Colours of the file’s own kind are device colours, which its output intent explains, unless a picture for the screen has a
 * profile of its own; the other kind brings its profile along (ISO 19005-2, 6.2.4.3). CMYK for press is left to the press,
 * whatever the picture says that it was made for.
 */
export function imageColours(
  container: Container,
  own: 'rgb' | 'cmyk',
  options: ImageOptions | undefined,
  flattens: boolean,
): ImageColours {
  const profiles = new Map<string, PdfReference>();
  const byProfile = (components: 3 | 4, icc: Uint8Array): PdfValue => {
    const content = createHash('sha256').update(icc).digest('hex');
    const known = profiles.get(content) ?? container.addStream(icc, { N: components });
    profiles.set(content, known);
    return ['ICCBased', known];
  };
  return {
    converter: options?.converter,
    photographs: options?.photographs ?? new Map(),
    flattens,
    space(components, profile) {
      if (components === 1) return 'DeviceGray';
      if (options === undefined) return components === 3 ? 'DeviceRGB' : 'DeviceCMYK';
      if (components === 4 && own === 'cmyk') return 'DeviceCMYK';
      const usable = profile !== undefined && isUsable(profile, components) ? profile : undefined;
      if (components === 4) return byProfile(4, usable ?? options.cmyk);
      if (own === 'cmyk') return byProfile(3, usable ?? options.srgb);
      return usable === undefined || isSrgb(usable) ? 'DeviceRGB' : byProfile(3, usable);
    },
  };
}

/** Profiles of ICC up to version 4, of any device or of a colour space (ISO 19005-2, 6.2.4.2), with these components. */
function isUsable(profile: Uint8Array, components: 3 | 4): boolean {
  const header = iccHeader(profile);
  if (header === undefined || header.version > 4) return false;
  const isDevice = ['mntr', 'scnr', 'prtr', 'spac'].includes(header.deviceClass);
  return isDevice && header.space === (components === 3 ? 'RGB ' : 'CMYK');
}

/** What the output intent of a file for the screen says already. */
function isSrgb(profile: Uint8Array): boolean {
  return iccHeader(profile)?.description.startsWith('sRGB') === true;
}
