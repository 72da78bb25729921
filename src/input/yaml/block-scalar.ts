/** Literal and folded block scalars (YAML 1.2.2, 8.1). */
import type { CST } from 'yaml';
import { type PlacedDraft, put, putFold } from './placed-draft.ts';

/** A line of a block scalar: where it begins, and where its text begins and ends. */
interface BlockLine {
  readonly start: number;
  readonly indent: number;
  readonly text: string;
}

/** Appends a literal or folded block. */
export function readBlock(draft: PlacedDraft, token: CST.BlockScalar): void {
  const header = headerOf(token);
  const lines = blockLines(token.source, header.end);
  let last = lines.length;
  while (last > 0 && lines[last - 1]!.text === '') last -= 1;
  const content = lines.find((line) => line.text !== '');
  const indent = header.indent > 0 ? token.indent + header.indent : (content?.indent ?? 0);
  // Blanks beyond the indentation are text, even on lines without other text.
  for (let index = lines.length - 1; index >= last; index -= 1) {
    if (lines[index]!.indent > indent) last = index + 1;
  }
  const body = content === undefined ? [] : lines.slice(0, last);
  if (header.folded) putFolded(draft, body, indent);
  else putLiteral(draft, body, indent);
  putChomped(draft, lines.slice(body.length), header.chomp, body.length > 0, header.end + token.source.length, indent);
}

function headerOf(token: CST.BlockScalar) {
  const parts = token.props.map((part) => ('source' in part ? part.source : ''));
  const header = parts.find((_, index) => token.props[index]?.type === 'block-scalar-header') ?? '|';
  return {
    folded: header.startsWith('>'),
    chomp: /[-+]/.exec(header)?.[0] ?? '',
    indent: Number(/[1-9]/.exec(header)?.[0] ?? 0),
    end: token.offset + parts.join('').length,
  };
}

function blockLines(source: string, from: number): BlockLine[] {
  const lines: BlockLine[] = [];
  if (source === '') return lines;
  let start = 0;
  for (const line of source.split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    lines.push({ start: from + start, indent, text: line.slice(indent).replace(/\r$/, '') });
    start += line.length + 1;
  }
  return lines;
}

function putLine(draft: PlacedDraft, line: BlockLine, indent: number): void {
  const extra = Math.max(0, line.indent - indent);
  put(draft, ' '.repeat(extra) + line.text, line.start + line.indent - extra);
}

function putLiteral(draft: PlacedDraft, lines: readonly BlockLine[], indent: number): void {
  for (const [index, line] of lines.entries()) {
    if (index > 0) put(draft, '\n', line.start - 1);
    putLine(draft, line, indent);
  }
}

/** Lines of equal indentation are joined; more indented ones keep their line ends. */
function putFolded(draft: PlacedDraft, lines: readonly BlockLine[], indent: number): void {
  let ends: number[] = [];
  let previous: 'none' | 'text' | 'indented' = 'none';
  for (const line of lines) {
    const indented = line.indent > indent || line.text.startsWith('\t');
    if (line.text === '' && !indented) {
      if (previous === 'none') put(draft, '\n', line.start);
      else ends.push(line.start);
      continue;
    }
    if (previous === 'text' && !indented) putFold(draft, ends, line.start - 1);
    else if (previous !== 'none') for (const end of [...ends, line.start - 1]) put(draft, '\n', end);
    putLine(draft, line, indent);
    ends = [];
    previous = indented ? 'indented' : 'text';
  }
}

/** Appends the line ends after the last text, as the header says: none, one, or all of them. */
function putChomped(
  draft: PlacedDraft,
  rest: readonly BlockLine[],
  chomp: string,
  hasText: boolean,
  end: number,
  indent: number,
): void {
  if (chomp === '+') {
    const lines = hasText ? rest : rest.slice(0, Math.max(1, rest.length - 1));
    for (const line of lines) {
      put(draft, '\n', Math.max(line.start - 1, 0));
      if (hasText) putLine(draft, line, indent);
    }
    if (hasText && !draft.text.endsWith('\n')) put(draft, '\n', end - 1);
  } else if (chomp === '' && hasText) put(draft, '\n', (rest[0]?.start ?? end) - 1);
}
