/** Short texts that layout sets by itself: folios, labels, the name of the newsletter. */
import { paragraphColumns } from '../../../base/columns.ts';
import { diagnostic, type Hint } from '../../../base/diagnostics/diagnostic.ts';
import { type Pt, ptToMm } from '../../../base/geometry.ts';
import { type SourceText, sourceText, spanOf } from '../../../base/source-text.ts';
import type { Inline, TextStyle } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import { tolerance } from '../../linebreak/line-setting.ts';
import { compose } from '../../paragraph/compose.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import { type PlacedLine, placeLine } from '../../paragraph/place-line.ts';
import type { RunStyle } from '../../paragraph/run-style.ts';
import type { Setting } from './setting.ts';

/** Text that no file holds: it has no place to report. */
export function generated(text: string): SourceText {
  return sourceText(text, '', 0);
}

/** A title as outlines and document properties show it: the line ends that its author set are for the page alone. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', '');
}

const plainText: TextStyle = { bold: false, emphasis: false, href: undefined };

/** Text without emphasis or link. */
export function plain(text: SourceText): Inline {
  return { kind: 'text', text, style: plainText };
}

const plainStyles = new WeakMap<TypeSpec, RunStyle>();

/**
 * A style without emphasis or link; `part` where the text is a part of the document inside its block. Without one it is the
 * same object for all text of a kind: what is known of its characters is found by it.
 */
export function plainStyle(spec: TypeSpec, part?: number): RunStyle {
  const known = part === undefined ? plainStyles.get(spec) : undefined;
  if (known !== undefined) return known;
  const { role, size, ink } = spec;
  const style = { role, latinRole: role, size, rise: 0, ink, href: undefined, part };
  if (part === undefined) plainStyles.set(spec, style);
  return style;
}

/** One line, solid, however long. Empty text gives no items and no width. */
export function setSingleLine(
  setting: Setting,
  spec: TypeSpec,
  texts: readonly SourceText[],
  part?: number,
): PlacedLine {
  const style = plainStyle(spec, part);
  return setLine(
    setting,
    spec,
    texts.map((text) => ({ kind: 'text', text, style })),
  );
}

/** The same for text in several styles; em of its costs refer to the size of `spec`. */
export function setLine(setting: Setting, spec: TypeSpec, inlines: readonly StyledInline[]): PlacedLine {
  const width: Pt = Number.MAX_SAFE_INTEGER;
  const conventions = setting.conventions.hanging ? { ...setting.conventions, hanging: false } : setting.conventions;
  const options = { composer: 'first-fit' as const, width, indent: 0, advance: 1, size: spec.size, conventions };
  // What is placed has columns of its own.
  return paragraphColumns.lend(() => {
    const composed = compose(inlines, options, setting.finder);
    const line = composed.lines[0];
    return line === undefined ? { items: [], width: 0 } : placeLine(composed, line, setting.finder.fonts);
  });
}

/** Type may be set this much smaller to fit a line: below two thirds a head no longer looks like one. */
const leastScale = 0.67;

/**
 * One line that fits `width`, set smaller where it must be. What is still too wide would print over its neighbours or
 * off the type area: an error.
 */
export function fitSingleLine(
  setting: Setting,
  spec: TypeSpec,
  texts: readonly SourceText[],
  width: Pt,
  part?: number,
): PlacedLine {
  const full = setSingleLine(setting, spec, texts, part);
  if (full.width <= width) return full;
  const size = spec.size * Math.max(leastScale, width / full.width);
  const smaller = setSingleLine({ ...setting, finder: setting.quietFinder }, { ...spec, size }, texts, part);
  if (smaller.width > width + tolerance) reportTooLong(setting, texts, smaller.width - width);
  return smaller;
}

/** Reports text that has more width than room. */
export function reportTooLong(setting: Setting, texts: readonly SourceText[], excess: Pt): void {
  const inFile = texts.find((text) => text.file !== '');
  const args = { text: texts.map((text) => text.text).join(''), excessMm: ptToMm(excess).toFixed(1) };
  setting.report(diagnostic('layout/too-long', args, inFile && spanOf(inFile), [shortenHint]));
}

const shortenHint: Hint = {
  message: { zh: '请改短，或在一行放不下的地方分成两项', en: 'shorten it, or make two of it' },
};
