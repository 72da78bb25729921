import type { Command } from '../command.ts';
import { helpName, namesOf, optionsFor, spellings } from './offered.ts';

/**
 * The completion for bash: a function that looks for the command among the words, offers the choices of the option or
 * argument that the cursor is at, and files where anything may stand.
 */
export function bashScript(commands: readonly Command[]): string {
  const commandNames = namesOf(commands);
  return `# bash completion for bulletin
_bulletin() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${commandNames.join('|')}) command="$word"; break ;;
    esac
  done
  if [[ "$previous" == '=' ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [[ "$current" == '=' ]]; then current=''; fi
  case "$command:$previous" in
${commands.flatMap(choicesOfOptions).join('\n')}
  esac
  case "$command" in
    '') COMPREPLY=($(compgen -W '${commandNames.join(' ')} --version --help --lang' -- "$current")); return ;;
    ${helpName}) COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current")); return ;;
  esac
  if [[ "$current" == -* ]]; then
    case "$command" in
${commands.map((command) => `      ${command.name}) ${reply(optionsFor(command).flatMap(spellings))} ;;`).join('\n')}
    esac
    return
  fi
  case "$command" in
${commands.map((command) => `    ${command.name}) ${reply(command.argument?.choices)} ;;`).join('\n')}
  esac
}
complete -o filenames -F _bulletin bulletin`;
}

/** The branches for the words after options that take a value. */
function choicesOfOptions(command: Command): string[] {
  return optionsFor(command).flatMap((option) => {
    if (option.value === undefined) return [];
    const before = spellings(option).map((name) => `${command.name}:${name}`);
    return [`    ${before.join('|')}) ${reply(option.choices, option.orFile)}; return ;;`];
  });
}

/** Offers the words, or files when there are none to choose from; both where a file may stand for a word. */
function reply(words: readonly string[] | undefined, orFile = false): string {
  if (words === undefined) return 'COMPREPLY=($(compgen -f -- "$current"))';
  return `COMPREPLY=($(compgen ${orFile ? '-f ' : ''}-W '${words.join(' ')}' -- "$current"))`;
}
