/** UAX #14 over a whole text: the loop that carries what the rules remember from boundary to boundary. */
import { LineBreakClass } from './classes.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { type Before, decide, NumberState, numberStateAfter, Verdict } from './rules.ts';

const { RI, SP } = LineBreakClass;

/**
 * Line break opportunities after UAX #14 of Unicode 17.0, untailored (class SA without a dictionary).
 * @returns one entry for each UTF-16 index from 0 to `text.length`: 0 no break before it, 1 a line may end there, 2 it
 * must. The end of the text is 2 (LB3), its start 0 (LB2); an empty text gives a single 0. Takes linear time.
 */
export function uax14(text: string): Uint8Array {
  return verdictsOf(clustersOf(text));
}

/** `uax14` for clusters, whose classes may have been tailored. */
export function verdictsOf(clusters: Clusters): Uint8Array {
  const { text, count, classes, start } = clusters;
  const verdicts = new Uint8Array(text.length + 1);
  if (count === 0) return verdicts;
  const before: Before = { solid: 0, number: NumberState.outside, regional: 0 };
  for (let i = 2; i <= count; i++) {
    const left = classes[i - 1]!;
    if (left !== SP) before.solid = i - 1;
    before.number = numberStateAfter(before.number, left);
    before.regional = left === RI ? before.regional + 1 : 0;
    verdicts[start[i]!] = decide(clusters, i, before);
  }
  verdicts[text.length] = Verdict.required;
  return verdicts;
}
