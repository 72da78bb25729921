import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder of the house faces that come with the package; as far from src/build as from dist/build. */
export const houseFontFolder = fileURLToPath(new URL('../../fonts', import.meta.url));

/** The colour profiles that come with it: fonts/icc/README.md says where from. */
export const houseProfiles = {
  press: fileURLToPath(new URL('../../fonts/icc/FOGRA39L_coated.icc', import.meta.url)),
  screen: fileURLToPath(new URL('../../fonts/icc/sRGB.icc', import.meta.url)),
} as const;

/** LittleCMS as a program in WebAssembly, from the package lcms-wasm. */
export function colourEngine(): string {
  return createRequire(import.meta.url).resolve('lcms-wasm/dist/lcms.wasm');
}
