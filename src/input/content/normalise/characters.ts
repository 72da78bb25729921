import { type SourceText, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import { type Edit, rewrite } from '../rewrite.ts';
import type { Findings } from './findings.ts';
import { type Treatment, treatmentOf } from './treatment.ts';

/** The text with every character in the form that fonts and searches know; what was changed goes to `findings`. */
export function normaliseCharacters(source: SourceText, findings: Findings): SourceText {
  const edits: Edit[] = [];
  let at = 0;
  for (const character of source.text) {
    const end = at + character.length;
    const codePoint = character.codePointAt(0) ?? 0;
    const treatment = treatmentOf(codePoint);
    if (treatment !== undefined) {
      const by = applied(treatment, () => findings.note(treatment, codePoint, spanOf(source, at, end)));
      if (by !== undefined) edits.push({ start: at, end, text: by });
    }
    at = end;
  }
  return composeLetters(rewrite(source, edits));
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

/**
 * Letters and their combining marks as one character where Unicode has it (NFC): ǎ typed as a + ˇ prints better from
 * the font's own glyph. Only for alphabets: NFC over everything would also change compatibility ideographs unseen.
 */
function composeLetters(source: SourceText): SourceText {
  if (!/\p{M}/u.test(source.text)) return source;
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu)) {
    const composed = match[0].normalize('NFC');
    if (composed !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text: composed });
  }
  return rewrite(source, edits);
}
