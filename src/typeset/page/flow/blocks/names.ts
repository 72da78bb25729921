/** 名单: names in columns of one width; those of two characters are spread over three (均排, CLREQ #ways_of_alignments). */
import type { Pt } from '../../../../base/geometry.ts';
import type { Inline } from '../../../../input/content/issue.ts';
import type { RowSpec } from '../../../../input/style/style.ts';
import type { Frame, Placed } from '../../../frame/frame.ts';
import type { StyledInline } from '../../../paragraph/flat-text.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import type { Galley } from '../galley.ts';
import { styled } from '../styled.ts';
import { textRows } from '../text-rows.ts';
import { textSlabs } from '../text-slabs.ts';
import { widthOf } from '../widths.ts';

/** Characters that names of two are spread over, as wide as those of three. */
const usualName = 3;
/** Blank between columns at least, in characters. */
const columnGap = 1;

/** Adds a list of names, as many in a row as fit the measure in columns as wide as the widest. */
export function flowNames(galley: Galley, names: readonly (readonly Inline[])[], spec: RowSpec, left: Pt): void {
  const { setting, pieces, section } = galley;
  const { area } = setting;
  if (names.length === 0) return;
  const size = spec.size * area.advance;
  const indent = Math.min(spec.indent, area.indent) * size;
  const room = area.measure - left - indent;
  const widest = names.reduce((most, name) => Math.max(most, widthOf(setting, spec, name)), usualName * size);
  const count = Math.max(1, Math.floor((room + columnGap * size) / (widest + columnGap * size)));
  const step = count === 1 ? room : (room - widest) / (count - 1);
  const frames: Frame[] = [];
  const part = setting.structure.add({ kind: 'paragraph' });
  for (let from = 0; from < names.length; from += count) {
    const items = names.slice(from, from + count).flatMap((name, k): Placed[] => {
      const rows = { ...spec, align: 'start' as const, indent: 0 };
      const place = { role: 'names' as const, part, left: left + indent + k * step, right: 0 };
      return textRows(setting, rows, spread(styled(setting, rows, name, part)), place)[0]?.items.slice() ?? [];
    });
    frames.push({ size: { width: area.measure, height: spec.rows * area.pitch }, role: 'names', part, items });
  }
  const slabs = textSlabs({ count: frames.length, rows: spec.rows, isUnderHead: false, endsInCharacter: false });
  pieces.push({ best: { frames, slabs }, others: [], endCost: breakCosts.free, section, anchor: undefined });
}

/** A name of two Han characters over three squares. */
function spread(inlines: readonly StyledInline[]): StyledInline[] {
  return inlines.map((inline) => {
    if (inline.kind !== 'text' || !/^\p{Script=Han}\u3000?\p{Script=Han}$/u.test(inline.text.text)) return inline;
    const none = { dots: false, name: undefined, ruby: undefined, border: undefined, level: undefined };
    return { ...inline, marks: { ...none, ...inline.marks, spread: { squares: usualName } } };
  });
}
