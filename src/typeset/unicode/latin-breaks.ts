/**
 * Where a line may break inside Latin text without a space: after a hyphen between letters, and inside addresses at the
 * signs that structure them. Words and numbers stay whole.
 */
const letter = /\p{L}/u;
const address = /:\/\/|^www\.|@/;

/** The stretch without white space and Chinese characters around `index`. */
function tokenAround(text: string, scripts: Uint8Array, latin: number, index: number): { start: number; end: number } {
  let start = index;
  while (start > 0 && scripts[start - 1] === latin) start--;
  let end = index;
  while (end < text.length && scripts[end] === latin) end++;
  return { start, end };
}

/** A break between two Latin characters: whether it is allowed and how welcome it is (0 best). */
export function latinBreak(text: string, scripts: Uint8Array, latin: number, index: number): number | undefined {
  const before = text[index - 1]!;
  const after = text[index]!;
  if (before === '-' || before === '‐') {
    return letter.test(text[index - 2] ?? '') && letter.test(after) ? 50 : undefined;
  }
  // Only signs can open a break: most neighbours are letters and are settled here.
  if (!/[/?&=#._~:@%+,;]/.test(before) && !/[.@?&=#%]/.test(after)) return undefined;
  const { start, end } = tokenAround(text, scripts, latin, index);
  const token = text.slice(start, end);
  if (!address.test(token)) return undefined;
  // Not behind the // of a scheme: https:// alone says nothing.
  if (before === '/' && after !== '/' && text[index - 2] !== '/') return 20;
  if (/[?&=#]/.test(before) && after !== '/') return 40;
  // A full stop begins the next line: at a line's end it would read as the sentence's.
  if (/[.@]/.test(after) && before !== '/' && index - start > 3) return 60;
  return undefined;
}
