import type { Inline } from '../issue.ts';

/** Plain text of a paragraph; a forced line end is one. */
export function textOf(inlines: readonly Inline[]): string {
  const only = inlines[0];
  if (inlines.length === 1 && only?.kind === 'text') return only.text.text;
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text.text : inline.kind === 'forced-break' ? '\n' : ''))
    .join('');
}
