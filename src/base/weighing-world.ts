/** A world in which the text of one issue has an end: what it is made of takes memory by its size. */
import { setFlagsFromString } from 'node:v8';
import { diagnostic, fail } from './diagnostics/diagnostic.ts';
import type { World } from './world.ts';

/**
 * Most characters of an issue with all its files, a book of a thousand pages; a long newsletter has 50,000. With this many
 * a build takes some 400 MB, and never more than a gigabyte, whatever the text is made of (docs/limits.md).
 */
const mostCharacters = 1_000_000;

/**
 * From here on memory is worth more than time, in all or in items, cells and notes alone, which take more of it than text
 * that weighs the same: V8's heap grows as usual again, not as bin/load-program.cjs lets it (measured: 500 MB of 40,000
 * cells, 354 of one paragraph of 880,000 characters).
 */
const much = { inAll: 900_000, inParts: 200_000 };

const cellCharacters = 18;

/** What a thing takes beside its characters, in characters: lines, cells of tables, notes by their marks and definitions. */
const extra = [
  { sign: '\n', characters: 20, isPart: false },
  { sign: '|', characters: cellCharacters, isPart: true },
  { sign: '[^', characters: 50, isPart: true },
  { sign: '*', characters: 9, isPart: false },
  { sign: '_', characters: 9, isPart: false },
  { sign: '^', characters: 2, isPart: false },
  { sign: '~', characters: 2, isPart: false },
] as const;

/** An item of a list, and what it takes: 60 KB of memory, most of them while its article is parsed. */
const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm;
const itemCharacters = 150;

/** The line of dashes below the head of a table, without its blanks (GFM 0.29, 4.10). */
const dashes = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;

/** Whether there may be such a line: all lines would take longer to look at than all else here. */
const hasDashes = /\|[ \t]*:?-|-:?[ \t]*\|/;

export interface WeighingWorld extends World {
  /** How many characters the texts have that were read. */
  characters(): number;
}

/** The world, for one issue: text that goes beyond what an issue can have is refused, with one error for all of it. */
export function weighingWorld(world: World): WeighingWorld {
  const known = new Set<string>();
  let characters = 0;
  let total = 0;
  let parts = 0;
  return {
    ...world,
    characters: () => characters,
    readText(path) {
      if (total > mostCharacters) return fail();
      const text = world.readText(path);
      if (!text.ok || known.has(path)) return text;
      known.add(path);
      characters += text.value.length;
      const weight = weightOf(text.value);
      total += weight.inAll;
      parts += weight.inParts;
      if (total > much.inAll || parts > much.inParts) setFlagsFromString('--heap-growing-percent=0');
      if (total <= mostCharacters) return text;
      return fail(diagnostic('file/too-much-text', { path, most: mostCharacters }, undefined, [parted]));
    },
  };
}

const parted = {
  message: {
    zh: '请分成几期；很长的表格作为附件另发',
    en: 'part it into several issues; send very long tables as files of their own',
  },
};

function weightOf(text: string): { readonly inAll: number; readonly inParts: number } {
  let inAll = text.length;
  let inParts = 0;
  for (const { sign, characters, isPart } of extra) {
    const weight = count(text, sign) * characters;
    inAll += weight;
    if (isPart) inParts += weight;
  }
  if (hasDashes.test(text)) {
    const missing = missingCells(text) * cellCharacters;
    inAll += missing;
    inParts += missing;
  }
  const items = (text.match(item)?.length ?? 0) * itemCharacters;
  return { inAll: inAll + items, inParts: inParts + items };
}

/** Cells that rows of tables leave out: they are set as empty ones. Two more or fewer make no difference. */
function missingCells(text: string): number {
  let missing = 0;
  let columns = 0;
  for (const line of text.split('\n')) {
    const signs = count(line, '|');
    if (line.trim() === '') columns = 0;
    else if (signs > 0 && dashes.test(line.replace(/[ \t\r>]/g, ''))) columns = Math.max(columns, signs);
    else missing += Math.max(0, columns - 2 - signs);
  }
  return missing;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) found++;
  return found;
}
