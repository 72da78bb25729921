import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageShape } from '../../../../../src/typeset/page/plan/column-kinds.ts';
import { searchPages } from '../../../../../src/typeset/page/plan/page-search.ts';
import { traceBack } from '../../../../../src/typeset/page/plan/page-trace.ts';
import { isPlain, planPlainPages } from '../../../../../src/typeset/page/plan/plain-pages.ts';
import type { Piece } from '../../../../../src/typeset/page/plan/plan.ts';
import { newSearch } from '../../../../../src/typeset/page/plan/search.ts';
import { anyPiece, piece, plainShape, reservedShape, row, slab } from '../support.ts';

/** Plans by the search for any flow and by that for plain ones. */
function plans(pieces: readonly Piece[], shape: PageShape) {
  const search = newSearch(pieces, shape);
  return [traceBack(search, searchPages(search)), planPlainPages(newSearch(pieces, shape))];
}

/** Among them pieces without rows, and taller than a column. */
const oddPiece = fc
  .array(fc.constantFrom(slab(0), slab(1), slab(3), slab(4), slab(9, 50)), { minLength: 1, maxLength: 3 })
  .map((slabs) => piece(slabs));

describe('the search for pages of text alone', () => {
  it('finds what the search for all pages finds', () => {
    const flow = fc.array(fc.oneof(anyPiece(4), oddPiece), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(flow, reservedShape, (pieces, shape) => {
        const [all, plain] = plans([...pieces, row], shape);
        expect(plain).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('is not made for notes', () => {
    expect(isPlain(newSearch([piece([slab()])], plainShape))).toBe(true);
    expect(isPlain(newSearch([piece([{ ...slab(), notes: 1 }])], plainShape))).toBe(false);
  });
});
