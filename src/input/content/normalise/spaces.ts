import type { Edit } from '../rewrite.ts';
import { isSetOffAfter, isSetOffBefore, type Side, sideAfter, sideBefore } from './side.ts';

const blanks = /[ \t\r\n\u3000]+/g;

/**
 * Edits that leave only the blanks which are part of the text: one between Latin words, one between parts of a title.
 * A line end inside a paragraph counts as a blank between Latin words and as nothing in Chinese; a blank typed between
 * Chinese and Latin goes, because layout makes that gap; blanks at both ends are typed indents and go.
 * Full-width blanks inside are meant and stay.
 */
export function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let match = blanks.exec(text); match !== null; match = blanks.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isWordBlank(text, start, end)) continue;
    const blank = blankFor(text, start, end);
    if (blank !== match[0]) edits.push({ start, end, text: blank });
  }
  return edits;
}

/** Whether it is the one blank between two words of ASCII, as most are: it stays. */
function isWordBlank(text: string, start: number, end: number): boolean {
  return (
    end === start + 1 &&
    text.charCodeAt(start) === 0x20 &&
    isAlphanumeric(text.charCodeAt(start - 1)) &&
    isAlphanumeric(text.charCodeAt(end))
  );
}

function isAlphanumeric(unit: number): boolean {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function blankFor(text: string, start: number, end: number): string {
  if (start === 0 || end === text.length) return '';
  const run = text.slice(start, end);
  if (/[\r\n]/.test(run)) return isWordGap(text, start, end) ? ' ' : '';
  if (run.includes('\u3000')) return run.replace(/[ \t]/g, '');
  if (isSetOffBefore(text, start) || isSetOffAfter(text, end)) return ' ';
  return isTypedBlankKept(sideBefore(text, start), sideAfter(text, end)) ? ' ' : '';
}

/** Between Latin words a line end is a blank; after a hyphen or slash inside a word it is nothing: e-⏎mail. */
function isWordGap(text: string, start: number, end: number): boolean {
  const [before, after] = [sideBefore(text, start), sideAfter(text, end)];
  if ((before ?? after) !== 'latin' || (after ?? before) !== 'latin') return false;
  return !/[\p{L}\p{N}][-/]$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Between Latin words, and between Han, where only the author can have meant it: 民主选举 机制探索, 王 芳. */
function isTypedBlankKept(before: Side | undefined, after: Side | undefined): boolean {
  if (before === undefined || after === undefined) return (before ?? after) === 'latin';
  return before === after && before !== 'mark';
}
