import { joinSource, type SourceText, sliceSource, trimSource } from '../../base/source-text.ts';
import { rewrite } from '../content/rewrite.ts';
import { type ImportedImprint, printRun, recipientLabel, splitImprint } from './imprint.ts';
import { joinLines } from './join-lines.ts';
import type { MeasuredLine } from './measure.ts';
import { readSourceLine } from './source-line.ts';

/** A label of the colophon with what it says. */
export interface ColophonEntry {
  readonly label: SourceText;
  readonly value: SourceText;
}

/** What stands below the last article. */
export interface ImportedColophon {
  readonly editors: readonly ColophonEntry[];
  readonly contacts: readonly ColophonEntry[];
  readonly imprint: ImportedImprint;
  /** Lines that a manifest has no place for: 承办单位：… */
  readonly others: readonly SourceText[];
}

/** A colophon and the lines above it. */
export interface SplitColophon {
  readonly colophon: ImportedColophon;
  readonly rest: readonly MeasuredLine[];
}

const editorLabel =
  '(?:执行|副|责任)?主?编辑?|总编辑?|副总编|编审|审核|审校|审定|审阅|校对|校核|核稿|签发|签发人|责编|责任校对|美编|排版|统稿';
const contactLabel =
  '(?:通讯|联系)?地址|(?:联系|编辑部)?电话|传真|邮编|邮政编码|(?:投稿|电子|联系)?(?:邮箱|信箱|邮件)|e-?mail|网址|网站|微信公众号|联系人|QQ';
const otherLabel =
  '印发|印数|份数|印制|印刷|主办|主办单位|承办|承办单位|协办|编印|编印单位|编辑部|编发单位|印刷单位|印制单位|印刷日期';
const label = `(?:${editorLabel}|${contactLabel}|${recipientLabel}|${otherLabel})`;
const labelled = new RegExp(`^${label}\\s*[：:]`, 'iu');
const entryStart = new RegExp(`[\\s|｜；;]+(?=${label}\\s*[：:]|${printRun}(?:\\s|$))`, 'giu');
const isEditor = new RegExp(`^(?:${editorLabel})$`, 'iu');
const isContact = new RegExp(`^(?:${contactLabel})$`, 'iu');
const unlabelled = new RegExp(`^${printRun}$|印发$`, 'u');

const opensRecipients = new RegExp(`^(?:${recipientLabel})\\s*[：:]`, 'u');

/** A colophon is no longer than this: lists of recipients may take several lines. */
const colophonLines = 16;

/**
 * Takes off the colophon: the lines at the end that begin with a label of editors, recipients or contacts. Contacts
 * alone belong to the last article (a call says where to write), unless a source line has closed it.
 */
export function splitColophon(lines: readonly MeasuredLine[]): SplitColophon {
  const start = colophonStart(lines);
  const taken = lines.slice(start);
  const entries = taken.reduce<SourceText[]>(appendLine, []).map(trimSource);
  const found = entries.map(readEntry);
  const isOnlyContacts = found.every((entry) => entry !== undefined && isContact.test(entry.label.text));
  const before = lines[start - 1];
  if (taken.length === 0 || (isOnlyContacts && (before === undefined || readSourceLine(before.source) === undefined))) {
    const { imprint } = splitImprint([]);
    return { colophon: { editors: [], contacts: [], imprint, others: [] }, rest: lines };
  }
  const editors = found.map((entry) => (entry !== undefined && isEditor.test(entry.label.text) ? entry : undefined));
  const people = editors.map((entry) => (entry === undefined ? undefined : withoutNumbers(entry)));
  const labelledAs = (test: RegExp) => found.filter((entry) => entry !== undefined && test.test(entry.label.text));
  const othersOf = (entry: SourceText, index: number): readonly SourceText[] => {
    const contact = found[index];
    if (contact !== undefined && isContact.test(contact.label.text)) return [];
    return people[index]?.others ?? [entry];
  };
  const { imprint, rest: others } = splitImprint(entries.flatMap(othersOf));
  return {
    colophon: {
      editors: people.flatMap((entry) => entry?.editor ?? []),
      contacts: labelledAs(isContact).flatMap((entry) => entry ?? []),
      imprint,
      others,
    },
    rest: lines.slice(0, start),
  };
}

