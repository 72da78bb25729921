/** What a typesetter would not let pass on finished pages, where no setting could avoid it. */

import { type Diagnostic, diagnostic } from '../../base/diagnostics/diagnostic.ts';
import type { Document, Frame, Placed } from '../../typeset/frame/frame.ts';
import { textOfRuns } from '../../typeset/frame/run-columns.ts';

/** A line of a paragraph on its page, and the column of type that it stands in. */
interface Line {
  readonly text: string;
  readonly page: string;
  readonly column: string;
}

/** 孤字 and 孤行 of the paragraphs of a document, in reading order. */
export function lintPages(document: Document): Diagnostic[] {
  return lineFaults(document).map(({ kind, text, page }) => {
    if (kind === 'lone-line') return diagnostic('check/lone-line', { text, page }, undefined);
    const hint = { message: { zh: '增删一两个字即可', en: 'a character more or less will do' } };
    return diagnostic('check/runt', { text, page }, undefined, [hint]);
  });
}

/** A line that stands badly. */
export interface LineFault {
  readonly kind: 'runt' | 'lone-line';
  readonly text: string;
  /** Label of its page. */
  readonly page: string;
}

/** What `lintPages` reports, by kind and page. */
export function lineFaults(document: Document): LineFault[] {
  return [...paragraphsOf(document).values()].flatMap((lines) => [...runts(lines), ...loneLines(lines)]);
}

/** Lines of the paragraphs by the number of their part. */
function paragraphsOf({ pages }: Document): ReadonlyMap<number, readonly Line[]> {
  const paragraphs = new Map<number, Line[]>();
  pages.forEach(({ label, items }, index) => {
    for (const item of items) {
      if (item.kind !== 'group' || !isText(item.frame)) continue;
      const line = { text: textOf(item.frame.items), page: label, column: `${index} ${item.x}` };
      const lines = paragraphs.get(item.frame.part);
      if (lines === undefined) paragraphs.set(item.frame.part, [line]);
      else lines.push(line);
    }
  });
  return paragraphs;
}

function isText({ role, part }: Frame): boolean {
  return part >= 0 && (role === 'paragraph' || role === 'list-item');
}

function textOf(items: readonly Placed[]): string {
  return items
    .map((item) => (item.kind === 'glyphs' ? textOfRuns(item) : item.kind === 'group' ? textOf(item.frame.items) : ''))
    .join('');
}

/** One character and the marks behind it, as a paragraph’s last line of several. */
function runts(lines: readonly Line[]): LineFault[] {
  const last = lines.at(-1)!;
  if (lines.length === 1 || !/^\p{Script=Han}\p{P}*$/u.test(last.text)) return [];
  const { text } = lines.at(-2)!;
  return [{ kind: 'runt', text: `${text}${last.text}`, page: last.page }];
}

/** A paragraph’s first line at the foot of a column, or its last one at the head. */
function loneLines(lines: readonly Line[]): LineFault[] {
  const alone = [lines[0]!, lines.at(-1)!].filter(
    (line) => lines.length > 2 && lines.filter(({ column }) => column === line.column).length === 1,
  );
  return alone.map(({ text, page }) => ({ kind: 'lone-line', text, page }));
}
