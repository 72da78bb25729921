/** Opens a PDF: one of a plain build by a reader of our own, any other by a library, which takes its time to be loaded. */
import type { PdfFile } from './pdf-file.ts';
import { openPlainFile } from './plain-file.ts';
import { dictOf, type PdfDict, type PdfValue } from './values.ts';

/** With what its pages take over from the page tree. */
export interface OpenedPdf extends PdfFile {
  /** Of the header: 1.6. */
  readonly version: string;
}

/** The file in `bytes`; undefined when it is no PDF, or damaged beyond reading. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | undefined> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = /%PDF-(\d\.\d)/.exec(source.toString('latin1', 0, 1024))?.[1];
  if (version === undefined) return undefined;
  const file = openPlainFile(source) ?? (await openAnyFile(bytes));
  return file && { ...file, version, pages: file.pages.map(withInherited) };
}

async function openAnyFile(bytes: Uint8Array): Promise<PdfFile | undefined> {
  const { openByLibrary } = await import('./library-file.ts');
  try {
    return await openByLibrary(bytes);
  } catch {
    return undefined; // What the library throws at is nothing that a print shop could open either.
  }
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
