/** Which faces there are, and which of them each character of a text comes from: what `bulletin fonts` tells. */
import { type Diagnostic, fail, ok, type Result } from '../base/diagnostics/diagnostic.ts';
import type { FaceUse, FontRole } from '../base/font-role.ts';
import type { World } from '../base/world.ts';
import type { Face } from '../typeset/fonts/face.ts';
import { missingGlyph } from '../typeset/fonts/font-set.ts';
import { type HouseRole, readHouseFonts } from '../typeset/fonts/house-fonts.ts';
import { openFace } from '../typeset/fonts/open-face.ts';
import { type FaceChoice, openFonts } from '../typeset/fonts/open-fonts.ts';
import { scriptsOf } from '../typeset/unicode/forms.ts';
import * as Script from '../typeset/unicode/script.ts';
import { houseFontFolder } from './house-files.ts';

export interface ListedFace extends Pick<Face, 'familyName' | 'postScriptName'> {
  /** What it is used for; the rescue faces stand in for characters that no other face has. */
  readonly role: HouseRole | FaceUse;
  readonly path: string;
  /** It comes from the manifest, not with the program. */
  readonly isOwn: boolean;
  /** 100–900. */
  readonly weight: number;
  readonly italic: boolean;
  /** Characters that it has. */
  readonly characters: number;
  has(codePoint: number): boolean;
}

/** Planes of Unicode that have characters of text: the basic one, and those of names and symbols. */
const lastCodePoint = 0x3ffff;

/** The faces of a manifest, then those of the program, role by role; each file is closed again. */
export function listFaces(world: World, choices: readonly FaceChoice[]): Result<readonly ListedFace[]> {
  const house = readHouseFonts(world, houseFontFolder);
  if (!house.ok) return house;
  const wanted: (Pick<FaceChoice, 'path' | 'face'> & {
    role: ListedFace['role'];
    isOwn: boolean;
    span: FaceChoice['span'] | undefined;
  })[] = [
    ...choices.map((choice) => ({ ...choice, isOwn: true })),
    ...[...house.value].map(([role, { path }]) => ({ role, path, face: undefined, isOwn: false, span: undefined })),
  ];
  const faces: ListedFace[] = [];
  const errors: Diagnostic[] = [];
  wanted.forEach(({ role, path, isOwn, ...request }, index) => {
    const opened = openFace(world, { ...request, path, checked: isOwn }, index);
    if (!opened.ok) {
      errors.push(...opened.errors);
      return;
    }
    const { familyName, postScriptName, metrics, glyphOf, close } = opened.value;
    const covered = new Set<number>();
    for (let code = 0x20; code <= lastCodePoint; code++) if (glyphOf(code) !== 0) covered.add(code);
    close();
    const { weight, italicAngle } = metrics;
    const has = (codePoint: number): boolean => covered.has(codePoint);
    const italic = italicAngle !== 0;
    faces.push({ role, path, isOwn, familyName, postScriptName, weight, italic, characters: covered.size, has });
  });
  return errors.length > 0 ? fail(...errors) : ok(faces);
}

/** A character, and the face that it is printed from in a role. */
export interface PrintedFrom {
  readonly character: string;
  /** Undefined when no face has it. */
  readonly face: Pick<Face, 'familyName' | 'postScriptName'> | undefined;
  /** The face stands in for the role’s own. */
  readonly isFallback: boolean;
}

/** Every character of the text once, in its order; white space and line ends need no face. */
export function printedFrom(
  world: World,
  choices: readonly FaceChoice[],
  role: FontRole,
  text: string,
): Result<readonly PrintedFrom[]> {
  const fonts = openFonts(world, houseFontFolder, choices, () => undefined);
  if (!fonts.ok) return fonts;
  const scripts = scriptsOf(text);
  const found = new Map<string, PrintedFrom>();
  let at = 0;
  for (const character of text) {
    const form = scripts[at] === Script.latin ? 'latin' : 'han';
    at += character.length;
    if (/\s/u.test(character) || found.has(character)) continue;
    const key = fonts.value.glyph(role, form, character.codePointAt(0)!);
    const face = key === missingGlyph ? undefined : fonts.value.face(key);
    const isFallback = face !== undefined && fonts.value.isFallback(role, form, key);
    found.set(character, { character, face, isFallback });
  }
  fonts.value.close();
  return ok([...found.values()]);
}
