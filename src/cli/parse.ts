import { Argument, Command, CommanderError, Option } from 'commander';
import { nearest } from '../base/diagnostics/nearest.ts';
import type { ComposerName, PrintSettings, StyleName } from '../input/manifest/manifest.ts';
import { type CommandName, type CommandSpec, commands, commonOptions, type OptionSpec } from './commands.ts';
import { didYouMean, rightUsage, type Usage, wrongUsage } from './usage.ts';

/** What every command is told. */
export interface CommonOptions {
  readonly quiet: boolean;
}

export interface BuildInvocation extends CommonOptions {
  readonly kind: 'build';
  readonly manifests: readonly string[];
  readonly output: string | undefined;
  readonly style: StyleName | undefined;
  readonly composer: ComposerName | undefined;
  readonly allowMissing: boolean;
  readonly print: PrintSettings;
}

export interface ImportInvocation extends CommonOptions {
  readonly kind: 'import';
  readonly files: readonly string[];
  readonly folder: string;
  readonly force: boolean;
}

export interface SchemaInvocation extends CommonOptions {
  readonly kind: 'schema';
  readonly which: 'issue' | 'series';
}

/** A command with everything that it was told, checked. */
export type Invocation = BuildInvocation | ImportInvocation | SchemaInvocation;

/** The values of the options by their long names, as the command line gave them. */
type Given = ReadonlyMap<string, string | true>;

/** The command line as data. Help and version are not asked for here: they are answered before. */
export function parse(argv: readonly string[]): Usage<Invocation> {
  let parsed: { spec: CommandSpec; words: readonly string[]; given: Given } | undefined;
  const program = newProgram((spec, words, given) => {
    parsed = { spec, words, given };
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return explain(error, argv);
    throw error;
  }
  if (parsed === undefined) throw new Error('no command was found, and no mistake either');
  const { spec, words, given } = parsed;
  return wrongValue(spec, words, given) ?? invocation(spec.name, words, given);
}

/** The code of our own finding among commander's. */
const repeatedOption = 'bulletin.repeatedOption';

function newProgram(onCommand: (spec: CommandSpec, words: readonly string[], given: Given) => void): Command {
  const program = quietCommand('bulletin', commonOptions);
  for (const spec of commands) {
    const command = quietCommand(spec.name, spec.options);
    const dots = spec.argument.many ? '...' : '';
    command.addArgument(new Argument(spec.argument.required ? `<words${dots}>` : `[words${dots}]`));
    command.action((words: string | readonly string[] | undefined) => {
      onCommand(spec, words === undefined ? [] : [words].flat(), given(command, [...spec.options, ...commonOptions]));
    });
    program.addCommand(command);
  }
  return program;
}

/** A commander command that says nothing and never ends the process: what is wrong comes back as an error. */
function quietCommand(name: string, options: readonly OptionSpec[]): Command {
  const command = new Command(name).helpOption(false).helpCommand(false).showSuggestionAfterError(false).exitOverride();
  command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const { long, short, value } of options) {
    if (long === '--help') continue;
    const names = short === undefined ? long : `${short}, ${long}`;
    const option = new Option(value === undefined ? names : `${names} <value>`);
    // Of two places one would be forgotten in silence. Of two languages the last counts, so that an alias can name one.
    if (value !== undefined && long !== '--lang') option.argParser(onlyOnce(long));
    command.addOption(option);
  }
  return command;
}

/** Takes the first value of an option and refuses a second one. */
function onlyOnce(long: string): (value: string, previous: string | undefined) => string {
  return (value, previous) => {
    if (previous !== undefined) throw new CommanderError(2, repeatedOption, `'${long}'`);
    return value;
  };
}

function given(command: Command, options: readonly OptionSpec[]): Given {
  const values = command.optsWithGlobals<Record<string, string | boolean | undefined>>();
  const result = new Map<string, string | true>();
  for (const { long, value } of options) {
    const found = values[new Option(long).attributeName()];
    if (value === undefined ? found === !long.startsWith('--no-') : typeof found === 'string') {
      result.set(long, typeof found === 'string' ? found : true);
    }
  }
  return result;
}

