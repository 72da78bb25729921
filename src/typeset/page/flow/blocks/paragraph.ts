/** A paragraph of text → a piece of the flow that may be set in other numbers of lines. */

import type { Em, Pt } from '../../../../base/geometry.ts';
import type { RowSpec } from '../../../../input/style/style.ts';
import { textAt } from '../../../frame/run-columns.ts';
import type { StyledInline } from '../../../paragraph/flat-text.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import type { SetPiece } from '../flow.ts';
import { lastPiece, type PlainGalley } from '../galley.ts';
import type { BlockPlace, Setting } from '../setting.ts';
import { setParagraph } from '../text-rows.ts';

/**
 * Adds a paragraph to the flow; nothing when it has no text. One that leads to what follows stays with it: at a column's
 * foot its colon would point at nothing.
 */
export function flowText(
  galley: PlainGalley,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
): void {
  const isUnderHead = lastPiece(galley)?.endCost === breakCosts.heading;
  const set = setParagraph(galley.setting, spec, inlines, place, isUnderHead);
  if (set === undefined) return;
  const { best, others } = set;
  const endCost = endsInColon(best) ? breakCosts.thin : breakCosts.free;
  galley.pieces.push({ best, others, endCost, section: galley.section, anchor: undefined });
}

function endsInColon({ frames }: SetPiece): boolean {
  const { items } = frames.at(-1)!;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'glyphs') continue;
    const text = textAt(item.columns, item.first + item.count - 1);
    return text.endsWith('：') || text.endsWith(':');
  }
  return false;
}

/** Left edge of what list items set in by `inset`, up to the middle of the column; behind what its kind of text keeps free. */
export function leftOf({ area }: Setting, inset: Em, spec: RowSpec): Pt {
  return Math.min(inset * spec.size * area.advance, area.measure / 2) + insetOf({ area }, spec);
}

/** What a kind of text keeps free at both ends of its lines (CLREQ #line_start_indent_of_paragraphs). */
export function insetOf({ area }: Pick<Setting, 'area'>, { inset = 0, size }: RowSpec): Pt {
  return Math.min(inset * size * area.advance, area.measure / 4);
}
