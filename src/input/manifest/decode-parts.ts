/** Checked trees → what stands around the articles: masthead and colophon. */
import { parseCalendarDate } from '../../base/calendar-date.ts';
import { choiceOf, countOf } from '../yaml/check-scalar.ts';
import type { CheckedFile } from '../yaml/read-yaml-file.ts';
import type { Tree } from '../yaml/tree.ts';
import { decodeFile, decodeNames, decodeText, items, type KeyOf, lookup, needText } from './decode.ts';
import { mastheadForms } from './format/choices.ts';
import { contentsPlaces } from './format/contents.ts';
import { mastheadRecord } from './format/masthead.ts';
import type { IssueKey } from './format.ts';
import type { Contents, Imprint, Markings, MastheadForm, QrCode } from './manifest.ts';

/** A masthead as it is written; the form is undefined when it is left to the name. */
export interface WrittenMasthead {
  readonly form: MastheadForm | undefined;
  readonly markings: Markings;
}

/** The masthead of the nearest file for each key of it; a name alone is its form. Nearest file first. */
export function decodeMasthead(trees: readonly Tree[]): WrittenMasthead {
  const value = (key: KeyOf<'masthead'>): Tree | undefined => mastheadValue(trees, key);
  const text = (key: KeyOf<'masthead'>) => decodeText(value(key));
  const { kind, 'date-numerals': numerals } = mastheadRecord.fields;
  return {
    form: choiceOf(value('form'), mastheadForms),
    markings: {
      kind: choiceOf(value('kind'), kind.shape.choices) ?? kind.byDefault,
      classification: text('classification'),
      notice: text('notice'),
      permit: text('permit'),
      copyNumber: countOf(text('copy-number')?.text ?? ''),
      image: decodeFile(value('image')),
      dateNumerals: choiceOf(value('date-numerals'), numerals.shape.choices) ?? numerals.byDefault,
    },
  };
}

/** What stands behind a key of the masthead, in the nearest file that has it. */
export function mastheadValue(trees: readonly Tree[], key: KeyOf<'masthead'>): Tree | undefined {
  return nearestValue(trees, key, 'form');
}

/** What the files say of a setting that each of them may give in part, the issue's own first. */
export function treesOf(files: readonly CheckedFile[], key: IssueKey): Tree[] {
  return files.flatMap((file) => file.entries.get(key)?.value ?? []);
}

/** The value of a key in the nearest record that has it; a scalar in place of a record is the value of `alone`. */
function nearestValue<K extends string>(trees: readonly Tree[], key: K, alone: K): Tree | undefined {
  for (const tree of trees) {
    if (tree.kind === 'scalar' && key === alone) return tree;
    const value = tree.kind === 'mapping' ? lookup<K>(tree)(key) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The list of contents; key by key from the nearest file. */
export function decodeContents(trees: readonly Tree[]): Contents {
  const value = (key: KeyOf<'contents'>): Tree | undefined => nearestValue(trees, key, 'place');
  return { place: choiceOf(value('place'), contentsPlaces) ?? 'none', title: decodeText(value('title')) };
}

/** Who receives the issue and how it is printed; `value` gives the settings by their keys. */
export function decodeImprint(value: (key: IssueKey) => Tree | undefined): Imprint {
  return {
    distribution: items(value('distribution')).map((item) => {
      const get = lookup<KeyOf<'recipients'>>(item);
      return { label: needText(get('label')), names: decodeNames(get('names')) };
    }),
    copies: countOf(decodeText(value('copies'))?.text ?? ''),
    printer: decodeText(value('printer')),
    printed: parseCalendarDate(decodeText(value('printed'))?.text ?? ''),
    qr: decodeQr(value('qr')),
  };
}

function decodeQr(tree: Tree | undefined): QrCode | undefined {
  if (tree?.kind === 'mapping') {
    const get = lookup<KeyOf<'qrCode'>>(tree);
    return { address: needText(get('address')), caption: decodeText(get('caption')) };
  }
  const address = decodeText(tree);
  return address === undefined ? undefined : { address, caption: undefined };
}
