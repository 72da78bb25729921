/**
 * Files as @libpdf/core reads them, which finds its way through cross-reference streams, object streams and damaged tables.
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
import type { PdfFile } from './pdf-file.ts';
import { dictOf, type PdfDict, type PdfValue } from './values.ts';

/** The file in `bytes`. Throws what the library throws at one that is damaged beyond reading. */
export async function openByLibrary(bytes: Uint8Array): Promise<PdfFile> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pdf = await PDF.load(bytes);
  const { convert, objectOf } = converter(pdf);
  const tail = source.toString('latin1', Math.max(0, source.length - 65536));
  const numbered = Array.from({ length: pdf.context.registry.nextObjectNumber - 1 }, (_, at) => PdfRef.of(at + 1, 0));
  return {
    encrypted: pdf.isEncrypted,
    hasIdentifier: /\/ID\s*\[\s*[<(][^\]]*[>)]\s*[<(]/.test(tail),
    catalogue: convert(pdf.getCatalog(), undefined) as PdfDict,
    info: infoOf(tail, objectOf),
    pages: pdf.getPages().map((page) => objectOf(page.ref) as PdfDict),
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
    if (value instanceof PdfArray)
      return value
        .toArray()
        .map((each) => convert(each, undefined))
        .filter((each) => each !== undefined);
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
