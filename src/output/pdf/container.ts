/**
 * The file under construction: pdfkit numbers the objects, keeps their offsets and writes catalogue, page tree,
 * cross-reference table and trailer; all other objects are ours. The only file that overrides pdfkit.
 */
import type { Size } from '../../base/geometry.ts';
import { digest } from './digest.ts';
import { FileBytes } from './file-bytes.ts';
import { type Packing, packed, packsAtOnce, type StreamPacker } from './packing/stream-packer.ts';
import { type InfoEntries, PDFDocument, type PdfkitOptions, type PdfkitReference } from './pdfkit.ts';
import { type PdfDictionary, type PdfValue, syntaxOf } from './values.ts';

/** A reference to an object of the file, which may be filled and written later. */
export type PdfReference = PdfkitReference;

/** What the file says about the document. */
export interface ContainerInfo {
  /** The information dictionary. Both dates belong in it: pdfkit would take one from the clock. */
  readonly entries: InfoEntries;
  /** Of the whole text, a BCP 47 tag. */
  readonly language: string;
  readonly version: '1.4' | '1.6' | '1.7';
  /** At once, when nothing else is said. */
  readonly packer?: StreamPacker | undefined;
}

/** One page as the file has it. */
export interface PageObjects {
  /** Size of the sheet. */
  readonly media: Size;
  readonly content: Uint8Array;
  /** By kind and name (ISO 32000-1, 7.8.3). */
  readonly resources: PdfDictionary;
  /** All else that stands in the dictionary of the page: boxes, annotations. */
  readonly entries: PdfDictionary;
}

export interface Container {
  /** Sets entries of the document catalogue. */
  setCatalogue(entries: PdfDictionary): void;
  /** Sets what a viewer is asked to do (ISO 32000-1, 12.2), besides showing the title. */
  setViewer(entries: PdfDictionary): void;
  /** Sets entries of the name dictionary (ISO 32000-1, 7.7.4). */
  setNames(entries: PdfDictionary): void;
  /** Numbers an object that `fill` writes later. */
  reserve(): PdfReference;
  fill(reference: PdfReference, data: PdfDictionary): void;
  add(data: PdfDictionary | readonly PdfValue[]): PdfReference;
  /** An object with a compressed stream; `data` needs no /Length and no /Filter. */
  addStream(bytes: Uint8Array, data?: PdfDictionary): PdfReference;
  /** An object with a stream that any program can read without unpacking it, as XMP must be. */
  addPlainStream(bytes: Uint8Array, data: PdfDictionary): PdfReference;
  /** Adds a page; returns its object, for destinations. */
  addPage(page: PageObjects): PdfReference;
  /** Names the document by all that is written so far and by `more`: 16 bytes. */
  digest(more: string): Uint8Array;
  /** The whole file. Nothing can be added afterwards. */
  end(): Uint8Array;
}

interface Options extends PdfkitOptions {
  /** In the options because pdfkit writes from within its constructor. */
  readonly file: FileBytes;
}

/** pdfkit without what it would add on its own. */
class BareDocument extends PDFDocument<Options> {
  /** Takes the file instead of streaming it: the writer is synchronous. */
  override _write(data: string | Uint8Array): void {
    const { file } = this.options;
    if (typeof data === 'string') {
      file.addLine(data);
      this._offset += data.length + 1;
    } else {
      file.addBytes(data);
      this._offset += data.length;
    }
  }

  /** Of the stream that pdfkit would be, the end. */
  override push(): boolean {
    return true;
  }

  /** The outline is written by outline.ts: pdfkit's leads to the right edge of the page, and its counts are wrong. */
  override initOutline(): void {}
  override endOutline(): void {}

  /** Tags are written by tags/structure-tree.ts; pdfkit would end objects of its own. */
  override endMarkings(): void {}

  /** XMP is written by metadata.ts: pdfkit's is not escaped. */
  override endMetadata(): void {}

  /** Identifies the file by its content, where pdfkit would hash title and date alone. */
  override _finalize(): void {
    this._id = digest(this.options.file.bytes());
    super._finalize();
  }
}

