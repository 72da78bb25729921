import type { Localized } from '../base/diagnostics/diagnostic.ts';
import { displayWidth } from '../base/diagnostics/display-width.ts';
import type { ArgumentSpec, Command, Example, OptionSpec } from './command.ts';
import { commands, programSummary } from './commands.ts';
import { commonOptions, versionOption } from './common-options.ts';
import type { Language } from './language.ts';

const headings = {
  examples: { zh: '示例', en: 'Examples' },
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  anyOptions: { zh: '[选项]', en: '[options]' },
} satisfies Record<string, Localized>;

/** Help of the whole program, examples first; ends with a line feed. */
export function programHelp(language: Language): string {
  const say = (text: Localized): string => text[language];
  const more: Localized = {
    zh: '运行 bulletin help <命令> 看一个命令的用法。',
    en: 'Run bulletin help <command> for the usage of one command.',
  };
  return page([
    `bulletin — ${say(programSummary)}`,
    section(say(headings.examples), examples(commands.map((command) => command.examples[0]).slice(0, 2), language)),
    section(say(headings.usage), [`bulletin <${language === 'zh' ? '命令' : 'command'}> ${say(headings.anyOptions)}`]),
    section(say(headings.commands), table(commands.map((command) => [command.name, say(command.summary)]))),
    section(say(headings.options), options([...commonOptions, versionOption], language)),
    say(more),
  ]);
}

/** Help of one command, examples first; ends with a line feed. */
export function commandHelp(command: Command, language: Language): string {
  const say = (text: Localized): string => text[language];
  return page([
    `bulletin ${command.name} — ${say(command.summary)}`,
    section(say(headings.examples), examples(command.examples, language)),
    section(say(headings.usage), [usage(command, language)]),
    section(say(headings.options), options([...command.options, ...commonOptions], language)),
    ...(command.notes.length > 0 ? [command.notes.map(say).join('\n')] : []),
  ]);
}

/** Help of the command that the user asks about, or of the program when there is none of that name. */
export function helpOn(name: string | undefined, language: Language): string {
  const command = commands.find((each) => each.name === name);
  return command === undefined ? programHelp(language) : commandHelp(command, language);
}

/** How a command is called, in one line. */
export function usage({ name, argument: spec }: Command, language: Language): string {
  const words = spec === undefined ? [] : [argument(spec, language)];
  return ['bulletin', name, ...words, headings.anyOptions[language]].join(' ');
}

/** An argument as usage lines show it: `<清单…>`, `[kind]`. */
function argument(spec: ArgumentSpec, language: Language): string {
  const name = (spec.choices?.join('|') ?? spec.name[language]) + (spec.many ? '…' : '');
  return spec.required ? `<${name}>` : `[${name}]`;
}

/** An option as help and messages show it: `-o, --output <place>`. */
export function optionName(spec: OptionSpec, language: Language): string {
  const names = spec.short === undefined ? `    ${spec.long}` : `${spec.short}, ${spec.long}`;
  return spec.value === undefined ? names : `${names} <${spec.value[language]}>`;
}

function examples(list: readonly Example[], language: Language): string[] {
  return list.flatMap(({ line, text }) => [line, `    ${text[language]}`]);
}

function options(list: readonly OptionSpec[], language: Language): string[] {
  return table(list.map((option) => [optionName(option, language), option.text[language]]));
}

/** Two columns; the first is as wide as its widest entry, Chinese characters counting two. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => displayWidth(first)));
  return rows.map(([first, second]) => `${first}${' '.repeat(width - displayWidth(first))}  ${second}`);
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
