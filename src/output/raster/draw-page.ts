/** A finished page → a picture of it, for terminals that can show one. Inks overlay each other as they do on screen. */
import type { Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Outline, Page, Placed } from '../../typeset/frame/frame.ts';
import type { GlyphRun } from '../../typeset/frame/glyph-run.ts';
import { runsOf } from '../../typeset/frame/run-columns.ts';
import { type Bitmap, blankBitmap, layInk } from './bitmap.ts';
import { type Coverage, coverageOf } from './coverage.ts';

/** Where things are drawn: pixels of a point, and what is filled with. */
interface Canvas {
  readonly bitmap: Bitmap;
  readonly coverage: Coverage;
  readonly scale: number;
}

/** In place of a picture. */
const pictureGrey: Ink = { name: 'grey', cmyk: [0, 0, 0, 15], rgb: [217, 217, 217] };

/** The page `width` pixels wide, as high as its shape asks. */
export function drawPage(page: Page, width: number): Bitmap {
  const scale = width / page.trim.width;
  const bitmap = blankBitmap(width, Math.round(page.trim.height * scale));
  const canvas = { bitmap, coverage: coverageOf(bitmap.width, bitmap.height), scale };
  drawItems(canvas, page.items, 0, 0);
  return bitmap;
}

function drawItems(canvas: Canvas, items: readonly Placed[], x: Pt, y: Pt): void {
  for (const item of items) {
    const [left, top] = [x + item.x, y + item.y];
    switch (item.kind) {
      case 'group':
        drawItems(canvas, item.frame.items, left, top);
        break;
      case 'glyphs':
        for (const run of runsOf(item)) drawRun(canvas, run, left + run.x, top + run.y);
        break;
      case 'rule': {
        const [right, bottom] = [left + item.size.width, top + item.size.height];
        drawPath(canvas, [left, top, right, top, right, bottom, left, bottom]);
        fill(canvas, item.ink);
        break;
      }
      case 'outline':
        drawOutline(canvas, item.outline, left, top);
        fill(canvas, item.ink);
        break;
      case 'image': {
        // Decoding photographs would take a decoder of each format: a preview shows where they stand.
        const { width: w, height: h } = item.size;
        drawPath(canvas, [left, top, left + w, top, left + w, top + h, left, top + h]);
        fill(canvas, pictureGrey);
        break;
      }
      case 'link':
        break;
      default:
        unreachable(item);
    }
  }
}

function drawRun(canvas: Canvas, run: GlyphRun, x: Pt, y: Pt): void {
  const { face, size, ink, glyphs, xs, ys } = run;
  const { coverage, scale } = canvas;
  const em = size * scale;
  for (let index = 0; index < glyphs.length; index++) {
    const [left, baseline] = [(x + xs[index]!) * scale, (y - (ys?.[index] ?? 0)) * scale];
    const u = (value: number): number => left + value * em;
    const v = (value: number): number => baseline - value * em;
    face.draw(glyphs[index]!, {
      moveTo: (px, py) => coverage.moveTo(u(px), v(py)),
      lineTo: (px, py) => coverage.lineTo(u(px), v(py)),
      quadraticTo: (cx, cy, px, py) => coverage.quadraticTo(u(cx), v(cy), u(px), v(py)),
      cubicTo: (ax, ay, bx, by, px, py) => coverage.cubicTo(u(ax), v(ay), u(bx), v(by), u(px), v(py)),
    });
  }
  fill(canvas, ink);
}

/** A polygon; its corners as x and y in turn. */
function drawPath({ coverage, scale }: Canvas, corners: readonly Pt[]): void {
  for (let k = 0; k < corners.length; k += 2) {
    const [x, y] = [corners[k]! * scale, corners[k + 1]! * scale];
    if (k === 0) coverage.moveTo(x, y);
    else coverage.lineTo(x, y);
  }
}

function drawOutline({ coverage, scale }: Canvas, { start, curves }: Outline, x: Pt, y: Pt): void {
  const at = (index: number): number => ((index % 2 === 0 ? x : y) + curves[index]!) * scale;
  coverage.moveTo((x + start.x) * scale, (y + start.y) * scale);
  for (let k = 0; k < curves.length; k += 6)
    coverage.cubicTo(at(k), at(k + 1), at(k + 2), at(k + 3), at(k + 4), at(k + 5));
}

function fill({ coverage, bitmap }: Canvas, ink: Ink): void {
  coverage.flush((x, y, share) => layInk(bitmap, x, y, ink, share));
}
