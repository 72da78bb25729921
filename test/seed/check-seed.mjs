/**
 * Compares a real issue, as its text was extracted from the printed PDF, with what import and build have made of it:
 *
 *   node test/seed/check-seed.mjs EXTRACT.txt MANIFEST.yaml ISSUE.pdf
 *
 * The extract's habits, which all rules here rest on: lines are as printed; a blank ends a paragraph's last line; a line
 * that begins with a blank and has no empty line before it begins a page. Nothing of its text stands in this repository.
 * Needs poppler's pdftotext and the built program. Prints one line a check; ends with 1 when a check fails.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { systemWorld } from '../../dist/base/system-world.js';
import { readManifest } from '../../dist/input/manifest/read-manifest.js';
import { newsletterStyle } from '../../dist/input/style/newsletter.js';

/** What the issue is known to have. */
const expected = { sections: 5, articles: 6, characters: 3988, pages: 6, lines: 125, sameLines: 110 };

const dense = (text) => text.replace(/\s+/g, '');

/** Lines as stretches of the text without blanks: `[start, end)` as a string, so that sets can hold them. */
function stretches(lines) {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += dense(line).length;
    return `${start}-${at}`;
  });
}

function readExtract(path) {
  const raw = readFileSync(path, 'utf8').split(/\r?\n/);
  const lines = raw.filter((line) => dense(line) !== '');
  const places = stretches(lines);
  const pageStarts = new Set(raw.filter((line, index) => /^\s\S/.test(line) && index > 0 && raw[index - 1] !== ''));
  return {
    text: dense(raw.join('')),
    pages: lines.flatMap((line, index) =>
      index === 0 || pageStarts.has(line) ? [{ line, place: places[index] }] : [],
    ),
    sources: [...raw.join('').matchAll(/（稿件提供：([^）]*)）/g)].map((match) => match[1]),
    printedLines: linesOfLongParagraphs(lines, places),
  };
}

/** Places of the lines of all paragraphs that have more than one. */
function linesOfLongParagraphs(lines, places) {
  const found = [];
  let paragraph = [];
  lines.forEach((line, index) => {
    paragraph.push(places[index]);
    if (!/\s$/.test(line)) return;
    if (paragraph.length > 1) found.push(...paragraph);
    paragraph = [];
  });
  return found;
}

/** The text of the PDF, page by page and line by line, without what stands at the foot. */
function readPdf(path) {
  const points = (mm) => Math.floor((mm * 72) / 25.4);
  const { paper, typeArea, rows, pitch } = newsletterStyle;
  const crop = ['-x', '0', '-y', '0', '-W', points(paper.width), '-H', points(typeArea.top) + rows * pitch + 2];
  const text = execFileSync('pdftotext', [...crop.map(String), '-layout', path, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => dense(line) !== ''));
}

const [extractPath, manifestPath, pdfPath] = process.argv.slice(2);
const extract = readExtract(extractPath);
const pages = readPdf(pdfPath);
const manifest = readManifest(systemWorld(), manifestPath, () => {});
if (!manifest.ok) throw new Error('the imported manifest has errors');
const { sections } = manifest.value;
const articles = sections.flatMap((section) => section.articles);
const sources = articles.flatMap((article) => article.source.map(({ name }) => name.text));
const lines = pages.flat();
const text = dense(lines.join(''));
const places = new Set(stretches(lines));
const same = extract.printedLines.filter((place) => places.has(place)).length;
let at = 0;
const pageStarts = pages.map((page) => {
  const start = at;
  at += dense(page.join('')).length;
  return start;
});
const printedStarts = extract.pages.map(({ place }) => Number.parseInt(place, 10));

let failed = 0;
function check(holds, what) {
  console.log(`${holds ? '✓' : '✗'} ${what}`);
  if (!holds) failed += 1;
}

/** Where two texts part, for the eye. */
function difference(a, b) {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return a === b ? '' : `; at ${index}: “${a.slice(index, index + 12)}” and not “${b.slice(index, index + 12)}”`;
}

check(sections.length === expected.sections, `${sections.length} of ${expected.sections} sections`);
check(articles.length === expected.articles, `${articles.length} of ${expected.articles} articles`);
check(
  sources.join() === extract.sources.join(),
  `${sources.length} of ${extract.sources.length} sources, each at its article`,
);
check(
  text === extract.text && text.length === expected.characters,
  `${text.length} of ${expected.characters} characters, in order${difference(text, extract.text)}`,
);
check(pages.length === expected.pages, `${pages.length} of ${expected.pages} pages`);
extract.pages.forEach(({ line }, index) => {
  const begins = `page ${index + 1} begins with ${dense(line).slice(0, 12)}`;
  check(pageStarts[index] === printedStarts[index], begins);
});
check(
  extract.printedLines.length === expected.lines && same >= expected.sameLines,
  `${same} of ${extract.printedLines.length} lines of longer paragraphs are broken as printed (at least ${expected.sameLines})`,
);
if (failed > 0) process.exitCode = 1;
