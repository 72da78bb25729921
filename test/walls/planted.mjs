/**
 * Breaks every rule of .dependency-cruiser.cjs and the clock rule of biome.json once, in a copy of src/ in a temporary
 * folder, and fails when one of them is not noticed: a gate that sees no module at all reports no violation either.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** Rule, the file that breaks it, and what stands in that file; in a folder `target` there is a file to import. */
const planted = [
  { rule: 'no-circular', file: 'base/planted-a.ts', text: "export { b } from './planted-b.ts';\n" },
  { rule: 'not-resolvable', file: 'base/planted-missing.ts', text: "import './no-such-file.ts';\n" },
  { rule: 'no-folder-outside-the-walls', file: 'planted/new.ts', text: "import '../base/unreachable.ts';\n" },
  { rule: 'cli-is-imported-by-nobody', file: 'build/planted-cli.ts', text: "import '../cli/planted.ts';\n" },
  wall('base', 'typeset/unicode'),
  wall('input/yaml', 'input/manifest'),
  wall('input/manifest', 'input/content'),
  wall('input/style', 'input/manifest'),
  wall('input/content', 'input/import'),
  wall('input/import', 'typeset/unicode'),
  wall('typeset/unicode', 'typeset/fonts'),
  wall('typeset/fonts', 'typeset/frame'),
  wall('typeset/linebreak', 'typeset/fonts'),
  wall('typeset/paragraph', 'typeset/page'),
  wall('typeset/frame', 'input/content'),
  wall('typeset/page', 'output/pdf'),
  wall('typeset/page/plan', 'typeset/page/flow'),
  wall('output/pdf', 'input/content'),
  wall('output/raster', 'output/terminal'),
  wall('output/terminal', 'output/pdf'),
  wall('build', 'cli'),
  wall('check', 'output/pdf'),
  value('typeset/paragraph', 'input/content'),
  value('typeset/frame', 'typeset/fonts'),
  value('typeset/page', 'input/content'),
  value('output/raster', 'typeset/fonts'),
  value('output/terminal', 'typeset/fonts'),
  value('check', 'input'),
  library('@libpdf/core', 'output/pdf'),
  library('lcms-wasm', 'build'),
  library('jpeg-js', 'typeset/page'),
  library('pdfkit', 'typeset/page'),
  library('fontkit', 'output/pdf'),
  library('yaml', 'input/content'),
  library('mdast-util-from-markdown', 'input/manifest'),
  library('qr', 'output/pdf'),
  library('bidi-js', 'output/pdf'),
  library('hyphen', 'output/pdf'),
  library('commander', 'build'),
  library('chalk', 'base'),
  library('ora', 'build'),
  library('chokidar', 'build'),
  { rule: 'disk', file: 'build/planted-disk.ts', text: "import 'node:fs/promises';\n" },
  { rule: 'no-network', file: 'cli/planted-network.ts', text: "import 'node:https';\n" },
];

/** Even a type may not come through a wall. */
function wall(folder, target) {
  return {
    rule: `wall:${folder}`,
    file: `${folder}/planted-wall.ts`,
    text: `import type { planted } from '${up(folder)}${target}/planted.ts';\nexport type P = typeof planted;\n`,
    target,
  };
}

/** Types may come in here, values may not. */
function value(folder, target) {
  return {
    rule: `types:${folder}`,
    file: `${folder}/planted-value.ts`,
    text: `import { planted } from '${up(folder)}${target}/planted.ts';\nexport const p = planted;\n`,
    target,
  };
}

function library(name, folder) {
  return {
    rule: `library:${name}`,
    file: `${folder}/planted-${name.replace('/', '-')}.ts`,
    text: `import '${name}';\n`,
  };
}

function up(folder) {
  return '../'.repeat(folder.split('/').length);
}

function put(copy, file, text) {
  const path = join(copy, 'src', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(name, args, cwd) {
  const script = join(root, 'node_modules', name);
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(`${name} printed nothing; ${stderr}`);
  return stdout;
}

function plant(copy) {
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json', 'biome.json', '.dependency-cruiser.cjs']) {
    cpSync(join(root, file), join(copy, file));
  }
  cpSync(join(root, 'test/walls'), join(copy, 'test/walls'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  put(copy, 'cli/planted.ts', 'export const planted = 1;\n');
  for (const { file, text, target } of planted) {
    put(copy, file, text);
    if (target !== undefined) put(copy, `${target}/planted.ts`, 'export const planted = 1;\n');
  }
  put(copy, 'base/planted-b.ts', "export { b } from './planted-a.ts';\n");
  put(copy, 'base/planted-clock.ts', 'export const planted = [Date.now(), new Date(), Math.random()];\n');
}

/** Every finding as `rule file`. */
function cruise(copy) {
  const script = 'dependency-cruiser/bin/dependency-cruise.mjs';
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { summary } = JSON.parse(run(script, args, copy));
  if (summary.totalCruised === 0) throw new Error('dependency-cruiser looked at no module');
  return new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
}

function clockFindings(copy) {
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', 'src/base/planted-clock.ts'];
  const { diagnostics } = JSON.parse(run('@biomejs/biome/bin/biome', args, copy));
  return diagnostics.filter(({ category }) => category === 'plugin').length;
}

const copy = mkdtempSync(join(tmpdir(), 'bulletin-walls-'));
const missed = [];
try {
  plant(copy);
  const found = cruise(copy);
  for (const { rule, file } of planted) {
    if (!found.has(`${rule} src/${file}`)) missed.push(`${rule}: src/${file} breaks it, and nothing is reported`);
  }
  for (const { name } of config.forbidden) {
    if (!planted.some(({ rule }) => rule === name)) missed.push(`${name}: nothing is planted against this rule`);
  }
  const clocks = clockFindings(copy);
  if (clocks !== 3) missed.push(`no-clock: ${clocks} of 3 planted calls are reported`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

for (const line of missed) console.error(`✗ ${line}`);
if (missed.length > 0) process.exitCode = 1;
else console.log(`✓ every planted violation is reported (${planted.length + 1})`);
