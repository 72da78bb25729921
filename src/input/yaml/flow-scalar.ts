/** Plain and quoted scalars (YAML 1.2.2, 5.7, 6.5 and 7.3). */
import { type PlacedDraft, put, putFold } from './placed-draft.ts';

/** Appends plain text that stands in the file from `from` on. */
export function readPlain(draft: PlacedDraft, source: string, from: number): void {
  foldLines(draft, source, from, put);
}

/** Appends what stands between single quotes; `source` has the quotes. */
export function readSingleQuoted(draft: PlacedDraft, source: string, from: number): void {
  foldLines(draft, source.slice(1, -1), from + 1, putSingleQuoted);
}

/** Appends what stands between double quotes; `source` has the quotes. */
export function readDoubleQuoted(draft: PlacedDraft, source: string, from: number): void {
  const end = source.length - 1;
  let at = 1;
  while (at < end) {
    if (source[at] === '\\') {
      at = readEscape(draft, source, at, from);
      continue;
    }
    const run = lengthOf(/[^\\ \t\r\n]+/y, source, at);
    const blanks = lengthOf(/[ \t]*/y, source, at);
    if (at + blanks < end && lengthOf(/\r?\n/y, source, at + blanks) > 0) {
      at = readLineEnds(draft, source, at + blanks, from, end);
    } else {
      const length = Math.min(Math.max(1, run, blanks), end - at);
      put(draft, source.slice(at, at + length), from + at);
      at += length;
    }
  }
}

/** Appends text between single quotes: two of them stand for one. */
function putSingleQuoted(draft: PlacedDraft, text: string, from: number): void {
  let at = 0;
  for (let quotes = text.indexOf("''"); quotes !== -1; quotes = text.indexOf("''", at)) {
    put(draft, text.slice(at, quotes + 1), from + at);
    at = quotes + 2;
  }
  put(draft, text.slice(at), from + at);
}

/** Appends lines joined as in plain text: a line end is a blank, n empty lines are n line ends. */
function foldLines(draft: PlacedDraft, source: string, from: number, putLine: typeof put): void {
  let feed = source.indexOf('\n');
  if (feed === -1) {
    putLine(draft, source, from);
    return;
  }
  putLine(draft, withoutBlanks(source.slice(0, feed).replace(/\r$/, '')), from);
  let end = feed;
  let empty: number[] = [];
  while (feed !== -1) {
    const start = feed + 1;
    feed = source.indexOf('\n', start);
    const line = feed === -1 ? source.slice(start) : source.slice(start, feed).replace(/\r$/, '');
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const body = feed === -1 ? line.slice(indent) : withoutBlanks(line.slice(indent));
    if (body === '' && feed !== -1) {
      empty.push(from + start);
    } else {
      putFold(draft, empty, from + end);
      putLine(draft, body, from + start + indent);
      empty = [];
      end = feed;
    }
  }
}

/** The line without blanks and tabs at its end. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Appends a fold for the line ends from `at` on; gives the index of the next text. */
function readLineEnds(draft: PlacedDraft, source: string, at: number, from: number, end: number): number {
  const empty: number[] = [];
  let next = at + lengthOf(/\r?\n/y, source, at);
  for (;;) {
    const indent = lengthOf(/[ \t]*/y, source, next);
    const feed = lengthOf(/\r?\n/y, source, next + indent);
    if (feed === 0 || next + indent >= end) {
      putFold(draft, empty, from + at);
      return next + indent;
    }
    empty.push(from + next);
    next += indent + feed;
  }
}

/** Appends the character that the escape at `at` stands for; gives the index after it. */
function readEscape(draft: PlacedDraft, source: string, at: number, from: number): number {
  const letter = source[at + 1] ?? '';
  const feed = lengthOf(/\r?\n/y, source, at + 1);
  // An escaped line end joins the lines; the next one's indentation is dropped all the same.
  if (feed > 0) return at + 1 + feed + lengthOf(/[ \t]*/y, source, at + 1 + feed);
  const digits = hexDigits[letter];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    put(draft, code <= 0x10ffff ? String.fromCodePoint(code) : '', from + at);
    return at + 2 + digits;
  }
  put(draft, escapes[letter] ?? source.slice(at, at + 2), from + at);
  return at + 2;
}

function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}
