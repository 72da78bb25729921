/** 落款 at the end of an article: who signs it, and the day. */
import type { Block, Inline } from '../issue.ts';
import { textOf } from './text-of.ts';

const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?$/u;
/** The full name of an office; longer, and it is a sentence. */
const longestName = 26;
/** Offices that sign together. */
const mostNames = 4;

/** Whether lines are names and the day below them. */
export function isSignature(lines: readonly string[]): boolean {
  return date.test(lines.at(-1) ?? '') && lines.slice(0, -1).every(isNameText);
}

/** The last paragraphs as a signature when the last is a date and those before it are names without any mark. */
export function signed(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks];
  const lines = linesOf(last.inlines);
  const day = lines.at(-1)!;
  if (!date.test(textOf(day))) return [...blocks];
  const names = lines.slice(0, -1);
  if (!names.every(isName)) return [...blocks];
  let from = blocks.length - 1;
  if (names.length === 0) {
    while (from > 0 && names.length < mostNames) {
      const before = blocks[from - 1];
      if (before?.kind !== 'paragraph' || !isName(before.inlines)) break;
      names.unshift(before.inlines);
      from--;
    }
  }
  return [...blocks.slice(0, from), { kind: 'signature', names, date: day }];
}

function isName(inlines: readonly Inline[]): boolean {
  return isNameText(textOf(inlines));
}

function isNameText(text: string): boolean {
  return text !== '' && text.length <= longestName && !/[。！？；：，、,.:;!?\n]/u.test(text);
}

/** Lines that forced ends part. */
function linesOf(inlines: readonly Inline[]): (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'forced-break') lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines;
}
