/**
 * What a program does that leaves setting to pdfkit: the same issue read with the yaml package and set with `doc.text` in
 * the same faces, sizes and line pitch: 黑 for heads, 宋 for the text, 楷 for source lines. No Latin face, no page
 * furniture, no outline, no Markdown: it prints the articles' files as they stand.
 *
 *   node bench/plain-pdfkit.mjs MANIFEST.yaml FONTS OUT.pdf
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { parse } from 'yaml';

const [manifest, fonts, target] = process.argv.slice(2);
const millimetre = 72 / 25.4;
const pitch = 28;

const doc = new PDFDocument({
  size: 'A4',
  margins: { left: 27 * millimetre, top: 23.5 * millimetre, bottom: 72, right: 0 },
});
doc.pipe(createWriteStream(target));
doc.registerFont('song', join(fonts, 'NotoSerifSC-Regular.ttf'));
doc.registerFont('hei', join(fonts, 'NotoSansSC-Medium-core.ttf'));
doc.registerFont('kai', join(fonts, 'BulletinKai-Regular.ttf'));

function set(font, size, text, options) {
  doc.font(font).fontSize(size);
  doc.text(text, { width: 156 * millimetre, lineGap: pitch - doc.currentLineHeight(true), ...options });
}

function body({ file, body: inline }) {
  return file === undefined ? (inline ?? '') : readFileSync(join(dirname(manifest), file), 'utf8');
}

for (const section of parse(readFileSync(manifest, 'utf8')).sections) {
  set('hei', 16, section.title, { align: 'left' });
  for (const article of section.articles) {
    set('hei', 15, article.title, { align: 'center' });
    for (const paragraph of body(article).split(/\n\s*\n/)) {
      if (paragraph.trim() !== '') set('song', 14, paragraph.trim(), { align: 'justify', indent: 28 });
    }
    const source = article.source?.name ?? article.source;
    if (typeof source === 'string') set('kai', 14, `（稿件提供：${source}）`, { align: 'right' });
  }
}
doc.end();
