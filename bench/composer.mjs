/**
 * Warm speed of the composer, per character: total-fit lines against greedy breaking of the same text, which only adds up
 * widths. `node bench/composer.mjs [ROUNDS]` prints both and their ratio (goal: at most 15).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { sourceText } from '../dist/base/source-text.js';
import { layoutParagraph } from '../dist/index.js';
import { compose } from '../dist/typeset/paragraph/compose.js';
import { conventionsFor } from '../dist/typeset/paragraph/conventions.js';
import { metricFinder, unitRun } from '../dist/typeset/paragraph/measure.js';
import { lineBreaks } from '../dist/typeset/unicode/line-break/line-breaks.js';

const rounds = Number(process.argv[2] ?? 40);
const width = 31;

/** Paragraphs of text as newsletters have it. */
const articles = new URL('../issues/2026-12/articles/', import.meta.url);
const paragraphs = readdirSync(articles)
  .flatMap((name) => readFileSync(new URL(name, articles), 'utf8').split('\n'))
  .filter((line) => line.length > 60);
const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);

/** Break places by the same rules, a table of widths, line after line filled: what any engine does at least. */
function greedy(text) {
  const { breaks } = lineBreaks(text);
  const ends = [];
  let used = 0;
  let since = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const advance = unit < 0x2000 ? 0.5 : 1;
    if (used + since + advance > width && used > 0) {
      ends.push(at);
      used = 0;
    }
    since += advance;
    if (breaks[at + 1] !== 0) {
      used += since;
      since = 0;
    }
  }
  return ends.length;
}

const finder = metricFinder();
const options = {
  composer: 'total-fit',
  width,
  indent: 2,
  advance: 1,
  size: 1,
  conventions: conventionsFor('total-fit'),
};
const totalFit = (text) =>
  compose([{ kind: 'text', text: sourceText(text, '', 0), style: unitRun }], options, finder).lines.length;

const contestants = { greedy, totalFit, layoutParagraph: (text) => layoutParagraph(text, { widthEm: width }) };

/** The median of each paragraph, so that what else the machine does falls out; contestants in turn. */
function measureAll() {
  const sums = Object.fromEntries(Object.keys(contestants).map((name) => [name, 0]));
  for (const text of paragraphs) {
    for (const [name, set] of Object.entries(contestants)) {
      const times = Array.from({ length: rounds }, () => {
        const start = process.hrtime.bigint();
        set(text);
        return Number(process.hrtime.bigint() - start);
      });
      sums[name] += times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
    }
  }
  return sums;
}

for (let warmUp = 0; warmUp < 3; warmUp++) measureAll();
const sums = measureAll();
console.log(`${characters} characters in ${paragraphs.length} paragraphs, medians of ${rounds} rounds, ns a character`);
for (const [name, sum] of Object.entries(sums)) console.log(name.padEnd(16), (sum / characters).toFixed(0).padStart(6));
console.log(`total-fit takes ${(sums.totalFit / sums.greedy).toFixed(1)} times as long as greedy (goal: 15)`);
