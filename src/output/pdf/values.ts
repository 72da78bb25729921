/**
 * Values of PDF objects as pdfkit takes them: a string is a name, an object a dictionary, an array an array. What it
 * has no faultless way to write is a token that we write ourselves.
 */
import type { PdfkitReference } from './pdfkit.ts';

/** PDF syntax that goes into the file as it stands. */
export interface PdfToken {
  readonly syntax: string;
  toString(): string;
  readonly [Symbol.toStringTag]: 'PdfToken';
}

export type PdfValue =
  /** A name, without the slash; pdfkit does not escape it. */
  string | number | boolean | null | Date | PdfToken | PdfkitReference | readonly PdfValue[] | PdfDictionary;

/** Entries that are undefined are left out. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** `syntax` itself. pdfkit writes every object that is no plain one through its toString. */
export function token(syntax: string): PdfToken {
  return { syntax, toString: () => syntax, [Symbol.toStringTag]: 'PdfToken' };
}

/** UTF-16 units that a text string has room for: 32,767 bytes with its mark (ISO 19005-2, 6.1.13). */
const longestText = (32_767 - 2) >> 1;

/** `text`, or as much of its beginning as a text string has room for. */
export function textWithinLimit(text: string): string {
  if (text.length <= longestText) return text;
  const isHigh = (text.charCodeAt(longestText - 1) & 0xfc00) === 0xd800; // the first half of a character
  return text.slice(0, isHigh ? longestText - 1 : longestText);
}

/** A text string in UTF-16BE with its mark (ISO 32000-1, 7.9.2.2), in hexadecimal: any text, no escapes. */
export function textString(text: string): PdfToken {
  const kept = textWithinLimit(text);
  let hex = 'FEFF';
  for (let at = 0; at < kept.length; at++) hex += hex16(kept.charCodeAt(at));
  return token(`<${hex}>`);
}

/** A byte string of the printable ASCII characters in `text`. */
export function asciiString(text: string): PdfToken {
  return token(`(${text.replace(/[^\x20-\x7e]/g, '').replace(/[\\()]/g, '\\$&')})`);
}

/** A name of any characters, in UTF-8; what would end it stands as two hexadecimal digits (ISO 32000-1, 7.3.5). */
export function pdfName(text: string): PdfToken {
  const bytes = Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const isPlain = byte > 0x20 && byte < 0x7f && !'#%()/<>[]{}'.includes(String.fromCharCode(byte));
    return isPlain ? String.fromCharCode(byte) : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return token(`/${bytes.join('')}`);
}

/** Four upper-case hexadecimal digits of a 16-bit number. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
