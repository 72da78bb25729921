/** Short texts that layout sets by itself: folios, labels, the name of the newsletter. */
import type { Pt } from '../../base/geometry.ts';
import { type SourceText, sourceText } from '../../base/source-text.ts';
import type { TypeSpec } from '../../input/style/style.ts';
import { compose } from '../paragraph/compose.ts';
import { type PlacedLine, placeLine } from '../paragraph/place-line.ts';
import type { RunStyle } from '../paragraph/run-style.ts';
import type { Setting } from './text-rows.ts';

/** Text that no file holds: it has no place to report. */
export function generated(text: string): SourceText {
  return sourceText(text, '', 0);
}

/** A style without emphasis or link. */
export function plainStyle(spec: TypeSpec): RunStyle {
  return { role: spec.role, latinRole: spec.role, size: spec.size, rise: 0, ink: spec.ink, href: undefined };
}

/** One line, solid, however long. Empty text gives no items and no width. */
export function setSingleLine(
  setting: Setting,
  spec: TypeSpec,
  parts: readonly SourceText[],
  tracking = 1,
): PlacedLine {
  const style = plainStyle(spec);
  const inlines = parts.map((text) => ({ kind: 'text' as const, text, style }));
  const width: Pt = Number.MAX_SAFE_INTEGER;
  const options = { composer: 'first-fit' as const, width, indent: 0, advance: tracking, size: spec.size };
  const composed = compose(inlines, options, setting.finder);
  const line = composed.lines[0];
  return line === undefined ? { items: [], width: 0 } : placeLine(composed, line, setting.finder.fonts);
}
