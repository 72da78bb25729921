/**
 * What a command is: its name, words, options and examples in both languages, and what carries it out. Parser, help,
 * completion and man page are all made from this one description.
 */
import type { Localized } from '../base/diagnostics/diagnostic.ts';
import type { Session } from './session.ts';
import type { Usage } from './usage.ts';

export interface ArgumentSpec {
  readonly name: Localized;
  /** As many as the user likes. */
  readonly many: boolean;
  readonly required: boolean;
  /** The only values that are understood; undefined for any. */
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  readonly long: `--${string}`;
  readonly short?: `-${string}`;
  /** Name of its value; undefined for a switch. */
  readonly value?: Localized;
  readonly choices?: readonly string[];
  /** Or a file: a word with a point or a slash in it. */
  readonly orFile?: true;
  /** The value is a whole number from 0 on. */
  readonly whole?: true;
  /** May be given more than once; every value counts. */
  readonly many?: true;
  readonly text: Localized;
}

export interface Example {
  readonly line: string;
  readonly text: Localized;
}

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

type ValueOf<Spec extends OptionSpec> = Spec extends { value: Localized }
  ? Spec extends { many: true }
    ? readonly string[]
    : Spec extends { whole: true }
      ? number | undefined
      : Spec extends { orFile: true }
        ? string | undefined
        : Spec extends { choices: readonly (infer Choice)[] }
          ? Choice | undefined
          : string | undefined
  : boolean;

/** Options by their long names, `--allow-missing` as `allowMissing`. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The same for the options of one command. */
export type ValuesOf<Specs extends readonly OptionSpec[]> = readonly OptionSpec[] extends Specs
  ? Values
  : {
      readonly [Spec in Specs[number] as Spec['long'] extends `--${infer Name}`
        ? CamelCase<Name>
        : never]: ValueOf<Spec>;
    };

/** A checked command line, for the command that has these options. */
export interface Call<Specs extends readonly OptionSpec[]> {
  readonly words: readonly string[];
  readonly options: ValuesOf<Specs>;
}

export interface Command<Specs extends readonly OptionSpec[] = readonly OptionSpec[]> {
  readonly name: string;
  readonly summary: Localized;
  /** The words after the name; undefined for a command that takes none. */
  readonly argument?: ArgumentSpec;
  readonly options: Specs;
  readonly examples: readonly [Example, ...(readonly Example[])];
  /** What else a user should know. */
  readonly notes: readonly Localized[];
  /**
   * Carries out the call: 0 when all is done, 1 when something failed, 3 when a check of a PDF found something, or what is wrong with the command line. What it
   * needs is imported in here and not at the top of its file, because help loads every command.
   */
  run(call: Call<Specs>, session: Session): Promise<Usage<0 | 1 | 3>>;
}

/** A command as the frame sees all of them; inside, the types of its options follow from their description. */
export function defineCommand<const Specs extends readonly OptionSpec[]>(command: Command<Specs>): Command {
  // The parser makes the values after the same description as the types: here they meet.
  return { ...command, run: (call, session) => command.run(call as unknown as Call<Specs>, session) };
}
