import { inColumns } from './in-columns.ts';
import { newsletterStyle } from './newsletter.ts';
import type { Style } from './style.ts';

/** 五号, the size of books and magazines, and smaller steps for what stands beside the text. */
const [fifth, smallFifth] = [10.5, 9] as const;

/**
 * Two columns of 五号宋 on A4 with narrower margins: 42 rows of 16.8 pt, 1.6 times the size (CLREQ: the gap between lines
 * is half to the whole of it).
 */
const oneColumn: Style = {
  ...newsletterStyle,
  name: 'magazine',
  typeArea: { left: 20, top: 20, width: 170 },
  rows: 42,
  pitch: 16.8,
  characters: 45,
  body: { ...newsletterStyle.body, size: fifth },
  sectionHead: { ...newsletterStyle.sectionHead, size: 15 },
  title: { ...newsletterStyle.title, role: 'biaosong', size: 13, rows: 2 },
  subtitle: { ...newsletterStyle.subtitle, size: fifth },
  author: { ...newsletterStyle.author, size: fifth },
  headings: [
    { ...newsletterStyle.headings[0], size: fifth },
    { ...newsletterStyle.headings[1], size: fifth },
    { ...newsletterStyle.headings[2], size: fifth },
  ],
  quotation: { ...newsletterStyle.quotation, size: fifth },
  editorial: { ...newsletterStyle.editorial, size: fifth },
  signature: { ...newsletterStyle.signature, size: fifth },
  source: { ...newsletterStyle.source, size: fifth },
  figure: { ...newsletterStyle.figure, rows: 16, caption: { ...newsletterStyle.figure.caption, size: smallFifth } },
  table: {
    ...newsletterStyle.table,
    caption: { ...newsletterStyle.table.caption, size: smallFifth },
    head: { ...newsletterStyle.table.head, size: smallFifth },
    cell: { ...newsletterStyle.table.cell, size: smallFifth },
  },
  colophon: { ...newsletterStyle.colophon, size: smallFifth },
  masthead: {
    ...newsletterStyle.masthead,
    rows: 9,
    name: { ...newsletterStyle.masthead.name, size: 34 },
    subtitle: { ...newsletterStyle.masthead.subtitle, size: fifth },
    line: { ...newsletterStyle.masthead.line, size: fifth },
  },
  foot: {
    ...newsletterStyle.foot,
    folio: { ...newsletterStyle.foot.folio, size: fifth },
    runningHead: { ...newsletterStyle.foot.runningHead, size: smallFifth },
  },
};

export const magazineStyle: Style = inColumns(oneColumn, 2);
