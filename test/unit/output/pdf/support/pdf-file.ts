/** A PDF file taken apart through its cross-reference table, so that a wrong offset is noticed. */
import { inflateSync } from 'node:zlib';
import { type Dictionary, expect, nextValue, type PdfValue, type Scanner } from './pdf-syntax.ts';

export interface PdfObject {
  readonly value: PdfValue;
  /** Unpacked; undefined when the object has none. */
  readonly stream: Buffer | undefined;
}

export interface PdfFile {
  /** The first line. */
  readonly header: string;
  readonly trailer: Dictionary;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

/** @throws when the file is not as ISO 32000-1, 7.5 wants it */
export function parsePdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes);
  const end = /startxref\n(\d+)\n%%EOF\n$/.exec(source.toString('latin1', source.length - 64));
  if (end === null) throw new Error('no end of file');
  const scanner: Scanner = { source, at: Number(end[1]) };
  const offsets = crossReferences(scanner);
  expect(scanner, 'trailer');
  const trailer = nextValue(scanner);
  if (!isDictionary(trailer)) throw new Error('no trailer');
  const objects = new Map(offsets.map((offset, index) => [index + 1, objectAt(source, offset, index + 1)]));
  return { header: source.toString('latin1', 0, source.indexOf('\n')), trailer, objects };
}

/**
 * What `path` leads to from `start`, references followed: keys of dictionaries, indexes of arrays. Undefined when an
 * entry is missing.
 */
export function follow(
  file: PdfFile,
  start: PdfValue | undefined,
  ...path: readonly (string | number)[]
): PdfValue | undefined {
  let value = resolved(file, start);
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isDictionary(value) ? value.entries.get(step) : undefined;
    value = resolved(file, value);
  }
  return value;
}

/** As `follow`, from the catalogue. */
export function inCatalogue(file: PdfFile, ...path: readonly (string | number)[]): PdfValue | undefined {
  return follow(file, file.trailer, 'Root', ...path);
}

/** Unpacked stream of the object that a reference names. */
export function streamOf(file: PdfFile, reference: PdfValue | undefined): Buffer {
  const stream = isReference(reference) ? file.objects.get(reference.id)?.stream : undefined;
  if (stream === undefined) throw new Error(`no stream: ${JSON.stringify(reference)}`);
  return stream;
}

/** The entry of a dictionary as it stands, a reference as a reference. */
export function entry(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return isDictionary(value) ? value.entries.get(key) : undefined;
}

/** References to the pages, in order. */
export function pagesOf(file: PdfFile): readonly PdfValue[] {
  const kids = inCatalogue(file, 'Pages', 'Kids');
  if (!Array.isArray(kids) || kids.length !== inCatalogue(file, 'Pages', 'Count')) throw new Error('bad page tree');
  return kids;
}

/** The bytes of a string; an error for another value. */
export function bytesOf(value: PdfValue | undefined): Buffer {
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'string') return value.bytes;
  throw new Error(`no string: ${JSON.stringify(value)}`);
}

/** A text string: UTF-16BE with its mark, or ASCII. */
export function textOf(value: PdfValue | undefined): string {
  const bytes = bytesOf(value);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('ascii');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

/** The name that a value is, undefined for another value. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name'
    ? value.name
    : undefined;
}

/** The array that a value is; an error for another value. */
export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (!Array.isArray(value)) throw new Error(`no array: ${JSON.stringify(value)}`);
  return value;
}

function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dictionary';
}

function isReference(value: PdfValue | undefined) {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return isReference(value) ? file.objects.get(value.id)?.value : value;
}

function crossReferences(scanner: Scanner): readonly number[] {
  expect(scanner, 'xref');
  expect(scanner, '0 ');
  const count = Number(nextValue(scanner));
  expect(scanner, '0000000000 65535 f ');
  return Array.from({ length: count - 1 }, () => {
    scanner.at++;
    const row = scanner.source.toString('latin1', scanner.at, scanner.at + 19);
    if (!/^\d{10} 00000 n $/.test(row)) throw new Error(`bad cross-reference: ${row}`);
    scanner.at += 19;
    return Number(row.slice(0, 10));
  });
}

function objectAt(source: Buffer, offset: number, id: number): PdfObject {
  const scanner: Scanner = { source, at: offset };
  expect(scanner, `${id} 0 obj\n`);
  const value = nextValue(scanner);
  const stream = isDictionary(value) && value.entries.has('Length') ? readStream(scanner, value) : undefined;
  expect(scanner, 'endobj');
  return { value, stream };
}

function readStream(scanner: Scanner, { entries }: Dictionary): Buffer {
  expect(scanner, 'stream\n');
  const length = Number(entries.get('Length'));
  const packed = scanner.source.subarray(scanner.at, scanner.at + length);
  scanner.at += length;
  expect(scanner, 'endstream');
  return nameOf(entries.get('Filter')) === 'FlateDecode' ? inflateSync(packed) : packed;
}
