import { relative } from 'node:path';
import { codeFrame } from '../base/diagnostics/code-frame.ts';
import type { Diagnostic, Hint, Localized } from '../base/diagnostics/diagnostic.ts';
import { lineColumn } from '../base/diagnostics/line-column.ts';
import type { Span } from '../base/source-text.ts';
import { groupedFindings, type Repeated } from './group-findings.ts';
import { say, type Terminal } from './terminal.ts';
import type { UsageProblem } from './usage.ts';

/** The text of a file that a span is in, or undefined when it cannot be read (any more). */
export type TextOf = (file: string) => string | undefined;

const words = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '建议', en: 'hint' },
} satisfies Record<string, Localized>;

/** Chinese colons are full-width and bring their own blank. */
const colon: Localized = { zh: '：', en: ': ' };

/**
 * Prints findings: those without a place first, then file by file in the order in which the files turn up, in a file from
 * top to bottom, what only repeats others behind them. A blank line stands after each. With `quiet`, errors only.
 */
export function printDiagnostics(terminal: Terminal, found: readonly Diagnostic[], textOf: TextOf): void {
  const wanted = terminal.quiet ? found.filter(({ severity }) => severity === 'error') : found;
  for (const { single, repeated } of groupedFindings(wanted)) {
    for (const diagnostic of single) {
      terminal.err(diagnosticText(terminal, diagnostic, textOf));
      terminal.err('');
    }
    for (const each of repeated) {
      terminal.err(repeatedText(terminal, each, textOf));
      terminal.err('');
    }
  }
}

/** Prints what is wrong with the command line, and where to read how it goes. */
export function printUsageProblem(terminal: Terminal, problem: UsageProblem, command: string | undefined): void {
  terminal.err(`${severityText(terminal, 'error')}${say(terminal, colon)}${say(terminal, problem.message)}`);
  for (const hint of problem.hints) terminal.err(hintText(terminal, hint, () => undefined));
  const help = `bulletin help${command === undefined ? '' : ` ${command}`}`;
  terminal.err(terminal.paint.faint(say(terminal, { zh: `用法见 ${help}`, en: `See ${help} for the usage` })));
}

/** One finding: place, severity, message, code; the line it is in; hints. */
export function diagnosticText(terminal: Terminal, diagnostic: Diagnostic, textOf: TextOf): string {
  const { severity, code, span } = diagnostic;
  const place = span === undefined ? '' : `${placeText(terminal, span, textOf)} `;
  const what = `${severityText(terminal, severity)}${say(terminal, colon)}${say(terminal, diagnostic.message)}`;
  return [
    `${place}${what} ${terminal.paint.faint(`[${code}]`)}`,
    ...frame(terminal, span, textOf, severity),
    ...diagnostic.hints.map((hint) => hintText(terminal, hint, textOf)),
  ].join('\n');
}

/** Places that are listed of findings that repeat others. */
const mostPlaces = 40;

/** How many more of a kind there are in a file, and where. */
function repeatedText(terminal: Terminal, { code, severity, spans, count }: Repeated, textOf: TextOf): string {
  const file = spans[0] === undefined ? '' : `${terminal.paint.strong(shownPath(spans[0].file))} `;
  const more = say(terminal, { zh: `同样的还有 ${count} 处`, en: `${count} more of these` });
  const head = `${file}${severityText(terminal, severity)}${say(terminal, colon)}${more} ${terminal.paint.faint(`[${code}]`)}`;
  const places = spans.slice(0, mostPlaces).flatMap((span) => {
    const text = textOf(span.file);
    if (text === undefined) return [];
    const { line, column } = lineColumn(text, span.start);
    return [`${line}:${column}`];
  });
  if (places.length === 0) return head;
  const listed = places.join(say(terminal, { zh: '、', en: ', ' }));
  return `${head}\n${terminal.paint.faint('     |')} ${listed}${spans.length > mostPlaces ? ' …' : ''}`;
}

function hintText(terminal: Terminal, hint: Hint, textOf: TextOf): string {
  const arrow = terminal.paint.hint(`→ ${say(terminal, words.hint)}${say(terminal, colon)}`);
  const place = hint.span === undefined ? '' : ` (${placeText(terminal, hint.span, textOf)})`;
  return [
    `${arrow}${shortened(say(terminal, hint.message))}${place}`,
    ...frame(terminal, hint.span, textOf, undefined),
  ].join('\n');
}

/** A hint may write out what stands in the file as it should be, which may be a page. */
const longestHint = 400;

function shortened(text: string): string {
  return text.length <= longestHint ? text : `${text.slice(0, longestHint)}…`;
}

function severityText(terminal: Terminal, severity: Diagnostic['severity']): string {
  return terminal.paint[severity](say(terminal, words[severity]));
}

/** `file:line:column`, the form that editors and terminals make a link of. */
function placeText(terminal: Terminal, span: Span, textOf: TextOf): string {
  const text = textOf(span.file);
  const file = shownPath(span.file);
  if (text === undefined) return terminal.paint.strong(file);
  const { line, column } = lineColumn(text, span.start);
  return terminal.paint.strong(`${file}:${line}:${column}`);
}

function frame(
  terminal: Terminal,
  span: Span | undefined,
  textOf: TextOf,
  severity: Diagnostic['severity'] | undefined,
): string[] {
  const text = span === undefined ? undefined : textOf(span.file);
  if (span === undefined || text === undefined) return [];
  const mark = severity === undefined ? terminal.paint.hint : terminal.paint[severity];
  return [codeFrame(text, span, { gutter: terminal.paint.faint, mark })];
}

/** The path as seen from the working directory, unless that climbs out of it and gets longer. */
export function shownPath(path: string): string {
  const seen = relative('', path);
  return seen === '' || seen.length > path.length ? path : seen;
}
