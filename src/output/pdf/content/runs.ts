/** Runs of glyphs on a page: what stands around their operators. */
import type { Pt } from '../../../base/geometry.ts';
import type { Placed } from '../../../typeset/frame/frame.ts';
import { partOfFrame, type RunColumns, runAt, saysText, textAt } from '../../../typeset/frame/run-columns.ts';
import { englishSpan, isEnglish, spanEnd, textSpan } from './marked-content.ts';
import { outlinedRun } from './outlined-run.ts';
import { beginPart, type PageDraft, useInk } from './page-draft.ts';
import { showRun } from './text.ts';

type Glyphs = Extract<Placed, { kind: 'glyphs' }>;

/** Writes the runs of `item`, which is `items[index]`, `x` and `y` being the place of what it is in. */
export function writeRuns(
  draft: PageDraft,
  item: Glyphs,
  x: Pt,
  y: Pt,
  part: number,
  items: readonly Placed[],
  index: number,
): void {
  const { columns, first, count } = item;
  for (let row = first; row < first + count; row++) {
    const own = columns.parts[row]!;
    beginPart(draft, own === partOfFrame ? part : own);
    if (columns.glyphCounts[row] === 0) continue;
    const left = x + (columns.runX[row]! + item.x);
    const baseline = draft.height - (y + (columns.runY[row]! + item.y));
    const keepsHyphen = endsWithHyphen(columns, row) && endsLine(items, index, row);
    writeRun(draft, columns, row, left, baseline, keepsHyphen);
  }
}

function endsWithHyphen({ texts, textEnds }: RunColumns, row: number): boolean {
  return texts[row]!.charCodeAt(textEnds[row]! - 1) === 0x2d;
}

/** Whether no run that follows among the items stands on the same baseline; raised figures and ruby stand on others. */
function endsLine(items: readonly Placed[], index: number, row: number): boolean {
  const baselines = items.slice(index).flatMap((item) => (item.kind === 'glyphs' ? baselinesOf(item) : []));
  const at = row - (items[index] as Glyphs).first;
  return !baselines.slice(at + 1).includes(baselines[at]!);
}

function baselinesOf({ y, columns, first, count }: Glyphs): Pt[] {
  return Array.from(columns.runY.subarray(first, first + count), (rise) => rise + y);
}

function writeRun(draft: PageDraft, columns: RunColumns, row: number, x: Pt, y: Pt, keepsHyphen: boolean): void {
  const { fonts, glyphs } = draft.options;
  useInk(draft, columns.inks[row]!);
  if (glyphs !== undefined) {
    const { operators, drawn } = outlinedRun(runAt(columns, row), { x, y }, glyphs);
    draft.content.put(operators);
    for (const glyph of drawn) draft.glyphs.add(glyph);
    return;
  }
  const font = fonts.fontOf(columns.faces[row]!);
  if (draft.text.font !== font) draft.fonts.add(font);
  const speaks = draft.marked !== undefined && isInEnglish(columns, row);
  const says = columns.specials[row] !== 0 && saysItsText(columns, row);
  if (speaks) draft.content.put(englishSpan);
  if (says) draft.content.put(textSpan(textAt(columns, row)));
  showRun(draft.content, draft.text, font, columns, row, x, y, keepsHyphen);
  if (says) draft.content.put(spanEnd);
  if (speaks) draft.content.put(spanEnd);
}

/** Most runs begin with a Han character: those are not read. */
function isInEnglish(columns: RunColumns, row: number): boolean {
  const first = columns.texts[row]!.charCodeAt(columns.textStarts[row]!);
  return (first < firstHan || first > lastHan) && isEnglish(textAt(columns, row));
}

/** CJK Unified Ideographs. */
const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Whether the text is said: as layout asks, or because a glyph has none of its own, a letter drawn in two parts. */
function saysItsText(columns: RunColumns, row: number): boolean {
  if ((columns.specials[row]! & saysText) !== 0) return true;
  const starts = columns.starts.get(row);
  if (starts === undefined) return false;
  const length = columns.textEnds[row]! - columns.textStarts[row]!;
  for (let at = 0; at < starts.length; at++) if (starts[at] === (starts[at + 1] ?? length)) return true;
  return false;
}
