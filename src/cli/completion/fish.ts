import type { Command, OptionSpec } from '../command.ts';
import type { Language } from '../language.ts';
import { helpName, namesOf, optionsFor } from './offered.ts';

/** The completion for fish, with an explanation beside everything that it offers. */
export function fishScript(commands: readonly Command[], language: Language): string {
  const noCommand = `'not __fish_seen_subcommand_from ${namesOf(commands).join(' ')}'`;
  return [
    '# fish completion for bulletin',
    `complete -c bulletin -n ${noCommand} -f`,
    ...commands.map(
      ({ name, summary }) => `complete -c bulletin -n ${noCommand} -a ${name} -d ${quoted(summary[language])}`,
    ),
    `complete -c bulletin -n ${noCommand} -a ${helpName}`,
    `complete -c bulletin -n ${after(helpName)} -f -a ${quoted(commands.map(({ name }) => name).join(' '))}`,
    ...commands.flatMap((command) => linesFor(command, language)),
  ].join('\n');
}

function linesFor(command: Command, language: Language): string[] {
  const start = `complete -c bulletin -n ${after(command.name)}`;
  const choices = command.argument?.choices;
  return [
    ...(choices === undefined ? [] : [`${start} -f -a ${quoted(choices.join(' '))}`]),
    ...optionsFor(command).map((option) => `${start} ${optionWords(option, language)}`),
  ];
}

function optionWords({ long, short, value, choices, orFile, text }: OptionSpec, language: Language): string {
  return [
    `-l ${long.slice('--'.length)}`,
    ...(short === undefined ? [] : [`-s ${short.slice('-'.length)}`]),
    ...(value === undefined
      ? []
      : choices === undefined
        ? ['-r -F']
        : [`${orFile ? '-r -F' : '-x'} -a ${quoted(choices.join(' '))}`]),
    `-d ${quoted(text[language])}`,
  ].join(' ');
}

function after(command: string): string {
  return `'__fish_seen_subcommand_from ${command}'`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
