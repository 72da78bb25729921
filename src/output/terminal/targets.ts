/** Where sections and articles begin in pages of text: what a reader of a preview jumps to. */
import type { Document } from '../../typeset/frame/frame.ts';
import type { TextPage } from './text-page.ts';

export interface Target {
  readonly kind: 'section' | 'article';
  readonly title: string;
  /** Index into the pages, and of the row on that page. */
  readonly page: number;
  readonly row: number;
}

/** The targets of a document in reading order. */
export function targetsOf({ outline }: Document, pages: readonly TextPage[]): Target[] {
  return outline.flatMap((section) => [
    target('section', section, pages),
    ...section.children.map((article) => target('article', article, pages)),
  ]);
}

function target(kind: Target['kind'], { title, page, y }: Document['outline'][number], pages: readonly TextPage[]) {
  const row = pages[page]!.rows.findIndex((each) => each.y >= y);
  return { kind, title, page, row: Math.max(0, row) };
}
