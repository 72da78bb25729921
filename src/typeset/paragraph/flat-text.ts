/** A paragraph's inlines as one string, with the way back to style and place of every character. */
import { type SourceText, type Span, spanOf } from '../../base/source-text.ts';
import type { RunStyle } from './run-style.ts';

/** What a paragraph is made of: text in one style, or the end of a line. */
export type StyledInline =
  | { readonly kind: 'text'; readonly text: SourceText; readonly style: RunStyle }
  | { readonly kind: 'forced-break' };

export interface FlatText {
  /** All text; a line feed stands for a forced break. */
  readonly text: string;
  readonly styles: readonly RunStyle[];
  /** Index into `styles` for each UTF-16 unit. */
  readonly styleAt: Uint16Array;
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
    const known = styles.indexOf(inline.style);
    styleOfInline.push(known >= 0 ? known : styles.push(inline.style) - 1);
    text += inline.text.text;
  }
  const styleAt = new Uint16Array(text.length);
  for (let k = 0; k < starts.length; k++) styleAt.fill(styleOfInline[k]!, starts[k]!, starts[k + 1] ?? text.length);
  const spanAt = (start: number, end: number): Span | undefined => {
    let k = starts.length - 1;
    while (k > 0 && starts[k]! > start) k--;
    const inline = inlines[k];
    // Text that layout adds itself (brackets of a source line) stands in no file.
    if (inline === undefined || inline.kind !== 'text' || inline.text.file === '') return undefined;
    return spanOf(inline.text, start - starts[k]!, Math.min(end - starts[k]!, inline.text.text.length));
  };
  return { text, styles, styleAt, spanAt };
}
