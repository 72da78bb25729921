import { plural } from '../base/plural.ts';
import { commands } from './commands.ts';
import type { Language } from './language.ts';
import { commandIn, type Invocation, parse } from './parse.ts';
import { printDiagnostics, printUsageProblem } from './print-diagnostics.ts';
import { newSession, type Session } from './session.ts';
import { isTerminal } from './standard-stream.ts';
import { painterFor, processTerminal, say, wantsColour } from './terminal.ts';
import type { Usage } from './usage.ts';
import { writeFailure } from './write-file.ts';

/** 0 all done, 1 something failed, 2 the command line is wrong, 3 more warnings than allowed; a signal ends with 128 and more. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Carries out a command line that is neither a call for help nor for the version; the exit status. */
export async function runCommand(argv: readonly string[], language: Language, version: string): Promise<ExitStatus> {
  const paint = await painterFor(wantsColour(argv, process.env, isTerminal('stderr')));
  const parsed = parse(argv);
  const json = parsed.ok && parsed.value.options['json'] === true;
  const quiet = json || (parsed.ok && parsed.value.options['quiet'] === true);
  const terminal = processTerminal({ language, quiet, paint }, (error) => {
    printDiagnostics(terminal, [writeFailure('stdout', error)], () => undefined);
    process.exit(1);
  });
  const session = newSession(commands, terminal, version, json);
  process.once('uncaughtException', (error) => {
    session.fault(error);
    process.exit(1);
  });
  try {
    const done = parsed.ok ? await carryOut(parsed.value, session) : parsed;
    if (done.ok) return done.value;
    printUsageProblem(terminal, done.problem, commandIn(argv)?.name);
    return 2;
  } catch (error) {
    session.fault(error);
    return 1;
  }
}

async function carryOut({ command, words, options }: Invocation, session: Session): Promise<Usage<ExitStatus>> {
  session.emit({ event: 'start', command: command.name, version: session.version });
  const done = await command.run({ words, options }, session);
  if (!done.ok) return done;
  const status = done.value === 0 && tooManyWarnings(options['maxWarnings'], session) ? 3 : done.value;
  const { error: errors, warning: warnings } = session.counts;
  session.emit({ event: 'end', status, errors, warnings });
  return { ok: true, value: status };
}

function tooManyWarnings(allowed: unknown, { counts, terminal }: Session): boolean {
  if (typeof allowed !== 'number' || counts.warning <= allowed) return false;
  if (!terminal.quiet) {
    terminal.err(
      say(terminal, {
        zh: `有 ${counts.warning} 个警告，超过 --max-warnings ${allowed}。`,
        en: `${plural(counts.warning, 'warning')}: more than --max-warnings ${allowed}.`,
      }),
    );
  }
  return true;
}
