/**
 * Opens a PDF by @libpdf/core, which finds its way through cross-reference streams, object streams and damaged tables.
 * The only file that knows the library.
 */
import {
  PdfDict as LibDict,
  PDF,
  PdfArray,
  PdfBool,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import { dictOf, type PdfDict, type PdfValue } from './values.ts';

export interface OpenedPdf {
  /** Of the header: 1.6. */
  readonly version: string;
  readonly encrypted: boolean;
  /** The trailer has a file identifier of two strings. */
  readonly hasIdentifier: boolean;
  readonly catalogue: PdfDict;
  /** The information dictionary. */
  readonly info: PdfDict | undefined;
  /** With what they take over from the page tree. */
  readonly pages: readonly PdfDict[];
  /** Every dictionary and stream that has a number. */
  readonly objects: readonly PdfDict[];
}

/** The file in `bytes`; undefined when it is no PDF, or damaged beyond reading. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | undefined> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = /%PDF-(\d\.\d)/.exec(source.toString('latin1', 0, 1024))?.[1];
  if (version === undefined) return undefined;
  try {
    return await read(bytes, source, version);
  } catch {
    return undefined; // What the library throws at is nothing that a print shop could open either.
  }
}

async function read(bytes: Uint8Array, source: Buffer, version: string): Promise<OpenedPdf> {
  const pdf = await PDF.load(bytes);
  const { convert, objectOf } = converter(pdf);
  const tail = source.toString('latin1', Math.max(0, source.length - 65536));
  const numbered = Array.from({ length: pdf.context.registry.nextObjectNumber - 1 }, (_, at) => PdfRef.of(at + 1, 0));
  return {
    version,
    encrypted: pdf.isEncrypted,
    hasIdentifier: /\/ID\s*\[\s*[<(][^\]]*[>)]\s*[<(]/.test(tail),
    catalogue: convert(pdf.getCatalog(), undefined) as PdfDict,
    info: infoOf(tail, objectOf),
    pages: pdf.getPages().map((page) => withInherited(objectOf(page.ref) as PdfDict)),
    objects: numbered.map(objectOf).flatMap((value) => dictOf(value) ?? []),
  };
}

/** Values of the library as ours; a numbered object is always the same one. */
function converter(pdf: PDF) {
  const known = new Map<string, PdfValue | undefined>();
  const resolve = (ref: PdfRef): PdfObject | null => pdf.getObject(ref);
  const objectOf = (ref: PdfRef): PdfValue | undefined => {
    const id = ref.toString();
    if (!known.has(id)) {
      known.set(id, undefined); // A reference to itself ends here.
      known.set(id, convert(resolve(ref) ?? undefined, id));
    }
    return known.get(id);
  };
  const convert = (value: PdfObject | undefined, id: string | undefined): PdfValue | undefined => {
    if (value instanceof PdfRef) return objectOf(value);
    if (value instanceof PdfNumber) return value.value;
    if (value instanceof PdfBool) return value.value;
    if (value instanceof PdfName) return { kind: 'name', name: value.value };
    if (value instanceof PdfString) return { kind: 'string', bytes: value.bytes };
    if (value instanceof PdfArray) return value.toArray().flatMap((each) => convert(each, undefined) ?? []);
    if (!(value instanceof LibDict)) return undefined;
    return {
      kind: 'dictionary',
      id,
      keys: Array.from(value.keys(), (key) => key.value),
      get: (key) => convert(value.get(key), undefined),
      stream: () => (value instanceof PdfStream ? unpacked(value) : undefined),
    };
  };
  return { convert, objectOf };
}

function unpacked(stream: PdfStream): Uint8Array | undefined {
  try {
    return stream.getDecodedData();
  } catch {
    return undefined;
  }
}

/** The library does not hand out the trailer: of the last reference to an information dictionary in its text. */
function infoOf(tail: string, objectOf: (ref: PdfRef) => PdfValue | undefined): PdfDict | undefined {
  const last = [...tail.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].at(-1);
  return last === undefined ? undefined : dictOf(objectOf(PdfRef.of(Number(last[1]), Number(last[2]))));
}

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** A page with the entries that stand in the nodes above it (ISO 32000-1, 7.7.3.4). */
function withInherited(page: PdfDict): PdfDict {
  const lookUp = (key: string): PdfValue | undefined => {
    for (let node: PdfDict | undefined = page, depth = 0; node !== undefined && depth < 32; depth++) {
      const value = node.get(key);
      if (value !== undefined) return value;
      node = dictOf(node.get('Parent'));
    }
    return undefined;
  };
  return { ...page, get: (key) => (inherited.includes(key) ? lookUp(key) : page.get(key)) };
}
