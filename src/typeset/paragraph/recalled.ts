/** Paragraphs that the build before has composed already: of an issue that is watched, all but the one that is being written. */
import type { Memo } from '../../base/memo.ts';
import { type Composed, type ComposeOptions, compose } from './compose.ts';
import { flatten, type StyledInline } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import type { RunStyle } from './run-style.ts';

/** Composed paragraphs of one set of fonts. */
export type ParagraphMemo = Memo<Composed | undefined>;

/**
 * The paragraph as `compose` gives it. What has been composed before only gets its styles and its places in the files anew.
 * Paragraphs about which the finder has something to say are composed each time, for it to be said.
 */
export function composeRecalled(
  inlines: readonly StyledInline[],
  options: ComposeOptions,
  finder: GlyphFinder,
  memo: ParagraphMemo | undefined,
): Composed {
  if (memo === undefined) return compose(inlines, options, finder);
  // What is set above, below or around a text has styles of its own.
  const isPlain = inlines.every((inline) => inline.kind === 'forced-break' || inline.marks === undefined);
  if (!isPlain) return compose(inlines, options, finder);
  let made: Composed | undefined;
  const known = memo.recall(keyOf(inlines, options), () => {
    made = compose(inlines, options, finder);
    return finder.hasFound(made.boxes.flat.text) ? undefined : made;
  });
  if (made !== undefined) return made;
  if (known === undefined) return compose(inlines, options, finder);
  return { ...known, boxes: { ...known.boxes, flat: flatten(inlines) } };
}

/** All that lines depend on, so that equal keys mean equal lines. */
function keyOf(inlines: readonly StyledInline[], { hyphenate, ...options }: ComposeOptions): string {
  const styles = new Map<RunStyle, number>();
  const texts = inlines.map((inline) => {
    if (inline.kind === 'forced-break') return '';
    const known = styles.get(inline.style) ?? styles.size;
    styles.set(inline.style, known);
    return [known, inline.text.text];
  });
  const looks = [...styles.keys()].map(({ part, href, ...look }) => look);
  return JSON.stringify([options, hyphenate !== undefined, looks, texts]);
}
