/** Layers of values → the finished style, with every value's origin. */
import { fail, ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import type { Ink } from '../../base/ink.ts';
import type { Span } from '../../base/source-text.ts';
import { lengthOf, numberOf } from '../yaml/quantities.ts';
import type { Shape } from '../yaml/shape.ts';
import { checkPage } from './check-page.ts';
import { asBody, inkName } from './format/type.ts';
import type { StyleName } from './format.ts';
import { houseLayers } from './house-layers.ts';
import { inkProblems, inksOf } from './inks.ts';
import type { StyleChoice, StyleLayer, StyleValue } from './layers.ts';
import { type SolvedPage, solvePage } from './solve-page.ts';
import type { Style } from './style.ts';
import { leavesOf, quantityAt, treeOf } from './values.ts';

/** Where a value comes from: a place in a file, a style of the program, or other values. */
export type Origin =
  | { readonly kind: 'file'; readonly span: Span }
  | { readonly kind: 'house'; readonly style: StyleName }
  | { readonly kind: 'solved' };

/** A value as it counts. */
export interface ResolvedValue {
  readonly path: string;
  readonly words: readonly string[];
  readonly origin: Origin;
}

export interface ResolvedStyle {
  readonly style: Style;
  /** Every value, in the order of the format. */
  readonly values: readonly ResolvedValue[];
}

/** A layer, and the style of the program that it is. */
export interface NamedLayer {
  readonly values: StyleLayer;
  readonly house?: StyleName;
}

/** A value, and how many layers away it stands. */
interface Found extends StyleValue {
  readonly layer: number;
  readonly house: StyleName | undefined;
}

/** Finds the nearest value from a layer on. */
type Finder = (path: string, from?: number) => Found | undefined;

/** The style of the files that choose it; errors stand where its values do. */
export function resolveStyle({ house, layers, columns }: StyleChoice): Result<ResolvedStyle> {
  const wanted = columns === undefined ? [] : [new Map([['columns.count', columns]])];
  const own = [...wanted, ...layers].map((values): NamedLayer => ({ values }));
  return resolveLayers([...own, ...houseLayers(house)], house);
}

/** The style that the layers make, the first being the nearest; `name` is what it is called. */
export function resolveLayers(layers: readonly NamedLayer[], name: string): Result<ResolvedStyle> {
  const find: Finder = (path, from = 0) => {
    const layer = layers.findIndex(({ values }, index) => index >= from && values.has(path));
    const value = layers[layer]?.values.get(path);
    return value === undefined ? undefined : { ...value, layer, house: layers[layer]?.house };
  };
  const values = layers.map((layer) => layer.values);
  const inks = inksOf(values, find);
  const page = solvePage((path, from) => {
    const found = find(path, from);
    return found === undefined ? undefined : { value: quantityAt(path, found), layer: found.layer };
  });
  const problems = [...inkProblems(values, inks), ...checkPage(page, sizeOfBody(find), find)];
  if (problems.length > 0) return fail(...problems);
  const { paper, margins, typeArea, columns, rows, pitch, characters } = page;
  const style = {
    name,
    paper,
    facing: find('facing-pages')?.words[0],
    sheetPages: Number(find('sheet-pages')?.words[0]),
    typeArea: { left: margins.inner, top: margins.top, width: typeArea.width },
    columns,
    rows,
    pitch,
    characters,
    ...treeOf((path, shape) => layoutValue(find, path, shape, inks)),
  };
  const paths = leavesOf([...inks.keys()]);
  // The format has what `Style` has: the compiler holds the styles of the program, made here, against it.
  return ok({ style: style as unknown as Style, values: paths.map((path) => resolvedValue(path, find, page)) });
}

/** What a value is for layout. All are checked: one that cannot be read is a broken invariant. */
function layoutValue(find: Finder, path: string, shape: Shape, inks: ReadonlyMap<string, Ink>): unknown {
  const word = find(path)?.words[0];
  if (word === undefined) throw new Error(`no value for ${path}`);
  if (shape === inkName) return inks.get(word);
  if (word === asBody && shape.kind === 'length') return sizeOfBody(find);
  switch (shape.kind) {
    case 'length':
      return lengthOf(word, shape);
    case 'number':
      return numberOf(word, shape);
    default:
      return word;
  }
}

function sizeOfBody(find: Finder): number {
  return quantityAt('body.size', find('body.size')) ?? 0;
}

/** A value as it is shown: what the page gives it in place of `auto`, and of what a nearer value overrules. */
function resolvedValue(path: string, find: Finder, page: SolvedPage): ResolvedValue {
  const found = find(path);
  if (found === undefined) throw new Error(`no value for ${path}`);
  const measure = measureAt(path, page);
  const said = quantityAt(path, found);
  if (measure !== undefined && (said === undefined || Math.abs(said - measure.value) > 1e-6)) {
    return { path, words: [`${round(measure.value)}${measure.unit}`], origin: { kind: 'solved' } };
  }
  return { path, words: found.words, origin: originOf(found) };
}

function originOf({ span, house }: Found): Origin {
  if (span !== undefined) return { kind: 'file', span };
  return house === undefined ? { kind: 'solved' } : { kind: 'house', style: house };
}

interface Measure {
  readonly value: number;
  readonly unit: 'mm' | 'pt' | '';
}

function measureAt(path: string, page: SolvedPage): Measure | undefined {
  const { paper, margins, typeArea, columns, rows, pitch, characters } = page;
  const measures: Readonly<Record<string, Measure>> = {
    'paper.width': { value: paper.width, unit: 'mm' },
    'paper.height': { value: paper.height, unit: 'mm' },
    'margins.top': { value: margins.top, unit: 'mm' },
    'margins.bottom': { value: margins.bottom, unit: 'mm' },
    'margins.inner': { value: margins.inner, unit: 'mm' },
    'margins.outer': { value: margins.outer, unit: 'mm' },
    'type-area.width': { value: typeArea.width, unit: 'mm' },
    'type-area.height': { value: typeArea.height, unit: 'mm' },
    'columns.count': { value: columns.count, unit: '' },
    'columns.gap': { value: columns.gap, unit: 'mm' },
    rows: { value: rows, unit: '' },
    pitch: { value: pitch, unit: 'pt' },
    characters: { value: characters, unit: '' },
  };
  return measures[path];
}

/** A hundredth of a millimetre is more than a press can hold. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
