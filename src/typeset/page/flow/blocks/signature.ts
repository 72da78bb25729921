/**
 * 落款 as GB/T 9704-2012, 7.3.5.2 has it for letters without a seal: the name two characters from the right edge, the day
 * below it two characters further in than the name begins; where the day is longer, it stands two characters from the
 * edge and the name two further out.
 */
import type { Pt } from '../../../../base/geometry.ts';
import type { Block, Inline } from '../../../../input/content/issue.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import { bindLast, type Galley, push } from '../galley.ts';
import { styled } from '../styled.ts';
import { textRows } from '../text-rows.ts';
import { widthOf } from '../widths.ts';

type Signature = Extract<Block, { kind: 'signature' }>;

/** From the right edge, and from the name's first character to the day's, in characters. */
const inset = 2;

/** Adds a signature, bound to the end of its article. */
export function flowSignature(galley: Galley, { names, date }: Signature): void {
  const { setting, style } = galley;
  const spec = style.signature;
  const { measure } = setting.area;
  const step = inset * spec.size;
  bindLast(galley, breakCosts.source);
  const widths = [...names, date].map((line) => widthOf(setting, spec, line));
  const longest = Math.max(0, ...widths.slice(0, -1));
  const day = widths.at(-1)!;
  // Left edge of the block of names, so that neither it nor the day comes nearer than two characters.
  const left = names.length === 0 ? measure - step - day : measure - step - Math.max(longest, day + step);
  const line = (inlines: readonly Inline[], at: Pt, endCost: number): void => {
    const part = setting.structure.add({ kind: 'paragraph' });
    const rows = { ...spec, align: 'start' as const, indent: 0 };
    const place = { role: 'signature' as const, part, left: Math.max(0, at), right: 0 };
    push(galley, textRows(setting, rows, styled(setting, rows, inlines, part), place), endCost);
  };
  names.forEach((name, k) => {
    // Names that sign together stand in the middle of the longest.
    const free = names.length > 1 ? (longest - widths[k]!) / 2 : 0;
    line(name, left + free, breakCosts.source);
  });
  line(date, names.length === 0 ? left : left + step, breakCosts.free);
}
