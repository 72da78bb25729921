/**
 * The same issue set by pdfmake.
 *
 *   node bench/peers/pdfmake.mjs FONTS MANIFEST.yaml OUT.pdf [MANIFEST.yaml OUT.pdf …]
 */
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { jobsOf, readIssue } from './read-issue.mjs';

const millimetre = 72 / 25.4;
const { fonts, jobs } = jobsOf(process.argv.slice(2));
const face = (file) => ({ normal: join(fonts, file) });

pdfmake.setFonts({
  song: face('NotoSerifSC-Regular.ttf'),
  hei: face('NotoSansSC-Medium-core.ttf'),
  kai: face('BulletinKai-Regular.ttf'),
});
pdfmake.setLocalAccessPolicy?.(() => true);

for (const { manifest, target } of jobs) {
  const content = readIssue(manifest).map(({ kind, text }) => ({ text, style: kind }));
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [27 * millimetre, 23.5 * millimetre, 27 * millimetre, 72],
    defaultStyle: { font: 'song', fontSize: 14, lineHeight: 1.39 },
    styles: {
      section: { font: 'hei', fontSize: 16 },
      title: { font: 'hei', fontSize: 15, alignment: 'center' },
      paragraph: { alignment: 'justify', leadingIndent: 28 },
      source: { font: 'kai', alignment: 'right' },
    },
    footer: (page) => ({ text: `— ${page} —`, alignment: 'center' }),
    content,
  });
  await document.write(target);
}
