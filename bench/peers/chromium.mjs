/**
 * The same issue set by Chromium, a browser process for each.
 *
 *   node bench/peers/chromium.mjs FONTS MANIFEST.yaml OUT.pdf [MANIFEST.yaml OUT.pdf …]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jobsOf, readIssue } from './read-issue.mjs';

const { fonts, jobs } = jobsOf(process.argv.slice(2));
const face = (name, file) => `@font-face { font-family: ${name}; src: url(${pathToFileURL(join(fonts, file))}) }`;
const head = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
${face('latin', 'Tinos-Regular-latin.ttf')} ${face('song', 'NotoSerifSC-Regular.ttf')}
${face('hei', 'NotoSansSC-Medium-core.ttf')} ${face('kai', 'BulletinKai-Regular.ttf')}
@page { size: A4; margin: 23.5mm 27mm 26mm }
body { margin: 0; font: 14pt/28pt latin, song; text-autospace: normal; text-spacing-trim: trim-start }
* { margin: 0; font-weight: normal } p { text-align: justify; text-indent: 2em; orphans: 2; widows: 2 }
h1 { font: 16pt/56pt hei; color: #d62024 } h2 { font: 15pt/28pt hei; text-align: center }
.source { font-family: latin, kai; text-align: right; text-indent: 0 }
</style>`;

// A line end inside a paragraph would be a blank, which Chinese has none of there.
const escaped = (text) => text.replaceAll('\n', '').replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const markup = {
  section: (text) => `<h1>${escaped(text)}</h1>`,
  title: (text) => `<h2>${escaped(text)}</h2>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  source: (text) => `<p class="source">${escaped(text)}</p>`,
};

const folder = mkdtempSync(join(tmpdir(), 'bulletin-chromium-'));
try {
  for (const { manifest, target } of jobs) {
    const page = join(folder, 'issue.html');
    writeFileSync(
      page,
      head +
        readIssue(manifest)
          .map(({ kind, text }) => markup[kind](text))
          .join('\n'),
    );
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
    ];
    execFileSync('chromium', [...flags, pathToFileURL(page).href], { stdio: 'ignore' });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
