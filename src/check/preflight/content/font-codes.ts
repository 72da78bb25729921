/** Codes of shown strings: their glyphs and how far they move the pen (ISO 32000-1, 9.4.4). */
import { dictOf, listOf, nameOf, numberOf, type PdfDict, textOf } from '../pdf/values.ts';

export interface FontCodes {
  readonly name: string;
  readonly dictionary: PdfDict;
  /** Of a code, in em. */
  widthOf(code: number): number;
  codesIn(bytes: Uint8Array): readonly number[];
  /** Code and glyph number are one, so that code 0 is .notdef. */
  readonly identity: boolean;
}

/** The codes of a font dictionary. */
export function fontCodes(font: PdfDict): FontCodes {
  const composite = nameOf(font.get('Subtype')) === 'Type0';
  const name = nameOf(font.get('BaseFont')) ?? nameOf(font.get('Subtype')) ?? '?';
  if (!composite) {
    const first = numberOf(font.get('FirstChar')) ?? 0;
    const widths = listOf(font.get('Widths'));
    const usual = numberOf(dictOf(font.get('FontDescriptor'))?.get('MissingWidth')) ?? 0;
    const widthOf = (code: number): number => (numberOf(widths[code - first]) ?? usual) / 1000;
    return { name, dictionary: font, widthOf, codesIn: (bytes) => [...bytes], identity: false };
  }
  const descendant = dictOf(listOf(font.get('DescendantFonts'))[0]);
  const widths = compositeWidths(descendant);
  const usual = numberOf(descendant?.get('DW')) ?? 1000;
  return {
    name,
    dictionary: font,
    widthOf: (code) => (widths.get(code) ?? usual) / 1000,
    codesIn: pairs,
    identity: nameOf(font.get('Encoding'))?.startsWith('Identity') === true,
  };
}

function pairs(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, at) => bytes[2 * at]! * 256 + bytes[2 * at + 1]!);
}

/** /W: a first code with the widths from it on, or two codes and the width of all between (9.7.4.3). */
function compositeWidths(descendant: PdfDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const rows = listOf(descendant?.get('W'));
  for (let at = 0; at + 1 < rows.length; ) {
    const first = numberOf(rows[at]) ?? 0;
    const second = rows[at + 1];
    if (typeof second === 'number') {
      const width = numberOf(rows[at + 2]) ?? 1000;
      for (let code = first; code <= Math.min(second, 0xffff); code++) widths.set(code, width);
      at += 3;
    } else {
      for (const [offset, width] of listOf(second).entries()) widths.set(first + offset, numberOf(width) ?? 1000);
      at += 2;
    }
  }
  return widths;
}

/** Whether a program of the font is in the file; Type 3 fonts are drawn by the file itself. */
export function isEmbedded(font: PdfDict): boolean {
  if (nameOf(font.get('Subtype')) === 'Type3') return true;
  const holder = dictOf(listOf(font.get('DescendantFonts'))[0]) ?? font;
  const descriptor = dictOf(holder.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dictOf(descriptor?.get(key)) !== undefined);
}

/** For messages: the name without the tag of the subset. */
export function shownName(font: PdfDict): string {
  return (nameOf(font.get('BaseFont')) ?? textOf(font.get('Name')) ?? '?').replace(/^[A-Z]{6}\+/, '');
}
