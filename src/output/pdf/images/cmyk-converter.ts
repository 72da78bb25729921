/**
 * RGB pictures in the inks of a printing condition, by LittleCMS compiled to WebAssembly (lcms-wasm): the same bytes on
 * every machine, and no native program to install.
 */
import { type InkTable, inksBy, inkTable, mostInk } from './ink-table.ts';
import type { Lcms, LcmsModule } from './lcms.ts';

export interface CmykConverter {
  /** Four samples a pixel for three; `profile` is the picture’s own, sRGB when it has none or one that is no RGB. */
  toCmyk(rgb: Uint8Array, profile: Uint8Array | undefined): Uint8Array;
  /** The same for millions of pixels, by way of a table: within a hundredth of ink, in a tenth of the time. */
  quickly(profile: Uint8Array | undefined): (rgb: Uint8Array) => Uint8Array;
}

/** Relative colorimetric with black point compensation: what layout programs take for photographs on coated paper. */
const intent = 1;
const blackPointCompensation = 0x2000;
/** Pixels that are converted at a time: LittleCMS copies them into memory of its own. */
const stretch = 1 << 18;

/** The converter into the condition of the profile `icc`. `program` is the code of LittleCMS, lcms.wasm. */
export async function openCmykConverter(program: Uint8Array, icc: Uint8Array): Promise<CmykConverter> {
  // @ts-expect-error: the package comes without types
  const library: LcmsModule = await import('lcms-wasm');
  const lcms = await library.instantiate({ wasmBinary: program });
  const output = lcms.cmsOpenProfileFromMem(icc, icc.length);
  const transforms = new Map<string, number>();
  const made = (profile: Uint8Array | undefined, from: number, to: number): number => {
    const input = inputProfile(lcms, library, profile);
    return lcms.cmsCreateTransform(input, from, output, to, intent, blackPointCompensation);
  };
  const transformOf = (profile: Uint8Array | undefined): number => {
    const key = keyOf(profile);
    const transform = transforms.get(key) ?? made(profile, library.TYPE_RGB_8, library.TYPE_CMYK_8);
    transforms.set(key, transform);
    return transform;
  };
  const tableOf = (profile: Uint8Array | undefined): InkTable => {
    const transform = made(profile, library.TYPE_RGB_16, library.TYPE_CMYK_16);
    return inkTable((rgb) => lcms.cmsDoTransform(transform, rgb, rgb.length / 3));
  };
  const tables = new Map<string, InkTable>();
  return {
    quickly(profile) {
      const key = keyOf(profile);
      const table = tables.get(key) ?? tableOf(profile);
      tables.set(key, table);
      return (rgb) => inksBy(table, rgb);
    },
    toCmyk(rgb, profile) {
      const transform = transformOf(profile);
      const pixels = rgb.length / 3;
      const cmyk = new Uint8Array(pixels * 4);
      for (let from = 0; from < pixels; from += stretch) {
        const count = Math.min(stretch, pixels - from);
        cmyk.set(lcms.cmsDoTransform(transform, rgb.subarray(3 * from, 3 * (from + count)), count), 4 * from);
      }
      limitInk(cmyk);
      return cmyk;
    },
  };
}

function keyOf(profile: Uint8Array | undefined): string {
  return profile === undefined ? '' : Buffer.from(profile).toString('latin1');
}

function inputProfile(lcms: Lcms, { cmsSigRgbData }: LcmsModule, profile: Uint8Array | undefined): number {
  if (profile !== undefined) {
    const opened = lcms.cmsOpenProfileFromMem(profile, profile.length);
    if (opened !== 0 && lcms.cmsGetColorSpace(opened) === cmsSigRgbData) return opened;
  }
  return lcms.cmsCreate_sRGBProfile();
}

/** Takes the colours under the black back where all inks together are too many for the paper; black stays. */
export function limitInk(cmyk: Uint8Array): void {
  for (let at = 0; at < cmyk.length; at += 4) {
    const [cyan, magenta, yellow, black] = [cmyk[at]!, cmyk[at + 1]!, cmyk[at + 2]!, cmyk[at + 3]!];
    const colours = cyan + magenta + yellow;
    if (colours + black <= mostInk) continue;
    const rest = (mostInk - black) / colours;
    cmyk[at] = Math.floor(cyan * rest);
    cmyk[at + 1] = Math.floor(magenta * rest);
    cmyk[at + 2] = Math.floor(yellow * rest);
  }
}
