import type { WriteStream } from 'node:tty';
import { type GraphicsKind, usualCell } from '../../output/terminal/graphics/graphics.ts';
import type { Document } from '../../typeset/frame/frame.ts';
import { type PagerState, pageAt, type Sheet } from './pager-state.ts';
import { pictureOf } from './picture-of.ts';

/** What is written to show the page at the top as a picture that fits the screen, and the foot below it. */
export function pageScreen(
  document: Document,
  state: PagerState,
  sheet: Sheet,
  kind: GraphicsKind,
  { columns, rows }: Pick<WriteStream, 'columns' | 'rows'>,
  foot: string,
): string {
  const page = document.pages[pageAt(sheet, state.top)]!;
  const shape = page.trim.width / page.trim.height;
  // As many cells across as keep the page’s shape in all rows but the last.
  const across = Math.floor((rows - 1) * (usualCell.height / usualCell.width) * shape);
  const bitmap = pictureOf(page, kind, Math.max(1, Math.min(columns, across)));
  // kitty keeps pictures apart from text: the one before goes first.
  const clear = kind === 'kitty' ? '\x1b_Ga=d,q=2\x1b\\' : '';
  return `${clear}\x1b[H\x1b[2J${bitmap.replaceAll('\n', '\r\n')}\x1b[${rows};1H\x1b[K${foot}\x1b[0m`;
}
