/**
 * The file under construction: pdfkit numbers the objects, keeps their offsets and writes page tree, cross-reference
 * table and trailer; everything inside the objects is ours. The only file that overrides pdfkit.
 */
import { createHash } from 'node:crypto';
import type { Size } from '../../base/geometry.ts';
import { deflate } from './deflate.ts';
import { PDFDocument, type PdfkitOptions, type PdfkitReference } from './pdfkit.ts';
import type { PdfDictionary } from './values.ts';

/** A reference to an object of the file, which may be filled and written later. */
export type PdfReference = PdfkitReference;

/** What the file says about the document. */
export interface ContainerInfo {
  /** The information dictionary. Both dates belong in it: pdfkit would take one from the clock. */
  readonly entries: Readonly<Record<string, string | Date>>;
  /** Of the whole text, a BCP 47 tag. */
  readonly language: string;
}

/** One page as the file has it. */
export interface PageObjects {
  readonly content: Uint8Array;
  /** By resource name. */
  readonly fonts: Readonly<Record<string, PdfReference>>;
  readonly annotations: readonly PdfReference[];
}

export interface Container {
  /** Sets entries of the document catalogue. */
  setCatalogue(entries: PdfDictionary): void;
  /** Numbers an object that `fill` writes later. */
  reserve(): PdfReference;
  fill(reference: PdfReference, data: PdfDictionary): void;
  add(data: PdfDictionary): PdfReference;
  /** An object with a compressed stream; `data` needs no /Length and no /Filter. */
  addStream(bytes: Uint8Array, data?: PdfDictionary): PdfReference;
  /** An object with a stream that any program can read without unpacking it, as XMP must be. */
  addPlainStream(bytes: Uint8Array, data: PdfDictionary): PdfReference;
  /** A page of the finished size `trim`; returns the page object, for destinations. */
  addPage(trim: Size, page: PageObjects): PdfReference;
  /** The whole file. Nothing can be added afterwards. */
  end(): Uint8Array;
}

/**
 * PDF 1.6: the highest that PDF/X-4 allows; PDF/A-2 and PDF/UA-1 allow it too, so that one file can be all of them, and
 * nothing here needs 1.7.
 */
const pdfVersion = '1.6';

/** Length of the file identifier in bytes; 16 is what every writer gives since it was an MD5 sum. */
const identifierLength = 16;

interface Options extends PdfkitOptions {
  /** Takes the pieces of the file. In the options because pdfkit writes from within its constructor. */
  readonly chunks: Uint8Array[];
}

/** pdfkit without what it would add on its own. */
class BareDocument extends PDFDocument<Options> {
  /** Collects the file instead of streaming it: the writer is synchronous. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) this.options.chunks.push(chunk);
    return true;
  }

  /** Pages stay in PDF user space: pdfkit would turn the axis over first, and each text matrix would turn it back. */
  override transform(): this {
    return this;
  }

  /** The outline is written by outline.ts: pdfkit's leads to the right edge of the page, and its counts are wrong. */
  override initOutline(): void {}
  override endOutline(): void {}

  /** XMP is written by metadata.ts: pdfkit's is not escaped. */
  override endMetadata(): void {}

  /** Identifies the file by its content, where pdfkit would hash title and date alone. */
  override _finalize(): void {
    const hash = createHash('sha256');
    for (const chunk of this.options.chunks) hash.update(chunk);
    this._id = hash.digest().subarray(0, identifierLength);
    super._finalize();
  }
}

/** An empty file. */
export function openContainer({ entries, language }: ContainerInfo): Container {
  const chunks: Uint8Array[] = [];
  const document = new BareDocument({
    pdfVersion,
    chunks,
    compress: false, // addStream compresses
    autoFirstPage: false,
    font: null,
    lang: language,
    displayTitle: true,
    info: entries,
  });
  return {
    setCatalogue(changed) {
      Object.assign(document._root.data, changed);
    },
    reserve: () => document.ref(),
    fill(reference, data) {
      reference.data = data;
      reference.end();
    },
    add(data) {
      const reference = document.ref(data);
      reference.end();
      return reference;
    },
    addStream: (bytes, data = {}) => addStream(document, deflate(bytes), { ...data, Filter: 'FlateDecode' }),
    addPlainStream: (bytes, data) => addStream(document, bytes, { ...data }),
    addPage: (trim, page) => addPage(document, trim, page),
    end() {
      document.end();
      return Buffer.concat(chunks);
    },
  };
}

function addStream(document: BareDocument, bytes: Uint8Array, data: PdfDictionary): PdfReference {
  const reference = document.ref(data);
  reference.write(bytes);
  reference.end();
  return reference;
}

function addPage(document: BareDocument, trim: Size, { content, fonts, annotations }: PageObjects): PdfReference {
  document.addPage({ size: [trim.width, trim.height], margin: 0 });
  const { dictionary, resources, content: stream } = document.page;
  Object.assign(dictionary.data, pageBoxes(trim), {
    UserUnit: undefined, // pdfkit gives the default on every page
    Annots: annotations.length > 0 ? annotations : undefined,
  });
  resources.data = { Font: { ...fonts } };
  Object.assign(stream.data, { Filter: 'FlateDecode' });
  stream.write(deflate(content));
  return dictionary;
}

/** Boxes of a page that is not to be trimmed. With a bleed the media grows around the trim and its origin moves. */
function pageBoxes({ width, height }: Size): PdfDictionary {
  const box = [0, 0, width, height];
  return { MediaBox: box, TrimBox: box };
}
