/** Small things that several blocks are made of: rules, lines on whole rows, copies that nobody reads. */

import type { Pt } from '../../../base/geometry.ts';
import { black } from '../../../base/ink.ts';
import type { Frame, FrameRole, Placed } from '../../frame/frame.ts';
import { runRows, runsOf } from '../../frame/run-columns.ts';
import { artifact } from '../../frame/structure.ts';
import type { Setting } from './setting.ts';
import { heightOf } from './small-text.ts';

/** A rule whose middle is at `y`, from the left edge on. */
export function ruleAt(y: Pt, width: Pt, weight: Pt): Placed {
  return { kind: 'rule', x: 0, y: y - weight / 2, size: { width, height: weight }, ink: black };
}

/** Blank that lines keep from the rule or the text that they belong to, in rows. */
const distance = 0.15;

/** Lines of small text on as many whole rows as hold them, at the head or the foot of these. */
export function onRows(
  { area }: Setting,
  lines: readonly Frame[],
  role: FrameRole,
  part: number,
  at: 'head' | 'foot',
): Frame {
  const inner = heightOf(lines);
  const height = Math.max(1, Math.ceil(inner / area.pitch + distance)) * area.pitch;
  const top = at === 'head' ? distance * area.pitch : height - inner - distance * area.pitch;
  let y = Math.min(top, height - inner);
  const items = lines.map((frame): Placed => {
    const placed = { kind: 'group' as const, x: 0, y, frame };
    y += frame.size.height;
    return placed;
  });
  return { size: { width: area.measure, height }, role, part, items };
}

/** A copy for the eye alone: what it shows is a part of the document elsewhere. */
export function asArtifact(frame: Frame): Frame {
  const items = frame.items.map((item): Placed => {
    if (item.kind === 'group') return { ...item, frame: asArtifact(item.frame) };
    if (item.kind !== 'glyphs') return item;
    return { ...item, ...runRows(runsOf(item).map((run) => ({ ...run, part: undefined }))) };
  });
  return { ...frame, part: artifact, items };
}
