/** The manual page, from the table of commands, in the marks of man(7). */
import type { Localized } from '../base/diagnostics/diagnostic.ts';
import type { Command, Example, OptionSpec } from './command.ts';
import { commands, programSummary } from './commands.ts';
import { commonOptions, versionOption } from './common-options.ts';
import { usage } from './help.ts';
import type { Language } from './language.ts';

const words = {
  name: { zh: '名称', en: 'NAME' },
  synopsis: { zh: '用法', en: 'SYNOPSIS' },
  commands: { zh: '命令', en: 'COMMANDS' },
  options: { zh: '公共选项', en: 'COMMON OPTIONS' },
  status: { zh: '退出码', en: 'EXIT STATUS' },
  environment: { zh: '环境变量', en: 'ENVIRONMENT' },
} satisfies Record<string, Localized>;

/** What every command ends with. */
const statuses: readonly (readonly [string, Localized])[] = [
  ['0', { zh: '全部完成', en: 'all done' }],
  ['1', { zh: '有的没有完成', en: 'something failed' }],
  ['2', { zh: '命令写错', en: 'the command line is wrong' }],
  ['3', { zh: '警告多于 --max-warnings', en: 'more warnings than --max-warnings' }],
  ['130', { zh: '被 Ctrl-C 中断（143：被 SIGTERM 中断）', en: 'interrupted by Ctrl-C (143: by SIGTERM)' }],
];

const variables: readonly (readonly [string, Localized])[] = [
  ['SOURCE_DATE_EPOCH', { zh: 'PDF 里的日期，1970 年以来的秒数', en: 'the date in the PDF, in seconds since 1970' }],
  ['NO_COLOR, FORCE_COLOR', { zh: '不用颜色，一定用颜色', en: 'no colour, colour in any case' }],
  ['LC_ALL, LC_MESSAGES, LANG', { zh: '显示的语言', en: 'the language of messages' }],
  ['BULLETIN_DEBUG=1', { zh: '程序出错时显示详情', en: 'details of a fault of the program' }],
];

/** The manual page in one language; ends with a line feed. */
export function manPage(language: Language, version: string): string {
  const say = (text: Localized): string => roff(text[language]);
  const table = (rows: readonly (readonly [string, Localized])[]): string[] =>
    rows.flatMap(([name, text]) => ['.TP', `.B ${roff(name)}`, say(text)]);
  return `${[
    `.TH BULLETIN 1 "" "bulletin ${version}"`,
    `.SH ${say(words.name)}`,
    `bulletin \\- ${say(programSummary)}`,
    `.SH ${say(words.synopsis)}`,
    ...commands.flatMap((command) => [`.B ${roff(usage(command, language))}`, '.br']),
    `.SH ${say(words.commands)}`,
    ...commands.flatMap((command) => commandPart(command, language)),
    `.SH ${say(words.options)}`,
    ...[...commonOptions, versionOption].flatMap((option) => optionPart(option, language)),
    `.SH ${say(words.status)}`,
    ...table(statuses),
    `.SH ${say(words.environment)}`,
    ...table(variables),
  ].join('\n')}\n`;
}

function commandPart({ name, summary, examples, options, notes }: Command, language: Language): string[] {
  return [
    `.SS "${name} \\- ${roff(summary[language])}"`,
    ...examples.flatMap((example) => examplePart(example, language)),
    ...options.flatMap((option) => optionPart(option, language)),
    ...notes.flatMap((note) => ['.PP', roff(note[language])]),
  ];
}

function examplePart({ line, text }: Example, language: Language): string[] {
  return ['.PP', '.EX', `  ${roff(line)}`, '.EE', roff(text[language])];
}

function optionPart({ long, short, value, text }: OptionSpec, language: Language): string[] {
  const names = [short, long].flatMap((name) => (name === undefined ? [] : [`\\fB${roff(name)}\\fR`]));
  const argument = value === undefined ? '' : ` \\fI${roff(value[language])}\\fR`;
  return ['.TP', `${names.join(', ')}${argument}`, roff(text[language])];
}

/** Text in which nothing is a request: a hyphen stays one, a dot at the start of a line is no request. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}
