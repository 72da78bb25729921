/** Figures of literal size, and what stands where on finished pages. */
import type { Size } from '../../src/base/geometry.ts';
import { ptToMm, type Rect } from '../../src/base/geometry.ts';
import type { Figure, FigurePicture } from '../../src/input/content/issue.ts';
import type { Page, Placed } from '../../src/typeset/frame/frame.ts';
import { text } from './issue.ts';
import { nowhere } from './picture-files.ts';

/** A picture of so many pixels; `caption` is also its description. */
export function pictureOf(pixels: Size, caption = '', path = 'a.jpg'): FigurePicture {
  const none = {
    span: nowhere,
    orientation: 1,
    components: 3,
    isInverted: false,
    bytes: () => new Uint8Array(0),
  } as const;
  return {
    picture: { format: 'jpeg', path, ...pixels, ...none },
    caption: caption === '' ? [] : [{ kind: 'text', text: text(caption), style: plain }],
    credit: undefined,
    alt: caption,
    span: nowhere,
  };
}

const plain = { bold: false, emphasis: false, href: undefined };

export function figureOf(...pictures: readonly FigurePicture[]): Figure {
  return { kind: 'figure', pictures, width: undefined };
}

/** Places of all pictures of a page, in mm. */
export function imagesOf(page: Page): Rect[] {
  const found: Rect[] = [];
  const walk = (items: readonly Placed[], x: number, y: number): void => {
    for (const item of items) {
      if (item.kind === 'group') walk(item.frame.items, x + item.x, y + item.y);
      if (item.kind !== 'image') continue;
      const { width, height } = item.size;
      found.push({ x: ptToMm(x + item.x), y: ptToMm(y + item.y), width: ptToMm(width), height: ptToMm(height) });
    }
  };
  walk(page.items, 0, 0);
  return found;
}
