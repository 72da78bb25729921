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
  /** Index into `styles` for each UTF-16 unit. */
  readonly styleAt: Uint16Array;
  /** All marks of the text; none in most paragraphs. */
  readonly marks: readonly TextMarks[];
  /** Index into `marks` plus 1 for each UTF-16 unit, 0 without any; empty when the whole text has none. */
  readonly markAt: Uint16Array;
  /** Place in the user's file of the units `start` to `end`. */
  spanAt(start: number, end: number): Span | undefined;
}

export function flatten(inlines: readonly StyledInline[]): FlatText {
  let text = '';
  const starts: number[] = [];
  const styles: RunStyle[] = [];
  const styleOfInline: number[] = [];
  for (const inline of inlines) {
    starts.push(text.length);
    if (inline.kind === 'forced-break') {
      styleOfInline.push(Math.max(0, styles.length - 1));
      text += '\n';
      continue;
    }
    const { style, written } = atLevel(inline);
    const known = styles.indexOf(style);
    styleOfInline.push(known >= 0 ? known : styles.push(style) - 1);
    text += written;
  }
  const styleAt = paragraphColumns.uint16(text.length);
  if (styles.length > 1) {
    for (let k = 0; k < starts.length; k++) styleAt.fill(styleOfInline[k]!, starts[k]!, starts[k + 1] ?? text.length);
  }
  const spanAt = (start: number, end: number): Span | undefined => {
    let k = starts.length - 1;
    while (k > 0 && starts[k]! > start) k--;
    const inline = inlines[k];
    // Text that layout adds itself (brackets of a source line) stands in no file.
    if (inline === undefined || inline.kind !== 'text' || inline.text.file === '') return undefined;
    return spanOf(inline.text, start - starts[k]!, Math.min(end - starts[k]!, inline.text.text.length));
  };
  const { marks, markAt } = markColumn(inlines, starts, text.length);
  return { text, styles, styleAt, marks, markAt, spanAt };
}

/** Text and style of an inline: what is raised or lowered is written in Unicode's characters for it, or set smaller. */
function atLevel({ text, style, marks }: Extract<StyledInline, { kind: 'text' }>) {
  const level = marks?.level;
  if (level === undefined) return { style, written: text.text };
  const figures = figuresFor(text.text, level);
  return figures === undefined ? { style: { ...style, level }, written: text.text } : { style, written: figures };
}

const noMarks: Uint16Array = new Uint16Array(0);

/** The marks of the inlines and which of them each unit bears. */
function markColumn(
  inlines: readonly StyledInline[],
  starts: readonly number[],
  length: number,
): Pick<FlatText, 'marks' | 'markAt'> {
  const marks: TextMarks[] = [];
  let markAt = noMarks;
  for (let k = 0; k < inlines.length; k++) {
    const inline = inlines[k]!;
    if (inline.kind !== 'text' || inline.marks === undefined) continue;
    if (marks.length === 0) markAt = paragraphColumns.uint16(length);
    markAt.fill(marks.push(inline.marks), starts[k]!, starts[k + 1] ?? length);
  }
  return { marks, markAt };
}
