/** The galley: what has been set so far, before it is cut into pages. */
import type { SourceText } from '../../../base/source-text.ts';
import type { Style } from '../../../input/style/style.ts';
import type { Frame } from '../../frame/frame.ts';
import { artifact } from '../../frame/structure.ts';
import { breakCosts, leastTextRows } from '../plan/page-costs.ts';
import type { Anchor, FlowPiece } from './flow.ts';
import type { Setting } from './setting.ts';
import { withNotes } from './text-rows.ts';

/** Text alone, of no style. */
export interface PlainGalley {
  readonly setting: Setting;
  readonly pieces: FlowPiece[];
  section: SourceText | undefined;
  /** Sections and articles that have begun so far. */
  heads: number;
}

export interface Galley extends PlainGalley {
  readonly style: Style;
}

/** Adds frames that no column may part, of each other or, by less than `endCost`, of what follows. */
export function push(galley: PlainGalley, frames: readonly Frame[], endCost: number, anchor?: Anchor): void {
  if (frames.length === 0) return;
  const { pieces, section, setting } = galley;
  const slabs = frames.map((frame, index) => ({
    rows: Math.round(frame.size.height / setting.area.pitch),
    breakCost: index < frames.length - 1 ? Math.max(endCost, breakCosts.source) : breakCosts.free,
  }));
  pieces.push({ best: withNotes(setting, { frames, slabs }), others: [], endCost, section, anchor });
}

/**
 * Adds what stands where it belongs, or at the head of the next column when there is no room for it; directly under a head
 * it stays, for the head would stand over nothing.
 */
export function pushFloat(galley: Galley, frame: Frame): void {
  const isUnderHead = lastPiece(galley)?.endCost === breakCosts.heading;
  push(galley, [frame], breakCosts.free);
  const piece = lastPiece(galley)!;
  // With a note it stays where its mark belongs.
  if (piece.best.notes === undefined && !isUnderHead)
    galley.pieces[galley.pieces.length - 1] = { ...piece, role: 'float' };
}

/** The setting of what spans all columns of a page; it leaves text on it. */
export function acrossColumns(setting: Setting): Setting {
  const { area } = setting;
  return { ...setting, area: { ...area, columns: 1, measure: area.width, rows: area.rows - leastTextRows } };
}

/** Adds what spans all columns of its page: no column ends before its place, which has no rows of its own. */
export function pushSpan(galley: Galley, frame: Frame): void {
  const { pieces, section, setting } = galley;
  const endCost = lastPiece(galley)?.endCost ?? breakCosts.free;
  if (endCost < breakCosts.heading) bindLast(galley, Infinity);
  const { notes, slabs } = withNotes(setting, { frames: [frame], slabs: [{ rows: 0, breakCost: breakCosts.free }] });
  const best = { frames: [emptyFrame], slabs, ...(notes === undefined ? {} : { notes }) };
  const span = { frame, rows: Math.round(frame.size.height / setting.area.pitch) };
  pieces.push({ best, others: [], endCost, section, role: 'span', anchor: undefined, span });
}

/** Ends an article: what floats in it has found its place by here. */
export function flush(galley: Galley): void {
  const { pieces, section } = galley;
  const slab = { rows: 0, breakCost: Infinity };
  const best = { frames: [emptyFrame], slabs: [slab] };
  pieces.push({ best, others: [], endCost: breakCosts.free, section, role: 'flush', anchor: undefined });
}

/** Adds a blank row, unless one is there already; no column ends behind it by less than `endCost`. */
export function pushBlank(galley: Galley, endCost: number): void {
  if (lastPiece(galley)?.role === 'blank') return;
  const { pieces, section, setting } = galley;
  const frame = { ...emptyFrame, size: { width: 0, height: setting.area.pitch } };
  const best = { frames: [frame], slabs: [{ rows: 1, breakCost: breakCosts.free }] };
  pieces.push({ best, others: [], endCost, section, role: 'blank', anchor: undefined });
}

const emptyFrame: Frame = { size: { width: 0, height: 0 }, role: 'device', part: artifact, items: [] };

export function lastPiece({ pieces }: PlainGalley): FlowPiece | undefined {
  return pieces[pieces.length - 1];
}

/** Binds the last piece to what follows, as firmly as `endCost` says, over a blank row between them. */
export function bindLast({ pieces }: Galley, endCost: number): void {
  for (let k = pieces.length - 1; k >= 0; k--) {
    pieces[k] = { ...pieces[k]!, endCost };
    if (pieces[k]!.role !== 'blank') return;
  }
}
