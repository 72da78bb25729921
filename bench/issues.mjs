/** Issues of any size for measuring, made from the samples: the same characters, 30 % of them in other places, by a seed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Share of the characters that change places, so that no cache of words or lines helps. */
const swapped = 0.3;
/** Sections of the small issue: about 4,000 characters, six pages. */
const sections = 5;

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Paragraphs of running text of the samples. */
function paragraphs() {
  const issues = fileURLToPath(new URL('../issues', import.meta.url));
  const files = readdirSync(issues, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .flatMap((file) => readFileSync(join(issues, file), 'utf8').split(/\n\s*\n/))
    .map((text) => text.replaceAll('\n', '').trim())
    .filter((text) => text.length > 80);
}

/** Writes an issue `times` as long as the small one into `folder`; returns the path of its manifest. */
export function writeIssue(folder, times, seed) {
  const random = numbersFrom(seed);
  const texts = paragraphs();
  const pool = [...texts.join('')].filter((character) => /\p{Script=Han}/u.test(character));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const vary = (text) => text.replace(/\p{Script=Han}/gu, (character) => (random() < swapped ? pick(pool) : character));
  const lines = ['name: 测试简报', 'number: 1', 'date: 2026-11-20', 'sections:'];
  for (let section = 0; section < sections * times; section++) {
    lines.push(`  - title: 栏目${section + 1}`, '    articles:', `      - title: 第${section + 1}篇稿件的标题`);
    lines.push('        source: 联盟秘书处', '        body: |');
    for (let count = 0; count < 800; ) {
      const text = vary(pick(texts));
      count += text.length;
      lines.push(`          ${text}`, '');
    }
  }
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'issue.yaml');
  writeFileSync(manifest, `${lines.join('\n')}\n`);
  return manifest;
}
