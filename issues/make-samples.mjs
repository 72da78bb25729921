/**
 * Builds every sample in every style into .scratch/samples, and makes a picture of some pages of each style for the
 * READMEs. Needs poppler (pdftoppm) and a built program (`npm run build`).
 *
 *   npm run samples
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { palettePng } from './png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.scratch', 'samples');
const program = join(root, 'bin', 'bulletin.cjs');
const styles = ['newsletter', 'gongwen', 'magazine', 'bilingual'];

/** What the READMEs show of each style. */
const sheets = [
  { style: 'newsletter', issue: '2027-03', pages: [1, 2, 3, 4] },
  { style: 'gongwen', issue: '2027-01', pages: [1, 2, 3, 4] },
  { style: 'magazine', issue: '2027-03', pages: [1, 2, 3] },
  { style: 'bilingual', issue: '2027-02', pages: [1, 2] },
];

/** Width of a page in pixels, and what parts two pages. */
const pageWidth = 400;
const gap = 12;
/** Greys of a fine text and some colours: more would not be seen at this size. */
const mostColours = 120;
const mostBytes = 150 * 1024;

/** A page as raw pixels: poppler's PPM, header lines and three bytes each. */
function readPage(pdf, page) {
  const options = ['-r', '72', '-scale-to-x', String(pageWidth), '-scale-to-y', '-1', '-f', page, '-l', page];
  const ppm = execFileSync('pdftoppm', [...options.map(String), pdf], { maxBuffer: 1 << 26 });
  const [header] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const [, width, height] = header.split(/\s+/).map(Number);
  return { width, height, pixels: ppm.subarray(header.length) };
}

/** The commonest colours of all pages, by sixteen steps of red, green and blue. */
function paletteOf(pages) {
  const counts = new Map();
  for (const { pixels } of pages) {
    for (let at = 0; at < pixels.length; at += 3) {
      const key = ((pixels[at] >> 4) << 8) | ((pixels[at + 1] >> 4) << 4) | (pixels[at + 2] >> 4);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostColours);
  const full = (step) => step * 17;
  return common.map(([key]) => [full(key >> 8), full((key >> 4) & 15), full(key & 15)]);
}

function nearest(palette, red, green, blue) {
  let best = 0;
  let least = Infinity;
  palette.forEach(([r, g, b], entry) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [entry, distance];
  });
  return best;
}

/** Pages side by side on grey. */
function contactSheet(pages) {
  const width = pages.length * (pageWidth + gap) + gap;
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gap;
  const palette = paletteOf(pages);
  const ground = palette.push([200, 200, 200]) - 1;
  const known = new Map();
  return palettePng(width, height, palette.flat(), (x, y) => {
    const page = pages[Math.floor((x - gap) / (pageWidth + gap))];
    const [left, top] = [(x - gap) % (pageWidth + gap), y - gap];
    if (page === undefined || left < 0 || left >= page.width || top < 0 || top >= page.height) return ground;
    const at = (top * page.width + left) * 3;
    const key = page.pixels.readUIntBE(at, 3);
    if (!known.has(key)) known.set(key, nearest(palette, ...page.pixels.subarray(at, at + 3)));
    return known.get(key);
  });
}

const issues = readdirSync(join(root, 'issues'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
mkdirSync(target, { recursive: true });
for (const { name } of issues) {
  for (const style of styles) {
    const output = join(target, `${name}-${style}.pdf`);
    const options = ['build', join(root, 'issues', name), '--style', style, '-o', output, '--force', '--quiet'];
    execFileSync(process.execPath, [program, ...options], { stdio: 'inherit' });
  }
}
mkdirSync(join(root, 'docs', 'samples'), { recursive: true });
for (const { style, issue, pages } of sheets) {
  const pdf = join(target, `${issue}-${style}.pdf`);
  const file = join(root, 'docs', 'samples', `${style}.png`);
  writeFileSync(file, contactSheet(pages.map((page) => readPage(pdf, page))));
  const { size } = statSync(file);
  if (size > mostBytes) throw new Error(`${file} is larger than ${mostBytes} bytes`);
}
