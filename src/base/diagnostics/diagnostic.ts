import type { Span } from '../source-text.ts';
import { type ArgsOf, catalogue, type DiagnosticCode } from './catalogue.ts';

/** A sentence in both languages of the product; the printer chooses. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** A way out, or a second place that belongs to the finding ("first used here"). */
export interface Hint {
  readonly message: Localized;
  readonly span?: Span | undefined;
}

export type Severity = 'error' | 'warning';

/** A finding about the user's input: what and where, and how to get out of it. Data only; `cli/` prints it. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: Localized;
  readonly span: Span | undefined;
  readonly hints: readonly Hint[];
}

/** The value, or every error that a stage found; a stage with errors hands on nothing. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

/** Where a stage sends its findings as it meets them: warnings always, errors when it goes on to find more. */
export type Report = (diagnostic: Diagnostic) => void;

/** A diagnostic of the catalogue, with the severity that stands there unless another is given. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  args: ArgsOf<C>,
  span: Span | undefined,
  hints: readonly Hint[] = [],
  severity: Severity = catalogue[code].severity,
): Diagnostic {
  const entry = catalogue[code] as { message: (args: ArgsOf<C>) => Localized };
  return { severity, code, message: entry.message(quotable(args)), span, hints };
}

/** Most characters of a text that a message repeats: a line of a page has forty. The rest stands in the file. */
const longestQuotation = 120;
/** What is repeated whole, for it is copied from there. */
const wholeArgs: ReadonlySet<string> = new Set(['path', 'paths', 'folder', 'manifest']);

function quotable<A>(args: A): A {
  const long = Object.entries(args as object).filter(
    ([name, value]) => typeof value === 'string' && value.length > longestQuotation && !wholeArgs.has(name),
  );
  if (long.length === 0) return args;
  // Not the first half of a character beyond the basic plane alone.
  const cut = (value: string): string => `${value.slice(0, longestQuotation).replace(/[\ud800-\udbff]$/, '')}…`;
  return { ...args, ...Object.fromEntries(long.map(([name, value]) => [name, cut(value)])) };
}

/** A result that succeeded. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that failed. */
export function fail<T>(...errors: readonly Diagnostic[]): Result<T> {
  return { ok: false, errors };
}

/**
 * Runs one stage with a collecting report: its errors decide the result, its warnings go on to `report`.
 * A stage may return `undefined` only when it has reported an error.
 */
export function collect<T>(report: Report, stage: (report: Report) => T | undefined): Result<T> {
  const errors: Diagnostic[] = [];
  const value = stage((found) => {
    if (found.severity === 'error') errors.push(found);
    else report(found);
  });
  if (errors.length > 0) return { ok: false, errors };
  if (value === undefined) throw new Error('a stage returned nothing and reported no error');
  return { ok: true, value };
}
