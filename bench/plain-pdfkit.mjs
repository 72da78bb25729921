/**
 * What a program does that leaves setting to pdfkit: `doc.text` on A4 with the same text, face, size and line pitch.
 *
 *   node bench/plain-pdfkit.mjs FACE.ttf TEXT.txt OUT.pdf      (TEXT: one paragraph a line)
 */
import { createWriteStream, readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const [face, source, target] = process.argv.slice(2);
const millimetre = 72 / 25.4;
const [size, pitch, measure] = [14, 28, 156 * millimetre];

const doc = new PDFDocument({
  size: 'A4',
  margins: { left: 27 * millimetre, top: 23.5 * millimetre, bottom: 72, right: 0 },
});
doc.pipe(createWriteStream(target));
doc.font(face).fontSize(size);
const lineGap = pitch - doc.currentLineHeight(true);
for (const paragraph of readFileSync(source, 'utf8').split('\n')) {
  if (paragraph !== '') doc.text(paragraph, { width: measure, align: 'justify', indent: 2 * size, lineGap });
}
doc.end();
