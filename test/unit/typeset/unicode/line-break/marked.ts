import { type LineBreakOptions, lineBreaks } from '../../../../../src/typeset/unicode/line-break/line-breaks.ts';

/** The text with | where a line may end inside it and ‖ where it must. */
export function marked(text: string, options: LineBreakOptions = {}): string {
  const { breaks } = lineBreaks(text, options);
  return Array.from({ length: text.length }, (_, index) => `${'|‖'[breaks[index]! - 1] ?? ''}${text[index]}`).join('');
}

/** The text cut where a line may end, each cut with its cost: `26|20|个`. */
export function priced(text: string, options: LineBreakOptions = {}): string {
  const { breaks, cost } = lineBreaks(text, options);
  return Array.from({ length: text.length }, (_, index) =>
    breaks[index] === 1 ? `|${cost[index]}|${text[index]}` : text[index],
  ).join('');
}
