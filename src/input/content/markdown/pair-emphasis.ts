/**
 * Runs of stars and underscores → emphasis, after CommonMark 0.31, section 6.2. The parser's own resolver comes to the same
 * pairs, but looks through the whole paragraph for each of them and moves all that follows: 16,000 pairs in one paragraph
 * took 80 s. Here a run looks for its partner among the runs that are open, past each of them once for its kind.
 */
import type { Options } from 'mdast-util-from-markdown';

/** A syntax extension of the Markdown parser. */
export type SyntaxExtension = NonNullable<Options['extensions']>[number];
export type Construct = NonNullable<
  Extract<NonNullable<NonNullable<SyntaxExtension['text']>[string]>, { tokenize: unknown }>
>;
type Resolver = NonNullable<Construct['resolveAll']>;
type Event = Parameters<Resolver>[0][number];
type Context = Parameters<Resolver>[1];
type Token = Event[1];

/** A run, while partners are found for it. What is left of it is its token: its end opens, its beginning closes. */
interface Run {
  readonly token: Token;
  readonly marker: string;
  /** What it ends and begins, each from the first that was found to the last. */
  readonly closed: Event[][];
  readonly opened: Event[][];
}

/** What may stand against an opener: the marker, whether it opens as well, and its length by the rule of three. */
const kinds = 2 * 2 * 3;

/** Emphasis among the events of a paragraph, in the same list: the parser keeps hold of it. Runs without a partner become text. */
export function pairEmphasis(...[events, context]: Parameters<Resolver>): ReturnType<Resolver> {
  const runs: Run[] = [];
  for (const [edge, token] of events) {
    if (edge !== 'enter' || token.type !== 'attentionSequence') continue;
    runs.push({ token, marker: context.sliceSerialize(token).charAt(0), closed: [], opened: [] });
  }
  if (runs.length === 0) return events;
  pair(runs, context);
  const resolved = withPairs(events, runs);
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

function pair(runs: readonly Run[], context: Context): void {
  const open: Run[] = [];
  /** By the kind of what closes: the open runs before this one have refused it. */
  const refused = new Array<number>(kinds).fill(0);
  for (const run of runs) {
    while (run.token._close === true && lengthOf(run) > 0) {
      const found = openerOf(run, open, refused);
      if (found === undefined) break;
      const opener = open[found]!;
      couple(opener, run, context);
      // Whatever opened behind it is text now, and what is left of it is of another length.
      open.length = lengthOf(opener) > 0 ? found + 1 : found;
      for (let kind = 0; kind < kinds; kind++) refused[kind] = Math.min(refused[kind]!, found);
    }
    if (run.token._open === true && lengthOf(run) > 0) open.push(run);
  }
}

/** Place of the last open run that goes with one that closes. */
function openerOf(run: Run, open: readonly Run[], refused: number[]): number | undefined {
  const kind = ((run.marker === '*' ? 0 : 2) + (run.token._open === true ? 1 : 0)) * 3 + (lengthOf(run) % 3);
  for (let at = open.length - 1; at >= refused[kind]!; at--) if (goTogether(open[at]!, run)) return at;
  refused[kind] = open.length;
  return undefined;
}

/** Whether an open run and one that closes are of one marker, and of lengths that CommonMark lets go together. */
function goTogether(opener: Run, closer: Run): boolean {
  if (opener.marker !== closer.marker) return false;
  const isEither = opener.token._close === true || closer.token._open === true;
  return !isEither || lengthOf(closer) % 3 === 0 || (lengthOf(opener) + lengthOf(closer)) % 3 !== 0;
}

function lengthOf({ token }: Run): number {
  return token.end.offset - token.start.offset;
}

/** Takes one marker or two from both. */
function couple(opener: Run, closer: Run, context: Context): void {
  const taken = lengthOf(opener) > 1 && lengthOf(closer) > 1 ? 2 : 1;
  const { sequence, text, whole } = names[taken];
  const inner = { type: text, start: { ...opener.token.end }, end: { ...closer.token.start } };
  const before = { type: sequence, start: moved(inner.start, -taken), end: { ...inner.start } };
  const after = { type: sequence, start: { ...inner.end }, end: moved(inner.end, taken) };
  const all = { type: whole, start: { ...before.start }, end: { ...after.end } };
  opener.token.end = { ...before.start };
  closer.token.start = { ...after.end };
  opener.opened.push([
    ['enter', all, context],
    ['enter', before, context],
    ['exit', before, context],
    ['enter', inner, context],
  ]);
  closer.closed.push([
    ['exit', inner, context],
    ['enter', after, context],
    ['exit', after, context],
    ['exit', all, context],
  ]);
}

/** The parser's names for the tokens of emphasis, by the markers that it takes. */
const names = {
  1: { sequence: 'emphasisSequence', text: 'emphasisText', whole: 'emphasis' },
  2: { sequence: 'strongSequence', text: 'strongText', whole: 'strong' },
} as const;

/** A run stands in one line, and in one piece of the parser's input. */
function moved(point: Token['start'], by: number): Token['start'] {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}

/** The events with what each run ends, what is left of it as text, and what it begins in its place. */
function withPairs(events: readonly Event[], runs: readonly Run[]): Event[] {
  const result: Event[] = [];
  let next = 0;
  for (const event of events) {
    const [edge, token] = event;
    const run = runs[next];
    if (token !== run?.token) {
      result.push(event);
      continue;
    }
    if (edge === 'enter') for (const closing of run.closed) result.push(...closing);
    if (lengthOf(run) > 0) result.push(event);
    if (edge === 'exit') {
      for (const opening of run.opened.reverse()) result.push(...opening);
      token.type = 'data';
      next++;
    }
  }
  return result;
}
