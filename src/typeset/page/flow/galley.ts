/** The galley: what has been set so far, before it is cut into pages. */
import type { SourceText } from '../../../base/source-text.ts';
import type { Style } from '../../../input/style/style.ts';
import type { Frame } from '../../frame/frame.ts';
import { breakCosts } from '../plan/page-costs.ts';
import type { Anchor, FlowPiece } from './flow.ts';
import type { Setting } from './text-rows.ts';

/** Text alone, of no style. */
export interface PlainGalley {
  readonly setting: Setting;
  readonly pieces: FlowPiece[];
  section: SourceText | undefined;
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
  pieces.push({ best: { frames, slabs }, others: [], endCost, section, anchor });
}

export function lastPiece({ pieces }: PlainGalley): FlowPiece | undefined {
  return pieces[pieces.length - 1];
}

/** Binds the last piece to what follows, as firmly as `endCost` says. */
export function bindLast(galley: Galley, endCost: number): void {
  const last = lastPiece(galley);
  if (last !== undefined) galley.pieces[galley.pieces.length - 1] = { ...last, endCost };
}
