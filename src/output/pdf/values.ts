/**
 * Values of PDF objects, as pdfkit takes them too: a string is a name, an object a dictionary, an array an array. What is
 * none of these is a token.
 */
import { decimal } from './content/number.ts';

/** PDF syntax that goes into the file as it stands. */
export class PdfToken {
  readonly syntax: string;

  constructor(syntax: string) {
    this.syntax = syntax;
  }

  toString(): string {
    return this.syntax;
  }

  /** pdfkit writes every object that is no plain one through its toString. */
  get [Symbol.toStringTag](): string {
    return 'PdfToken';
  }
}

/** An indirect object, by its number; as a value it stands for the reference to it. */
export class PdfReference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return `${this.id} 0 R`;
  }

  /** As of a token. */
  get [Symbol.toStringTag](): string {
    return 'PdfReference';
  }
}

export type PdfValue =
  /** A name, without the slash; it is not escaped. */
  string | number | boolean | null | PdfToken | PdfReference | readonly PdfValue[] | PdfDictionary;

/** Entries that are undefined are left out. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** `syntax` itself. */
export function token(syntax: string): PdfToken {
  return new PdfToken(syntax);
}

/** Decimals of a number in an object; content has fewer, each its own. */
const places = 6;

/**
 * A number as it stands in the file.
 * @throws when it has no decimal form: infinite, not a number, or of more than 21 digits
 */
export function numberSyntax(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`no number of a PDF: ${value}`);
  return decimal(value, places);
}

/** Array.isArray, which does not know readonly ones. */
export function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** A date in UTC (ISO 32000-1, 7.9.4), to the second. */
export function dateString(date: Date): PdfToken {
  return token(`(D:${date.toISOString().replace(/[-T:]|\.\d+/g, '')})`);
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
  return token(`<FEFF${hexOf(textWithinLimit(text))}>`);
}

/** The UTF-16 units of `text` as hexadecimal digits. */
export function hexOf(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += hex16(text.charCodeAt(at));
  return hex;
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

/** Each byte as two upper-case hexadecimal digits. */
const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** Four upper-case hexadecimal digits of a 16-bit number. */
export function hex16(value: number): string {
  return hexBytes[value >> 8]! + hexBytes[value & 0xff]!;
}