function colophonStart(lines: readonly MeasuredLine[]): number {
  let start = lines.length;
  const floor = Math.max(0, lines.length - colophonLines);
  for (let index = lines.length - 1; index >= floor; index--) {
    if (opensEntry(lines[index]!)) start = index;
    else if (!isContinuation(lines, index)) break;
  }
  return start;
}

/** The second line of a list of recipients: the line above it, or one more above, has their label. */
function isContinuation(lines: readonly MeasuredLine[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 2); above--) {
    const { text } = lines[above]!;
    if (opensRecipients.test(text)) return true;
    if (/[。：:]/u.test(text)) return false;
  }
  return false;
}

/** One text for each label: several on a line are parted, and a line without label goes on with the one above. */
function appendLine(entries: readonly SourceText[], line: MeasuredLine): SourceText[] {
  const parts: SourceText[] = [];
  let at = 0;
  for (const match of line.text.matchAll(entryStart)) {
    parts.push(sliceSource(line.source, at, match.index));
    at = match.index + match[0].length;
  }
  parts.push(sliceSource(line.source, at));
  const above = entries.at(-1);
  const goesOn = above !== undefined && above.file === line.source.file && !opensEntry(line);
  if (!goesOn) return [...entries, ...parts];
  return [...entries.slice(0, -1), joinLines([above, parts[0] ?? line.source]), ...parts.slice(1)];
}

function opensEntry({ text }: MeasuredLine): boolean {
  return labelled.test(text) || unlabelled.test(text);
}

function readEntry(entry: SourceText): ColophonEntry | undefined {
  const match = /^([^：:]+?)\s*[：:]\s*(?=\S)/u.exec(entry.text);
  const name = match?.[1];
  if (match === null || name === undefined || !labelled.test(entry.text)) return undefined;
  return { label: sliceSource(entry, 0, name.length), value: sliceSource(entry, match[0].length) };
}

/** An editor's entry without words that hold a digit (a print run, a telephone number), for no name does; undefined: nothing is left. */
function withoutNumbers(entry: ColophonEntry): { editor: ColophonEntry; others: readonly SourceText[] } | undefined {
  const words = [...entry.value.text.matchAll(/[^\s、，,；;]+/gu)];
  const numbers = words.filter((word) => /\p{Nd}/u.test(word[0]));
  if (numbers.length === 0) return { editor: entry, others: [] };
  if (numbers.length === words.length) return undefined;
  const spans = numbers.map((word) => ({ start: word.index, end: word.index + word[0].length }));
  const value = trimSource(
    rewrite(
      entry.value,
      spans.map((span) => ({ ...span, text: '' })),
    ),
  );
  return { editor: { ...entry, value }, others: spans.map(({ start, end }) => sliceSource(entry.value, start, end)) };
}

/**
 * The names of an editor's entry, parted by blanks or marks. Names of two characters are often spaced out to the
 * width of three (张　三): single characters side by side are one name.
 */
export function splitNames(value: SourceText): SourceText[] {
  const names: SourceText[] = [];
  let single: SourceText | undefined;
  for (const match of value.text.matchAll(/[^\s、，,；;／/]+/gu)) {
    const name = sliceSource(value, match.index, match.index + match[0].length);
    const isSingle = [...name.text].length === 1;
    if (isSingle && single !== undefined) {
      names[names.length - 1] = joinSource([single, name]);
      single = undefined;
    } else {
      names.push(name);
      single = isSingle ? name : undefined;
    }
  }
  return names;
}
