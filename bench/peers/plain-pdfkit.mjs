/**
 * What a program does that leaves setting to pdfkit: `doc.text` in the same faces, sizes and line pitch: 黑 for heads, 宋
 * for the text, 楷 for source lines. No Latin face, no page furniture, no outline, no Markdown: it prints the articles'
 * files as they stand.
 *
 *   node bench/peers/plain-pdfkit.mjs FONTS MANIFEST.yaml OUT.pdf [MANIFEST.yaml OUT.pdf …]
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { jobsOf, readIssue } from './read-issue.mjs';

const millimetre = 72 / 25.4;
const pitch = 28;
const looks = {
  section: ['hei', 16, { align: 'left' }],
  title: ['hei', 15, { align: 'center' }],
  paragraph: ['song', 14, { align: 'justify', indent: 28 }],
  source: ['kai', 14, { align: 'right' }],
};

function write(fonts, manifest, target) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: 27 * millimetre, top: 23.5 * millimetre, bottom: 72, right: 0 },
  });
  doc.pipe(createWriteStream(target));
  doc.registerFont('song', join(fonts, 'NotoSerifSC-Regular.ttf'));
  doc.registerFont('hei', join(fonts, 'NotoSansSC-Medium-core.ttf'));
  doc.registerFont('kai', join(fonts, 'BulletinKai-Regular.ttf'));
  for (const { kind, text } of readIssue(manifest)) {
    const [font, size, options] = looks[kind];
    doc.font(font).fontSize(size);
    doc.text(text, { width: 156 * millimetre, lineGap: pitch - doc.currentLineHeight(true), ...options });
  }
  doc.end();
}

const { fonts, jobs } = jobsOf(process.argv.slice(2));
for (const { manifest, target } of jobs) write(fonts, manifest, target);
