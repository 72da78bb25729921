/** Opens the faces of a build: the house faces, and the user's in front of them. */
import { collect, diagnostic, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import { type FaceUse, fontRoles } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { createFontSet } from './create-font-set.ts';
import type { FontSet } from './font-set.ts';
import { leavesInk, type StackEntry } from './glyph-lookup.ts';
import { type HouseFonts, type HouseRole, readHouseFonts } from './house-fonts.ts';
import { type FaceRequest, openFace } from './open-face.ts';
import type { OpenedFace } from './opened-face.ts';
import { hanStackOf, isLatinRole, latinFaceOf } from './stacks.ts';

/** A face that the user gives for a role, or for other scripts. */
export interface FaceChoice {
  readonly role: FaceUse;
  /** Resolved path. */
  readonly path: string;
  /** PostScript, full or family name of the face inside a collection. */
  readonly face: string | undefined;
  readonly span: Span;
}

/** A face apart from the stacks that it stands in. */
type Source = Omit<StackEntry, 'han'>;

/** The user's faces by what they are for. */
type Chosen = ReadonlyMap<HouseRole | FaceUse, readonly Source[]>;

/**
 * The faces of a build. Files of `choices` are opened and checked at once, and every fault in them is reported; a house
 * file of `houseFolder` is opened when a lookup first reaches it. Close the set when the PDF is written.
 */
export function openFonts(
  world: World,
  houseFolder: string,
  choices: readonly FaceChoice[],
  report: Report,
): Result<FontSet> {
  const faces: OpenedFace[] = [];
  const opened = collect(report, (found) => {
    const house = readHouseFonts(world, houseFolder);
    if (!house.ok) house.errors.forEach(found);
    const chosen = openChoices(world, choices, faces, found);
    return house.ok ? stacks(houseSources(world, house.value, faces), chosen) : undefined;
  });
  if (opened.ok) return { ok: true, value: createFontSet(faces, opened.value) };
  for (const face of faces) face.close();
  return opened;
}

/** The chosen faces by role, in the order they were given; one file for two roles is opened once. */
function openChoices(world: World, choices: readonly FaceChoice[], faces: OpenedFace[], report: Report): Chosen {
  const byFile = new Map<string, OpenedFace | undefined>();
  const byRole = new Map<HouseRole | FaceUse, readonly Source[]>();
  for (const choice of choices) {
    const file = JSON.stringify([choice.path, choice.face]);
    if (!byFile.has(file)) byFile.set(file, openChoice(world, choice, faces, report));
    const face = byFile.get(file);
    if (face === undefined) continue;
    warnWithoutHan(choice, face, report);
    const source: Source = { checked: true, covers: () => true, open: () => face, opened: () => face };
    byRole.set(choice.role, [...(byRole.get(choice.role) ?? []), source]);
  }
  return byRole;
}

function openChoice(world: World, choice: FaceChoice, faces: OpenedFace[], report: Report): OpenedFace | undefined {
  const face = openFace(world, { ...choice, checked: true }, faces.length);
  if (face.ok) faces.push(face.value);
  else face.errors.forEach(report);
  return face.ok ? face.value : undefined;
}

/** A Latin face for a Chinese role is a slip: everything would come from the house face, one warning a character. */
function warnWithoutHan(choice: FaceChoice, face: OpenedFace, report: Report): void {
  if (choice.role === 'others' || isLatinRole(choice.role)) return;
  const glyphs = [...'的一是'].map((character) => face.glyphOf(character.codePointAt(0)!));
  if (glyphs.some((glyph) => glyph !== 0 && leavesInk(face, glyph))) return;
  report(diagnostic('font/no-chinese', { path: choice.path, face: face.familyName }, choice.span));
}

function houseSources(world: World, house: HouseFonts, faces: OpenedFace[]): ReadonlyMap<HouseRole, Source> {
  const sources = new Map<HouseRole, Source>();
  for (const [role, { path, covers }] of house) {
    let face: OpenedFace | undefined;
    const open = () => {
      face ??= openHouseFace(world, { path, face: undefined, span: undefined, checked: false }, faces);
      return face;
    };
    sources.set(role, { checked: false, covers, open, opened: () => face });
  }
  return sources;
}

/** A house file that cannot be opened is a broken installation, nothing that the user's files could cause. */
function openHouseFace(world: World, request: FaceRequest, faces: OpenedFace[]): OpenedFace {
  const face = openFace(world, request, faces.length);
  if (!face.ok) throw new Error(face.errors.map((error) => error.message.en).join('; '));
  faces.push(face.value);
  return face.value;
}

/** What every role looks through, in either form. */
function stacks(house: ReadonlyMap<HouseRole, Source>, chosen: Chosen) {
  const sourcesOf = (role: HouseRole): readonly Source[] => [...(chosen.get(role) ?? []), house.get(role)!];
  const ofOtherScripts = [...(chosen.get('others') ?? []), house.get('hangul')!];
  const others = ofOtherScripts.map((source) => ({ ...source, han: false }));
  return fontRoles.map((role) => ({
    role,
    han: hanStackOf(role)
      .flatMap(sourcesOf)
      .map((source) => ({ ...source, han: true })),
    latin: sourcesOf(latinFaceOf(role)).map((source) => ({ ...source, han: false })),
    others,
  }));
}
