/** Numbered lines that were typed one below the other, without a blank line, are paragraphs of their own. */
import { sliceSource } from '../../../base/source-text.ts';
import type { Block, Inline } from '../issue.ts';
import { numberFormOf } from './numbering.ts';

/** Blocks as they were parsed, such paragraphs parted: at lines with the number that they begin with, or behind a colon. */
export function splitNumbered(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    return block.kind === 'paragraph' ? split(block.inlines).map((inlines) => ({ ...block, inlines })) : [block];
  });
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
    let from = 0;
    for (const match of text.matchAll(/\r?\n[ \t\u3000]*/gu)) {
      const end = match.index + match[0].length;
      const found = numberFormOf(text.slice(end));
      const isAnnounced = /[：:][ \t]*$/u.test(text.slice(0, match.index));
      if (found === undefined || (found !== form && !isAnnounced)) continue;
      form = found;
      parts.at(-1)!.push({ ...inline, text: sliceSource(inline.text, from, match.index) });
      parts.push([]);
      from = end;
    }
    parts.at(-1)!.push(from === 0 ? inline : { ...inline, text: sliceSource(inline.text, from) });
  }
  return parts;
}
