/**
 * The substitutions that turn the glyphs of the character map into the forms of one script and language: `GSUB`
 * lookups of type 1 (one for one) and 4 (ligatures), also behind type 7. The faces of this trade need no others for
 * their Chinese forms; contextual lookups are passed over. Shaping everything by fontkit's `layout` gives the same
 * glyphs, but loading it and asking for ten marks of two faces costs 65 ms of a whole process, this less than one.
 * OpenType 1.9, "GSUB".
 */
import { tagAt } from './font-file.ts';

/** Replaces glyphs by the forms of a script; the list may become shorter. */
export type Substitution = (glyphs: readonly number[]) => readonly number[];

/** Features to apply, and for whom. */
export interface FeatureRequest {
  /** OpenType tags, four characters. */
  readonly script: string;
  /** The first that the face knows is taken, else what it has for the script. */
  readonly languages: readonly string[];
  readonly features: readonly string[];
}

interface Ligature {
  /** All glyphs but the first. */
  readonly rest: readonly number[];
  readonly glyph: number;
}

type Lookup =
  | { readonly kind: 'single'; readonly forms: ReadonlyMap<number, number> }
  | { readonly kind: 'ligature'; readonly byFirst: ReadonlyMap<number, readonly Ligature[]> };

/** The substitution of these features; undefined when the face has nothing for them. */
export function readSubstitution(view: DataView, request: FeatureRequest): Substitution | undefined {
  const languageSystem = findLanguageSystem(view, view.getUint16(4), request);
  if (languageSystem === undefined) return undefined;
  const lookups = lookupIndices(view, languageSystem, request.features)
    .map((index) => readLookup(view, index))
    .filter((lookup) => lookup !== undefined);
  if (lookups.length === 0) return undefined;
  return (glyphs) => lookups.reduce<readonly number[]>((before, lookup) => applyLookup(lookup, before), glyphs);
}

/** The language of the script, else the script's default; `DFLT` stands in for a script that the face does not list. */
function findLanguageSystem(view: DataView, scripts: number, request: FeatureRequest): number | undefined {
  const script = findRecord(view, scripts, request.script) ?? findRecord(view, scripts, 'DFLT');
  if (script === undefined) return undefined;
  for (const tag of request.languages) {
    const language = findRecord(view, script + 2, tag);
    if (language !== undefined) return language - 2;
  }
  const standard = view.getUint16(script);
  return standard === 0 ? undefined : script + standard;
}

/**
 * Offset that the record of `tag` gives, in a list of tag and offset records. Offsets count from the start of the
 * table that the list stands in: the list itself for scripts, two bytes before it for languages.
 */
function findRecord(view: DataView, list: number, tag: string): number | undefined {
  const count = view.getUint16(list);
  for (let index = 0; index < count; index++) {
    const record = list + 2 + 6 * index;
    if (tagAt(view, record) === tag) return list + view.getUint16(record + 4);
  }
  return undefined;
}

/** Lookups of the wanted features, in the order of the lookup list, which is the order they are applied in. */
function lookupIndices(view: DataView, languageSystem: number, features: readonly string[]): readonly number[] {
  const list = view.getUint16(6);
  const found = new Set<number>();
  const count = view.getUint16(languageSystem + 4);
  for (let index = 0; index < count; index++) {
    const record = list + 2 + 6 * view.getUint16(languageSystem + 6 + 2 * index);
    if (!features.includes(tagAt(view, record))) continue;
    const feature = list + view.getUint16(record + 4);
    const lookups = view.getUint16(feature + 2);
    for (let at = 0; at < lookups; at++) found.add(view.getUint16(feature + 4 + 2 * at));
  }
  return [...found].sort((a, b) => a - b);
}

function readLookup(view: DataView, index: number): Lookup | undefined {
  const list = view.getUint16(8);
  const lookup = list + view.getUint16(list + 2 + 2 * index);
  const subtables = Array.from({ length: view.getUint16(lookup + 4) }, (_, at) =>
    subtableAt(view, view.getUint16(lookup), lookup + view.getUint16(lookup + 6 + 2 * at)),
  );
  switch (subtables[0]?.type) {
    case 1:
      return { kind: 'single', forms: collect(subtables, (place, forms) => readSingles(view, place, forms)) };
    case 4:
      return { kind: 'ligature', byFirst: collect(subtables, (place, sets) => readLigatures(view, place, sets)) };
    default:
      return undefined;
  }
}

/** Type 7 only leads to a subtable that lies too far away for a short offset. */
function subtableAt(view: DataView, type: number, place: number): { readonly type: number; readonly place: number } {
  return type === 7 ? { type: view.getUint16(place + 2), place: place + view.getUint32(place + 4) } : { type, place };
}

function collect<T>(
  subtables: readonly { readonly place: number }[],
  read: (place: number, into: Map<number, T>) => void,
): ReadonlyMap<number, T> {
  const all = new Map<number, T>();
  for (const { place } of subtables) {
    const one = new Map<number, T>();
    read(place, one);
    // Of several subtables the first that covers a glyph is taken.
    for (const [glyph, value] of one) if (!all.has(glyph)) all.set(glyph, value);
  }
  return all;
}

/** Format 1 adds a delta to every covered glyph; format 2 lists the forms. */
function readSingles(view: DataView, place: number, forms: Map<number, number>): void {
  const byDelta = view.getUint16(place) === 1;
  coveredGlyphs(view, place + view.getUint16(place + 2)).forEach((glyph, index) => {
    const form = byDelta ? glyph + view.getInt16(place + 4) : view.getUint16(place + 6 + 2 * index);
    forms.set(glyph, form & 0xffff);
  });
}

function readLigatures(view: DataView, place: number, sets: Map<number, readonly Ligature[]>): void {
  coveredGlyphs(view, place + view.getUint16(place + 2)).forEach((first, index) => {
    const set = place + view.getUint16(place + 6 + 2 * index);
    const ligatures = Array.from({ length: view.getUint16(set) }, (_, at) => {
      const ligature = set + view.getUint16(set + 2 + 2 * at);
      const rest = Array.from({ length: Math.max(0, view.getUint16(ligature + 2) - 1) }, (_, component) =>
        view.getUint16(ligature + 4 + 2 * component),
      );
      return { rest, glyph: view.getUint16(ligature) };
    });
    sets.set(first, ligatures);
  });
}

/** The glyphs of a coverage table in its order: a list (format 1) or ranges (format 2). */
function coveredGlyphs(view: DataView, coverage: number): readonly number[] {
  const count = view.getUint16(coverage + 2);
  const glyphs: number[] = [];
  if (view.getUint16(coverage) === 1) {
    for (let index = 0; index < count; index++) glyphs.push(view.getUint16(coverage + 4 + 2 * index));
    return glyphs;
  }
  for (let index = 0; index < count; index++) {
    const range = coverage + 4 + 6 * index;
    const last = view.getUint16(range + 2);
    for (let glyph = view.getUint16(range); glyph <= last; glyph++) glyphs.push(glyph);
  }
  return glyphs;
}

function applyLookup(lookup: Lookup, glyphs: readonly number[]): readonly number[] {
  if (lookup.kind === 'single') return glyphs.map((glyph) => lookup.forms.get(glyph) ?? glyph);
  const result: number[] = [];
  for (let at = 0; at < glyphs.length; ) {
    const ligature = lookup.byFirst
      .get(glyphs[at]!)
      ?.find(({ rest }) => rest.every((glyph, index) => glyphs[at + 1 + index] === glyph));
    result.push(ligature?.glyph ?? glyphs[at]!);
    at += 1 + (ligature?.rest.length ?? 0);
  }
  return result;
}
