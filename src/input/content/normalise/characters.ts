import { type SourceText, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import { type Edit, rewrite } from '../rewrite.ts';
import type { Findings } from './findings.ts';
import { belongsToWord } from './joiners.ts';
import { type Treatment, treatmentOf } from './treatment.ts';

/** Outside of what is kept as it is: ASCII, general punctuation, CJK and full-width forms. Most texts have nothing else. */
const anyUnusual = /[^\t\n\r\x20-\x7e\u2010-\u2027\u2030-\u205e\u3000-\ud7ff\uff00-\uff5e]/;

/** Outside of more that is kept as it is: Latin and Greek letters, signs from currencies to arrows, rare ideographs. */
const mayBeTreated =
  /[^\t\n\r\x20-\x7e\xa1-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff\u3000-\ud7ff\uff00-\uff5e\u{20000}-\u{2f7ff}\u{30000}-\u{3fffd}]/gu;

/** The text with every character in the form that fonts and searches know; what was changed goes to `findings`. */
export function normaliseCharacters(source: SourceText, findings: Findings): SourceText {
  const { text } = source;
  if (!anyUnusual.test(text)) return source;
  const edits: Edit[] = [];
  for (let match = mayBeTreated.exec(text); match !== null; match = mayBeTreated.exec(text)) {
    const at = match.index;
    const character = match[0];
    const treatment = treatmentOf(character.codePointAt(0)!);
    if (treatment === undefined || belongsToWord(text, at)) continue;
    treat(source, at, at + character.length, treatment, findings, edits);
  }
  return composeLetters(rewrite(source, edits));
}

/** Apart from the loop, in which a function for every character would be the dearest part of reading an article. */
function treat(
  source: SourceText,
  start: number,
  end: number,
  treatment: Treatment,
  findings: Findings,
  edits: Edit[],
): void {
  const note = (): void => findings.note(treatment, source.text.codePointAt(start)!, spanOf(source, start, end));
  const by = applied(treatment, note);
  if (by !== undefined) edits.push({ start, end, text: by });
}

/** What stands in the character's stead; undefined when it stays. */
function applied(treatment: Treatment, note: () => void): string | undefined {
  switch (treatment.kind) {
    case 'silent':
      return treatment.by;
    case 'replace':
      note();
      return treatment.by;
    case 'drop':
      note();
      return '';
    case 'unknown':
    case 'lost':
      note();
      return undefined;
    default:
      return unreachable(treatment);
  }
}

/** Ranges that hold all combining marks, and more: V8 asks its runtime whether a character is among the hundreds of \p{M}. */
const mayBeMark =
  /[\u0300-\u036f\u0482-\u1fff\u20c1-\u20ff\u2c00-\u2dff\u302a-\u302f\u3099\u309a\ua000-\uabff\ud800-\ud83f\udb40\ufb00-\ufeff]/;

/**
 * Letters and their combining marks as one character where Unicode has it (NFC): ǎ typed as a + ˇ prints better from
 * the font's own glyph. Only for alphabets: NFC over everything would also change compatibility ideographs unseen.
 */
function composeLetters(source: SourceText): SourceText {
  if (!mayBeMark.test(source.text)) return source;
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu)) {
    const composed = match[0].normalize('NFC');
    if (composed !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text: composed });
  }
  return rewrite(source, edits);
}
