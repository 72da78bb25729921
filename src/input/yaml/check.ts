/** Holds a tree against the shape that the format gives for it and reports everything that does not fit. */
import { diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import { checkScalar } from './check-scalar.ts';
import { type Checking, type Place, reportNothing, say, sayAbsent } from './checking.ts';
import { type Field, formsOf, isOfKind, type ListShape, type MapShape, type RecordShape, type Shape } from './shape.ts';
import { slipsIn } from './slips.ts';
import { type Entry, isNothing, type ListTree, type MappingTree, type Tree } from './tree.ts';
import { reportUnknownKey } from './unknown-key.ts';
import { fieldName, itemName } from './wording.ts';
import { reportWideBrackets, reportWideComma, reportWrongType } from './wrong-type.ts';

/** Reports what is wrong with a value. */
export function check(tree: Tree, shape: Shape, place: Place, checking: Checking): void {
  if (isNothing(tree)) {
    reportNothing(tree, shape, place, checking);
    return;
  }
  switch (shape.kind) {
    case 'text':
    case 'count':
    case 'date':
    case 'path':
    case 'choice':
    case 'flag':
    case 'length':
    case 'number':
      if (tree.kind === 'scalar') checkScalar(tree, shape, place, checking);
      else reportWrongType(tree, shape, place, checking);
      return;
    case 'list':
      if (tree.kind === 'list') checkList(tree, shape, place, checking);
      else reportWrongType(tree, shape, place, checking);
      return;
    case 'record':
      if (tree.kind === 'mapping') checkRecord(tree, shape, place.end ?? tree.span.end, checking);
      else reportWrongType(tree, shape, place, checking);
      return;
    case 'map':
      if (tree.kind === 'mapping') checkMap(tree, shape, checking);
      else reportWrongType(tree, shape, place, checking);
      return;
    case 'either': {
      const form = shape.forms.find((candidate) => isOfKind(tree.kind, candidate));
      if (form === undefined) reportWrongType(tree, shape, place, checking);
      else check(tree, form, place, checking);
      if (form?.kind === 'text' && tree.kind === 'scalar') reportWideBrackets(tree, shape.forms, checking);
      return;
    }
    default:
      unreachable(shape);
  }
}

function checkList(tree: ListTree, shape: ListShape, place: Place, checking: Checking): void {
  if (tree.items.length === 0 && shape.atLeastOne === true) {
    const args = { name: place.name, item: shape.item };
    say(diagnostic('manifest/empty-list', args, tree.span, [emptyListHint]), checking);
  }
  if (shape.exactly !== undefined && tree.items.length !== shape.exactly) {
    const args = { name: place.name, wanted: shape.exactly, found: tree.items.length };
    say(diagnostic('manifest/list-length', args, tree.span), checking);
  }
  for (const [index, item] of tree.items.entries()) {
    const name = itemName(place.name, index);
    check(item, shape.of, { name, span: item.span, required: true }, checking);
    if (tree.flow && item.kind === 'scalar' && item.style === 'plain') reportWideComma(item, checking);
  }
}

const emptyListHint: Hint = {
  message: {
    zh: '暂时不用的部分可以整段删去，或在每行前加“# ”',
    en: 'drop what is not needed yet, or put “# ” before its lines',
  },
};

/** Values under keys of the writer's own: any key, once. */
function checkMap(tree: MappingTree, shape: MapShape, checking: Checking): void {
  const seen = new Map<string, Entry>();
  for (const { key, keySpan, value } of tree.entries) {
    const first = seen.get(key.text);
    if (first !== undefined) reportDuplicate(key.text, keySpan, first, checking);
    seen.set(key.text, { key, keySpan, value });
    const name = { zh: `${shape.item.zh}“${key.text}”`, en: `the ${shape.item.en} “${key.text}”` };
    check(value, shape.of, { name, span: keySpan, required: true }, checking);
  }
}

function reportDuplicate(key: string, span: Span, first: Entry, checking: Checking): void {
  const hint = { message: { zh: '第一次写在这里', en: 'it stands here first' }, span: first.keySpan };
  say(diagnostic('manifest/duplicate-key', { key }, span, [hint]), checking);
}

/** The keys of one record. */
interface Keys {
  readonly seen: Map<string, Entry>;
  /** Those that are written wrong: they are not missing as well. */
  readonly meant: string[];
}

/** The fields that may be missed in a record, by their keys; made once, for there are many records of one shape. */
const wanted = new WeakMap<RecordShape, readonly WantedField[]>();

interface WantedField {
  readonly key: string;
  readonly field: Field;
}

function wantedIn(shape: RecordShape): readonly WantedField[] {
  const found =
    wanted.get(shape) ??
    Object.entries(shape.fields)
      .map(([key, field]) => ({ key, field }))
      .filter(({ field }) => field.required === true || field.orIn !== undefined);
  wanted.set(shape, found);
  return found;
}

function isGiven(key: string, { seen, meant }: Keys): boolean {
  return seen.has(key) || meant.includes(key);
}

/** `end`: where the record may still go on. */
function checkRecord(tree: MappingTree, shape: RecordShape, end: number, checking: Checking): void {
  const keys: Keys = { seen: new Map(), meant: [] };
  for (const entry of tree.entries) checkEntry(entry, shape, keys, checking);
  const span = tree.entries[0]?.keySpan ?? tree.span;
  const { noun } = shape;
  for (const { key, field } of wantedIn(shape)) {
    if (!isNeeded(field, keys) || isGiven(key, keys)) continue;
    sayAbsent(diagnostic('manifest/missing-key', { noun, key, label: field.label }, span), end, checking);
  }
  if (shape.oneOf !== undefined) reportBoth(shape, shape.oneOf.keys, keys, checking);
  if (shape.notBoth !== undefined) reportBoth(shape, shape.notBoth, keys, checking);
  if (shape.oneOf === undefined) return;
  const [first, second] = shape.oneOf.keys;
  if ([first, second, shape.oneOf.enough].some((key) => isGiven(key, keys))) return;
  sayAbsent(diagnostic('manifest/neither-given', { noun, first, second }, span), end, checking);
}

function isNeeded({ required, orIn }: Field, keys: Keys): boolean {
  return required === true || (orIn !== undefined && !isGiven(orIn, keys));
}

function checkEntry(entry: Entry, shape: RecordShape, { seen, meant }: Keys, checking: Checking): void {
  const slipped = slippedKey(entry, checking);
  if (slipped !== undefined) {
    meant.push(slipped);
    return;
  }
  const key = entry.key.text;
  const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  const first = seen.get(key);
  if (field === undefined) {
    const likely = reportUnknownKey(entry, shape, checking);
    if (likely === undefined) return;
    meant.push(likely.key);
    if (!seen.has(likely.key)) checkMisspelt(entry, likely.field, checking);
  } else if (first !== undefined) {
    reportDuplicate(key, entry.keySpan, first, checking);
  } else {
    seen.set(key, entry);
    const required = field.required === true || field.orIn !== undefined;
    const place = { name: fieldName(key, field), span: entry.keySpan, required };
    check(entry.value, field.shape, place, checking);
  }
}

/** {label：供稿}: the colon and the value have become part of the key. */
function slippedKey(entry: Entry, checking: Checking): string | undefined {
  if (!isNothing(entry.value)) return undefined;
  const { start, end } = entry.keySpan;
  const slips = slipsIn({ start, end, text: checking.text.slice(start, end) }, checking.file, checking.keys, false);
  for (const slip of slips) say(slip, checking);
  return slips.length === 0 ? undefined : /^[^:：]*/.exec(entry.key.text)?.[0];
}

/** What stands behind a misspelt key is checked as well when it is of the right kind. */
function checkMisspelt(entry: Entry, field: Field, checking: Checking): void {
  if (!formsOf(field.shape).some((form) => isOfKind(entry.value.kind, form))) return;
  const place = { name: fieldName(entry.key.text, field), span: entry.keySpan, required: false };
  check(entry.value, field.shape, place, checking);
}

/** Reports two values of which only one may be given. */
function reportBoth(shape: RecordShape, pair: readonly [string, string], { seen }: Keys, checking: Checking): void {
  const one = seen.get(pair[0]);
  const other = seen.get(pair[1]);
  if (one === undefined || other === undefined || isNothing(one.value) || isNothing(other.value)) return;
  const [before, after] = one.keySpan.start < other.keySpan.start ? [one, other] : [other, one];
  const hint = { message: { zh: '另一个写在这里', en: 'the other one stands here' }, span: before.keySpan };
  const args = { noun: shape.noun, first: before.key.text, second: after.key.text };
  say(diagnostic('manifest/both-given', args, after.keySpan, [hint]), checking);
}
