/** A paragraph's inlines as one string, with the way back to style and place of every character. */
import { paragraphColumns } from '../../base/columns.ts';
import { type SourceText, type Span, spanOf } from '../../base/source-text.ts';
import type { TextMarks } from '../../input/content/issue.ts';
import { figuresFor } from './raised-figures.ts';
import type { RunStyle } from './run-style.ts';

/** What a paragraph is made of: text in one style, or the end of a line. */
export type StyledInline =
  | {
      readonly kind: 'text';
      readonly text: SourceText;
      readonly style: RunStyle;
      /** What is set above, under or around it. */
      readonly marks?: TextMarks | undefined;
    }
  | { readonly kind: 'forced-break' };

export interface FlatText {
  /** All text; a line feed stands for a forced break. */
  readonly text: string;
  readonly styles: readonly RunStyle[];
  /** Index into `styles` for each UTF-16 unit; where there is one style, of more units than the text has. */
  readonly styleAt: Uint16Array;
  /** Whether any of the styles leads somewhere. */
  readonly hasLinks: boolean;
  /** All marks of the text; none in most paragraphs. */
  readonly marks: readonly TextMarks[];
  /** Index into `marks` plus 1 for each UTF-16 unit, 0 without any; empty when the whole text has none. */
  readonly markAt: Uint16Array;
  /** Place in the user's file of the units `start` to `end`. */
  spanAt(start: number, end: number): Span | undefined;
}

export function flatten(inlines: readonly StyledInline[]): FlatText {
  const only = inlines[0];
  const isAlone = inlines.length === 1 && only!.kind === 'text' && only!.marks === undefined;
  return isAlone ? flattenOne(only!) : flattenAll(inlines);
}

/** Text in one style without marks, as most paragraphs are. */
function flattenOne({ text, style }: Extract<StyledInline, { kind: 'text' }>): FlatText {
  const { text: written, file } = text;
  return {
    text: written,
    styles: [style],
    styleAt: zeros(written.length),
    hasLinks: style.href !== undefined,
    marks: [],
    markAt: noMarks,
    spanAt: (start, end) => (file === '' ? undefined : spanOf(text, start, Math.min(end, written.length))),
  };
}

const knownZeros: Uint16Array = new Uint16Array(1 << 12);

/** At least so many zeros, for nobody to write to. */
function zeros(length: number): Uint16Array {
  return length <= knownZeros.length ? knownZeros : paragraphColumns.uint16(length);
}

function flattenAll(inlines: readonly StyledInline[]): FlatText {
  let text = '';
  const starts: number[] = [];
  // By their places: a paragraph may have as many styles as links.
  const styles = new Map<RunStyle, number>();
  const styleOfInline: number[] = [];
  for (const inline of inlines) {
    starts.push(text.length);
    if (inline.kind === 'forced-break') {
      styleOfInline.push(Math.max(0, styles.size - 1));
      text += '\n';
      continue;
    }
    const { style, written } = atLevel(inline);
    const known = styles.get(style) ?? styles.size;
    if (known === styles.size) styles.set(style, known);
    styleOfInline.push(known);
    text += written;
  }
  const styleAt = styles.size > 1 ? paragraphColumns.uint16(text.length) : zeros(text.length);
  if (styles.size > 1) {
    for (let k = 0; k < starts.length; k++) styleAt.fill(styleOfInline[k]!, starts[k]!, starts[k + 1] ?? text.length);
  }
  const spanAt = (start: number, end: number): Span | undefined => {
    const k = inlineAt(starts, start);
    const inline = inlines[k];
    // Text that layout adds itself (brackets of a source line) stands in no file.
    if (inline === undefined || inline.kind !== 'text' || inline.text.file === '') return undefined;
    return spanOf(inline.text, start - starts[k]!, Math.min(end - starts[k]!, inline.text.text.length));
  };
  const { marks, markAt } = markColumn(inlines, starts, text.length);
  const all = [...styles.keys()];
  return { text, styles: all, styleAt, hasLinks: all.some(({ href }) => href !== undefined), marks, markAt, spanAt };
}

/** The last inline that starts at a unit or before it; the first one where none does. */
function inlineAt(starts: readonly number[], unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text and style of an inline: what is raised or lowered is written in Unicode's characters for it, or set smaller. */
function atLevel({ text, style, marks }: Extract<StyledInline, { kind: 'text' }>) {
  const level = marks?.level;
  if (level === undefined) return { style, written: text.text };
  const figures = figuresFor(text.text, level);
  return figures === undefined ? { style: levelled(style, level), written: text.text } : { style, written: figures };
}

const levelledStyles = new WeakMap<RunStyle, Map<RunStyle['level'], RunStyle>>();

/** The style at another level, one for all that is set in it there. */
function levelled(style: RunStyle, level: NonNullable<RunStyle['level']>): RunStyle {
  const known = levelledStyles.get(style) ?? new Map();
  levelledStyles.set(style, known);
  const own = known.get(level) ?? { ...style, level };
  known.set(level, own);
  return own;
}

const noMarks: Uint16Array = new Uint16Array(0);

/** The marks of the inlines and which of them each unit bears. */
function markColumn(
  inlines: readonly StyledInline[],
  starts: readonly number[],
  length: number,
): Pick<FlatText, 'marks' | 'markAt'> {
  const marks = new Map<TextMarks, number>();
  let markAt = noMarks;
  for (let k = 0; k < inlines.length; k++) {
    const inline = inlines[k]!;
    if (inline.kind !== 'text' || inline.marks === undefined) continue;
    if (marks.size === 0) markAt = paragraphColumns.uint16(length);
    const known = marks.get(inline.marks) ?? marks.size + 1;
    marks.set(inline.marks, known);
    markAt.fill(known, starts[k]!, starts[k + 1] ?? length);
  }
  return { marks: [...marks.keys()], markAt };
}
