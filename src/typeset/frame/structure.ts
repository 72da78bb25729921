/**
 * What the parts of a document are to each other, apart from where they stand: for tags, reading order and previews. A
 * part may be spread over lines, columns and pages; the frames that show it name it by its number.
 */

/** What a part is. */
export type Part =
  | { readonly kind: 'masthead' }
  /** 要目: its entries. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'entry' }
  /** 栏目 */
  | { readonly kind: 'section' }
  | { readonly kind: 'article' }
  /** 1 the name of the newsletter, 2 a section's, 3 an article's title, 4 to 7 headings inside an article. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'list'; readonly ordered: boolean }
  /** Of a list: a label and a body. */
  | { readonly kind: 'item' }
  | { readonly kind: 'label' }
  | { readonly kind: 'body' }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'table' }
  | { readonly kind: 'row' }
  /** `heads`: what the cell is the head of. Columns and rows that it spans. */
  | {
      readonly kind: 'cell';
      readonly heads: 'column' | 'row' | undefined;
      readonly columns: number;
      readonly rows: number;
    }
  /** `alt` says what is to be seen; empty when the picture is mere decoration. */
  | { readonly kind: 'figure'; readonly alt: string }
  /** Of a figure or a table. */
  | { readonly kind: 'caption' }
  /** A footnote; its first label is its mark. */
  | { readonly kind: 'note' }
  /** The mark in the text that leads to `note`, a number of a part. */
  | { readonly kind: 'note-mark'; readonly note: number }
  | { readonly kind: 'link'; readonly href: string }
  /** 报尾, 版记 */
  | { readonly kind: 'colophon' };

export interface StructureNode {
  readonly part: Part;
  /** Number of the part around it, lower than its own; −1 for a part of the document itself. */
  readonly parent: number;
}

/** In place of a part’s number: what the page carries for its own sake, such as a folio, and nobody reads aloud. */
export const artifact = -1;
