/**
 * An end to what the parser does for a text. At each bracket, `<` and backtick it reads on, it may be to the end of the
 * paragraph, and comes back when that was nothing: `<!--` 10,000 times took a minute, links in links more. Each sign that
 * comes to nothing parts the text, and putting it together moves all that follows. This is counted; when it is far more
 * than any article asks for, the rest is read without marks, and the author is told.
 */
import type { Construct, SyntaxExtension } from './pair-emphasis.ts';

type Tokenizer = Construct['tokenize'];
type Effects = Parameters<Tokenizer>[0];
type Context = ThisParameterType<Tokenizer>;

/** The parser of one text with its bound. */
export interface BoundedEffort {
  readonly syntax: SyntaxExtension;
  /** Where in the text marks were no longer read; undefined when all were. */
  givenUpAt(): number | undefined;
}

/** Signs that may come to nothing, and those of emphasis, which always are something. */
const doubtful = '!&<[\\]`';
const sure = '*_';
const opening = '[';
const closing = ']';

/** What reading a character takes: as long as moving so many events in their list (measured: 90 and 1.5 ns). */
const perCharacter = 60;
/** And looking at an event for what a closing bracket closes, from the end to the nearest that is open or has been closed. */
const perEvent = 9;

/**
 * What may be spent on a text of so many characters. Reading them once is a thirtieth of it; 1,000 links in one paragraph
 * are read, and a million characters take three seconds at most.
 */
function mostFor(characters: number): number {
  return 4_000_000 + 2000 * characters;
}

/** A bound for one text. */
export function boundedEffort(characters: number): BoundedEffort {
  const most = mostFor(characters);
  const counted = new WeakSet<Effects>();
  /** Of each paragraph, how many events there were before its last opening bracket. */
  const opened = new WeakMap<Context, number>();
  let spent = 0;
  let givenUp: number | undefined;

  /** Counts what is read with these effects from now on: they are those of one paragraph. */
  function count(effects: Effects): void {
    if (counted.has(effects)) return;
    counted.add(effects);
    const { consume } = effects;
    effects.consume = (code) => {
      spent += perCharacter;
      return consume(code);
    };
  }

  /**
   * Comes before the parser's own constructs: leaves the sign to them, or takes the rest of the line for white space, which
   * comes to nothing and parts no text.
   */
  function construct(costOf: (context: Context) => number): Construct {
    return {
      tokenize(effects, ok, nok) {
        count(effects);
        spent += costOf(this);
        if (spent <= most) return nok;
        givenUp ??= this.now().offset;
        return (code) => {
          effects.enter('whitespace');
          return rest(code);
        };

        function rest(code: Parameters<typeof ok>[0]): ReturnType<typeof ok> {
          if (code === null || code < 0) {
            effects.exit('whitespace');
            return ok(code);
          }
          effects.consume(code);
          return rest;
        }
      },
    };
  }

  function costOfOpening(context: Context): number {
    opened.set(context, context.events.length);
    return context.events.length;
  }

  function costOfClosing(context: Context): number {
    const { events, parser, _labelStarts } = context;
    const label = _labelStarts?.at(-1);
    const read = label === undefined ? 0 : context.now().offset - label.end.offset;
    const looked = Math.max(0, events.length - (opened.get(context) ?? 0));
    // What it closes is held against all definitions, too.
    return events.length + perEvent * (looked + parser.defined.length) + read;
  }

  const free = construct(() => 0);
  const moving = construct(({ events }) => events.length);
  const brackets = new Map([
    [opening, construct(costOfOpening)],
    [closing, construct(costOfClosing)],
  ]);
  const constructs = [
    ...Array.from(sure, (sign) => [sign, free] as const),
    ...Array.from(doubtful, (sign) => [sign, brackets.get(sign) ?? moving] as const),
  ];
  const text = Object.fromEntries(constructs.map(([sign, own]) => [sign.charCodeAt(0), own]));
  return { syntax: { text }, givenUpAt: () => givenUp };
}
