/** In which colours pictures go into the file. */
import type { Container, PdfReference } from '../container.ts';
import type { PdfValue } from '../values.ts';
import type { CmykConverter } from './cmyk-converter.ts';

/** What a caller gives for pictures. */
export interface ImageOptions {
  /** What RGB means where a picture does not say it. */
  readonly srgb: Uint8Array;
  /** What CMYK means in a file whose own colours are RGB. */
  readonly cmyk: Uint8Array;
  /** Into the inks of the press; undefined: RGB stays RGB. */
  readonly converter?: CmykConverter | undefined;
}

export interface ImageColours {
  readonly converter: CmykConverter | undefined;
  /** The colour space of samples that stay as they are. */
  space(components: 1 | 3 | 4): PdfValue;
  /** Transparency is laid on white paper: the standard has none. */
  readonly flattens: boolean;
}

/**
 * Colours of the file’s own kind are device colours, which its output intent explains; the other kind brings its profile
 * along (ISO 19005-2, 6.2.4.3).
 */
export function imageColours(
  container: Container,
  own: 'rgb' | 'cmyk',
  options: ImageOptions | undefined,
  flattens: boolean,
): ImageColours {
  const profiles = new Map<number, PdfReference>();
  const byProfile = (components: 3 | 4, icc: Uint8Array): PdfValue => {
    const known = profiles.get(components) ?? container.addStream(icc, { N: components });
    profiles.set(components, known);
    return ['ICCBased', known];
  };
  return {
    converter: options?.converter,
    flattens,
    space(components) {
      if (components === 1) return 'DeviceGray';
      if (components === 3) return own === 'rgb' || options === undefined ? 'DeviceRGB' : byProfile(3, options.srgb);
      return own === 'cmyk' || options === undefined ? 'DeviceCMYK' : byProfile(4, options.cmyk);
    },
  };
}
