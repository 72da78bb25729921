import { joinSource, type SourceText, sliceSource, spanOf } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Block, FigurePicture, Inline, RubyMark, Table, TableRow, TextMarks, TextStyle } from '../issue.ts';
import { type Edit, rewrite } from '../rewrite.ts';
import { normaliseCharacters } from './characters.ts';
import type { Findings } from './findings.ts';
import { spaceEdits } from './spaces.ts';

/** What stands on one line. */
type LineInline = Exclude<Inline, { kind: 'forced-break' }>;

/** One line of text (a title, a name, a value of the manifest) with normal characters and blanks. */
export function normaliseText(source: SourceText, findings: Findings): SourceText {
  const text = normaliseCharacters(source, findings);
  return rewrite(text, spaceEdits(text.text));
}

/** Blocks with normal characters and blanks; paragraphs, items and quotations that hold no text are left out. */
export function normaliseBlocks(blocks: readonly Block[], findings: Findings): Block[] {
  const normal: Block[] = [];
  for (const block of blocks) {
    const found = normaliseBlock(block, findings);
    if (found !== undefined) normal.push(found);
  }
  return normal;
}

function normaliseBlock(block: Block, findings: Findings): Block | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const inlines = normaliseInlines(block.inlines, findings);
      if (inlines === block.inlines) return block;
      return inlines.length === 0 ? undefined : { ...block, inlines };
    }
    case 'list': {
      const items = block.items.map((item) => ({ blocks: normaliseBlocks(item.blocks, findings) }));
      const filled = items.filter((item) => item.blocks.length > 0);
      return filled.length === 0 ? undefined : { ...block, items: filled };
    }
    case 'editorial':
    case 'quotation': {
      const inner = normaliseBlocks(block.blocks, findings);
      return inner.length === 0 ? undefined : { ...block, blocks: inner };
    }
    case 'names':
      return { ...block, names: block.names.map((name) => normaliseInlines(name, findings)) };
    case 'signature':
      // Recognised in normal text only.
      return block;
    case 'table':
      return normaliseTable(block, findings);
    case 'figure':
      return { ...block, pictures: block.pictures.map((picture) => normalisePicture(picture, findings)) };
    default:
      return unreachable(block);
  }
}

function normaliseTable(table: Table, findings: Findings): Table {
  const row = (cells: TableRow): TableRow => cells.map((cell) => normaliseInlines(cell, findings));
  return {
    ...table,
    caption: normaliseInlines(table.caption, findings),
    heads: table.heads.map(row),
    rows: table.rows.map(row),
    notes: table.notes.map((note) => normaliseInlines(note, findings)),
  };
}

function normalisePicture(picture: FigurePicture, findings: Findings): FigurePicture {
  const { caption, credit } = picture;
  return {
    ...picture,
    caption: normaliseInlines(caption, findings),
    credit: credit && { label: normaliseText(credit.label, findings), name: normaliseText(credit.name, findings) },
  };
}

/** A paragraph's inlines, the same when nothing changes; blanks are judged over changes of style, so **甲** B closes up like 甲 B. */
export function normaliseInlines(inlines: readonly Inline[], findings: Findings): readonly Inline[] {
  const only = inlines[0];
  if (inlines.length === 1 && only?.kind === 'text' && isSimple(only)) {
    const text = normaliseText(only.text, findings);
    if (text === only.text && text.text !== '') return inlines;
    return text.text === '' ? [] : [{ kind: 'text', text, style: only.style }];
  }
  const lines: Inline[][] = [];
  const rubies = new Map<RubyMark, RubyMark>();
  let line: LineInline[] = [];
  for (const inline of inlines.flatMap(splitAtLineBreaks)) {
    if (inline.kind === 'text') {
      const style = withNormalRuby(inline.style, rubies, findings);
      line.push({ kind: 'text', text: normaliseCharacters(inline.text, findings), style });
    } else if (inline.kind === 'note') {
      line.push({ ...inline, inlines: normaliseInlines(inline.inlines, findings) });
    } else {
      lines.push(closeUp(line), [inline]);
      line = [];
    }
  }
  lines.push(closeUp(line));
  return withoutEdgeBreaks(lines.flat());
}

