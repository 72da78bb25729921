/**
 * A long file, parsed part by part. The parser keeps some hundred bytes of tokens for each character until it has read the
 * last one: of a table of 4,000 rows 200 MB. Blocks of the document itself do not depend on what stands before them
 * (CommonMark 0.31, 3): a file may be cut where one begins. A table may be cut between its rows as well, its head put
 * before each part.
 */
import type { Nodes, Root, RootContent, Table } from 'mdast';

/** UTF-16 units that are parsed at once, up to the next line end: a long article is one part, a book is many. */
const partLength = 1 << 14;
/**
 * What a line counts for beside its characters: some headings and quotations have all that was found in the part moved, so
 * that a part of many short lines takes the square of their number.
 */
const lineWeight = 32;

/** Parses text that begins at offset `from` of the file, from which the offsets of its nodes are counted. */
export type PartParser = (text: string, from: number) => Root;

/** A table that may go on in the next part. */
interface OpenTable {
  readonly node: Table;
  /** The lines of its head, from which the parser knows that more rows follow. */
  readonly head: string;
}

/** The tree of `text`, the same as parsed at once; lines and columns of its nodes are those of the parts. */
export function parseInParts(text: string, parse: PartParser, length = partLength): Root {
  if (partEnd(text, 0, length) === text.length || dependsOnItself(text)) return parse(text, 0);
  const known = labelsOf(text, definition);
  const assumed = new Set<string>();
  const children: RootContent[] = [];
  let at = 0;
  let wanted = length;
  let open: OpenTable | undefined;
  while (at < text.length) {
    const end = partEnd(text, at, wanted);
    const part = text.slice(at, end);
    const called = [...labelsOf(part, call)].filter(([id]) => known.has(id));
    for (const [id] of called) assumed.add(id);
    const before = preamble(called.map(([, label]) => label)) + (open?.head ?? '');
    const from = at - before.length;
    const found = parse(before + part, from).children;
    for (const node of found) moveBy(node, from);
    if (open !== undefined) goOn(open.node, found, at);
    const own = found.filter((node) => startOf(node) >= at);
    const last = own.at(-1);
    const table = last === undefined ? open?.node : last.type === 'table' ? last : undefined;
    if (last === undefined || table !== undefined || end === text.length) {
      children.push(...own);
      open = table !== undefined && reaches(text, table, end) ? { node: table, head: headOf(text, table) } : undefined;
      at = end;
      wanted = length;
    } else {
      // It may go on behind the part, and is parsed again with what follows.
      const border = Math.max(
        0,
        own.findLastIndex((node) => standsApart(text, node)),
      );
      children.push(...own.slice(0, border));
      const start = lineStart(text, startOf(own[border]!));
      wanted = start > at ? length : 2 * wanted;
      at = start;
      open = undefined;
    }
  }
  return definesAll(children, assumed) ? { type: 'root', children } : parse(text, 0);
}

/**
 * Link definitions, all whose label is none of a note, marks with escapes in them, and lines that end in the old manner of
 * the Macintosh: rare in articles, and then the file is parsed at once.
 */
function dependsOnItself(text: string): boolean {
  if (/\[(?!\^[^[\]\s]{1,999}\]:)(?:[^[\]\\]|\\.){1,999}\]:/su.test(text)) return true;
  return /\[\^[^[\]\s]{0,998}\\/u.test(text) || /\r(?!\n)/u.test(text);
}

/**
 * What may be the mark of a note, and its definition; the parser leaves a mark alone that is nowhere defined. Labels have
 * 999 characters at most, and no bracket (CommonMark 0.31, 4.7).
 */
const call = /\[\^([^[\]\s]{1,999})\]/gu;
const definition = /\[\^([^[\]\s]{1,999})\]:/gu;

/** Labels as written, by what makes two of them the same (CommonMark 0.31, 4.7: their case is folded). */
function labelsOf(text: string, pattern: RegExp): Map<string, string> {
  return new Map(Array.from(text.matchAll(pattern), ([, label = '']) => [label.toLowerCase().toUpperCase(), label]));
}

/** Defines notes that a part only leads to; the rule ends the last of them. */
function preamble(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `${labels.map((label) => `[^${label}]: .\n`).join('')}\n***\n`;
}

/** Whether the notes that were taken for defined are so: what looks like a definition may stand in other text. */
function definesAll(nodes: readonly RootContent[], assumed: ReadonlySet<string>): boolean {
  const defined = new Set<string>();
  const visit = (node: RootContent): void => {
    if (node.type === 'footnoteDefinition') defined.add(node.identifier.toUpperCase());
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return [...assumed].every((id) => defined.has(id));
}

/**
 * Whether a block is read alike without what stands before it: to the parser an empty list item directly under a paragraph is
 * none, in a quotation either, which begins anew there (CommonMark 0.31, 5.2).
 */
function standsApart(text: string, node: Nodes): boolean {
  if (node.type !== 'blockquote' && node.type !== 'list' && node.type !== 'footnoteDefinition') return true;
  const start = lineStart(text, startOf(node));
  return start === 0 || text.slice(lineStart(text, start - 1), start).trim() === '';
}

/** Rows that a part begins with go to the table that the part before ended with. */
function goOn(table: Table, found: readonly RootContent[], at: number): void {
  const first = found.find((node) => node.type === 'table');
  if (first === undefined) return;
  const rows = first.children.filter((row) => startOf(row) >= at);
  if (rows.length === 0) return;
  for (const row of rows) table.children.push(row);
  table.position!.end = first.position!.end;
}

/** Whether a table goes down to the end of a part: no blank line follows. */
function reaches(text: string, { position }: Table, end: number): boolean {
  return /^[ \t]*\r?\n?$/u.test(text.slice(position!.end.offset, end));
}

/** The first row and the line of dashes below it. */
function headOf(text: string, table: Table): string {
  const start = lineStart(text, startOf(table));
  return text.slice(start, lineEnd(text, lineEnd(text, start)));
}

function startOf({ position }: Nodes): number {
  return position!.start.offset!;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where a part ends that begins at `at` and is to have so much: behind the line that has the last of it. */
function partEnd(text: string, at: number, wanted: number): number {
  let end = at;
  for (let lines = 0; end < text.length && end - at + lines * lineWeight <= wanted; lines++) end = lineEnd(text, end);
  return end;
}

/** Behind the line end that follows. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function moveBy(node: Nodes, by: number): void {
  const { position } = node;
  if (by !== 0 && position !== undefined) {
    position.start.offset! += by;
    position.end.offset! += by;
  }
  if (by !== 0 && 'children' in node) for (const child of node.children) moveBy(child, by);
}
