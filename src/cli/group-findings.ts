/** Findings as people are shown them: those that only repeat others come together, or they would bury the rest. */
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import type { Span } from '../base/source-text.ts';

/** Findings of one code in one file that are told by their number and places. */
export interface Repeated {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  /** From top to bottom; of findings without a place there are none. */
  readonly spans: readonly Span[];
  readonly count: number;
}

/** What is said of one file, or of none: one by one from top to bottom, then what is left. */
export interface FileFindings {
  readonly single: readonly Diagnostic[];
  readonly repeated: readonly Repeated[];
}

/** So often one sentence is shown with its line: then it is known, and where it holds is enough. */
const mostOfOneMessage = 5;
/** And so many sentences of one code, such as characters that no font has: who reads on wants them in `--json`. */
const mostOfOneCode = 50;

/** The findings file by file: those without a place first, then the files in the order in which they turn up. */
export function groupedFindings(found: readonly Diagnostic[]): readonly FileFindings[] {
  return byFile(found).map(inFile);
}

/** The diagnostics sorted as they are printed. */
export function inFileOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return byFile(found).flat();
}

function byFile(found: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const files = new Map<string | undefined, Diagnostic[]>([[undefined, []]]);
  for (const diagnostic of found) entryOf(files, diagnostic.span?.file, () => []).push(diagnostic);
  const start = ({ span }: Diagnostic): number => span?.start ?? 0;
  return [...files.values()].map((findings) => findings.toSorted((a, b) => start(a) - start(b)));
}

function inFile(found: readonly Diagnostic[]): FileFindings {
  const seen = new Map<string, number>();
  const timesOf = (key: string): number => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times;
  };
  const single: Diagnostic[] = [];
  const rest = new Map<string, Diagnostic[]>();
  for (const diagnostic of found) {
    const { code, severity, message } = diagnostic;
    const kind = `${severity} ${code}`;
    const isNew = timesOf(`${kind} ${message.en}`) <= mostOfOneMessage;
    if (isNew && timesOf(kind) <= mostOfOneCode) single.push(diagnostic);
    else entryOf(rest, kind, () => []).push(diagnostic);
  }
  // One alone is as short as what would be said of it.
  const lone = new Set([...rest.values()].flatMap((findings) => (findings.length === 1 ? findings : [])));
  const shown = new Set([...single, ...lone]);
  const repeated = [...rest.values()].filter((findings) => findings.length > 1).map(together);
  return { single: lone.size === 0 ? single : found.filter((diagnostic) => shown.has(diagnostic)), repeated };
}

function together(findings: readonly Diagnostic[]): Repeated {
  const { code, severity } = findings[0]!;
  const spans = findings.flatMap(({ span }) => (span === undefined ? [] : [span]));
  return { code, severity, spans, count: findings.length };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
