/**
 * Items of lists as nearly all are written: `- title: 标题`, further keys below, text behind them or in a `|` block, lists of
 * such items. They are read here, ahead of the YAML library, which takes ten times as long over them; it is given one word
 * in their place and reads all else. Taken is only what YAML 1.2.2 (6.1, 7.3.3, 8.1.2 and 8.2) can mean in one way.
 */
import { type Piece, type SourceText, type Span, sourceText } from '../../base/source-text.ts';
import type { KeyWords } from './shape.ts';
import type { Entry, ListTree, MappingTree, ScalarStyle, ScalarTree } from './tree.ts';

export interface OrdinaryItems {
  /** The text; of items that follow one another one is left, a word and a comment. The rest stands where it stood. */
  readonly rest: string;
  /** The items that a word stands for, by its offset. */
  readonly items: ReadonlyMap<number, readonly MappingTree[]>;
}

/** What is read of a text, and how far. */
interface Cursor {
  readonly text: string;
  readonly file: string;
  readonly keys: KeyWords;
  /** Of what is read next: a line, or a key in it. */
  at: number;
  /** How far the line behind what was read is indented: -1 at the end of the text, infinitely where it may be anything else. */
  indent: number;
  /** After the last line that was read, without its end. */
  end: number;
}

/** The dash of an item at the beginning of a line. */
const dash = / *- (?=[a-z])/y;

/** A key, and `|`, a text that is neither quoted nor has marks which may be YAML's, or nothing. */
const entryLine = /([a-z][a-z-]*):(?: (?:(\|)|([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n\t:#]*[^\n\t:# ])?)))?\n/y;

/** Before what is a key, an item or a comment. Others may have to do with the text above: a tab goes on with a block. */
const lineHead = / *(?=[\w#-])/y;

const blanks = / +/y;
const blankLine = / *\n/y;

/** No manifest has lists further in: an item that goes on for long is looked at once for each list that it is in. */
const furthestIn = 24;

/**
 * The ordinary items of a text whose lines begin with `keys`. Sure only when the library has no fault to find with the rest
 * and finds every word there as an item: what looks like one may be a line of a longer text.
 */
export function takeOrdinaryItems(text: string, file: string, keys: KeyWords): OrdinaryItems {
  const items = new Map<number, readonly MappingTree[]>();
  const parts: string[] = [];
  let from = 0;
  for (let line = text.includes('\r') ? text.length : 0; line < text.length; ) {
    dash.lastIndex = line;
    const start = dash.test(text) ? dash.lastIndex : -1;
    const cursor: Cursor = { text, file, keys, at: line, indent: 0, end: line };
    const found = start === -1 ? [] : readItems(cursor, start - line - 2);
    if (found.length === 0) {
      const feed = text.indexOf('\n', line);
      line = feed === -1 ? text.length : feed + 1;
      continue;
    }
    items.set(start, found);
    parts.push(text.slice(from, start), 'x #'.padEnd(cursor.end - start, '#'));
    from = cursor.end;
    line = cursor.at;
  }
  return { rest: from === 0 ? text : parts.join('') + text.slice(from), items };
}

/** The items from this line on whose dashes are indented by `indent`, up to one that may be no ordinary item. */
function readItems(cursor: Cursor, indent: number): MappingTree[] {
  const { text } = cursor;
  const items: MappingTree[] = [];
  do {
    const { at: line, end } = cursor;
    dash.lastIndex = line;
    if (!dash.test(text) || dash.lastIndex !== line + indent + 2) break;
    cursor.at = dash.lastIndex;
    const item = readItem(cursor, indent + 2);
    if (item === undefined) {
      Object.assign(cursor, { at: line, indent, end });
      break;
    }
    items.push(item);
  } while (cursor.indent === indent);
  return items;
}

/** The item whose keys stand in `column`, two behind its dash; undefined for one that may be no ordinary item. */
function readItem(cursor: Cursor, column: number): MappingTree | undefined {
  const { file, at: start } = cursor;
  const entries: Entry[] = [];
  do {
    const entry = column > furthestIn ? undefined : readEntry(cursor, column);
    if (entry === undefined) return undefined;
    entries.push(entry);
  } while (isNext(cursor, column));
  // Behind an item stands another, or what is no deeper than its list.
  if (cursor.indent > column - 2) return undefined;
  const { end } = entries.at(-1)!.value.span;
  return { kind: 'mapping', entries, flow: false, span: { file, start, end } };
}

/** Goes to the next line that is not empty, and on to its key when that stands in `column`. */
function isNext(cursor: Cursor, column: number): boolean {
  const { text } = cursor;
  while (text[cursor.at] === '\n') cursor.at++;
  lineHead.lastIndex = cursor.at;
  if (lineHead.test(text)) cursor.indent = lineHead.lastIndex - cursor.at;
  else cursor.indent = cursor.at === text.length ? -1 : Number.POSITIVE_INFINITY;
  if (cursor.indent === column) cursor.at += column;
  return cursor.indent === column;
}

function readEntry(cursor: Cursor, column: number): Entry | undefined {
  const { text, file, keys, at } = cursor;
  entryLine.lastIndex = at;
  const match = entryLine.exec(text);
  const key = match === null ? undefined : keys.get(match[1]!);
  if (match === null || key === undefined || key !== match[1]) return undefined;
  const value = match[3];
  cursor.at = entryLine.lastIndex;
  cursor.end = cursor.at - 1;
  const from = at + key.length + 2;
  const read =
    value !== undefined
      ? scalar(sourceText(value, file, from), 'plain', { file, start: from, end: from + value.length })
      : match[2] === undefined
        ? readList(cursor, column)
        : readBlock(cursor, column);
  if (read === undefined) return undefined;
  return { key: sourceText(key, file, at), keySpan: { file, start: at, end: at + key.length }, value: read };
}

/** The list on the lines below its key, which stands in `column`; further in than that. */
function readList(cursor: Cursor, column: number): ListTree | undefined {
  const { file } = cursor;
  isNext(cursor, column);
  const { indent, at: line } = cursor;
  if (indent <= column) return undefined;
  const items = readItems(cursor, indent);
  // All of them: the line behind them is less indented.
  if (items.length === 0 || cursor.indent >= indent) return undefined;
  return { kind: 'list', items, flow: false, span: { file, start: line + indent, end: items.at(-1)!.span.end } };
}

/** The text of a `|` block below its key, which stands in `column`: lines of one indentation at least, or empty ones. */
function readBlock(cursor: Cursor, column: number): ScalarTree | undefined {
  const { text, file, at: start } = cursor;
  blanks.lastIndex = start;
  const indentation = blanks.exec(text)?.[0] ?? '';
  const indent = indentation.length;
  if (indent <= column) return undefined;
  const pieces: Piece[] = [];
  let length = 0;
  let line = start;
  for (;;) {
    if (text.startsWith(indentation, line)) {
      blankLine.lastIndex = line + indent;
      const feed = text.indexOf('\n', line);
      if (feed === -1 || blankLine.test(text)) return undefined;
      pieces.push({ at: length, from: line + indent });
      length += feed + 1 - line - indent;
      line = feed + 1;
      cursor.end = feed;
    } else if (text[line] === '\n') {
      length++;
      line++;
    } else break;
  }
  cursor.at = line;
  const end = cursor.end + 1;
  const read = text.slice(start + indent, end).replaceAll(`\n${indentation}`, '\n');
  return scalar({ text: read, file, pieces }, 'literal', { file, start: start - 2, end });
}

function scalar(text: SourceText, style: ScalarStyle, span: Span): ScalarTree {
  return { kind: 'scalar', text, style, span, hash: undefined };
}
