/**
 * Compiles what is written in AssemblyScript to WebAssembly: `npm run wasm`. Each folder `assembly` becomes a program.ts
 * beside it. The compiler is pinned, and the same source gives the same program; a test compares.
 */
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * By the file that exports what a program does; `target`: what it is compiled to unless that is program.ts beside its folder;
 * `pages`: memory to begin with, of 64 KB each; `level` of optimising: 3 takes
 * functions into each other more often, which is worth it where all is a few loops, and not where rules are many and rarely
 * asked: V8 compiles what is called, and has to read it all first.
 */
const programs = [
  { source: 'src/base/packer/assembly/pack.ts', pages: 8, level: 3 },
  { source: 'src/typeset/linebreak/assembly/breaker.ts', pages: 2, level: 3 },
  { source: 'src/typeset/page/plan/assembly/plain-pages.ts', pages: 1, level: 3 },
  { source: 'src/output/pdf/content/assembly/show-run.ts', pages: 1, level: 2 },
  { source: 'src/output/pdf/syntax/assembly/write-syntax.ts', pages: 3, level: 3 },
  // With all of unicode/assembly, which is used without paragraphs too: it stands where both may import it.
  {
    source: 'src/typeset/paragraph/assembly/paragraph.ts',
    target: 'src/typeset/unicode/program.ts',
    pages: 84,
    level: 2,
  },
];

/** The text of each program.ts, by its path from the root. */
export async function buildPrograms() {
  const texts = new Map();
  for (const { source, target = join(dirname(source), '../program.ts'), pages, level } of programs) {
    texts.set(target, await compile(source, pages, level));
  }
  return texts;
}

/** No runtime: no program makes objects. */
async function compile(source, pages, level) {
  const memory = ['--initialMemory', String(pages)];
  const options = [`-O${level}`, '--runtime', 'stub', '--noAssert', ...memory, '--outFile', 'out.wasm'];
  let program;
  const { error, stderr } = await asc.main([join(root, source), ...options], {
    writeFile: (_, contents) => {
      program = Buffer.from(contents).toString('base64');
    },
  });
  if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
  return `/** Made by build-programs.mjs from assembly/. */
export const program =
  '${program}';
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [target, text] of await buildPrograms()) writeFileSync(join(root, target), text);
}
