import type { Em } from '../../base/geometry.ts';
import { type SourceText, sliceSource, sourceText } from '../../base/source-text.ts';
import { treatmentOf } from '../content/normalise/treatment.ts';
import { type Edit, rewrite } from '../content/rewrite.ts';

/** A file of extracted text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A line of the extract that is not empty. */
export interface Line {
  /** Without blanks at its ends. */
  readonly source: SourceText;
  /** Blanks before it: a full-width blank is 1, a tab 2, a blank 1/2. */
  readonly indent: Em;
  /** A blank stands behind it: some programs write the end of a paragraph so. */
  readonly hasBlankEnd: boolean;
  /** Empty lines before it. */
  readonly blankLines: number;
  /** First of its file or after a page break. */
  readonly opensPage: boolean;
}

/** The lines of all files, one file after another. Every blank of a word processor becomes an ordinary one. */
export function readLines(files: readonly TextFile[]): Line[] {
  return files.flatMap(readFile);
}

function readFile(file: TextFile): Line[] {
  const lines: Line[] = [];
  const whole = sourceText(file.text, file.name, 0);
  let start = file.text.startsWith('\ufeff') ? 1 : 0;
  let blankLines = 0;
  let opensPage = true;
  for (const match of file.text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]|$/gu)) {
    if (match.index < start) continue;
    const line = readLine(ordinaryBlanks(sliceSource(whole, start, match.index)), blankLines, opensPage);
    if (line.source.text !== '') {
      lines.push(line);
      opensPage = false;
    }
    blankLines = line.source.text === '' ? blankLines + 1 : 0;
    if (match[0] === '\f') opensPage = true;
    start = match.index + match[0].length;
  }
  return lines;
}

function readLine(raw: SourceText, blankLines: number, opensPage: boolean): Line {
  const blank = /^[ \t\u3000]*/u.exec(raw.text)?.[0] ?? '';
  // Looked at from where a row of blanks begins, or a long one would be gone through once for each of them.
  const end = raw.text.replace(/(?<![ \t\u3000])[ \t\u3000]+$/u, '').length;
  let indent = 0;
  for (const character of blank) indent += character === '\u3000' ? 1 : character === '\t' ? 2 : 0.5;
  return {
    source: sliceSource(raw, Math.min(blank.length, end), end),
    indent,
    hasBlankEnd: end < raw.text.length,
    blankLines,
    opensPage,
  };
}

/** Blanks in the form that the rest of the import looks for; other characters are left to normalisation. */
function ordinaryBlanks(source: SourceText): SourceText {
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\ue5e5]/gu)) {
    const treatment = treatmentOf(match[0].charCodeAt(0));
    if (treatment?.kind === 'silent') edits.push({ start: match.index, end: match.index + 1, text: treatment.by });
  }
  return rewrite(source, edits);
}
