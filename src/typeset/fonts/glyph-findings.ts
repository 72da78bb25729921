/** What to tell the reader about characters that the chosen face does not have. */
import { type Diagnostic, diagnostic, type Localized } from '../../base/diagnostics/diagnostic.ts';
import type { FontRole } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
import { isIdeograph } from './chinese-marks.ts';
import type { Face } from './face.ts';
import type { FontSet, Form, GlyphKey } from './font-set.ts';

/** A character as it was looked up. */
export interface LookedUp {
  readonly role: FontRole;
  readonly form: Form;
  readonly codePoint: number;
  readonly span: Span | undefined;
}

/** What has been said of a character, by role, form and code point: a text may lack one a hundred thousand times. */
const said = new WeakMap<FontSet, Map<string, Diagnostic>>();

/** No face has the character: an error, as it must not print as a box. */
export function missingGlyphFound(fonts: FontSet, { role, form, codePoint, span }: LookedUp): Diagnostic {
  const known = said.get(fonts) ?? new Map<string, Diagnostic>();
  said.set(fonts, known);
  const key = `${role} ${form} ${codePoint}`;
  const found = known.get(key) ?? missing(fonts, role, form, codePoint);
  known.set(key, found);
  return { ...found, span };
}

function missing(fonts: FontSet, role: FontRole, form: Form, codePoint: number): Diagnostic {
  const args = { ...named(codePoint), face: fonts.first(role, form).familyName };
  const hint = isIdeograph(codePoint) ? fontForRole : fontForScript;
  return diagnostic('font/missing-glyph', args, undefined, [{ message: hint }]);
}

const fontForRole: Localized = {
  zh: '请在 fonts 里给出一个有这个字的字体文件，或核对原文',
  en: 'name a font file that has it under fonts, or check the text',
};
const fontForScript: Localized = {
  zh: '请在 fonts 的 others 里给出一个有这种文字的字体文件，如 fonts: {others: fonts/UKIJTuzTom.ttf}；或核对原文',
  en: 'name a font file that has this script as others under fonts, such as fonts: {others: fonts/UKIJTuzTom.ttf}; or check the text',
};

/** Another face than the one asked for has the character: a warning. `key` is what the lookup gave. */
export function fallbackFound(fonts: FontSet, key: GlyphKey, { role, form, codePoint, span }: LookedUp): Diagnostic {
  const faces = { asked: fonts.first(role, form).familyName, used: fonts.face(key).familyName };
  return diagnostic('font/fallback', { ...named(codePoint), ...faces }, span, [{ message: fileForRole(role) }]);
}

/** Files in which Windows has a face of the kind, with more characters than GB 2312. */
const windowsFiles: Partial<Record<FontRole, string>> = {
  song: '{file: C:/Windows/Fonts/simsun.ttc, face: SimSun}',
  hei: 'C:/Windows/Fonts/simhei.ttf',
  kai: 'C:/Windows/Fonts/simkai.ttf',
  fangsong: 'C:/Windows/Fonts/simfang.ttf',
};

/** How an editor gives the role a font that has more characters. */
function fileForRole(role: FontRole): Localized {
  const file = windowsFiles[role];
  const entry = `fonts: {${role}: ${file ?? 'fonts/….ttf'}}`;
  const [inChinese, inEnglish] = file === undefined ? ['', ''] : ['（在 Windows 上）', ' (on Windows)'];
  return {
    zh: `要与前后文一致，请在清单里换一款有这个字的字体，如${inChinese} ${entry}`,
    en: `for one look, name a font that has it in the manifest, such as${inEnglish} ${entry}`,
  };
}

/** No face has the form that a variation selector asks for: the usual one is printed. `text`: base and selector. */
export function variantMissing(text: string, span: Span | undefined): Diagnostic {
  const selector = text.codePointAt(text.length - 2)!;
  const hint = {
    zh: '请在 fonts 里给出一个有这个字形的字体文件，或确认印成通常的字形即可',
    en: 'name a font file that has it under fonts, or make sure that the usual form will do',
  };
  return diagnostic('font/no-variant', { ...named(text.codePointAt(0)!), selector: codeOf(selector) }, span, [
    { message: hint },
  ]);
}

/** A face has the letters of a word, and its tables do not say how they go together: an error, as they would stand apart. */
export function wordNotShaped(word: string, { familyName }: Face, span: Span | undefined): Diagnostic {
  const hint = {
    zh: '请在 fonts 的 others 里换一个支持这种文字的 OpenType 字体',
    en: 'name another OpenType font for the script as others under fonts',
  };
  return diagnostic('font/not-shaped', { word, face: familyName }, span, [{ message: hint }]);
}

function named(codePoint: number) {
  return { character: String.fromCodePoint(codePoint), code: codeOf(codePoint) };
}

function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
