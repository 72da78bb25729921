import { joinSource, offsetAt, type SourceText } from '../../base/source-text.ts';
import { sideAfter, sideBefore } from '../content/normalise/side.ts';
import { spaceEdits } from '../content/normalise/spaces.ts';
import { atOnePlace, rewrite } from '../content/rewrite.ts';

/**
 * One text out of the lines of a paragraph, which come from one file: every character in its order, none invented but
 * the blank that a line end between two Latin words stood for. Blanks that layout makes itself are closed up.
 */
export function joinLines(lines: readonly SourceText[]): SourceText {
  const parts: SourceText[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && isWordGap(last.text, line.text)) {
      parts.push(atOnePlace(' ', last.file, offsetAt(last, last.text.length)));
    }
    parts.push(line);
  }
  const joined = joinSource(parts);
  return rewrite(joined, spaceEdits(joined.text));
}

/**
 * Whether a line end between `before` and `after` stood for a blank. Between Latin words it did; but numbers, words
 * with a hyphen and addresses are cut anywhere: 20⏎19, e-⏎mail, example⏎.org.
 */
function isWordGap(before: string, after: string): boolean {
  if (sideBefore(before, before.length) !== 'latin' || sideAfter(after, 0) !== 'latin') return false;
  if (/\d$/u.test(before) && /^\d/u.test(after)) return false;
  if (/[-/@_(（[“‘]$/u.test(before) || /^[-/@_.,;:!?%)\]”’℃°]/u.test(after)) return false;
  return !isCutAddress(before, after);
}

/** An address has no blanks: one that ends at a mark which cannot end it goes on in the next line. */
function isCutAddress(before: string, after: string): boolean {
  const token = /\S+$/u.exec(before)?.[0] ?? '';
  return /@|:\/\/|^www\./iu.test(token) && /[.?&=#:]$/u.test(token) && /^[\w%]/u.test(after);
}

/** 科 技 简 报 → 科技简报: a head that was spaced out letter by letter. Other texts come back as they are. */
export function closeLetterSpacing(source: SourceText): SourceText {
  if (!/^\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){2,}$/u.test(source.text)) return source;
  const blanks = [...source.text.matchAll(/[ \u3000]+/gu)];
  return rewrite(
    source,
    blanks.map((blank) => ({ start: blank.index, end: blank.index + blank[0].length, text: '' })),
  );
}