/** Writes an object, unless its stream is not packed yet, which one that `waits` waits for; whether it is written. */
type Writing = (waits: boolean) => boolean;

/** An empty file. */
export function openContainer({ entries, language, version, packer = packsAtOnce }: ContainerInfo): Container {
  const file = new FileBytes();
  const document = new BareDocument({
    pdfVersion: version,
    file,
    compress: false, // addStream compresses
    autoFirstPage: false,
    font: null,
    lang: language,
    displayTitle: true,
    info: entries,
  });
  // Where an object begins is known when all before it are packed: until then it waits.
  const waiting: Writing[] = [];
  const writeReady = (waits: boolean): void => {
    let written = 0;
    while (written < waiting.length && waiting[written]!(waits)) written++;
    if (written > 0) waiting.splice(0, written);
  };
  const write = (writing: Writing): void => {
    if (waiting.length > 0) writeReady(false);
    if (waiting.length > 0 || !writing(false)) waiting.push(writing);
  };
  const fill = (reference: PdfReference, data: PdfValue): void =>
    write(() => {
      writeObject(document, reference, data);
      return true;
    });
  const fillStream = (reference: PdfReference, packing: Packing, data: PdfDictionary): void =>
    write((waits) => {
      const bytes = packing(waits);
      if (bytes !== undefined) writeStream(document, reference, bytes, data);
      return bytes !== undefined;
    });
  // The last page is written when another begins: what belongs to a page stands before it in the file.
  let writeLastPage = (): void => {};
  return {
    setCatalogue(changed) {
      Object.assign(document._root.data, changed);
    },
    setViewer(entries) {
      Object.assign(document._root.data.ViewerPreferences.data, entries);
    },
    setNames(entries) {
      Object.assign(document._root.data.Names.data, entries);
    },
    reserve: () => document.ref(),
    fill,
    add(data) {
      const reference = document.ref();
      fill(reference, data);
      return reference;
    },
    addStream(bytes, data) {
      const reference = document.ref();
      fillStream(reference, packer.pack(bytes), { ...data, Filter: 'FlateDecode' });
      return reference;
    },
    addPlainStream(bytes, data) {
      const reference = document.ref();
      fillStream(reference, packed(bytes), data);
      return reference;
    },
    addPage({ media, content, resources, entries }) {
      writeLastPage();
      const packing = packer.pack(content);
      const [stream, named, page] = [document.ref(), document.ref(), document.ref()];
      const { Pages } = document._root.data;
      const MediaBox = [0, 0, media.width, media.height];
      const data = { Type: 'Page', Parent: Pages, MediaBox, Contents: stream, Resources: named, ...entries };
      writeLastPage = () => {
        fill(page, data);
        fill(named, { ...resources, ColorSpace: resources['ColorSpace'] ?? {} });
        fillStream(stream, packing, { Filter: 'FlateDecode' });
      };
      Pages.data.Kids.push(page);
      Pages.data.Count++;
      return page;
    },
    digest(more) {
      writeReady(true);
      return digest(Buffer.concat([digest(file.bytes()), Buffer.from(more)]));
    },
    end() {
      writeLastPage();
      writeReady(true);
      document.end();
      return file.bytes();
    },
  };
}

/** Writes an object in one line of syntax: by pdfkit, each value of it takes a dozen tests of its class. */
function writeObject(document: BareDocument, reference: PdfReference, data: PdfValue): void {
  reference.offset = document._offset;
  document._write(`${reference.id} 0 obj\n${syntaxOf(data)}\nendobj`);
  document._refEnd(reference);
}

function writeStream(document: BareDocument, reference: PdfReference, bytes: Uint8Array, data: PdfDictionary): void {
  reference.offset = document._offset;
  document._write(`${reference.id} 0 obj\n${syntaxOf({ ...data, Length: bytes.length })}\nstream`);
  document._write(bytes);
  document._write('\nendstream\nendobj');
  document._refEnd(reference);
}
