import type { Em } from '../../base/geometry.ts';
import { endsSentence, firstTokenWidth } from './em-width.ts';
import type { MeasuredLine } from './measure.ts';
import { readSourceLine } from './source-line.ts';

/** What of its paragraphs an extract shows. */
export interface Signals {
  /** Length of a full line. */
  readonly measure: Em;
  /** Empty lines between the lines of one paragraph; more of them part paragraphs. */
  readonly blankLines: number;
  /** First lines stand in by about 2 em. */
  readonly hasIndents: boolean;
  /** A blank at the end of a line is the end of a paragraph, and none is not. */
  readonly hasBlankEnds: boolean;
  /** By how much first lines are short because their indent was lost: 2, or 0 when it shows or there was none. */
  readonly hiddenIndent: Em;
}

/** Two lines one below the other. */
interface Pair {
  readonly first: MeasuredLine;
  readonly second: MeasuredLine;
  /** Room that `first` leaves at the end of the measure. */
  readonly slack: Em;
}

/** An indent of a paragraph's first line: two characters, as they come out of justified text. */
export function isParagraphIndent(inset: Em): boolean {
  return inset >= 1.25 && inset <= 4.5;
}

/** Looks at all neighbouring lines together for what tells paragraphs apart in this extract. */
export function readSignals(lines: readonly MeasuredLine[], measure: Em): Signals {
  const pairs: Pair[] = [];
  for (const [index, second] of lines.entries()) {
    const first = lines[index - 1];
    if (first !== undefined) pairs.push({ first, second, slack: measure - first.edge });
  }
  // Sure to go on: full to the end, and in the midst of a sentence. Sure to end: a sentence, with room for more.
  // What stands far in, a source line at the right, is no line of a paragraph.
  const goingOn = pairs.filter(({ first, slack }) => slack < 1.5 && first.inset < 4.5 && !endsSentence(first.text));
  const ending = pairs.filter(
    ({ first, second, slack }) => endsSentence(first.text) && leavesRoom(first, second, slack),
  );
  const hasIndents = showsIndents(pairs, goingOn, ending);
  return {
    measure,
    blankLines: median(goingOn.filter(({ second }) => !second.opensPage).map(({ second }) => second.blankLines)),
    hasIndents,
    hasBlankEnds:
      ending.length >= 2 &&
      share(ending, ({ first }) => first.hasBlankEnd) >= 0.9 &&
      share(goingOn, ({ first }) => first.hasBlankEnd) <= 0.1,
    hiddenIndent: hasIndents ? 0 : findHiddenIndent(pairs, ending.length),
  };
}

/**
 * Whether first lines are indented: lines after finished sentences are, hardly any amid a sentence, and at least half
 * of those after a finished paragraph, source lines apart, if there are enough of them to say so.
 */
function showsIndents(pairs: readonly Pair[], goingOn: readonly Pair[], ending: readonly Pair[]): boolean {
  const isIndented = ({ second }: Pair) => isParagraphIndent(second.inset);
  const indented = pairs.filter((pair) => isIndented(pair) && endsSentence(pair.first.text));
  const afterEnd = ending.filter(({ second }) => readSourceLine(second.source) === undefined);
  const areMost = afterEnd.length < 3 || share(afterEnd, isIndented) >= 0.5;
  return indented.length >= 2 && share(goingOn, isIndented) <= 0.1 && areMost;
}

/**
 * Room enough that the next line's first word would have fitted, and more than justification leaves. `slack` is what
 * `line` leaves of the measure.
 */
export function leavesRoom(line: MeasuredLine, next: MeasuredLine, slack: Em): boolean {
  return slack > firstTokenWidth(next.text) + toleranceOf(line);
}

/**
 * How far the width counted in em may be off the printed one: half a squeezed mark, and a little for every Latin
 * letter or digit, which are rarely just half as wide as a Han character.
 */
function toleranceOf(line: MeasuredLine): Em {
  return 0.5 + Math.min(1.5, 0.1 * (line.text.match(/[A-Za-z\d]/g)?.length ?? 0));
}

/**
 * First lines whose indent was lost are short by 2 em though their sentence goes on and its next word would have
 * fitted: nothing else leaves such lines. A third of the paragraphs must show it, for a few Latin capitals can look so.
 */
function findHiddenIndent(pairs: readonly Pair[], paragraphs: number): Em {
  const short = pairs.filter(
    ({ first, second, slack }) =>
      slack >= 1.25 &&
      slack <= 3.75 &&
      /[，。、；：]/u.test(first.text) &&
      !endsSentence(first.text) &&
      slack > firstTokenWidth(second.text),
  );
  return short.length > 0 && short.length >= paragraphs / 3 ? 2 : 0;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
