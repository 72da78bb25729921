/** `> [!按语]`, `> [!名单]`: quotations that say what they are, in GitHub's manner. */
import { sliceSource } from '../../../base/source-text.ts';
import type { Block, Inline, TextStyle } from '../issue.ts';
import { atOnePlace } from '../rewrite.ts';

type Quotation = Extract<Block, { kind: 'quotation' }>;

const names = { editorial: ['编者按', '按语', '编后', '编后语'], list: ['名单', 'names'] } as const;
const opening = /^\[!(?<name>[^\]\s]+)\]\s*/u;

/**
 * Blocks as they were parsed, with such quotations as what they are; others stay quotations. Before line ends are closed
 * up: in a list of names they part names.
 */
export function callouts(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'quotation' ? called(block) : block));
}

function called(block: Quotation): Block {
  const [first, ...rest] = block.blocks;
  const text = first?.kind === 'paragraph' ? first.inlines[0] : undefined;
  if (first?.kind !== 'paragraph' || text?.kind !== 'text') return block;
  const match = opening.exec(text.text.text);
  const name = match?.groups?.['name'] ?? '';
  if (match === null) return block;
  const inner: Inline[] = [{ ...text, text: sliceSource(text.text, match[0].length) }, ...first.inlines.slice(1)];
  const filled = inner.filter((inline) => inline.kind !== 'text' || inline.text.text !== '');
  if (names.list.some((each) => each === name)) return { kind: 'names', names: namesIn([...filled, ...textsOf(rest)]) };
  if (!names.editorial.some((each) => each === name)) return block;
  const label = atOnePlace(`${name}：`, text.text.file, text.text.pieces[0]?.from ?? 0);
  const style: TextStyle = { ...text.style, bold: true };
  const opened: Block = { ...first, inlines: [{ kind: 'text', text: label, style }, ...filled] };
  return { kind: 'editorial', blocks: [opened, ...rest] };
}

function textsOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
}

/** Names as they are parted by blanks, commas or line ends; 王 芳 is written with a full-width blank or none. */
function namesIn(inlines: readonly Inline[]): Inline[][] {
  return inlines.flatMap((inline): Inline[][] => {
    if (inline.kind !== 'text') return [];
    return [...inline.text.text.matchAll(/[^\s、，,；;\u3000]+(?:\u3000[^\s、，,；;\u3000])?/gu)].map((match) => [
      { ...inline, text: sliceSource(inline.text, match.index, match.index + match[0].length) },
    ]);
  });
}
