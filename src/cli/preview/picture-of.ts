import { drawPage } from '../../output/raster/draw-page.ts';
import { type GraphicsKind, pixelsAcross, showPicture } from '../../output/terminal/graphics/graphics.ts';
import type { Page } from '../../typeset/frame/frame.ts';

/** What is written to a terminal to show a page `columns` cells wide. */
export function pictureOf(page: Page, kind: GraphicsKind, columns: number): string {
  return showPicture(drawPage(page, pixelsAcross(kind, columns)), kind, columns);
}
