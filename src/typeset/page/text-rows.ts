/** Text of one kind → lines on whole rows of the grid. */
import type { Report } from '../../base/diagnostics/diagnostic.ts';
import type { Pt } from '../../base/geometry.ts';
import type { Inline } from '../../input/content/issue.ts';
import type { RowSpec, TypeSpec } from '../../input/style/style.ts';
import type { Frame, FrameRole, Placed } from '../frame/frame.ts';
import { breakFirstFit } from '../linebreak/first-fit.ts';
import type { Line } from '../linebreak/lines.ts';
import { type Composed, type Composer, compose } from '../paragraph/compose.ts';
import type { StyledInline } from '../paragraph/flat-text.ts';
import type { GlyphFinder } from '../paragraph/glyph-finder.ts';
import { placeLine } from '../paragraph/place-line.ts';
import type { RunStyle } from '../paragraph/run-style.ts';
import { reportLines } from './line-findings.ts';
import type { TypeArea } from './type-area.ts';

/** What typesetting needs everywhere. */
export interface Setting {
  readonly area: TypeArea;
  readonly composer: Composer;
  readonly finder: GlyphFinder;
  readonly report: Report;
  /** Numbers blocks through the document. */
  nextBlock(): number;
}

/** Where the lines of a block stand in the column. */
export interface BlockPlace {
  readonly role: FrameRole;
  /** Kept free at the left of every line. */
  readonly left: Pt;
  /** Kept free at the right of every line. */
  readonly right: Pt;
}

/** Style of a run: bold and emphasis change the face, never the size (Chinese has no italics: emphasis is 楷). */
function runStyle(spec: TypeSpec, inline: Extract<Inline, { kind: 'text' }>): RunStyle {
  const { bold, emphasis, href } = inline.style;
  const role = emphasis ? 'kai' : bold && spec.role === 'song' ? 'song-bold' : bold ? 'hei' : spec.role;
  const latinRole = emphasis ? (bold ? 'latin-bold-italic' : 'latin-italic') : bold ? 'latin-bold' : spec.role;
  return { role, latinRole, size: spec.size, rise: 0, ink: spec.ink, href };
}

/** Inlines with their faces; equal styles share one object. */
export function styled(spec: TypeSpec, inlines: readonly Inline[]): StyledInline[] {
  const known = new Map<string, RunStyle>();
  return inlines.map((inline) => {
    if (inline.kind === 'forced-break') return { kind: 'forced-break' };
    const name = `${inline.style.bold} ${inline.style.emphasis} ${inline.style.href ?? ''}`;
    const style = known.get(name) ?? runStyle(spec, inline);
    known.set(name, style);
    return { kind: 'text', text: inline.text, style };
  });
}

/** Frames of the lines of a block, each as wide as the measure and `spec.rows` rows high; none when there is no text. */
export function textRows(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
): Frame[] {
  const composed = composeRows(setting, spec, inlines, place);
  const block = setting.nextBlock();
  return composed.lines.map((line, index) => lineFrame(setting, spec, composed, line, index, place, block));
}

function composeRows(setting: Setting, spec: RowSpec, inlines: readonly StyledInline[], place: BlockPlace): Composed {
  const { area } = setting;
  // Only text of the body's size stands on the character grid; other sizes are set solid.
  const advance = spec.align === 'justify' ? area.advance : 1;
  const options = {
    composer: spec.align === 'justify' ? setting.composer : ('first-fit' as const),
    width: area.width - place.left - place.right,
    indent: spec.indent * spec.size * advance,
    advance,
    size: spec.size,
  };
  const composed = compose(inlines, options, setting.finder);
  if (spec.align === 'justify') reportLines(composed, spec.size, setting.report);
  return spec.align === 'center' && composed.lines.length > 1 ? balance(composed, options.width) : composed;
}

/** Narrows a centred block until it would take one more line: its lines come out about equal (GB/T 9704-2012, 7.3.1). */
function balance(composed: Composed, width: Pt): Composed {
  let narrow = width / 2;
  let wide = width;
  let lines = composed.lines;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const tried = breakFirstFit(composed.material, { width: middle, indent: 0 }, 0);
    const fits = tried.length <= composed.lines.length && tried.every((line) => line.setting.natural <= middle + 1);
    if (fits) lines = tried;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return { ...composed, lines };
}

function lineFrame(
  setting: Setting,
  spec: RowSpec,
  composed: Composed,
  line: Line,
  index: number,
  place: BlockPlace,
  block: number,
): Frame {
  const { area } = setting;
  const natural: Line = { ...line, setting: { ...line.setting, kind: 'natural' } };
  const placed = placeLine(composed, spec.align === 'justify' ? line : natural, setting.finder.fonts);
  const free = area.width - place.left - place.right - placed.width;
  const indent = index === 0 ? spec.indent * spec.size * (spec.align === 'justify' ? area.advance : 1) : 0;
  const x = place.left + alignedAt(spec.align, free, indent);
  const y = (spec.rows - 1) * area.pitch + area.baseline;
  return {
    size: { width: area.width, height: spec.rows * area.pitch },
    role: place.role,
    block,
    items: shift(placed.items, x, y),
  };
}

function alignedAt(align: RowSpec['align'], free: Pt, indent: Pt): Pt {
  switch (align) {
    case 'justify':
    case 'start':
      return indent;
    case 'center':
      return free / 2;
    case 'end':
      return free;
  }
}

/** The same things, moved. */
export function shift(items: readonly Placed[], x: Pt, y: Pt): Placed[] {
  return items.map(({ at, item }) => ({ at: { x: at.x + x, y: at.y + y }, item }));
}
