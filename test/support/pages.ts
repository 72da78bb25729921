/** What stands where on a finished page, as flat lists. */
import { ptToMm } from '../../src/base/geometry.ts';
import type { Document, FrameRole, Page, Placed } from '../../src/typeset/frame/frame.ts';
import { widthOf } from '../../src/typeset/frame/glyph-run.ts';
import { runsOf } from '../../src/typeset/frame/run-columns.ts';

/** A run of glyphs with its place on the page. */
export interface PlacedText {
  readonly text: string;
  readonly role: FrameRole | undefined;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

export function textsOf(page: Page): PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (items: readonly Placed[], x: number, y: number, role: FrameRole | undefined): void => {
    for (const item of items) {
      if (item.kind === 'group') walk(item.frame.items, x + item.x, y + item.y, item.frame.role);
      if (item.kind === 'glyphs') {
        for (const run of runsOf(item)) {
          const left = x + item.x + run.x;
          const { text, size } = run;
          found.push({ text, role, x: left, y: y + item.y + run.y, right: left + widthOf(run), size });
        }
      }
    }
  };
  walk(page.items, 0, 0, undefined);
  return found;
}

/** A filled rectangle of a page, in millimetres. */
export interface PlacedRule {
  readonly role: FrameRole | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: string;
}

/** Filled rectangles of a page, in order. */
export function rulesOf(page: Page): PlacedRule[] {
  return shapesOf(page, 'rule');
}

/** The squares of outlined shapes of a page, in order. */
export function outlinesOf(page: Page): PlacedRule[] {
  return shapesOf(page, 'outline');
}

/** Pictures of a page, in order. */
export function imagesOf(page: Page): PlacedRule[] {
  return shapesOf(page, 'image');
}

function shapesOf(page: Page, kind: 'rule' | 'outline' | 'image'): PlacedRule[] {
  const found: PlacedRule[] = [];
  const walk = (items: readonly Placed[], x: number, y: number, role: FrameRole | undefined): void => {
    for (const item of items) {
      if (item.kind === 'group') walk(item.frame.items, x + item.x, y + item.y, item.frame.role);
      if (item.kind !== 'rule' && item.kind !== 'outline' && item.kind !== 'image') continue;
      if (item.kind !== kind) continue;
      const [left, top, width, height] = [x + item.x, y + item.y, item.size.width, item.size.height].map(ptToMm);
      found.push({
        role,
        x: left!,
        y: top!,
        width: width!,
        height: height!,
        ink: item.kind === 'image' ? '' : item.ink.name,
      });
    }
  };
  walk(page.items, 0, 0, undefined);
  return found;
}

/** Text of each line of the pages in one role, in order. */
export function linesOf(document: Document, role: FrameRole): string[] {
  return document.pages.flatMap((page) => {
    const lines = new Map<number, string>();
    for (const run of textsOf(page)) {
      if (run.role === role) lines.set(run.y, (lines.get(run.y) ?? '') + run.text);
    }
    return [...lines.values()];
  });
}
