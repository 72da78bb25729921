/**
 * What `--json` writes: one line for everything that happens. docs/json.md describes every kind for those who read them;
 * a kind may get new members, and readers ignore kinds and members that they do not know. Anything else is a new version.
 */

import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import { lineColumn } from '../base/diagnostics/line-column.ts';
import type { Span } from '../base/source-text.ts';
import type { CompositionReport } from '../check/composition/composition-report.ts';
import type { Language } from './language.ts';

/** The version of the events, as every line tells it in `v`. */
const version = 1;

/** A place in a file, lines and columns from 1; columns count code points. */
export interface Place {
  readonly file: string;
  /** Undefined when the file cannot be read any more. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

/** Something that is wrong or doubtful. */
export interface FindingEvent {
  readonly event: 'finding';
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
  readonly place: Place | undefined;
  readonly hints: readonly { readonly message: string; readonly place: Place | undefined }[];
}

/** What happens. */
export type Event =
  /** First line of a run. */
  | { readonly event: 'start'; readonly command: string; readonly version: string }
  | FindingEvent
  /** A PDF is there. */
  | { readonly event: 'built'; readonly manifest: string; readonly output: string; readonly pages: number }
  /** A PDF was there already, made from the same sources. */
  | { readonly event: 'current'; readonly manifest: string; readonly output: string; readonly pages: number }
  /** An issue could not be built. */
  | { readonly event: 'failed'; readonly manifest: string }
  /** An issue was looked through; without pages when errors kept it from being typeset. */
  | { readonly event: 'checked'; readonly manifest: string; readonly pages: number | undefined }
  /** How the lines and pages of an issue were filled (`check --composition`). */
  | ({ readonly event: 'composition'; readonly manifest: string } & CompositionReport)
  /** Something in a PDF that a print shop would object to; `at` in mm from the corner of the trim. */
  | {
      readonly event: 'print-finding';
      readonly file: string;
      readonly rule: string;
      readonly severity: Diagnostic['severity'];
      readonly page: number | undefined;
      readonly at: { readonly x: number; readonly y: number } | undefined;
      readonly count: number;
      readonly message: string;
    }
  /** A PDF was checked for press; ready: nothing that is an error. */
  | {
      readonly event: 'preflight';
      readonly file: string;
      readonly standard: string | undefined;
      readonly pages: number;
      readonly ready: boolean;
    }
  /** A face that can be printed with (`fonts`). */
  | {
      readonly event: 'face';
      readonly role: string;
      readonly family: string;
      readonly name: string;
      readonly weight: number;
      readonly italic: boolean;
      readonly characters: number;
      readonly file: string;
    }
  /** A character, and the face that it is printed from. */
  | {
      readonly event: 'character';
      readonly character: string;
      readonly code: string;
      readonly face: string | undefined;
      readonly standsIn: boolean;
      readonly faces: readonly string[] | undefined;
    }
  /** A style of the program (`style list`). */
  | { readonly event: 'style'; readonly name: string }
  /** A value of a style, and where it comes from (`style show`). */
  | {
      readonly event: 'style-value';
      readonly key: string;
      readonly value: string | readonly string[];
      readonly origin: 'file' | 'house' | 'solved';
      readonly style: string | undefined;
      readonly place: Place | undefined;
    }
  /** Another file is there. */
  | { readonly event: 'wrote'; readonly path: string }
  /** A fault of the program itself. */
  | { readonly event: 'fault'; readonly message: string; readonly about: string | undefined }
  /** Last line of a run, also of one that was interrupted. */
  | { readonly event: 'end'; readonly status: number; readonly errors: number; readonly warnings: number };

/** The event as a line, without its end. */
export function eventLine(event: Event): string {
  return JSON.stringify({ v: version, ...event });
}

/** A finding as an event, in the reader’s language. `textOf` gives the text of a file, for lines and columns. */
export function findingEvent(
  found: Diagnostic,
  language: Language,
  textOf: (file: string) => string | undefined,
  shown: (path: string) => string,
): FindingEvent {
  const placeOf = (span: Span | undefined): Place | undefined => (span === undefined ? undefined : place(span));
  const place = (span: Span): Place => {
    const file = shown(span.file);
    const text = textOf(span.file);
    if (text === undefined) return { file };
    const start = lineColumn(text, span.start);
    const end = lineColumn(text, span.end);
    return { file, ...start, endLine: end.line, endColumn: end.column };
  };
  return {
    event: 'finding',
    severity: found.severity,
    code: found.code,
    message: found.message[language],
    place: placeOf(found.span),
    hints: found.hints.map(({ message, span }) => ({ message: message[language], place: placeOf(span) })),
  };
}
