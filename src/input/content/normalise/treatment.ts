import { invisibleName } from './invisible-table.ts';
import { privateUseCharacters } from './private-use-table.ts';
import { ideographOfRadical } from './radical-table.ts';

/** Why a character gives way to another one. */
export type Replacement = 'private-use' | 'compatibility' | 'radical';

/** What becomes of a character that is not simply kept. */
export type Treatment =
  | { readonly kind: 'replace'; readonly by: string; readonly because: Replacement }
  /** Another form of the same blank or line end: no news for the author. */
  | { readonly kind: 'silent'; readonly by: string }
  | { readonly kind: 'drop' }
  /** Private use that no table explains. */
  | { readonly kind: 'unknown' }
  /** U+FFFD and halves of surrogate pairs: what stood here is gone. */
  | { readonly kind: 'lost' };

/** What becomes of `codePoint`; undefined when it is kept as it is. */
export function treatmentOf(codePoint: number): Treatment | undefined {
  // Nearly all text: ASCII, and CJK from U+3000 up to the surrogates.
  if (codePoint >= 0x20 && codePoint < 0x7f) return undefined;
  if (codePoint >= 0x3000 && codePoint < 0xd800) return undefined;
  return blankForm(codePoint) ?? replacementOf(codePoint) ?? doubtful(codePoint);
}

/** Vertical tab, form feed, next line, line separator, paragraph separator. */
const lineEnds: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

/** Blanks of word processors and of other typesetting systems; line ends of other systems become `\n`. */
function blankForm(codePoint: number): Treatment | undefined {
  if (lineEnds.has(codePoint)) return { kind: 'silent', by: '\n' };
  // The em and its double of Latin typesetting are the full-width blank of ours.
  if (codePoint === 0x2001 || codePoint === 0x2003) return { kind: 'silent', by: '\u3000' };
  const isBlank =
    codePoint === 0xa0 ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f;
  return isBlank ? { kind: 'silent', by: ' ' } : undefined;
}

function replacementOf(codePoint: number): Treatment | undefined {
  const known = privateUseCharacters.get(codePoint);
  if (known === '\u3000') return { kind: 'silent', by: known };
  if (known !== undefined) return { kind: 'replace', by: known, because: 'private-use' };
  const ideograph = ideographOfRadical(codePoint);
  if (ideograph !== undefined) return { kind: 'replace', by: ideograph, because: 'radical' };
  const unified = unifiedIdeograph(codePoint);
  return unified === undefined ? undefined : { kind: 'replace', by: unified, because: 'compatibility' };
}

/**
 * The unified ideograph of a compatibility ideograph: its canonical decomposition, which Unicode keeps for ever. The
 * twelve of U+FA0E–FA29 that are unified ideographs in spite of their block have none and stay.
 */
function unifiedIdeograph(codePoint: number): string | undefined {
  const isCompatibility =
    (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);
  if (!isCompatibility) return undefined;
  const character = String.fromCodePoint(codePoint);
  const unified = character.normalize('NFC');
  return unified === character ? undefined : unified;
}

function doubtful(codePoint: number): Treatment | undefined {
  if (invisibleName(codePoint) !== undefined) return { kind: 'drop' };
  const isPrivate = (codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint >= 0xf0000 && codePoint <= 0x10fffd);
  if (isPrivate) return { kind: 'unknown' };
  const isNoCharacter = codePoint === 0xfffd || (codePoint & 0xfffe) === 0xfffe;
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return isNoCharacter || isHalf ? { kind: 'lost' } : undefined;
}
