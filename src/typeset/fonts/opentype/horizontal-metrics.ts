/** Advances and left side bearings: `hmtx`. OpenType 1.9. */
import type { FaceFigures } from './figures.ts';
import { DamagedTable, type FontTables, requiredTable } from './font-file.ts';

/** In font units. */
export interface HorizontalMetrics {
  advanceOf(glyph: number): number;
  /** Left edge of the ink, from the origin. */
  bearingOf(glyph: number): number;
}

/**
 * The metrics of a face. The last glyphs share one advance and have only bearings of their own; a glyph that the face
 * does not have is taken for its last.
 */
export function readHorizontalMetrics(tables: FontTables, figures: FaceFigures): HorizontalMetrics {
  const { advanceCount, glyphCount } = figures;
  if (advanceCount === 0 || advanceCount > glyphCount) throw new DamagedTable('hhea');
  const view = requiredTable(tables, 'hmtx', 4 * advanceCount + 2 * (glyphCount - advanceCount));
  return {
    advanceOf: (glyph) => view.getUint16(4 * Math.min(glyph, advanceCount - 1)),
    bearingOf: (glyph) => {
      const known = Math.min(glyph, glyphCount - 1);
      return view.getInt16(known < advanceCount ? 4 * known + 2 : 4 * advanceCount + 2 * (known - advanceCount));
    },
  };
}
