import type { ArgumentSpec, Command, OptionSpec } from '../command.ts';
import type { Language } from '../language.ts';
import { helpName, optionsFor, spellings } from './offered.ts';

/** The completion for zsh, with an explanation beside everything that it offers. */
export function zshScript(commands: readonly Command[], language: Language): string {
  const names = commands.map(({ name, summary }) => quoted(`${name}:${summary[language]}`));
  const topics = commands.map(({ name }) => name).join(' ');
  return `#compdef bulletin
_bulletin() {
  local context state line
  _arguments -C '1: :->command' '*:: :->words'
  case $state in
    command)
      local -a commands=(${[...names, helpName].join(' ')})
      _describe command commands ;;
    words)
      case $line[1] in
${commands.map((command) => `        ${command.name}) _arguments ${argumentsOf(command, language)} ;;`).join('\n')}
        ${helpName}) _values command ${topics} ;;
      esac ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _bulletin "$@"; else compdef _bulletin bulletin; fi`;
}

function argumentsOf(command: Command, language: Language): string {
  const options = optionsFor(command).flatMap((option) => optionSpec(option, language));
  const { argument } = command;
  return [...options, ...(argument === undefined ? [] : [words(argument, language)])].join(' ');
}

function optionSpec(option: OptionSpec, language: Language): string[] {
  const { text, value, choices, orFile } = option;
  const action = value === undefined ? '' : `:${escaped(value[language])}:${offered(choices, orFile)}`;
  return spellings(option).map((name) => {
    // `--style=x` as well as `--style x`.
    const withValue = value !== undefined && name.startsWith('--') ? '=' : '';
    return quoted(`${option.many ? '*' : ''}${name}${withValue}[${escaped(text[language])}]${action}`);
  });
}

function words({ name, many, choices }: ArgumentSpec, language: Language): string {
  return quoted(`${many ? '*' : '1'}:${escaped(name[language])}:${offered(choices)}`);
}

function offered(choices: readonly string[] | undefined, orFile = false): string {
  if (choices === undefined) return '_files';
  const words = choices.join(' ');
  return orFile ? `{_alternative "words:word:(${words})" "files:file:_files"}` : `(${words})`;
}

/** The marks that stand between the parts of a specification. */
function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
