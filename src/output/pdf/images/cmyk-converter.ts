/**
 * RGB pictures in the inks of a printing condition, by LittleCMS compiled to WebAssembly (lcms-wasm): the same bytes on
 * every machine, and no native program to install.
 */
import type { Lcms, LcmsModule } from './lcms.ts';

export interface CmykConverter {
  /** Four samples a pixel for three; `profile` is the picture’s own, sRGB when it has none or one that is no RGB. */
  toCmyk(rgb: Uint8Array, profile: Uint8Array | undefined): Uint8Array;
}

/** Relative colorimetric with black point compensation: what layout programs take for photographs on coated paper. */
const intent = 1;
const blackPointCompensation = 0x2000;
/** Pixels that are converted at a time: LittleCMS copies them into memory of its own. */
const stretch = 1 << 18;

/** All inks together, in 255ths; the bundled profile goes up to 306 %, print shops to 300. */
const mostInk = 3 * 255;

/** The converter into the condition of the profile `icc`. `program` is the code of LittleCMS, lcms.wasm. */
export async function openCmykConverter(program: Uint8Array, icc: Uint8Array): Promise<CmykConverter> {
  // @ts-expect-error: the package comes without types
  const library: LcmsModule = await import('lcms-wasm');
  const lcms = await library.instantiate({ wasmBinary: program });
  const output = lcms.cmsOpenProfileFromMem(icc, icc.length);
  const transforms = new Map<string, number>();
  const transformOf = (profile: Uint8Array | undefined): number => {
    const key = profile === undefined ? '' : Buffer.from(profile).toString('latin1');
    const known = transforms.get(key);
    if (known !== undefined) return known;
    const input = inputProfile(lcms, library, profile);
    const { TYPE_RGB_8, TYPE_CMYK_8 } = library;
    const made = lcms.cmsCreateTransform(input, TYPE_RGB_8, output, TYPE_CMYK_8, intent, blackPointCompensation);
    transforms.set(key, made);
    return made;
  };
  return {
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