/** Whether nothing parts the text and nothing stands above it: alone in its paragraph, it is as a line of text anywhere. */
function isSimple({ text, style }: Extract<Inline, { kind: 'text' }>): boolean {
  return style.marks === undefined && text.text.search(innerLineEnd) < 0;
}

/** The same style with normal characters in its ruby; what was one span of ruby stays one. */
function withNormalRuby(style: TextStyle, known: Map<RubyMark, RubyMark>, findings: Findings): TextStyle {
  const ruby = style.marks?.ruby;
  if (style.marks === undefined || ruby === undefined) return style;
  const normal = known.get(ruby) ?? { ...ruby, text: normaliseText(ruby.text, findings) };
  known.set(ruby, normal);
  return { ...style, marks: { ...style.marks, ruby: normal } };
}

/** Line ends that a word processor writes inside a paragraph (Shift+Enter) are forced breaks. */
function splitAtLineBreaks(inline: Inline): Inline[] {
  if (inline.kind !== 'text' || inline.text.text.search(innerLineEnd) < 0) return [inline];
  const parts: Inline[] = [];
  let at = 0;
  for (const match of inline.text.text.matchAll(innerLineEnd)) {
    const end = match.index + match[0].length;
    parts.push({ ...inline, text: sliceSource(inline.text, at, match.index) });
    parts.push({ kind: 'forced-break', span: spanOf(inline.text, match.index, end) });
    at = end;
  }
  return [...parts, { ...inline, text: sliceSource(inline.text, at) }];
}

const innerLineEnd = /[\v\f\u0085\u2028\u2029]/g;

/** Takes superfluous blanks out of one line's texts and joins neighbours of one style; note marks are as if not there. */
function closeUp(line: readonly LineInline[]): LineInline[] {
  const edits = spaceEdits(line.map((inline) => (inline.kind === 'text' ? inline.text.text : '')).join(''));
  const closed: LineInline[] = [];
  const styled = joinedTexts(closed);
  let at = 0;
  let next = 0;
  for (const inline of line) {
    if (inline.kind === 'note') {
      styled.end();
      closed.push(inline);
      continue;
    }
    const end = at + inline.text.text.length;
    while (next < edits.length && edits[next]!.end <= at) next++;
    const text = rewrite(inline.text, editsWithin(edits, next, at, end));
    at = end;
    if (text.text !== '') styled.add(text, inline.style);
  }
  styled.end();
  return closed;
}

/** Adds texts to a line, neighbours of one style as one; joined once, for there may be as many as characters. */
function joinedTexts(closed: LineInline[]) {
  let parts: SourceText[] = [];
  let style: TextStyle | undefined;
  const end = (): void => {
    if (style !== undefined)
      closed.push({ kind: 'text', text: parts.length === 1 ? parts[0]! : joinSource(parts), style });
    parts = [];
    style = undefined;
  };
  const add = (text: SourceText, own: TextStyle): void => {
    if (style !== undefined && !isSameStyle(style, own)) end();
    style ??= own;
    parts.push(text);
  };
  return { add, end };
}

/** The part of the edits from number `first` on that falls on `start` to `end`; what an edit puts in goes where it begins. */
function editsWithin(edits: readonly Edit[], first: number, start: number, end: number): Edit[] {
  const within: Edit[] = [];
  for (let index = first; index < edits.length && edits[index]!.start < end; index++) {
    const edit = edits[index]!;
    if (edit.end <= start) continue;
    within.push({
      start: Math.max(edit.start, start) - start,
      end: Math.min(edit.end, end) - start,
      text: edit.start >= start ? edit.text : '',
    });
  }
  return within;
}

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
  return a.bold === b.bold && a.emphasis === b.emphasis && a.href === b.href && isSameMarks(a.marks, b.marks);
}

function isSameMarks(a: TextMarks | undefined, b: TextMarks | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const isSameRange = a.name === b.name && a.ruby === b.ruby && a.spread === b.spread;
  return isSameRange && a.dots === b.dots && a.level === b.level;
}

function withoutEdgeBreaks(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex((inline) => inline.kind !== 'forced-break');
  const last = inlines.findLastIndex((inline) => inline.kind !== 'forced-break');
  return first < 0 ? [] : inlines.slice(first, last + 1);
}
