/** Footnotes in GitHub's manner: `[^1]` in the text, `[^1]: 注文` on a line of its own anywhere in the file. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../../base/source-text.ts';

/** What a file says of a note, and whether its text leads to it. */
interface Note {
  readonly node: FootnoteDefinition;
  readonly span: Span;
  isUsed: boolean;
}

/** By identifier. */
export type Notes = ReadonlyMap<string, Note>;

/** The notes of a file; of two with one name the first counts. */
export function notesIn(nodes: readonly RootContent[], spanOf: (node: RootContent) => Span): Notes {
  const notes = new Map<string, Note>();
  const visit = (node: RootContent): void => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, { node, span: spanOf(node), isUsed: false });
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      node.children.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return notes;
}

/** Reports notes that nothing leads to. */
export function reportUnusedNotes(notes: Notes, report: Report): void {
  for (const { node, span, isUsed } of notes.values()) {
    if (isUsed) continue;
    report(diagnostic('content/note-unused', { mark: `[^${node.label ?? node.identifier}]` }, span));
  }
}

/** How a note is written. */
export function noteForm(mark: string): Hint {
  return {
    message: {
      zh: `另起一段写“${mark}: 注文”；要原样印出，写成“\\${mark}”`,
      en: `write ${mark}: and the note in a paragraph of its own, or \\${mark} for printed brackets`,
    },
  };
}
