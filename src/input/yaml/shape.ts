/** The words in which the format of a manifest is described: what a value looks like, whatever it is for. */
import type { Localized } from '../../base/diagnostics/diagnostic.ts';

/** One of a few names. */
export interface Choice {
  readonly value: string;
  readonly description: Localized;
}

/** Text; a number or a truth value counts as what is written. `prose` may be long and has paragraphs. */
export interface TextShape {
  readonly kind: 'text';
  readonly prose?: true;
  /** An empty text is none. */
  readonly filled?: true;
}

/** Text of a line. */
export const text: TextShape = { kind: 'text' };

/** A whole number from 1 on. */
export interface CountShape {
  readonly kind: 'count';
}

/** A day, 2026-11-20. */
export interface DateShape {
  readonly kind: 'date';
}

/** The path of a file that must exist, as seen from the file that names it. */
export interface PathShape {
  readonly kind: 'path';
  /** The only endings that are understood, with their dot and in small letters; any when left out. */
  readonly endings?: readonly string[];
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** A path with one of these endings stands for the file that defines another choice. */
  readonly fileEndings?: readonly string[];
}

/** A number with its unit: 28pt, 26mm, 2em. */
export interface LengthShape {
  readonly kind: 'length';
  /** What the value is reckoned in; points and millimetres stand for each other. */
  readonly unit: LengthUnit;
  /** Least and most, in that unit. */
  readonly range: readonly [least: number, most: number];
  /** Lengths that have a name: 四号. */
  readonly names?: Readonly<Record<string, number>>;
  /** Words that stand for no length of their own: auto. */
  readonly words?: readonly Choice[];
}

export type LengthUnit = 'pt' | 'mm' | 'em';

/** A number without a unit. */
export interface NumberShape {
  readonly kind: 'number';
  readonly range: readonly [least: number, most: number];
  readonly whole?: true;
  readonly words?: readonly Choice[];
}

/** Yes or no. */
export interface FlagShape {
  readonly kind: 'flag';
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  /** What one item is called. */
  readonly item: Localized;
  readonly atLeastOne?: true;
  /** How many items it has, neither more nor less. */
  readonly exactly?: number;
}

/** Keys that the writer chooses, all with values of one shape. */
export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
  /** What one value is called. */
  readonly item: Localized;
}

export interface RecordShape {
  readonly kind: 'record';
  /** What the record is called: 稿件, article. */
  readonly noun: Localized;
  readonly fields: Readonly<Record<string, Field>>;
  /** Of these, at most one is given; none is worth a warning unless the record has the key `enough`. */
  readonly oneOf?: { readonly keys: readonly [string, string]; readonly enough: string };
  /** Of these, at most one is given. */
  readonly notBoth?: readonly [string, string];
  /** Keys of another record that are misunderstood to stand here, and what to say of them. */
  readonly elsewhere?: { readonly keys: readonly string[]; readonly hint: Localized };
}

/** Whichever fits: a scalar form, a record, a list. No two of its forms are of one kind. */
export interface EitherShape {
  readonly kind: 'either';
  readonly forms: readonly Shape[];
}

export type Shape =
  | TextShape
  | CountShape
  | DateShape
  | PathShape
  | ChoiceShape
  | FlagShape
  | LengthShape
  | NumberShape
  | ListShape
  | MapShape
  | RecordShape
  | EitherShape;

/** A key of a record and what stands behind it. */
export interface Field {
  readonly shape: Shape;
  readonly required?: true;
  /** It is required all the same, but may stand in the file that this other key names. */
  readonly orIn?: string | undefined;
  /** Its name in a sentence: 标题, title. */
  readonly label: Localized;
  /** For the hover of an editor. */
  readonly description: Localized;
  readonly examples?: readonly unknown[];
  /** What holds when it is left out. */
  readonly byDefault?: string;
  /** Words that writers use instead of the key. */
  readonly words?: readonly string[];
}

/** Keys by themselves and by the words that writers put in their place: title → title, 标题 → title. */
export type KeyWords = ReadonlyMap<string, string>;

/** The shapes that a value may have: those of `either`, or the one. */
export function formsOf(shape: Shape): readonly Shape[] {
  return shape.kind === 'either' ? shape.forms : [shape];
}

/** Whether a value of this kind of YAML can have the shape, whatever is in it. */
export function isOfKind(kind: 'scalar' | 'list' | 'mapping', shape: Shape): boolean {
  if (shape.kind === 'list') return kind === 'list';
  if (shape.kind === 'record' || shape.kind === 'map') return kind === 'mapping';
  return kind === 'scalar';
}
