import type { Command } from '../command.ts';
import type { Language } from '../language.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts: Readonly<Record<string, (commands: readonly Command[], language: Language) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script with which a shell completes commands, options, their choices and files; bash shows no explanations. */
export function completionScript(commands: readonly Command[], shell: string | undefined, language: Language): string {
  const script = scripts[shell ?? ''];
  if (script === undefined) throw new Error(`no completion for ${shell}`);
  return script(commands, language);
}
