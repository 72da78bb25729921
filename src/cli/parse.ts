import { Argument, CommanderError, Option, Command as Parser } from 'commander';
import { nearest } from '../base/diagnostics/nearest.ts';
import type { ArgumentSpec, Command, OptionSpec, Values } from './command.ts';
import { commands } from './commands.ts';
import { commonOptions } from './common-options.ts';
import { didYouMean, rightUsage, type Usage, wrongUsage } from './usage.ts';

/** A command with everything that it was told, checked. */
export interface Invocation {
  readonly command: Command;
  readonly words: readonly string[];
  /** The command’s own options and the common ones, by their names in camel case. */
  readonly options: Values;
}

/** The values of the options by their long names, as the command line gave them. */
type Given = ReadonlyMap<string, true | readonly string[]>;

/** The command line as data. Help and version are not asked for here: they are answered before. */
export function parse(argv: readonly string[]): Usage<Invocation> {
  // Describing a dozen commands to commander takes 1 % of a build. Only mistakes need those that are not named.
  const named = commands.filter(({ name }) => argv.includes(name));
  const parsed = named.length > 0 ? parseAs(named, argv) : undefined;
  return parsed?.ok ? parsed : parseAs(commands, argv);
}

function parseAs(known: readonly Command[], argv: readonly string[]): Usage<Invocation> {
  let parsed: { command: Command; words: readonly string[]; given: Given } | undefined;
  const parser = newParser(known, (command, words, given) => {
    parsed = { command, words, given };
  });
  try {
    parser.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return explain(error, argv);
    throw error;
  }
  if (parsed === undefined) throw new Error('no command was found, and no mistake either');
  const { command, words, given } = parsed;
  const wrong = wrongValue(command, words, given);
  return wrong ?? rightUsage({ command, words, options: valuesOf(optionsOf(command), given) });
}

/** The command that a command line means, also where it has mistakes. */
export function commandIn(argv: readonly string[]): Command | undefined {
  return commands.find(({ name }) => argv.includes(name));
}

function optionsOf(command: Command | undefined): readonly OptionSpec[] {
  return [...(command?.options ?? []), ...commonOptions];
}

/** The code of our own finding among commander's. */
const repeatedOption = 'bulletin.repeatedOption';

function newParser(
  known: readonly Command[],
  onCommand: (command: Command, words: readonly string[], given: Given) => void,
): Parser {
  const program = quietParser('bulletin', commonOptions);
  for (const command of known) {
    const parser = quietParser(command.name, command.options);
    if (command.argument !== undefined) parser.addArgument(new Argument(placeholder(command.argument)));
    parser.action((words: unknown) => {
      const given = givenTo(parser, optionsOf(command));
      onCommand(command, command.argument === undefined ? [] : wordsIn(words), given);
    });
    program.addCommand(parser);
  }
  return program;
}

function placeholder({ many, required }: ArgumentSpec): string {
  const dots = many ? '...' : '';
  return required ? `<words${dots}>` : `[words${dots}]`;
}

/** What commander hands to an action: nothing, one word or several. */
function wordsIn(words: unknown): readonly string[] {
  return [words].flat().filter((word) => typeof word === 'string');
}

/** A commander command that says nothing and never ends the process: what is wrong comes back as an error. */
function quietParser(name: string, options: readonly OptionSpec[]): Parser {
  const parser = new Parser(name).helpOption(false).helpCommand(false).showSuggestionAfterError(false).exitOverride();
  parser.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const { long, short, value, many } of options) {
    if (long === '--help') continue;
    const names = short === undefined ? long : `${short}, ${long}`;
    const option = new Option(value === undefined ? names : `${names} <value>`);
    // Of two places one would be forgotten in silence. Of two languages the last counts, so that an alias can name one.
    if (many) option.argParser<readonly string[]>((each, before) => [...(before ?? []), each]);
    else if (value !== undefined && long !== '--lang') option.argParser(onlyOnce(long));
    parser.addOption(option);
  }
  return parser;
}

/** Takes the first value of an option and refuses a second one. */
function onlyOnce(long: string): (value: string, previous: string | undefined) => string {
  return (value, previous) => {
    if (previous !== undefined) throw new CommanderError(2, repeatedOption, `'${long}'`);
    return value;
  };
}

function givenTo(parser: Parser, options: readonly OptionSpec[]): Given {
  const found = parser.optsWithGlobals<Record<string, string | boolean | readonly string[] | undefined>>();
  const given = new Map<string, true | readonly string[]>();
  for (const { long, value } of options) {
    const each = found[new Option(long).attributeName()];
    if (value === undefined && each === !long.startsWith('--no-')) given.set(long, true);
    if (value !== undefined && each !== undefined && typeof each !== 'boolean') given.set(long, [each].flat());
  }
  return given;
}

