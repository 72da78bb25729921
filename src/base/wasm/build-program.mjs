/**
 * Compiles packer/ to WebAssembly and prints program.ts: `npm run packer`. The compiler is pinned, and the same source
 * gives the same program; a test compares.
 */
import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = fileURLToPath(new URL('packer/pack.ts', import.meta.url));
// No runtime: the packer makes no objects. 512 KB of memory to begin with: it grows with what is packed.
const options = ['-O3', '--runtime', 'stub', '--noAssert', '--initialMemory', '8', '--outFile', 'pack.wasm'];

let program;
const { error, stderr } = await asc.main([source, ...options], {
  writeFile: (_, contents) => {
    program = Buffer.from(contents).toString('base64');
  },
});
if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);

process.stdout.write(`/** Made by build-program.mjs from packer/. */
export const program =
  '${program}';
`);
