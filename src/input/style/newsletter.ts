import { black, paper, red } from '../../base/ink.ts';
import type { Style } from './style.ts';

/**
 * The look of an office newsletter on A4. The type area is as wide as that of GB/T 9704-2012 (156 mm) and holds 25 rows
 * of 28 pt with 31 characters of 四号 (14 pt) each. Sizes are steps of the Chinese scale in its DTP form:
 * 小三 15, 四号 14, 小四 12, 五号 10.5, 小五 9.
 */
export const newsletterStyle: Style = {
  name: 'newsletter',
  paper: { width: 210, height: 297 },
  // 25 rows of 28 pt are 246.9 mm: what is left is a little more at the foot, where the folio stands.
  typeArea: { left: 27, top: 23.5, width: 156 },
  columns: { count: 1, gap: 0 },
  rows: 25,
  pitch: 28,
  characters: 31,
  body: { role: 'song', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
  sectionHead: { role: 'hei', size: 16, ink: red, rows: 2, align: 'start', indent: 0, device: 'bar' },
  contents: {
    title: { role: 'hei', size: 16, ink: red, rows: 2, align: 'center', indent: 0 },
    section: { role: 'hei', size: 12, ink: black, rows: 1, align: 'start', indent: 0 },
    entry: { role: 'song', size: 12, ink: black, rows: 1, align: 'start', indent: 1 },
    leading: 1.75,
    manner: 'marked',
  },
  kicker: { role: 'kai', size: 14, ink: black, rows: 1, align: 'center', indent: 0 },
  title: { role: 'hei', size: 15, ink: black, rows: 1, align: 'center', indent: 0 },
  subtitle: { role: 'kai', size: 14, ink: black, rows: 1, align: 'center', indent: 0 },
  author: { role: 'kai', size: 12, ink: black, rows: 1, align: 'center', indent: 0 },
  headings: [
    { role: 'hei', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
    { role: 'kai', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
    { role: 'song-bold', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
  ],
  quotation: { role: 'kai', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
  editorial: { role: 'kai', size: 14, ink: black, rows: 1, align: 'justify', indent: 2 },
  signature: { role: 'song', size: 14, ink: black, rows: 1, align: 'start', indent: 0 },
  source: { role: 'kai', size: 14, ink: black, rows: 1, align: 'end', indent: 0, place: 'line', labels: 'shown' },
  // Two thirds of a line, and no more than half of a page with its caption.
  figure: { width: 0.67, rows: 11, gap: 4, caption: { role: 'kai', size: 12, ink: black, leading: 1.5 } },
  // 三线表: 1.5 pt above and below, 0.75 pt under the head, as word processors and reports have it.
  table: {
    caption: { role: 'hei', size: 12, ink: black, leading: 1.5 },
    head: { role: 'hei', size: 10.5, ink: black, leading: 1.5 },
    cell: { role: 'song', size: 10.5, ink: black, leading: 1.5 },
    note: { role: 'song', size: 9, ink: black, leading: 1.5 },
    rules: { outer: 1.5, inner: 0.75 },
  },
  note: { role: 'song', size: 9, ink: black, mark: 'circled' },
  // GB/T 9704-2012, 7.4.1: the first and last rule 0.35 mm, those between 0.25 mm; text one character in.
  colophon: { role: 'song', size: 12, ink: black, leading: 1.75, inset: 1, rules: { outer: 0.35, inner: 0.25 } },
  qr: { size: 20, caption: { role: 'kai', size: 9, ink: black } },
  masthead: {
    rows: 7,
    marking: { role: 'hei', size: 12, ink: black },
    copyNumberAt: 'right',
    name: { role: 'biaosong', size: 44, ink: red },
    nameRow: 1.5,
    subtitle: { role: 'kai', size: 14, ink: black },
    line: { role: 'song', size: 14, ink: black },
    supplement: { role: 'hei', size: 14, ink: red },
    rule: { weight: 1.5, ink: red },
    banner: {
      height: 28,
      ink: red,
      name: { role: 'biaosong', size: 36, ink: paper },
      line: { role: 'hei', size: 12, ink: paper },
    },
  },
  // GB/T 9704-2012, 7.5: the folio stands 7 mm under the type area, in 四号 (here one step smaller than the body).
  foot: {
    gap: 7,
    folio: { role: 'song', size: 12, ink: black },
    runningHead: { role: 'kai', size: 10.5, ink: black },
    continuation: { role: 'kai', size: 9, ink: black },
  },
};
