/** What a paragraph offers the page: settings with one line less or more than its best. */
import { paragraphColumns } from '../../../base/columns.ts';
import type { Em } from '../../../base/geometry.ts';
import { appraise, likelyDemerits, lineCounts } from '../../linebreak/breaker.ts';
import { tightestBadness } from '../../linebreak/costs.ts';
import type { Measure } from '../../linebreak/lines.ts';
import { type Composed, type ComposeOptions, costsFor } from '../../paragraph/compose.ts';
import { breakCosts, demeritsPerCost } from '../plan/page-costs.ts';
import type { Slab } from '../plan/plan.ts';
import type { OtherSetting, SetPiece } from './flow.ts';

/** How a paragraph is set in another number of lines. */
export interface Resetting {
  slabs(count: number): readonly Slab[];
  /** Frames of the setting with `count` lines, in which no line has more than `most` badness. */
  frames(count: number, most: number): SetPiece['frames'];
}

/** Width that the last line of a lengthened paragraph has at least, in em: two characters, one would be 孤字. */
const leastLast: Em = 2;

/**
 * Longer paragraphs, over two pages and more, have one setting: a line more or less is lost in them, and the search for
 * it, which tells the number of each line, takes room with the square of their length (20,000 characters: 500 MB).
 */
const mostLines = 60;

/**
 * The other settings of a paragraph. First-fit has one setting only. Their lines are no worse than a line that uses up
 * all that CLREQ lets it give, or, as in narrow columns, than the worst of the best setting. The search for them is only
 * made where the width to be won or lost lets hope for a setting that costs less than the faults of a page.
 */
export function otherSettings(best: Composed, options: ComposeOptions, resetting: Resetting): readonly OtherSetting[] {
  const { material, lines } = best;
  if (options.composer !== 'total-fit' || lines.length === 0 || lines.length > mostLines) return none;
  const measure: Measure = { width: options.width, indent: options.indent };
  const costs = costsFor(options.size);
  const known = appraise(material, lines, costs);
  const most = Math.max(tightestBadness(costs), known.worst);
  const isLikely = (count: number): boolean => {
    const wanted = { count, leastLast: leastLast * options.size, most };
    return likelyDemerits(material, measure, costs, known, wanted) <= breakCosts.lone * demeritsPerCost;
  };
  const less = isLikely(lines.length - 1) ? lines.length - 1 : undefined;
  const more = isLikely(lines.length + 1) ? lines.length + 1 : undefined;
  const upTo = more ?? less;
  if (upTo === undefined) return none;
  const offers: OtherSetting[] = [];
  for (const { count, demerits } of lineCounts(material, measure, costs, most, upTo)) {
    if (count !== less && count !== more) continue;
    offers.push(offer(count, Math.max(0, demerits - known.demerits), most, resetting));
  }
  return offers;
}

/** One for all paragraphs: it is kept until the pages are planned. */
const none: readonly OtherSetting[] = [];

/** A function of its own: what `set` closes over is kept until the pages are planned, for every paragraph of an issue. */
function offer(count: number, extra: number, most: number, resetting: Resetting): OtherSetting {
  const slabs = resetting.slabs(count);
  // At least something: what wins the page nothing is left as it is best.
  const cost = Math.max(1, extra / demeritsPerCost);
  return { slabs, cost, set: () => ({ slabs, frames: paragraphColumns.lend(() => resetting.frames(count, most)) }) };
}
