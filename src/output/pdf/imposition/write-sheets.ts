/**
 * Finished pages on sheets of paper, as a file for the machine that prints them. Each page is a form that is drawn where the
 * plan places it. No links, no outline, no tags: it is read by nobody, and of the standards of its profile it keeps PDF/X
 * and PDF/A, but not PDF/UA.
 */
import { mmToPt, type Pt } from '../../../base/geometry.ts';
import type { Imposition } from '../../../base/print.ts';
import type { Document, Page } from '../../../typeset/frame/frame.ts';
import type { PdfReference } from '../container.ts';
import { decimal } from '../content/number.ts';
import { pageContent } from '../content/page-content.ts';
import { embedFont } from '../fonts/embed.ts';
import type { PdfOptions } from '../options.ts';
import { mediaSize, type PageGeometry, pageBoxes, pageGeometry } from '../page-geometry.ts';
import { profileOf } from '../profile.ts';
import { claims, contentResources, openWriter, slugText, type Writer } from '../writer.ts';
import { pagesBeforeBlanks, withoutFolio } from './blanks.ts';
import { nUp } from './n-up.ts';
import { saddleStitch } from './saddle-stitch.ts';
import type { PlacedPage, Sheets } from './sheets.ts';

/** Decimals of a place on the sheet in pt, 0.4 µm. */
const placePlaces = 3;
/** Decimals of a scale: over the width of a sheet, a thousandth of a point. */
const scalePlaces = 6;

/**
 * What the printer of an office is asked, since PDF 1.7: on both sides, turned over the edge that is folded along, and as
 * large as they are. A print shop has machines of its own.
 */
const officePrinter = { PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge' };

/**
 * The bytes of a PDF file with the pages of `document` on sheets. Several pages on one sheet are for reading: they have
 * neither bleed nor marks, whatever `options` say.
 * @throws when the document has no page, or pages of several sizes; `UnusablePictures` when pictures are damaged
 */
export function writeSheets(document: Document, imposition: Imposition, options: PdfOptions): Uint8Array {
  const [first] = document.pages;
  if (first === undefined) throw new Error('a document has at least one page');
  const { trim } = first;
  if (document.pages.some((page) => page.trim.width !== trim.width || page.trim.height !== trim.height)) {
    throw new RangeError('pages of several sizes cannot be laid on one sheet');
  }
  const isBooklet = imposition.kind === 'booklet';
  const bleed = isBooklet ? (options.bleed ?? 0) : 0;
  const marks = isBooklet ? options.marks : 'none';
  const { pdfx, ...rest } = profileOf(options);
  const asksPrinter = isBooklet && pdfx === undefined;
  const profile = { ...rest, pdfx, links: false, tagged: false, ...(asksPrinter && { version: '1.7' as const }) };
  const writer = openWriter(document, { ...options, marks }, profile);

  const beforeBlanks = pagesBeforeBlanks(document.pages);
  const sheets = laidOut(imposition, document.pages.length, { beforeBlanks, trim, bleed });
  const hasBlanks = isBooklet && document.pages.length % 4 !== 0;
  const forms = document.pages.map((page, index) =>
    writeForm(writer, hasBlanks && index >= beforeBlanks ? withoutFolio(page) : page, bleed),
  );
  const geometry = { ...pageGeometry(sheets.trim, bleed, marks ?? 'none'), isFolded: sheets.isFolded };
  sheets.sides.forEach((placed, index) => {
    const slug = slugText(document, placeOf(sheets, index), writer);
    writeSide(writer, geometry, placed, forms, slug);
  });
  writer.content.images.checkAll();
  for (const font of writer.content.fonts.all()) embedFont(writer.container, font);
  if (asksPrinter) writer.container.setViewer(officePrinter);
  writer.container.setCatalogue(claims(writer, document));
  return writer.container.end();
}

function laidOut(
  imposition: Imposition,
  pages: number,
  page: Pick<Parameters<typeof saddleStitch>[0], 'beforeBlanks' | 'trim' | 'bleed'>,
): Sheets {
  if (imposition.kind === 'n-up') return nUp(pages, imposition.pages, page.trim);
  return saddleStitch({ ...page, pages, thickness: mmToPt(imposition.thickness) });
}

/** “2/3 正”: the front of the second of three sheets. */
function placeOf({ sides, isFolded }: Sheets, index: number): string {
  if (!isFolded) return `${index + 1}/${sides.length}`;
  return `${Math.floor(index / 2) + 1}/${sides.length / 2} ${index % 2 === 0 ? '正' : '反'}`;
}

/** A page with its bleed around it, as an object that sides draw; its lower left corner is the origin. */
function writeForm(writer: Writer, page: Page, bleed: Pt): PdfReference {
  const geometry = pageGeometry(page.trim, bleed, 'none');
  const written = pageContent(page, geometry, '', { ...writer.content, marks: 'none' });
  const { width, height } = mediaSize(geometry);
  return writer.container.addStream(written.stream, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: contentResources(written, { ...writer, registration: undefined }),
  });
}

function writeSide(
  writer: Writer,
  geometry: PageGeometry,
  placed: readonly PlacedPage[],
  forms: readonly PdfReference[],
  slug: string,
): void {
  const { container, content, profile } = writer;
  const around = pageContent({ label: '', trim: geometry.trim, items: [] }, geometry, slug, content);
  const drawn = placed.map((page) => drawnPage(page, geometry)).join('');
  container.addPage({
    media: mediaSize(geometry),
    content: Buffer.concat([Buffer.from(drawn, 'latin1'), around.stream]),
    resources: {
      ...contentResources(around, writer),
      XObject: Object.fromEntries(placed.map(({ page }) => [formName(page), forms[page]])),
    },
    boxes: pageBoxes(geometry, profile.pdfx !== undefined),
    entries: {},
  });
}

/** The page at its place, cut off where it ends. */
function drawnPage({ page, at, scale, area }: PlacedPage, { margin, bleed }: PageGeometry): string {
  const numbers = (values: readonly number[]): string => values.map((value) => decimal(value, placePlaces)).join(' ');
  const clip = numbers([margin + area.x, margin + area.y, area.width, area.height]);
  const corner = numbers([margin + at.x - scale * bleed, margin + at.y - scale * bleed]);
  const size = decimal(scale, scalePlaces);
  return `q\n${clip} re W n\n${size} 0 0 ${size} ${corner} cm\n/${formName(page)} Do\nQ\n`;
}

function formName(page: number): string {
  return `P${page + 1}`;
}
