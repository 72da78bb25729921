import { mmToPt } from '../../base/geometry.ts';
import { black, red } from '../../base/ink.ts';
import { newsletterStyle } from './newsletter.ts';
import type { Style } from './style.ts';

/** 版心 of an official document: 22 rows fill its height, 28 characters its width (GB/T 9704-2012, 5.2.1, 5.2.3). */
const typeAreaHeight = mmToPt(225);
const rows = 22;

/** 二号, 三号 and 四号 in their DTP form. */
const [second, third, fourth] = [22, 16, 14] as const;

/**
 * The look of an official document after GB/T 9704-2012: margins 37 mm at the head and 28 mm at the binding edge (5.2.1),
 * 三号仿宋 throughout (5.2.2), titles in 二号小标宋 (7.3.1), levels of headings in 黑, 楷 and 仿宋 (7.3.3), 版记 in 四号仿宋
 * (7.4). 28 characters of 16 pt would overrun the 156 mm by 2 mm, and 30 pt rows the 225 mm: advance and pitch are solved
 * from the type area.
 */
export const gongwenStyle: Style = {
  ...newsletterStyle,
  name: 'gongwen',
  typeArea: { left: 28, top: 37, width: 156 },
  rows,
  pitch: typeAreaHeight / rows,
  characters: 28,
  body: { ...newsletterStyle.body, role: 'fangsong', size: third },
  sectionHead: { ...newsletterStyle.sectionHead, size: third },
  // On rows of their own height: on single rows type of this size would touch the head above.
  title: { ...newsletterStyle.title, role: 'biaosong', size: second, rows: 2 },
  subtitle: { ...newsletterStyle.subtitle, size: third },
  author: { ...newsletterStyle.author, size: third },
  headings: [
    { ...newsletterStyle.headings[0], role: 'hei', size: third },
    { ...newsletterStyle.headings[1], role: 'kai', size: third },
    { ...newsletterStyle.headings[2], role: 'fangsong', size: third },
  ],
  quotation: { ...newsletterStyle.quotation, size: third },
  editorial: { ...newsletterStyle.editorial, size: third },
  signature: { ...newsletterStyle.signature, role: 'fangsong', size: third },
  source: { ...newsletterStyle.source, role: 'fangsong', size: third },
  colophon: { ...newsletterStyle.colophon, role: 'fangsong', size: fourth },
  masthead: {
    ...newsletterStyle.masthead,
    // 份号 at the top left, all markings in 三号黑体 (7.2.1 to 7.2.3).
    marking: { role: 'hei', size: third, ink: black },
    copyNumberAt: 'left',
    subtitle: { role: 'kai', size: third, ink: black },
    line: { role: 'fangsong', size: third, ink: black },
    supplement: { role: 'hei', size: third, ink: red },
  },
  foot: { ...newsletterStyle.foot, folio: { role: 'song', size: fourth, ink: black } },
};
