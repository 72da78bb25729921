/** Checks of single values: text, numbers, dates, names and paths. */
import { parseCalendarDate } from '../../base/calendar-date.ts';
import { diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import { nearest } from '../../base/diagnostics/nearest.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { World } from '../../base/world.ts';
import { type Checking, type Place, say } from './checking.ts';
import * as hints from './hints.ts';
import { lengthOf, lengthWithUnit, numberOf } from './quantities.ts';
import type {
  ChoiceShape,
  CountShape,
  DateShape,
  FlagShape,
  LengthShape,
  NumberShape,
  PathShape,
  TextShape,
} from './shape.ts';
import type { ScalarTree, Tree } from './tree.ts';
import { expected, inQuotes, shortened } from './wording.ts';

export type ScalarShape =
  | TextShape
  | CountShape
  | DateShape
  | PathShape
  | ChoiceShape
  | FlagShape
  | LengthShape
  | NumberShape;

/** Reports what is wrong with a scalar that is not nothing. */
export function checkScalar(tree: ScalarTree, shape: ScalarShape, place: Place, checking: Checking): void {
  const value = tree.text.text.trim();
  const { name } = place;
  if (value === '' && (place.required || shape.kind !== 'text' || shape.filled)) {
    say(diagnostic('manifest/empty-value', { name, expected: expected(shape) }, tree.span), checking);
    return;
  }
  switch (shape.kind) {
    case 'text':
      reportHash(tree, checking);
      break;
    case 'count':
      if (countOf(value) === undefined) reportBadNumber(tree, value, place, checking);
      break;
    case 'date':
      if (parseCalendarDate(value) === undefined) reportBadDate(tree, value, place, checking);
      break;
    case 'choice':
      if (namesFile(value, shape)) {
        checkPath(tree, value, { kind: 'path' }, checking);
        break;
      }
      checkChoice(
        tree,
        value,
        shape.choices.map((choice) => choice.value),
        place,
        checking,
      );
      break;
    case 'flag':
      checkChoice(tree, value, [...flagWords.keys()], place, checking);
      break;
    case 'path':
      checkPath(tree, value, shape, checking);
      break;
    case 'length':
      checkLength(tree, value, shape, place, checking);
      break;
    case 'number':
      checkNumber(tree, value, shape, place, checking);
      break;
    default:
      unreachable(shape);
  }
}

/** The number that a value is, 1 to 999999; undefined for anything else. No newsletter has more issues. */
export function countOf(value: string): number | undefined {
  return /^0*[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

/** What YAML and its writers call yes and no. */
export const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['是', true],
  ['否', false],
]);

/** Whether a choice that is none of the names is the path of a file. */
export function namesFile(value: string, { fileEndings = [] }: ChoiceShape): boolean {
  return fileEndings.some((ending) => value.toLowerCase().endsWith(ending));
}

/** The choice that a value names; undefined for nothing and for anything else. */
export function choiceOf<T extends string>(
  tree: Tree | undefined,
  choices: readonly { readonly value: T }[],
): T | undefined {
  const text = tree?.kind === 'scalar' ? tree.text.text.trim() : undefined;
  return choices.find((choice) => choice.value === text)?.value;
}

function reportBadNumber(tree: ScalarTree, value: string, { name }: Place, checking: Checking): void {
  const written = countLike(value);
  const more = written === undefined ? [] : [hints.writeInstead(String(written))];
  say(diagnostic('manifest/bad-number', { name, found: inQuotes(value) }, tree.span, more), checking);
}

/** 第１１期 → 11; not -3, 1.5 or 11/12 */
function countLike(value: string): number | undefined {
  const digits = value.normalize('NFKC').match(/\d+/g);
  return digits?.length === 1 && !/[-.]/.test(value) ? countOf(digits[0]) : undefined;
}

function reportHash(tree: ScalarTree, checking: Checking): void {
  if (tree.hash === undefined) return;
  const comment = shortened(checking.text.slice(tree.hash.start, tree.hash.end));
  const hint: Hint = {
    message: {
      zh: '如果是文字，请给整段文字加引号；如果是注释，请在“#”后空一格',
      en: 'quote the whole text if it is meant to be printed; for a comment put a space after “#”',
    },
  };
  say(diagnostic('manifest/hash-in-text', { comment }, tree.hash, [hint]), checking);
}

function reportBadDate(tree: ScalarTree, value: string, { name }: Place, checking: Checking): void {
  const noSuchDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const written = dateLike(value);
  const more = written === undefined ? [] : [hints.writeInstead(written)];
  say(diagnostic('manifest/bad-date', { name, found: inQuotes(value), noSuchDay }, tree.span, more), checking);
}

/** 2026年6月1日, 2026/6/1 → 2026-06-01 */
function dateLike(value: string): string | undefined {
  const parts = /^\D*(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D*$/.exec(value.normalize('NFKC'));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseCalendarDate(written) === undefined ? undefined : written;
}

function checkLength(tree: ScalarTree, value: string, shape: LengthShape, { name }: Place, checking: Checking): void {
  const words = [...(shape.words ?? []).map((word) => word.value), ...Object.keys(shape.names ?? {})];
  if (words.includes(value)) return;
  const [least, most] = shape.range;
  const length = lengthOf(value, shape);
  if (length !== undefined && length >= least && length <= most) return;
  const written = length === undefined ? lengthWithUnit(value, shape) : undefined;
  const near = written ?? nearest(value, words);
  const more = near === undefined ? [] : [hints.writeInstead(near)];
  const args = { name, found: inQuotes(value), expected: expected(shape) };
  say(diagnostic('manifest/bad-quantity', args, tree.span, more), checking);
}

function checkNumber(tree: ScalarTree, value: string, shape: NumberShape, { name }: Place, checking: Checking): void {
  const words = (shape.words ?? []).map((word) => word.value);
  const [least, most] = shape.range;
  const number = numberOf(value, shape);
  if (words.includes(value) || (number !== undefined && number >= least && number <= most)) return;
  const near = nearest(value, words);
  const more = near === undefined ? [] : [hints.didYouMean(near)];
  const args = { name, found: inQuotes(value), expected: expected(shape) };
  say(diagnostic('manifest/bad-quantity', args, tree.span, more), checking);
}

function checkChoice(
  tree: ScalarTree,
  value: string,
  choices: readonly string[],
  { name }: Place,
  checking: Checking,
): void {
  if (choices.includes(value)) return;
  const near = nearest(value.replace(/[“”‘’"']/g, ''), choices);
  const more = near === undefined ? [] : [hints.didYouMean(near)];
  say(diagnostic('manifest/unknown-choice', { name, found: inQuotes(value), choices }, tree.span, more), checking);
}

function checkPath(tree: ScalarTree, path: string, shape: PathShape, checking: Checking): void {
  const { world, file } = checking;
  const exists = (candidate: string): boolean => world.exists(world.resolve(file, candidate));
  const { endings } = shape;
  if (!exists(path)) {
    const written = [path.replaceAll('\\', '/'), path.normalize('NFKC'), path.replace(/[“”‘’]/g, '')];
    const other = written.find((candidate) => candidate !== path && exists(candidate));
    const near = (): Hint[] => [...nearPaths(world, world.resolve(file, path)), whereFrom(file)];
    const more = other === undefined ? near() : [hints.writeInstead(other)];
    say(diagnostic('manifest/missing-file', { path }, tree.span, more), checking);
  } else if (endings !== undefined && !endings.some((ending) => path.toLowerCase().endsWith(ending))) {
    say(diagnostic('manifest/file-ending', { path, endings }, tree.span, [importHint]), checking);
  }
}

/** What the world knows of files of nearly that name, where the issue may look. */
function nearPaths(world: World, path: string): readonly Hint[] {
  const missed = world.readBytes(path);
  if (missed.ok) return [];
  return missed.errors.flatMap(({ code, hints }) => (code === 'file/not-found' ? hints : []));
}

function whereFrom(file: string): Hint {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return {
    message: {
      zh: `路径从 ${name} 所在的文件夹算起，用“/”分隔`,
      en: `paths begin at the folder of ${name} and are written with “/”`,
    },
  };
}

const importHint: Hint = {
  message: {
    zh: '其他格式的来稿请先另存为纯文本（.txt）',
    en: 'save articles of other formats as plain text (.txt) first',
  },
};