function valuesOf(options: readonly OptionSpec[], given: Given): Values {
  return Object.fromEntries(
    options.map((option) => [camelCase(option.long), readValue(option, given.get(option.long))]),
  );
}

function readValue(option: OptionSpec, given: true | readonly string[] | undefined): Values[string] {
  if (option.value === undefined) return given === true;
  const values = given === true || given === undefined ? [] : given;
  if (option.many) return values;
  const [value] = values;
  return option.whole && value !== undefined ? Number(value) : value;
}

/** `--allow-missing` as `allowMissing`. */
function camelCase(long: string): string {
  return long.slice('--'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The first value that is not understood; undefined when all are right. */
function wrongValue(command: Command, words: readonly string[], given: Given): Usage<never> | undefined {
  for (const option of optionsOf(command)) {
    const values = given.get(option.long) ?? [];
    const wrong = values === true ? [] : values.flatMap((value) => wrongOption(option, value) ?? []);
    if (wrong[0] !== undefined) return wrong[0];
  }
  const choices = command.argument?.choices;
  const word = choices === undefined ? undefined : words.find((each) => !choices.includes(each));
  return word === undefined || choices === undefined ? undefined : wrongChoice(command.name, word, choices);
}

function wrongOption({ long, choices, orFile, whole }: OptionSpec, value: string): Usage<never> | undefined {
  // `-o ""` comes of a variable of the shell that is not set; of `-o --style x` commander takes the next option for the value.
  if (value === '' || value.startsWith('--')) return missingValue(long);
  const isFile = orFile === true && /[./\\]/.test(value);
  if (choices !== undefined && !choices.includes(value) && !isFile) return wrongChoice(long, value, choices, orFile);
  if (!whole || /^\d{1,9}$/.test(value)) return undefined;
  return wrongUsage({
    zh: `${long} 要写一个整数，不能是“${value}”`,
    en: `${long} is a whole number, it cannot be “${value}”`,
  });
}

/** Commander's finding in our words. It tells the word in question only inside its message, in the first quotation marks. */
function explain(error: CommanderError, argv: readonly string[]): Usage<never> {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(word);
    case 'commander.unknownOption':
      return unknownOption(word, argv);
    case 'commander.missingArgument':
      return missingWord(commandIn(argv));
    case 'commander.optionMissingArgument':
      return missingValue(/--[\w-]+/.exec(word)?.[0] ?? word);
    case repeatedOption:
      return wrongUsage(
        { zh: `选项 ${word} 写了不止一次`, en: `option ${word} is given more than once` },
        { zh: '只留一个', en: 'keep one of them' },
      );
    case 'commander.excessArguments':
      return wrongUsage({ zh: '多写了参数', en: 'too many arguments' });
    default:
      return wrongUsage({ zh: `命令有误（${error.message}）`, en: error.message });
  }
}

/** A command that does not exist. */
export function unknownCommand(word: string): Usage<never> {
  const likely = nearest(
    word,
    commands.map(({ name }) => name),
  );
  return wrongUsage({ zh: `没有“${word}”这个命令`, en: `there is no command “${word}”` }, ...didYouMean(likely));
}

function unknownOption(flag: string, argv: readonly string[]): Usage<never> {
  const known = optionsOf(commandIn(argv)).map(({ long }) => long);
  return wrongUsage(
    { zh: `没有“${flag}”这个选项`, en: `there is no option “${flag}”` },
    ...didYouMean(nearest(flag, known)),
  );
}

function missingWord(command: Command | undefined): Usage<never> {
  const { zh, en } = command?.argument?.name ?? { zh: '文件', en: 'file' };
  const choices = command?.argument?.choices ?? [];
  const [example] = command?.examples ?? [];
  const hint =
    choices.length > 0
      ? { zh: `可以写 ${choices.join('、')}`, en: `it can be ${choices.join(' or ')}` }
      : example && { zh: `例如 ${example.line}`, en: `for example ${example.line}` };
  return wrongUsage({ zh: `没有写明${zh}`, en: `no ${en} is named` }, ...(hint === undefined ? [] : [hint]));
}

function missingValue(flag: string): Usage<never> {
  const hints =
    flag === '--output'
      ? [{ zh: '写明文件或文件夹，例如 -o 2026-12/', en: 'name a file or a folder, for example -o 2026-12/' }]
      : [];
  return wrongUsage({ zh: `选项 ${flag} 后面缺少内容`, en: `option ${flag} needs a value` }, ...hints);
}

function wrongChoice(name: string, value: string, choices: readonly string[], orFile = false): Usage<never> {
  return wrongUsage(
    {
      zh: `${name} 不能是“${value}”，只能是 ${choices.join('、')}${orFile ? '，或一个文件（.yaml）' : ''}`,
      en: `${name} cannot be “${value}”, only ${choices.join(' or ')}${orFile ? ', or a file (.yaml)' : ''}`,
    },
    ...didYouMean(nearest(value, choices)),
  );
}
