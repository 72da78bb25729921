import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The folder of the house faces that come with the package; as far from src/build as from dist/build. */
export const houseFontFolder = join(import.meta.dirname, '../../fonts');

/** The colour profiles that come with it: fonts/icc/README.md says where from. */
export const houseProfiles = {
  press: join(houseFontFolder, 'icc/FOGRA39L_coated.icc'),
  screen: join(houseFontFolder, 'icc/sRGB.icc'),
} as const;

/** LittleCMS as a program in WebAssembly, from the package lcms-wasm. */
export function colourEngine(): string {
  return createRequire(import.meta.filename).resolve('lcms-wasm/dist/lcms.wasm');
}
