/**
 * The file under construction: pdfkit numbers the objects and writes catalogue, page tree and what the file says about
 * itself; all else is ours. The only file that overrides pdfkit.
 */
import type { Size } from '../../base/geometry.ts';
import { digest } from './digest.ts';
import { FileBody } from './file-body.ts';
import { FileBytes } from './file-bytes.ts';
import { type Packing, packed, packsAtOnce, type StreamPacker } from './packing/stream-packer.ts';
import { type InfoEntries, PDFDocument, type PdfkitOptions } from './pdfkit.ts';
import type { SyntaxWriter } from './syntax/syntax-writer.ts';
import { type PdfDictionary, PdfReference, type PdfValue, token } from './values.ts';

export type { PdfReference };

/** What the file says about the document. */
export interface ContainerInfo {
  /** The information dictionary. Both dates belong in it: pdfkit would take one from the clock. */
  readonly entries: InfoEntries;
  /** Of the whole text, a BCP 47 tag. */
  readonly language: string;
  readonly version: '1.4' | '1.6' | '1.7';
  /** At once, when nothing else is said. */
  readonly packer?: StreamPacker | undefined;
  /** How many there will be, so that room is kept for them. */
  readonly pages?: number | undefined;
}

/** One page as the file has it. */
export interface PageObjects {
  /** Size of the sheet. */
  readonly media: Size;
  readonly content: Uint8Array;
  /** By kind and name (ISO 32000-1, 7.8.3). */
  readonly resources: PdfDictionary;
  /** Its boxes besides that of the sheet. */
  readonly boxes: PdfDictionary;
  /** All else that stands in the dictionary of the page. */
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
  /** Numbers `count` objects, one after the other from the next number on. */
  reserveRow(count: number): void;
  fill(reference: PdfReference, data: PdfDictionary): void;
  /** Begins the object of a number, to be written by what is returned, and ended by it. */
  begin(id: number): SyntaxWriter;
  add(data: PdfDictionary | readonly PdfValue[]): PdfReference;
  /** An object with a compressed stream; `data` needs no /Length and no /Filter. */
  addStream(bytes: Uint8Array, data?: PdfDictionary): PdfReference;
  /** An object with a stream that any program can read without unpacking it, as XMP must be. */
  addPlainStream(bytes: Uint8Array, data: PdfDictionary): PdfReference;
  /** Adds a page; returns its object, for destinations. */
  addPage(page: PageObjects): PdfReference;
  /** Names the document by all that is written so far and by `more`: 16 bytes. */
  digest(more: string): Uint8Array;
  /**
   * The whole file. Nothing can be added afterwards.
   * @throws when a reserved object has not been filled
   */
  end(): Uint8Array;
}

interface Options extends PdfkitOptions {
  /** In the options because pdfkit writes from within its constructor. */
  readonly file: FileBytes;
}

/** pdfkit without what it would add on its own. */
class BareDocument extends PDFDocument<Options> {
  /** Takes the file instead of streaming it: the writer is synchronous. */
  override _write(line: string): void {
    this.options.file.addText(`${line}\n`);
    this._offset += line.length + 1;
  }

  /** The outline is written by outline.ts: pdfkit's leads to the right edge of the page, and its counts are wrong. */
  override initOutline(): void {}
  override endOutline(): void {}

  /** Tags are written by tags/structure-tree.ts; pdfkit would end objects of its own. */
  override endMarkings(): void {}

  /** XMP is written by metadata.ts: pdfkit's is not escaped. */
  override endMetadata(): void {}

  /** Table and trailer are written by the container: pdfkit writes each row by itself, and hashes title and date alone. */
  override _finalize(): void {}
}

/** Twice as many as a page of text takes. */
const bytesOfPage = 1 << 13;

/** An empty file. */
export function openContainer({ entries, language, version, packer = packsAtOnce, pages }: ContainerInfo): Container {
  const expected = (pages ?? 0) * bytesOfPage;
  const file = new FileBytes(expected);
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
  const body = new FileBody(file, expected);
  const { _offsets: offsets } = document;
  const ofPdfkit = offsets.length;
  const { Pages } = document._root.data;
  const parent = new PdfReference(Pages.id);
  // By pdfkit's own way each would have a dictionary and a list of pieces: a megabyte for 600 pages.
  const reserve = (): PdfReference => new PdfReference(offsets.push(null));
  const fill = ({ id }: PdfReference, data: PdfValue): void => body.add(id, data);
  const addStream = (packing: Packing, data: PdfDictionary): PdfReference => {
    const reference = reserve();
    body.addStream(reference.id, data, packing);
    return reference;
  };
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
    reserve,
    reserveRow(count) {
      for (let at = 0; at < count; at++) offsets.push(null);
    },
    fill,
    begin: (id) => body.begin(id),
    add(data) {
      const reference = reserve();
      fill(reference, data);
      return reference;
    },
    addStream: (bytes, data) => addStream(packer.pack(bytes), { ...data, Filter: 'FlateDecode' }),
    addPlainStream: (bytes, data) => addStream(packed(bytes), data),
    addPage({ media, content, resources, boxes, entries }) {
      writeLastPage();
      const packing = packer.pack(content);
      const stream = reserve();
      const named = reserve();
      const page = reserve();
      writeLastPage = () => {
        const MediaBox = [0, 0, media.width, media.height];
        const first = { Type: 'Page', Parent: parent, MediaBox, Contents: stream, Resources: named };
        body.addDictionary(page.id, [first, boxes, entries]);
        body.addDictionary(named.id, resources['ColorSpace'] === undefined ? [resources, noSpaces] : [resources]);
        body.addStream(stream.id, packedAlone, packing);
      };
      Pages.data.Kids.push(page);
      Pages.data.Count++;
      return page;
    },
    digest(more) {
      body.settle(true);
      return digest(Buffer.concat([digest(file.bytes()), Buffer.from(more)]));
    },
    end() {
      writeLastPage();
      body.settle(true);
      if (body.count !== offsets.length - ofPdfkit) throw new Error('an object has a number and nothing in it');
      body.eachPlace((id, place) => {
        offsets[id - 1] = place;
      });
      document._offset = file.length;
      document.end();
      // Names the file by its content.
      const id = token(`<${Buffer.from(digest(file.bytes())).toString('hex')}>`);
      const [Root, Info] = [new PdfReference(document._root.id), new PdfReference(document._info.id)];
      body.end(offsets, { Root, Info, ID: [id, id] });
      return file.bytes();
    },
  };
}

/** In the resources of a page with no colours but those of devices. */
const noSpaces: PdfDictionary = { ColorSpace: {} };

/** Of a stream that is packed and nothing else. */
const packedAlone: PdfDictionary = { Filter: 'FlateDecode' };
