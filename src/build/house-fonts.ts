import { fileURLToPath } from 'node:url';

/** The folder of the house faces that come with the package; as far from src/build as from dist/build. */
export const houseFontFolder = fileURLToPath(new URL('../../fonts', import.meta.url));
