/** A page → what it shows, each thing with its place on the sheet and the column of type that it stands in. */
import type { Point, Pt, Size } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { FrameRole, Page, Placed } from '../../typeset/frame/frame.ts';
import { type GlyphRun, widthOf } from '../../typeset/frame/glyph-run.ts';
import { runsOf } from '../../typeset/frame/run-columns.ts';
import type { StructureNode } from '../../typeset/frame/structure.ts';

/** Horizontal extent of the column of type around a mark: its outermost frame. */
export interface Measure {
  readonly x: Pt;
  readonly width: Pt;
}

interface MarkPlace extends Point {
  readonly measure: Measure;
}

export interface TextMark extends MarkPlace {
  readonly kind: 'text';
  readonly run: GlyphRun;
  readonly isLink: boolean;
  /** It stands in a paragraph of the text, not in a head, a table or a note. */
  readonly isBody: boolean;
}

/** A rule or another filled rectangle. */
export interface RuleMark extends MarkPlace {
  readonly kind: 'rule';
  readonly size: Size;
  readonly ink: Ink;
}

/** A picture; `alt` says what it shows, where that is known. */
export interface ImageMark extends MarkPlace {
  readonly kind: 'image';
  readonly size: Size;
  readonly alt: string;
}

export type Mark = TextMark | RuleMark | ImageMark;

/** The outermost frame around a mark. */
interface Around extends Measure {
  readonly isBody: boolean;
}

const bodyRoles: ReadonlySet<FrameRole> = new Set(['paragraph', 'list-item']);

/** All marks in reading order; outlines, which carry no text, and hot areas are left out. */
export function marksOf(page: Page, structure: readonly StructureNode[]): Mark[] {
  const marks: Mark[] = [];
  const walk = (items: readonly Placed[], x: Pt, y: Pt, around: Around | undefined, alt = ''): void => {
    for (const item of items) {
      const place = { x: x + item.x, y: y + item.y };
      switch (item.kind) {
        case 'group':
          walk(
            item.frame.items,
            place.x,
            place.y,
            around ?? { x: place.x, width: item.frame.size.width, isBody: bodyRoles.has(item.frame.role) },
            altOf(structure, item.frame.part),
          );
          break;
        case 'glyphs':
          for (const run of runsOf(item)) {
            const at = { x: place.x + run.x, y: place.y + run.y };
            const isLink = run.part !== undefined && structure[run.part]?.part.kind === 'link';
            const measure = around ?? { x: at.x, width: widthOf(run) };
            marks.push({ kind: 'text', ...at, measure, run, isLink, isBody: around?.isBody === true });
          }
          break;
        case 'rule': {
          const measure = around ?? { x: place.x, width: item.size.width };
          marks.push({ kind: 'rule', ...place, measure, size: item.size, ink: item.ink });
          break;
        }
        case 'image': {
          const measure = around ?? { x: place.x, width: item.size.width };
          marks.push({ kind: 'image', ...place, measure, size: item.size, alt });
          break;
        }
        case 'outline':
        case 'link':
          break;
        default:
          unreachable(item);
      }
    }
  };
  walk(page.items, 0, 0, undefined);
  return marks;
}

function altOf(structure: readonly StructureNode[], part: number): string {
  const described = structure[part]?.part;
  return described?.kind === 'figure' ? described.alt : '';
}
