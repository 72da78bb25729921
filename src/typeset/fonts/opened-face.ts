/** A face whose tables have been read: character map, metrics, substitutions and outlines behind one interface. */
import type { Em } from '../../base/geometry.ts';
import type { Face } from './face.ts';
import type { ChineseForms } from './font-set.ts';
import type { CharacterMap } from './opentype/character-map.ts';
import type { FaceFigures } from './opentype/figures.ts';
import { type FontTables, optionalTable, parseTable } from './opentype/font-file.ts';
import type { HorizontalMetrics } from './opentype/horizontal-metrics.ts';
import type { FaceNames } from './opentype/names.ts';
import type { Outlines } from './opentype/outlines.ts';
import { openWordShaper } from './opentype/shaping.ts';
import { type FeatureRequest, readSubstitution, type Substitution } from './opentype/substitutions.ts';
import { transformed } from './pen.ts';

/** What the lookups of this folder ask of a face beyond what the other stages may. */
export interface OpenedFace extends Face {
  /** Glyph of a base with a variation selector; undefined when the face does not know the pair. */
  variantOf(codePoint: number, selector: number): number | undefined;
  /** The forms that Chinese text takes: —— joined, “ ” full-width, the shapes of the region in a pan-CJK face. */
  chineseForms(glyphs: readonly number[], region: ChineseForms): readonly number[];
  /** The forms of Latin text: a letter composed with its marks where the face has that glyph. */
  latinForms(glyphs: readonly number[]): readonly number[];
  /** False when the file contradicts itself about the glyph. */
  isSound(glyph: number): boolean;
  /** Whether the glyph draws nothing. */
  isBlank(glyph: number): boolean;
  close(): void;
}

/** What has been read of a face that is known to be usable. */
export interface FaceParts {
  readonly tables: FontTables;
  readonly names: FaceNames;
  readonly figures: FaceFigures;
  readonly characters: CharacterMap;
  readonly metrics: HorizontalMetrics;
  readonly outlines: Outlines;
}

/**
 * Without the language Noto's —— is a ligature of the Latin dash, 1.69 em. `locl` picks the forms of a region; a shaper
 * applies both features unasked. A face without the region's is asked for the next best, mainland forms last.
 */
const chinese: Readonly<Record<ChineseForms, FeatureRequest>> = {
  'zh-Hans': chineseOf(['ZHS ']),
  'zh-Hant-TW': chineseOf(['ZHT ', 'ZHS ']),
  'zh-Hant-HK': chineseOf(['ZHH ', 'ZHT ', 'ZHS ']),
};
const latin: FeatureRequest = { script: 'latn', languages: [], features: ['ccmp'] };

function chineseOf(languages: readonly string[]): FeatureRequest {
  return { script: 'hani', languages, features: ['ccmp', 'locl'] };
}

/** The face made of its parts. */
export function openedFace(index: number, parts: FaceParts): OpenedFace {
  const { tables, names, figures, characters, metrics, outlines } = parts;
  const em = (units: number): Em => units / figures.unitsPerEm;
  const ink = remembered((glyph: number) => {
    const [left, bottom, right, top] = outlines.boxOf(glyph);
    return { left: em(left), bottom: em(bottom), right: em(right), top: em(top) };
  });
  const shaped = openWordShaper(tables, figures.unitsPerEm);
  const substitution = remembered((request: FeatureRequest) => readForms(tables, request));
  return {
    index,
    postScriptName: names.postScript,
    familyName: names.family,
    metrics: figures.metrics,
    glyphOf: characters.glyphOf,
    variantOf: characters.variantOf,
    advanceOf: (glyph) => em(metrics.advanceOf(glyph)),
    inkOf: ink,
    chineseForms: (glyphs, region) => substitution(chinese[region])(glyphs),
    latinForms: (glyphs) => substitution(latin)(glyphs),
    isSound: outlines.isSound,
    isBlank: outlines.isBlank,
    draw: (glyph, pen) => {
      const scale = 1 / figures.unitsPerEm;
      outlines.draw(glyph, transformed(pen, [scale, 0, 0, scale, 0, 0]));
    },
    shape: (text, direction) => {
      const word = shaped(text, direction);
      return word?.glyphs.every(outlines.isSound) === true ? word : undefined;
    },
    subset: outlines.subset,
    close: () => tables.file.close(),
  };
}

/** Reads the substitutions at once, so that a damaged table is found when the face is opened. */
export function checkForms(tables: FontTables): void {
  for (const request of [...Object.values(chinese), latin]) readForms(tables, request);
}

function readForms(tables: FontTables, request: FeatureRequest): Substitution {
  const view = optionalTable(tables, 'GSUB');
  if (view === undefined) return (glyphs) => glyphs;
  return parseTable('GSUB', () => readSubstitution(view, request)) ?? ((glyphs) => glyphs);
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
