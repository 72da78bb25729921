/** Numbered lines that were typed one below the other, without a blank line, are paragraphs of their own. */
import { sliceSource } from '../../../base/source-text.ts';
import type { Block, Inline } from '../issue.ts';
import { numberFormOf } from './numbering.ts';

/** Blocks as they were parsed, with such paragraphs parted: those that begin with a number, at lines with the same form. */
export function splitNumbered(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    return block.kind === 'paragraph' ? split(block.inlines).map((inlines) => ({ ...block, inlines })) : [block];
  });
}

function split(inlines: readonly Inline[]): (readonly Inline[])[] {
  const [first] = inlines;
  const form = first?.kind === 'text' ? numberFormOf(first.text.text.trimStart()) : undefined;
  if (form === undefined) return [inlines];
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      parts.at(-1)!.push(inline);
      continue;
    }
    let from = 0;
    for (const match of inline.text.text.matchAll(/\r?\n[ \t\u3000]*/gu)) {
      const end = match.index + match[0].length;
      if (numberFormOf(inline.text.text.slice(end)) !== form) continue;
      parts.at(-1)!.push({ ...inline, text: sliceSource(inline.text, from, match.index) });
      parts.push([]);
      from = end;
    }
    parts.at(-1)!.push(from === 0 ? inline : { ...inline, text: sliceSource(inline.text, from) });
  }
  return parts;
}
