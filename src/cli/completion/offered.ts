/** What a shell can offer, from the table of commands. */
import type { Command, OptionSpec } from '../command.ts';
import { commonOptions } from '../common-options.ts';

/** No command of the table: help is answered before one is looked for. */
export const helpName = 'help';

/** What can stand behind `bulletin`. */
export function namesOf(commands: readonly Command[]): readonly string[] {
  return [...commands.map(({ name }) => name), helpName];
}

/** Every option that a command understands. */
export function optionsFor(command: Command): readonly OptionSpec[] {
  return [...command.options, ...commonOptions];
}

/** Both spellings of an option. */
export function spellings({ long, short }: OptionSpec): readonly string[] {
  return short === undefined ? [long] : [short, long];
}
