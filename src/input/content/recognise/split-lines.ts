/**
 * Lines that were typed one below the other, without a blank line, and are paragraphs of their own: numbered ones, and those
 * that begin with full-width blanks, which nobody types for anything else; the lines of a signature. They come so out of
 * word processors.
 */
import { sliceSource } from '../../../base/source-text.ts';
import type { Block, Inline } from '../issue.ts';
import { numberFormOf } from './numbering.ts';
import { isSignature } from './signature.ts';

/** Blocks as they were parsed, such paragraphs parted: at an indent, at the number that they begin with, or one behind a colon. */
export function splitLines(blocks: readonly Block[]): Block[] {
  const parted = blocks.flatMap((block): Block | Block[] => {
    if (block.kind !== 'paragraph' || isOneLine(block.inlines)) return block;
    return split(block.inlines).map((inlines) => ({ ...block, inlines }));
  });
  const last = parted.at(-1);
  return last?.kind === 'paragraph' ? [...parted.slice(0, -1), ...signatureLines(last)] : parted;
}

/** The lines of a last paragraph that are a signature: who signs stands on lines above the day. */
function signatureLines(paragraph: Extract<Block, { kind: 'paragraph' }>): Block[] {
  const [only, ...more] = paragraph.inlines;
  if (only?.kind !== 'text' || more.length > 0) return [paragraph];
  const { text } = only.text;
  if (!/[\r\n]/.test(text)) return [paragraph];
  const lines = Array.from(text.matchAll(/[^\r\n]+/gu), ({ index, 0: line }) => ({ index, line }));
  if (lines.length < 2 || !isSignature(lines.map(({ line }) => line.trim()))) return [paragraph];
  return lines.map(({ index, line }) => {
    return { ...paragraph, inlines: [{ ...only, text: sliceSource(only.text, index, index + line.length) }] };
  });
}

/** Whether it is a text without line ends: most paragraphs are, and need not be looked through. */
function isOneLine(inlines: readonly Inline[]): boolean {
  const only = inlines[0];
  return inlines.length === 1 && only?.kind === 'text' && !only.text.text.includes('\n');
}

function split(inlines: readonly Inline[]): (readonly Inline[])[] {
  const [first] = inlines;
  let form = first?.kind === 'text' ? numberFormOf(first.text.text.trimStart()) : undefined;
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      parts.at(-1)!.push(inline);
      continue;
    }
    const { text } = inline.text;
    // A line end that two blanks before it force is none where a paragraph ends.
    if (parts.at(-1)!.at(-1)?.kind === 'forced-break' && /^[ \t]*\u3000/u.test(text)) {
      parts.at(-1)!.pop();
      parts.push([]);
    }
    let from = 0;
    for (const match of text.matchAll(/\r?\n[ \t\u3000]*/gu)) {
      const end = match.index + match[0].length;
      const found = numberFormOf(text.slice(end));
      const isItem = found !== undefined && (found === form || isAnnounced(text, match.index));
      if (!isItem && !match[0].includes('\u3000')) continue;
      form = found;
      parts.at(-1)!.push({ ...inline, text: sliceSource(inline.text, from, match.index) });
      parts.push([]);
      from = end;
    }
    parts.at(-1)!.push(from === 0 ? inline : { ...inline, text: sliceSource(inline.text, from) });
  }
  return parts;
}

/** Whether a colon stands before `end`, or before blanks there. */
function isAnnounced(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return text[at - 1] === '：' || text[at - 1] === ':';
}