/** The first value outside its choices; undefined when all are right. */
function wrongValue(spec: CommandSpec, words: readonly string[], given: Given): Usage<never> | undefined {
  for (const { long, choices } of [...spec.options, ...commonOptions]) {
    const value = given.get(long);
    // `-o ""` comes of a variable of the shell that is not set.
    if (value === '') return missingValue(long);
    // `-o --style x`: the value was forgotten, and commander takes the next option for it.
    if (typeof value === 'string' && value.startsWith('--')) return missingValue(long);
    if (typeof value === 'string' && choices !== undefined && !choices.includes(value)) {
      return wrongChoice(long, value, choices);
    }
  }
  const { choices } = spec.argument;
  const word = choices === undefined ? undefined : words.find((each) => !choices.includes(each));
  return word === undefined || choices === undefined ? undefined : wrongChoice(spec.name, word, choices);
}

const folderHint = { zh: '加上 -o 文件夹，例如 -o 2026-12', en: 'add -o FOLDER, for example -o 2026-12' };

function invocation(name: CommandName, words: readonly string[], given: Given): Usage<Invocation> {
  const text = (long: string): string | undefined => {
    const value = given.get(long);
    return value === true ? undefined : value;
  };
  const common = { quiet: given.has('--quiet') };
  switch (name) {
    case 'build': {
      const print = printSettings(text, given.has('--marks'));
      if (!print.ok) return print;
      return rightUsage({
        ...common,
        kind: 'build',
        manifests: words,
        output: text('--output'),
        style: oneOf(['newsletter'], text('--style')),
        composer: oneOf(['total-fit', 'first-fit'], text('--composer')),
        allowMissing: given.has('--allow-missing'),
        print: print.value,
      });
    }
    case 'import': {
      const folder = text('--output');
      if (folder === undefined) {
        return wrongUsage(
          { zh: '没有写明转出的文件放在哪里', en: 'it is not said where the files shall go' },
          folderHint,
        );
      }
      if (folder === '-') {
        return wrongUsage(
          {
            zh: '转出的是几个文件，不能写到标准输出',
            en: 'an import makes several files: they cannot go to standard output',
          },
          folderHint,
        );
      }
      return rightUsage({ ...common, kind: 'import', files: words, folder, force: given.has('--force') });
    }
    case 'schema':
      return rightUsage({ ...common, kind: 'schema', which: oneOf(['issue', 'series'], words[0]) ?? 'issue' });
  }
}

/** More is no bleed any more: the largest that is asked for, for covers, is 15 mm. */
const mostBleed = 20;

function printSettings(text: (long: string) => string | undefined, marks: boolean): Usage<PrintSettings> {
  const bleed = text('--bleed');
  if (bleed !== undefined && !(/^\d+(\.\d+)?$/.test(bleed) && Number(bleed) <= mostBleed)) {
    return wrongUsage({
      zh: `出血要写毫米数，0 到 ${mostBleed}：“${bleed}”`,
      en: `the bleed is a number of mm, from 0 to ${mostBleed}: “${bleed}”`,
    });
  }
  const icc = text('--icc');
  return rightUsage({
    profile: oneOf(['screen', 'press', 'press-x1a', 'archive'], text('--profile')),
    condition: oneOf(['fogra39', 'fogra51', 'fogra52', 'japan2001', 'gracol2013'], text('--condition')),
    icc: icc === undefined ? undefined : { path: icc, span: undefined },
    bleed: bleed === undefined ? undefined : Number(bleed),
    marks: marks ? 'all' : undefined,
  });
}

function oneOf<const T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
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
      return wrongUsage({ zh: '没有写明要处理哪个文件', en: 'no file is named' });
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
  const command = commands.find(({ name }) => argv.includes(name));
  const known = [...(command?.options ?? []), ...commonOptions].map(({ long }) => long);
  return wrongUsage(
    { zh: `没有“${flag}”这个选项`, en: `there is no option “${flag}”` },
    ...didYouMean(nearest(flag, known)),
  );
}

function missingValue(flag: string): Usage<never> {
  const hints =
    flag === '--output'
      ? [{ zh: '写明文件或文件夹，例如 -o 2026-12/', en: 'name a file or a folder, for example -o 2026-12/' }]
      : [];
  return wrongUsage({ zh: `选项 ${flag} 后面缺少内容`, en: `option ${flag} needs a value` }, ...hints);
}

function wrongChoice(name: string, value: string, choices: readonly string[]): Usage<never> {
  return wrongUsage(
    {
      zh: `${name} 不能是“${value}”，只能是 ${choices.join('、')}`,
      en: `${name} cannot be “${value}”, only ${choices.join(' or ')}`,
    },
    ...didYouMean(nearest(value, choices)),
  );
}
