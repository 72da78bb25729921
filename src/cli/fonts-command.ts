import type { Localized, Result } from '../base/diagnostics/diagnostic.ts';
import { systemWorld } from '../base/system-world.ts';
import { type ListedFace, listFaces, type PrintedFrom, printedFrom } from '../build/font-list.ts';
import { readManifest } from '../input/manifest/read-manifest.ts';
import type { FaceChoice } from '../typeset/fonts/open-fonts.ts';
import { aligned } from './aligned.ts';
import type { FontsValues } from './commands/fonts.ts';
import { manifestAt } from './manifest-at.ts';
import { shownPath } from './print-diagnostics.ts';
import type { Session } from './session.ts';
import { say } from './terminal.ts';
import { rightUsage, type Usage } from './usage.ts';

/** Lists the faces, or where the characters of a text come from; 1 when one has no face. */
export async function runFonts(
  words: readonly string[],
  options: FontsValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const world = systemWorld();
  const text = options.file === undefined ? { ok: true as const, value: words.join('') } : world.readText(options.file);
  const choices = choicesOf(options.manifest, session);
  if (!text.ok || !choices.ok) {
    session.report([...(text.ok ? [] : text.errors), ...(choices.ok ? [] : choices.errors)]);
    return rightUsage(1);
  }
  const faces = options.variants || text.value === '' ? listFaces(world, choices.value) : undefined;
  if (faces !== undefined && !faces.ok) {
    session.report(faces.errors);
    return rightUsage(1);
  }
  if (text.value === '') {
    tellFaces(faces?.value ?? [], options.variants, session);
    return rightUsage(0);
  }
  const found = printedFrom(world, choices.value, options.role ?? 'song', text.value);
  if (!found.ok) {
    session.report(found.errors);
    return rightUsage(1);
  }
  tellCharacters(found.value, faces?.value ?? [], session);
  return rightUsage(found.value.some(({ face }) => face === undefined) ? 1 : 0);
}

function choicesOf(manifest: string | undefined, session: Session): Result<readonly FaceChoice[]> {
  if (manifest === undefined) return { ok: true, value: [] };
  const read = readManifest(systemWorld(), manifestAt(manifest), (each) => session.report([each]));
  return read.ok ? { ok: true, value: read.value.fonts } : read;
}

const rescue: Localized = { zh: '补字', en: 'rescue' };

function tellFaces(faces: readonly ListedFace[], variants: boolean, session: Session): void {
  const { terminal } = session;
  const rows = faces.map((face) => [
    face.role.startsWith('rescue') ? say(terminal, rescue) : face.role,
    face.familyName,
    ...(variants ? [`${face.weight}${face.italic ? ' italic' : ''}`, face.postScriptName] : []),
    say(terminal, { zh: `${face.characters} 字`, en: `${face.characters} characters` }),
    shownPath(face.path),
  ]);
  const lines = aligned(rows);
  faces.forEach(({ role, path, familyName, postScriptName, weight, italic, characters }, index) => {
    const event = {
      event: 'face',
      role,
      family: familyName,
      name: postScriptName,
      weight,
      italic,
      characters,
    } as const;
    session.result(lines[index]!, { ...event, file: shownPath(path) });
  });
}

function tellCharacters(found: readonly PrintedFrom[], faces: readonly ListedFace[], session: Session): void {
  const { terminal } = session;
  const nowhere: Localized = { zh: '没有字体有这个字', en: 'no face has it' };
  const standIn: Localized = { zh: '（替代）', en: ' (stands in)' };
  const variantsOf = (character: string): string[] => [
    ...new Set(faces.filter((face) => face.has(character.codePointAt(0)!)).map((face) => face.postScriptName)),
  ];
  const rows = found.map(({ character, face, isFallback }) => [
    character,
    codeOf(character),
    face === undefined ? say(terminal, nowhere) : `${face.familyName}${isFallback ? say(terminal, standIn) : ''}`,
    ...(faces.length > 0 ? [variantsOf(character).join(', ')] : []),
  ]);
  const lines = aligned(rows);
  found.forEach(({ character, face, isFallback }, index) => {
    session.result(lines[index]!, {
      event: 'character',
      character,
      code: codeOf(character),
      face: face?.postScriptName,
      standsIn: isFallback,
      faces: faces.length > 0 ? variantsOf(character) : undefined,
    });
  });
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
