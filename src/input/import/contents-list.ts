import type { MeasuredLine } from './measure.ts';

/** What the list of contents tells about the heads that follow. */
export interface ContentsList {
  /** Its lines, the heading first; empty when the extract has none. */
  readonly lines: readonly MeasuredLine[];
  readonly sections: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/** A list of contents and the lines below it. */
export interface SplitContents {
  readonly contents: ContentsList;
  readonly rest: readonly MeasuredLine[];
}

const noContents: ContentsList = { lines: [], sections: new Set(), titles: new Set() };

const heading =
  /^[≡=＝—–\-~～·•◆■☆★●※<《【[\s]*(?:本\s*期\s*(?:要\s*目|目\s*录|导\s*读|看\s*点|内\s*容)|目\s*录|要\s*目|目\s*次|contents)[≡=＝—–\-~～·•◆■☆★●※>》】\]\s：:]*$/iu;

/** The list stands on the first page: within so many lines. */
const contentsWithin = 8;

/**
 * Takes off a list of contents near the top. It ends with its last page number, at the latest where one of its entries
 * comes again, for then the articles have begun.
 */
export function splitContents(lines: readonly MeasuredLine[]): SplitContents {
  const at = lines.slice(0, contentsWithin).findIndex((line) => heading.test(line.text));
  const end = at < 0 ? at : (endByRepetition(lines, at + 1) ?? endByFolios(lines, at + 1));
  if (end <= at + 1) return { contents: noContents, rest: lines };
  const entries = lines.slice(at + 1, end);
  const isSection = sectionTest(entries.map((line) => line.text));
  return {
    contents: {
      lines: lines.slice(at, end),
      sections: new Set(entries.filter((line) => isSection(line.text)).map((line) => headKey(line.text))),
      titles: new Set(entries.filter((line) => !isSection(line.text)).map((line) => headKey(line.text))),
    },
    rest: [...lines.slice(0, at), ...lines.slice(end)],
  };
}

/** How this list tells sections from titles: by brackets, else by the page numbers that only titles have. */
function sectionTest(entries: readonly string[]): (entry: string) => boolean {
  if (entries.some((entry) => bracketed.test(entry))) return (entry) => bracketed.test(entry);
  if (!entries.some((entry) => leader.test(entry))) return () => false;
  return (entry) => !leader.test(entry) && !titleMark.test(entry);
}

const bracketed = /^【.*】$/u;
const titleMark = /^[※■□●○◆◇▲△★☆►▶·•*-]/u;

function endByRepetition(lines: readonly MeasuredLine[], from: number): number | undefined {
  const seen = new Set<string>();
  for (let index = from; index < lines.length; index++) {
    const key = headKey(lines[index]!.text);
    if (seen.has(key)) return withoutHeads(lines, from, index);
    seen.add(key);
  }
  return undefined;
}

/**
 * The head of the first section stands between the list and the first title that comes again, and belongs to the
 * articles: what follows the last page number does, and so does a bracketed line with no entry below it.
 */
function withoutHeads(lines: readonly MeasuredLine[], from: number, repeated: number): number {
  const lastFolio = lines.slice(from, repeated).findLastIndex((line) => leader.test(line.text));
  let end = lastFolio < 0 ? repeated : from + lastFolio + 1;
  while (end > from && bracketed.test(lines[end - 1]!.text)) end--;
  return end;
}

function endByFolios(lines: readonly MeasuredLine[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length && index < from + 60; index++) {
    if (leader.test(lines[index]!.text)) end = index + 1;
  }
  return end;
}

/** Dots or blanks that lead to a page number, with it. */
const leader = /(?:[.…·．‥⋯_\s]{2,}|\s)[（(]?[\d０-９]{1,3}[）)]?$/u;

/** A head as it is compared: without marks, brackets, number and page number, and without blanks. */
export function headKey(text: string): string {
  return text
    .replace(leader, '')
    .replace(/^[※■□●○◆◇▲△★☆►▶·•*\-—\s]+/u, '')
    .replace(/^\d{1,2}[.．、]\s*/u, '')
    .replace(/[【】《》\s]/gu, '');
}
