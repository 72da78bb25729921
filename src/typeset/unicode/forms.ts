import { holdWithScripts } from './held-text.ts';

/**
 * Whether each character of a text is set as Chinese or as Latin text, by the rules in assembly/forms.ts: one script for
 * each UTF-16 unit of `text`; both halves of a surrogate pair carry the same one.
 */
export function scriptsOf(text: string): Uint8Array {
  const { program, output } = holdWithScripts(text);
  const at = program.scriptsAt();
  return output.slice(at, at + text.length);
}
