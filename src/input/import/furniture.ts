import type { Em } from '../../base/geometry.ts';
import { endsSentence } from './em-width.ts';
import { findMeasure, type MeasuredLine } from './measure.ts';
import { readSourceLine } from './source-line.ts';

/** Lines that belong to the pages and not to the text. */
export interface Furniture {
  readonly folios: readonly MeasuredLine[];
  readonly runningHeads: readonly MeasuredLine[];
}

/** Lines without the furniture among them; a line behind a taken one opens a page. */
export interface StrippedLines {
  readonly lines: readonly MeasuredLine[];
  readonly furniture: Furniture;
}

/** Takes out folios (3, — 3 —, 第3页) and heads that return on the pages. */
export function stripFurniture(lines: readonly MeasuredLine[]): StrippedLines {
  const folios = findFolios(lines);
  const withoutFolios = strip(lines, folios);
  const runningHeads = findRunningHeads(withoutFolios, findMeasure(withoutFolios) ?? 0);
  return {
    lines: strip(withoutFolios, runningHeads),
    furniture: { folios: [...folios], runningHeads: [...runningHeads] },
  };
}

function strip(lines: readonly MeasuredLine[], taken: ReadonlySet<MeasuredLine>): MeasuredLine[] {
  const kept: MeasuredLine[] = [];
  let opensPage = false;
  for (const line of lines) {
    if (taken.has(line)) opensPage = true;
    else {
      kept.push(opensPage ? { ...line, opensPage } : line);
      opensPage = false;
    }
  }
  return kept;
}

const decoratedFolio = /^[-–—―－~～·•|\s]+[\d０-９]{1,3}[-–—―－~～·•|\s]+$/u;
const wordedFolio =
  /^(第\s*[\d０-９]{1,3}\s*页([,，/／\s]*共\s*[\d０-９]{1,3}\s*页)?|page\s*\d{1,3}(\s*(of|\/)\s*\d{1,3})?)$/iu;
const bareFolio = /^[\d０-９]{1,3}(\s*[/／]\s*[\d０-９]{1,3})?$/u;

/**
 * Folios say that they are ones, or stand at a page break, or count through the file. A lone number elsewhere may be
 * text and stays.
 */
function findFolios(lines: readonly MeasuredLine[]): Set<MeasuredLine> {
  const sure = lines.filter(({ text }) => decoratedFolio.test(text) || wordedFolio.test(text));
  const bare = lines.filter(({ text }) => bareFolio.test(text));
  const atBreak = bare.filter((line) => standsAtBreak(lines, lines.indexOf(line)));
  return new Set([...sure, ...atBreak, ...(countsUp(bare) ? bare : [])]);
}

function standsAtBreak(lines: readonly MeasuredLine[], index: number): boolean {
  const isAtTop = index > 0 && lines[index]?.opensPage === true;
  return isAtTop || lines[index + 1]?.opensPage === true;
}

/** Whether numbers follow one another as folios do: at least two, each one more than the one before. */
function countsUp(lines: readonly MeasuredLine[]): boolean {
  const numbers = lines.map(({ text }) => Number.parseInt(text.normalize('NFKC'), 10));
  return (
    numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** A running head leaves a part of the line free; what fills the line is text. */
const headShare = 0.8;

/** How often a line must return to be a running head: twice where page breaks show, thrice where they do not. */
const repeatsAtBreak = 2;
const repeats = 3;

/**
 * Running heads: the same words (numbers apart) on several lines, most of which stand at a page break or in the midst
 * of a sentence, where no line of the text can. The masthead, on top of the first page, stays.
 */
function findRunningHeads(lines: readonly MeasuredLine[], measure: Em): Set<MeasuredLine> {
  const byWords = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const isCandidate = !endsSentence(line.text) && line.width < measure * headShare && !isSource(line);
    if (isCandidate) byWords.set(wordsOf(line), [...(byWords.get(wordsOf(line)) ?? []), index]);
  }
  const heads = new Set<MeasuredLine>();
  for (const indices of byWords.values()) {
    const atBreak = indices.filter((index) => index === 0 || standsAtBreak(lines, index));
    const amidst = indices.filter((index) => standsAmidstSentence(lines, index, measure));
    const isOutOfPlace = new Set([...atBreak, ...amidst]).size * 2 > indices.length - 1;
    const isOften = indices.length >= repeats || atBreak.length >= repeatsAtBreak;
    if (!isOften || !isOutOfPlace) continue;
    for (const index of indices) if (!isMasthead(lines, index)) heads.add(lines[index]!);
  }
  return heads;
}

/** The name of the newsletter returns as running head, but on top it stands above the number of the issue. */
function isMasthead(lines: readonly MeasuredLine[], index: number): boolean {
  return index < 3 && lines.slice(index, 6).some(({ text }) => /第\s*[^\s第期]{1,8}\s*期/u.test(text));
}

function wordsOf(line: MeasuredLine): string {
  return line.text.replace(/[\d０-９]+/gu, '#').replace(/\s/gu, '');
}

function isSource(line: MeasuredLine): boolean {
  return readSourceLine(line.source) !== undefined;
}

/** Whether the line before runs to the end of the measure without ending a sentence. */
function standsAmidstSentence(lines: readonly MeasuredLine[], index: number, measure: number): boolean {
  const before = lines[index - 1];
  return before !== undefined && !endsSentence(before.text) && before.edge > measure - 3;
}
