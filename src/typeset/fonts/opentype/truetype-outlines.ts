/** TrueType outlines, read by position when they are wanted: `loca` and `glyf`. OpenType 1.9, "glyf". */

import type { Pen } from '../pen.ts';
import type { FaceFigures } from './figures.ts';
import { DamagedTable, type FontTables, requiredTable, type TablePlace } from './font-file.ts';
import type { HorizontalMetrics } from './horizontal-metrics.ts';
import { noBox, type Outlines } from './outlines.ts';
import { drawDescription } from './truetype-drawing.ts';
import { type GlyphDescriptions, partsOf, subsetTrueType } from './truetype-subset.ts';

/** Undefined for a glyph whose description would lie outside of the table. */
type ExtentOf = (glyph: number) => Extent | undefined;

/** Where the description of a glyph stands in the file; empty for a blank one. */
interface Extent {
  readonly glyph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Glyphs that lie closer together are read in one go. The subset of 630 Han characters, from a face of 15 MB, takes
 * 4.5 ms this way; 4.9 merging below 0.5 KB, 5.1 below 16 KB, 6.3 below 64 KB.
 */
const mergeBelow = 4096;

/** Glyphs composed of composed glyphs: two levels occur, and a ring of them never ends. */
const deepestComposition = 6;

/** What every description begins with: contour count and box. */
const headerLength = 10;

/** The outlines of a face with a `glyf` table. Throws `DamagedTable` when the offsets are too few. */
export function openTrueTypeOutlines(tables: FontTables, figures: FaceFigures, metrics: HorizontalMetrics): Outlines {
  const glyf = tables.places.get('glyf');
  if (glyf === undefined) throw new DamagedTable('glyf');
  const offsetOf = glyphOffsets(tables, figures);
  const extentOf = glyphExtents(offsetOf, glyf, figures.glyphCount);
  const descriptions = keptDescriptions(tables, extentOf);
  return {
    check: () => {
      checkOffsets(offsetOf, glyf, figures.glyphCount);
      // Every face can draw its .notdef; one whose outlines cannot be read at all, not even that.
      if (!isSound(tables, extentOf, 0, deepestComposition)) throw new DamagedTable('glyf');
    },
    isSound: (glyph) => isSound(tables, extentOf, glyph, deepestComposition),
    isBlank: (glyph) => isBlank(tables, extentOf, glyph, deepestComposition),
    boxOf: (glyph) => {
      const extent = extentOf(glyph);
      if (extent === undefined || extent.start === extent.end) return noBox;
      const header = new DataView(new ArrayBuffer(headerLength));
      tables.file.read(new Uint8Array(header.buffer), 0, headerLength, extent.start);
      if (header.getInt16(0) === 0) return noBox;
      return [header.getInt16(2), header.getInt16(4), header.getInt16(6), header.getInt16(8)];
    },
    draw: (glyph, pen) => drawGlyph(tables, extentOf, glyph, pen, deepestComposition),
    subset: (glyphs) => ({ kind: 'truetype', bytes: subsetTrueType(tables, metrics, descriptions, glyphs) }),
  };
}

/** Descriptions that stay when they have been read: the next issue of a run has most of its glyphs in common with this. */
function keptDescriptions(tables: FontTables, extentOf: ExtentOf): GlyphDescriptions {
  const kept = new Map<number, Uint8Array>();
  return {
    read: (glyphs) => {
      const unread = glyphs.filter((glyph) => !kept.has(glyph));
      const extents = unread.map((glyph) => extentOf(glyph) ?? { glyph, start: 0, end: 0 });
      for (const [glyph, description] of readDescriptions(tables, extents)) kept.set(glyph, description);
    },
    of: (glyph) => kept.get(glyph)!,
  };
}

/** Where the description of a glyph begins inside `glyf`; the one after the last ends there. */
function glyphOffsets(tables: FontTables, { longOffsets, glyphCount }: FaceFigures): (glyph: number) => number {
  const loca = requiredTable(tables, 'loca', (glyphCount + 1) * (longOffsets ? 4 : 2));
  return longOffsets ? (glyph) => loca.getUint32(4 * glyph) : (glyph) => 2 * loca.getUint16(2 * glyph);
}

/**
 * Offsets never fall and stay inside of `glyf`. All of them are gone through: a face where some are wrong may draw one
 * character in the place of another, which no lookup can notice. Up to 2.5 ms for 30 000 glyphs, once a file.
 */
function checkOffsets(offsetOf: (glyph: number) => number, glyf: TablePlace, glyphCount: number): void {
  let before = 0;
  for (let glyph = 0; glyph <= glyphCount; glyph++) {
    const offset = offsetOf(glyph);
    if (offset < before || offset > glyf.length) throw new DamagedTable('loca');
    before = offset;
  }
}

/** Places of the descriptions. */
function glyphExtents(offsetOf: (glyph: number) => number, glyf: TablePlace, glyphCount: number): ExtentOf {
  return (glyph) => {
    if (glyph >= glyphCount) return undefined;
    const [start, end] = [offsetOf(glyph), offsetOf(glyph + 1)];
    const sound = end <= glyf.length && (start === end || start + headerLength <= end);
    return sound ? { glyph, start: glyf.position + start, end: glyf.position + end } : undefined;
  };
}

/** Whether the glyph and all its parts lie in the table, and the composition ends. */
function isSound(tables: FontTables, extentOf: ExtentOf, glyph: number, depth: number): boolean {
  const extent = extentOf(glyph);
  if (extent === undefined || depth === 0) return false;
  const description = readDescriptions(tables, [extent]).get(glyph);
  return description === undefined || partsOf(description).every((part) => isSound(tables, extentOf, part, depth - 1));
}

/** Whether there is nothing to draw: no description, one of no contours, or blank parts only. */
function isBlank(tables: FontTables, extentOf: ExtentOf, glyph: number, depth: number): boolean {
  const extent = extentOf(glyph);
  if (extent === undefined || extent.start === extent.end || depth === 0) return true;
  const description = readDescriptions(tables, [extent]).get(glyph);
  if (description === undefined || contourCount(description) === 0) return true;
  const parts = partsOf(description);
  return parts.length > 0 && parts.every((part) => isBlank(tables, extentOf, part, depth - 1));
}

/** Draws a glyph with its parts, if the file has all of it. */
function drawGlyph(tables: FontTables, extentOf: ExtentOf, glyph: number, pen: Pen, depth: number): void {
  if (!isSound(tables, extentOf, glyph, depth)) return;
  const description = readDescriptions(tables, [extentOf(glyph)!]).get(glyph);
  try {
    drawDescription(description ?? new Uint8Array(0), pen, (part, placed) =>
      drawGlyph(tables, extentOf, part, placed, depth - 1),
    );
  } catch (error) {
    // A description that ends too early: what was drawn so far stays.
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Contours of a simple description, -1 for a composite one. */
function contourCount(description: Uint8Array): number {
  return new DataView(description.buffer, description.byteOffset, headerLength).getInt16(0);
}

function readDescriptions(tables: FontTables, extents: readonly Extent[]): ReadonlyMap<number, Uint8Array> {
  const descriptions = new Map<number, Uint8Array>();
  const drawn: Extent[] = [];
  for (const extent of extents) {
    if (extent.start === extent.end) descriptions.set(extent.glyph, new Uint8Array(0));
    else drawn.push(extent);
  }
  drawn.sort((a, b) => a.start - b.start);
  for (let first = 0; first < drawn.length; ) {
    const start = drawn[first]!.start;
    let end = drawn[first]!.end;
    let next = first + 1;
    for (; next < drawn.length && drawn[next]!.start - end < mergeBelow; next++) end = Math.max(end, drawn[next]!.end);
    const run = new Uint8Array(end - start);
    tables.file.read(run, 0, run.length, start);
    for (; first < next; first++) {
      const extent = drawn[first]!;
      descriptions.set(extent.glyph, run.subarray(extent.start - start, extent.end - start));
    }
  }
  return descriptions;
}
