/** Checked trees → the values of a manifest. Nothing is reported here: a tree that does not fit is a broken invariant. */
import { type CheckLevel, type CheckName, checkNames } from '../../base/check-name.ts';
import { type FaceUse, fontRoles } from '../../base/font-role.ts';
import { type SourceText, trimSource } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { flagWords } from '../yaml/check-scalar.ts';
import { numberOf } from '../yaml/quantities.ts';
import { isNothing, type ScalarTree, type Tree } from '../yaml/tree.ts';
import { checkLevels } from './format/check.ts';
import { conditionNames, marksNames, profileNames, textForms } from './format/print.ts';
import type { records } from './format.ts';
import type { Contact, Editor, FontChoice, NamedFile, PrintSettings, SpotSetting } from './manifest.ts';

/** A value by its key; a key without a value is as good as none. */
type Lookup<K extends string> = (key: K) => Tree | undefined;
export type KeyOf<R extends keyof typeof records> = Extract<keyof (typeof records)[R]['fields'], string>;

/** The text of a scalar without blanks at its ends; undefined for no value and for an empty text. */
export function decodeText(tree: Tree | undefined): SourceText | undefined {
  if (tree === undefined) return undefined;
  const text = trimSource(scalar(tree).text);
  return text.text === '' ? undefined : text;
}

/** Who edits. */
export function decodeEditors(tree: Tree | undefined): Editor[] {
  return items(tree).map((item) => {
    const get = lookup<KeyOf<'editor'>>(item);
    return { role: needText(get('role')), names: decodeNames(get('names')) };
  });
}

/** One name, or a list of names. */
export function decodeNames(tree: Tree | undefined): SourceText[] {
  return tree?.kind === 'list' ? tree.items.map(needText) : [needText(tree)];
}

/** A file by the path that is written. */
export function decodeFile(tree: Tree | undefined): NamedFile | undefined {
  return tree === undefined ? undefined : { path: scalar(tree).text.text.trim(), span: tree.span };
}

/** How to reach them. */
export function decodeContacts(tree: Tree | undefined): Contact[] {
  return items(tree).map((item) => {
    const get = lookup<KeyOf<'contact'>>(item);
    return { label: needText(get('label')), value: needText(get('value')) };
  });
}

/** The fonts of one file, in the order of the roles, those for other scripts last. */
export function decodeFonts(tree: Tree | undefined, world: World): FontChoice[] {
  if (tree === undefined) return [];
  const get = lookup<FaceUse>(tree);
  return ([...fontRoles, 'others'] as const).flatMap((role) => {
    const value = get(role);
    if (value === undefined) return [];
    return (value.kind === 'list' ? value.items : [value]).map((item) => decodeFontChoice(role, item, world));
  });
}

function decodeFontChoice(role: FaceUse, tree: Tree, world: World): FontChoice {
  const choice = tree.kind === 'mapping' ? lookup<KeyOf<'fontChoice'>>(tree) : undefined;
  const path = scalar(choice === undefined ? tree : choice('file'));
  const face = decodeText(choice?.('face'))?.text;
  return { role, path: world.resolve(path.span.file, path.text.text.trim()), face, span: path.span };
}

/** The checks that one file sets. */
export function decodeChecks(tree: Tree | undefined): Partial<Record<CheckName, CheckLevel>> {
  if (tree === undefined) return {};
  const get = lookup<CheckName>(tree);
  return Object.fromEntries(
    checkNames.flatMap((name) => {
      const level = decodeText(get(name))?.text;
      const known = checkLevels.find(({ value }) => value === level);
      return known === undefined ? [] : [[name, known.value]];
    }),
  );
}

/** The print settings of one file. */
export function decodePrint(tree: Tree | undefined, world: World): PrintSettings {
  if (tree === undefined) return {};
  const get = lookup<KeyOf<'print'>>(tree);
  const icc = get('icc');
  return {
    profile: chosen(get('profile'), profileNames),
    condition: chosen(get('condition'), conditionNames),
    icc: icc && { path: world.resolve(icc.span.file, scalar(icc).text.text.trim()), span: icc.span },
    bleed: decodeNumber(get('bleed')),
    marks: chosen(get('marks'), marksNames),
    text: chosen(get('text'), textForms),
    maxPpi: decodeNumber(get('max-ppi')),
    spot: decodeSpots(get('spot')),
    booklet: decodeFlag(get('booklet')),
    thickness: decodeNumber(get('thickness')),
  };
}

/** Yes or no, in whatever words; undefined for no value. */
export function decodeFlag(tree: Tree | undefined): boolean | undefined {
  return flagWords.get(decodeText(tree)?.text ?? '');
}

function decodeNumber(tree: Tree | undefined): number | undefined {
  return numberOf(decodeText(tree)?.text ?? '', {});
}

function decodeSpots(tree: Tree | undefined): SpotSetting[] | undefined {
  if (tree?.kind !== 'mapping') return undefined;
  return tree.entries.map(({ key, value }) => ({ ink: key, plate: needText(value) }));
}

function chosen<T extends string>(tree: Tree | undefined, choices: readonly { readonly value: T }[]): T | undefined {
  const text = decodeText(tree)?.text;
  return choices.find(({ value }) => value === text)?.value;
}

/** Access to the values of a mapping by its keys. */
export function lookup<K extends string>(tree: Tree): Lookup<K> {
  if (tree.kind !== 'mapping') throw new Error(`expected a mapping at ${tree.span.file}:${tree.span.start}`);
  return (key) => {
    const value = tree.entries.find((entry) => entry.key.text === key)?.value;
    return value === undefined || isNothing(value) ? undefined : value;
  };
}

/** The items of a list; none for no value. */
export function items(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined) return [];
  if (tree.kind !== 'list') throw new Error(`expected a list at ${tree.span.file}:${tree.span.start}`);
  return tree.items;
}

/** The value as a scalar, which it is known to be. */
export function scalar(tree: Tree | undefined): ScalarTree {
  if (tree?.kind !== 'scalar') throw new Error('expected a scalar');
  return tree;
}

/** The text of a value that is known to have some. */
export function needText(tree: Tree | undefined): SourceText {
  const text = decodeText(tree);
  if (text === undefined) throw new Error('expected a text that is not empty');
  return text;
}
