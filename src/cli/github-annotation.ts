/** Findings as GitHub Actions shows them beside the lines of a change (workflow commands). */

import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import { lineColumn } from '../base/diagnostics/line-column.ts';
import type { Language } from './language.ts';
import type { TextOf } from './print-diagnostics.ts';

/** `::warning file=…,line=…,col=…,title=…::message`, on one line. */
export function annotation(
  { severity, code, message, span, hints }: Diagnostic,
  language: Language,
  textOf: TextOf,
  pathOf: (file: string) => string,
): string {
  const text = span === undefined ? undefined : textOf(span.file);
  const place: [string, string | number][] = [];
  if (span !== undefined) place.push(['file', pathOf(span.file)]);
  if (span !== undefined && text !== undefined) {
    const [start, end] = [lineColumn(text, span.start), lineColumn(text, span.end)];
    place.push(['line', start.line], ['col', start.column], ['endLine', end.line], ['endColumn', end.column]);
  }
  const properties = [...place, ['title', code] as const].map(([name, value]) => `${name}=${property(String(value))}`);
  const words = [message, ...hints.map((hint) => hint.message)].map((each) => each[language]);
  return `::${severity} ${properties.join(',')}::${data(words.join('\n'))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
