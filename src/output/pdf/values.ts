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

/** A text string in UTF-16BE with its mark (ISO 32000-1, 7.9.2.2), in hexadecimal: any text, no escapes. */
export function textString(text: string): PdfToken {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += hex16(text.charCodeAt(at));
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
