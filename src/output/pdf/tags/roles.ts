/** Parts of the document as structure elements (ISO 32000-1, 14.8.4). */
import { unreachable } from '../../../base/unreachable.ts';
import type { Part } from '../../../typeset/frame/structure.ts';
import { asciiString, type PdfDictionary, textString } from '../values.ts';

/** Standard structure type; `level` of a heading. A link without an annotation, in a file for press, is a stretch of text. */
export function roleOf(part: Part, level: number, hasLinks: boolean): string {
  switch (part.kind) {
    case 'masthead':
    case 'section':
    case 'colophon':
      return 'Sect';
    case 'article':
      return 'Art';
    case 'contents':
      return 'TOC';
    case 'entry':
      return 'TOCI';
    case 'heading':
      return `H${level}`;
    case 'paragraph':
      return 'P';
    case 'list':
      return 'L';
    case 'item':
      return 'LI';
    case 'label':
      return 'Lbl';
    case 'body':
      return 'LBody';
    case 'quotation':
      return 'BlockQuote';
    case 'table':
      return 'Table';
    case 'row':
      return 'TR';
    case 'cell':
      return part.heads === undefined ? 'TD' : 'TH';
    case 'figure':
      return 'Figure';
    case 'caption':
      return 'Caption';
    case 'note':
      return 'Note';
    case 'note-mark':
      return 'Reference';
    case 'link':
      return hasLinks ? 'Link' : 'Span';
    default:
      return unreachable(part);
  }
}

/** What the element of part `number` says besides its type and its content; undefined for nothing, as most do. */
export function attributesOf(
  part: Part,
  number: number,
  boxes: ReadonlyMap<number, readonly number[]>,
): PdfDictionary | undefined {
  switch (part.kind) {
    case 'list':
      return { A: { O: 'List', ListNumbering: part.ordered ? 'Decimal' : 'Disc' } };
    case 'cell':
      return { A: cellAttributes(part) };
    case 'figure':
      return { Alt: textString(part.alt), A: layoutIn(boxes.get(number)) };
    case 'note':
      return { ID: asciiString(noteId(number)) };
    default:
      return undefined;
  }
}

function layoutIn(box: readonly number[] | undefined): PdfDictionary | undefined {
  return box && { O: 'Layout', BBox: box, Placement: 'Block' };
}

/** Six digits: the names of a name tree are sorted as bytes. */
export function noteId(number: number): string {
  return `note${String(number).padStart(6, '0')}`;
}

function cellAttributes({ heads, columns, rows }: Extract<Part, { kind: 'cell' }>): PdfDictionary | undefined {
  if (heads === undefined && columns === 1 && rows === 1) return undefined;
  return {
    O: 'Table',
    Scope: heads === undefined ? undefined : heads === 'column' ? 'Column' : 'Row',
    ColSpan: columns === 1 ? undefined : columns,
    RowSpan: rows === 1 ? undefined : rows,
  };
}
