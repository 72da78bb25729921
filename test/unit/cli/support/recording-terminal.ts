import type { Language } from '../../../../src/cli/language.ts';
import type { Terminal } from '../../../../src/cli/terminal.ts';

/** A terminal without colour that keeps what is said on `err`. */
export function recordingTerminal(language: Language, quiet = false): Terminal & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const same = (text: string): string => text;
  return {
    lines,
    language,
    quiet,
    paint: { error: same, warning: same, strong: same, faint: same, hint: same },
    animated: false,
    outIsTerminal: false,
    out: () => undefined,
    err: (line) => void lines.push(line),
    outBytes: () => Promise.resolve(),
  };
}
