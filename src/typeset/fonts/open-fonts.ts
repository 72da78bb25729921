/** Opens the faces of a build: the house faces, and the user's in front of them. They may stay open for the next build. */
import { collect, diagnostic, ok, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import { type FaceUse, fontRoles } from '../../base/font-role.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { createFontSet } from './create-font-set.ts';
import type { ChineseForms, FontSet } from './font-set.ts';
import { leavesInk, type StackEntry } from './glyph-lookup.ts';
import { type HouseFonts, type HouseRole, readHouseFonts } from './house-fonts.ts';
import { type FaceRequest, faceIn, openFace, openFontFile } from './open-face.ts';
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

/** Faces that stay open from build to build, with all that was looked up in them. */
export interface FontStore {
  /** As `openFonts`; closing the set leaves its faces open. */
  open(world: World, choices: readonly FaceChoice[], report: Report, region?: ChineseForms): Result<FontSet>;
  /** Closes every face. */
  close(): void;
}

/** A face apart from the stacks that it stands in. */
type Source = Omit<StackEntry, 'han'>;

/** The user's faces by what they are for. */
type Chosen = ReadonlyMap<HouseRole | FaceUse, readonly Source[]>;

/** Sets that are kept: an archive has few choices of fonts. */
const mostSets = 8;

/**
 * The faces of a build. Files of `choices` are opened and checked at once, and every fault in them is reported; a house
 * file of `houseFolder` is opened when a lookup first reaches it. Faces with forms of several regions give those of `region`. Close the set when the PDF is written.
 */
export function openFonts(
  world: World,
  houseFolder: string,
  choices: readonly FaceChoice[],
  report: Report,
  region: ChineseForms = 'zh-Hans',
): Result<FontSet> {
  const { open, close } = fontStore(houseFolder);
  const fonts = open(world, choices, report, region);
  if (fonts.ok) return ok({ ...fonts.value, close });
  close();
  return fonts;
}

/**
 * The faces of many builds. A user's file is opened each time, so that its world may refuse it and note it; where its
 * stamp is that of before, the face of before serves. Files of the house do not change.
 */
export function fontStore(houseFolder: string): FontStore {
  const faces: OpenedFace[] = [];
  const chosen = new Map<string, OpenedFace>();
  const sets = new Map<string, FontSet>();
  let house: ReadonlyMap<HouseRole, Source> | undefined;

  const houseFaces = (world: World, report: Report): ReadonlyMap<HouseRole, Source> | undefined => {
    if (house !== undefined) return house;
    const read = readHouseFonts(world, houseFolder);
    if (read.ok) house = houseSources(world, read.value, faces);
    else read.errors.forEach(report);
    return house;
  };
  const setOf = (own: ReadonlyMap<HouseRole, Source>, choices: Choices, region: ChineseForms): FontSet => {
    const key = JSON.stringify([region, ...choices.map(({ role, face }) => [role, face.index])]);
    const set = sets.get(key) ?? {
      ...createFontSet(faces, stacks(own, byUse(choices)), region),
      close: () => undefined,
    };
    sets.set(key, set);
    return set;
  };
  return {
    open: (world, choices, report, region = 'zh-Hans') => {
      if (sets.size > mostSets) forget();
      return collect(report, (found) => {
        const own = houseFaces(world, found);
        const opened = openChoices(world, choices, { faces, chosen }, found);
        return own && setOf(own, opened, region);
      });
    },
    close: forget,
  };

  /** Whoever has a set from before must not use it any more. */
  function forget(): void {
    for (const face of faces) face.close();
    faces.length = 0;
    chosen.clear();
    sets.clear();
    house = undefined;
  }
}

/** Chosen faces with the roles that they are chosen for, in the order they were given. */
type Choices = readonly { readonly role: FaceUse; readonly face: OpenedFace }[];

/** Faces that are open: all, by their index; those of the user, by file, name and stamp. */
interface Opened {
  readonly faces: OpenedFace[];
  readonly chosen: Map<string, OpenedFace>;
}

/** One file for two roles is opened once. */
function openChoices(world: World, choices: readonly FaceChoice[], opened: Opened, report: Report): Choices {
  const byFile = new Map<string, OpenedFace | undefined>();
  return choices.flatMap((choice) => {
    const file = JSON.stringify([choice.path, choice.face]);
    if (!byFile.has(file)) byFile.set(file, openChoice(world, choice, opened, report));
    const face = byFile.get(file);
    if (face === undefined) return [];
    warnWithoutHan(choice, face, report);
    return [{ role: choice.role, face }];
  });
}

function openChoice(world: World, choice: FaceChoice, { faces, chosen }: Opened, report: Report) {
  const request = { ...choice, checked: true };
  const file = openFontFile(world, request);
  if (!file.ok) {
    file.errors.forEach(report);
    return undefined;
  }
  const key = JSON.stringify([choice.path, choice.face, file.value.stamp]);
  const known = file.value.stamp === undefined ? undefined : chosen.get(key);
  if (known !== undefined) {
    file.value.close();
    return known;
  }
  const face = faceIn(file.value, request, faces.length);
  if (!face.ok) {
    face.errors.forEach(report);
    return undefined;
  }
  faces.push(face.value);
  chosen.set(key, face.value);
  return face.value;
}

function byUse(choices: Choices): Chosen {
  const sources = new Map<HouseRole | FaceUse, readonly Source[]>();
  for (const { role, face } of choices) {
    const source: Source = { checked: true, covers: () => true, open: () => face, opened: () => face };
    sources.set(role, [...(sources.get(role) ?? []), source]);
  }
  return sources;
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
