import { commands } from './commands.ts';
import { printInternalError } from './internal-error.ts';
import type { Language } from './language.ts';
import { type Invocation, parse } from './parse.ts';
import { printDiagnostics, printUsageProblem } from './print-diagnostics.ts';
import { painterFor, processTerminal, type Terminal, wantsColour } from './terminal.ts';
import { rightUsage, type Usage } from './usage.ts';
import { writeFailure } from './write-file.ts';

/** Carries out a command line that is neither a call for help nor for the version; the exit status. */
export async function runCommand(argv: readonly string[], language: Language, version: string): Promise<0 | 1 | 2> {
  const paint = await painterFor(wantsColour(argv, process.env, process.stderr.isTTY === true));
  const parsed = parse(argv);
  const quiet = parsed.ok && parsed.value.quiet;
  const terminal = processTerminal({ language, quiet, paint }, (error) => {
    printDiagnostics(terminal, [writeFailure('stdout', error)], () => undefined);
    process.exit(1);
  });
  process.once('uncaughtException', (error) => {
    printInternalError(terminal, error, version);
    process.exit(1);
  });
  try {
    const done = parsed.ok ? await carryOut(parsed.value, terminal, version) : parsed;
    if (done.ok) return done.value;
    printUsageProblem(terminal, done.problem, commands.find(({ name }) => argv.includes(name))?.name);
    return 2;
  } catch (error) {
    printInternalError(terminal, error, version);
    return 1;
  }
}

/** Every command brings its own modules; none is loaded for another's sake. */
async function carryOut(invocation: Invocation, terminal: Terminal, version: string): Promise<Usage<0 | 1>> {
  switch (invocation.kind) {
    case 'build': {
      const { runBuild } = await import('./build-command.ts');
      return runBuild(invocation, terminal, version);
    }
    case 'import': {
      const { runImport } = await import('./import-command.ts');
      return rightUsage(await runImport(invocation, terminal));
    }
    case 'schema': {
      const { runSchema } = await import('./schema-command.ts');
      return rightUsage(runSchema(invocation, terminal));
    }
  }
}
