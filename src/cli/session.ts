/** One run of the program: where it speaks, in which form, and what it has found so far. */
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import type { Command } from './command.ts';
import { type Event, eventLine, findingEvent } from './events.ts';
import { printInternalError } from './internal-error.ts';
import { printDiagnostics, shownPath } from './print-diagnostics.ts';
import type { Terminal } from './terminal.ts';
import { textReader } from './text-reader.ts';

export interface Session {
  /** Every command, for those that tell of the program itself. */
  readonly commands: readonly Command[];
  /** For people. Under `--json` it is quiet, and a command must write nothing to its `out`. */
  readonly terminal: Terminal;
  readonly version: string;
  /** Results and findings are wanted as events, not as text. */
  readonly json: boolean;
  /** Findings so far, by severity, also those that `--quiet` hides. */
  readonly counts: Readonly<Record<Diagnostic['severity'], number>>;
  /** Shows findings in the form that is wanted, and counts them. */
  report(found: readonly Diagnostic[]): void;
  /** A result: a line of text on standard output, or its event under `--json`. */
  result(line: string, event: Event): void;
  /** What only programs want to know; nothing without `--json`. */
  emit(event: Event): void;
  /** Tells of a fault of the program itself, met while it was at work on `about`. */
  fault(error: unknown, about?: string): void;
}

/** A session with nothing found yet. */
export function newSession(commands: readonly Command[], terminal: Terminal, version: string, json: boolean): Session {
  const counts = { error: 0, warning: 0 };
  const emit = (event: Event): void => {
    if (json) terminal.out(eventLine(event));
  };
  return {
    commands,
    terminal,
    version,
    json,
    counts,
    report: (found) => {
      for (const { severity } of found) counts[severity] += 1;
      if (!json) return printDiagnostics(terminal, found, textReader());
      const textOf = textReader();
      for (const each of found) emit(findingEvent(each, terminal.language, textOf, shownPath));
    },
    result: (line, event) => {
      if (json) emit(event);
      else terminal.out(line);
    },
    emit,
    fault: (error, about) => {
      printInternalError(terminal, error, version, about);
      emit({ event: 'fault', message: error instanceof Error ? error.message : String(error), about });
    },
  };
}
