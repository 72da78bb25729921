/** Values of a PDF with references followed, whatever program wrote it. */

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfBytes {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

/** A dictionary, or a stream with its dictionary. */
export interface PdfDict {
  readonly kind: 'dictionary';
  /** Number and generation of the object; undefined for one inside another. */
  readonly id: string | undefined;
  readonly keys: readonly string[];
  /** undefined when there is no such entry, or null stands behind it. */
  get(key: string): PdfValue | undefined;
  /** The unpacked bytes of a stream; undefined when it is none, or packed in a way that is not understood. */
  stream(): Uint8Array | undefined;
}

export type PdfValue = boolean | number | PdfName | PdfBytes | PdfDict | readonly PdfValue[];

/** The dictionary that a value is. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'dictionary' ? value : undefined;
}

/** The name that a value is. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'name' ? value.name : undefined;
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The array that a value is; an empty one for any other value. */
export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : [];
}

/** The bytes of a string. */
export function bytesOf(value: PdfValue | undefined): Uint8Array | undefined {
  return typeof value === 'object' && 'kind' in value && value.kind === 'string' ? value.bytes : undefined;
}

/** A text string: UTF-16BE or UTF-8 with its mark, otherwise one byte a character (ISO 32000-1, 7.9.2.2). */
export function textOf(value: PdfValue | undefined): string | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder().decode(bytes);
  return String.fromCharCode(...bytes);
}

/** The four numbers of a box, lower left corner first; undefined for what is none. */
export function boxOf(value: PdfValue | undefined): Box | undefined {
  const sides = listOf(value).filter((side) => typeof side === 'number');
  const [a, b, c, d] = sides;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

/** A rectangle in user space. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}
