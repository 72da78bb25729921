/**
 * Where the lines of a text may end: UAX #14 first, then quotation marks and classes as the language uses them, then
 * what Chinese standards forbid at a line's edges, numbers, Latin words, addresses.
 */
import { type Address, breakAddress, findAddresses } from './addresses.ts';
import { type Boundary, isCommonHan, unitAt } from './boundary.ts';
import { LineBreakClass } from './classes.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { never } from './costs.ts';
import { costAtEnd, costAtStart } from './edges.ts';
import { priceHanNumbers } from './han-numbers.ts';
import { latinCost } from './latin.ts';
import { numberCost } from './numbers.ts';
import { resolveQuotations } from './quotation.ts';
import { reclassify } from './reclassify.ts';
import { referenceCost } from './references.ts';
import { Verdict } from './rules.ts';
import { type LineBreakLanguage, type LineBreakLevel, type Tailoring, tailoringFor } from './tailoring.ts';
import { verdictsOf } from './uax14.ts';

const { SP, ZW } = LineBreakClass;

export interface LineBreakOptions {
  /** Language of the text; `zh-hans` unless given. `und` is UAX #14 untailored. */
  readonly lang?: LineBreakLanguage;
  /** Strictness of the prohibition rules; `gb` unless given. */
  readonly level?: LineBreakLevel;
}

/** Break opportunities by UTF-16 index, from 0 to the text's length: entry `n` speaks of the place before unit `n`. */
export interface LineBreaks {
  /** 0 no line ends here, 1 one may, 2 one must (behind a line feed, and at the end of the text). */
  readonly breaks: Uint8Array;
  /** How unwelcome a break is where one may be: 0 free … 100. */
  readonly cost: Uint8Array;
}

/**
 * Break opportunities of a text and what they cost. Spaces belong to the line before a break. Takes linear time; an empty
 * text gives one entry, 0.
 */
export function lineBreaks(text: string, options: LineBreakOptions = {}): LineBreaks {
  const tailoring = tailoringFor(options.lang ?? 'zh-hans', options.level ?? 'gb');
  const clusters = clustersOf(text);
  const cost = new Uint8Array(text.length + 1);
  if (tailoring === undefined) return { breaks: verdictsOf(clusters), cost };
  if (tailoring.eastAsian) {
    resolveQuotations(clusters);
    reclassify(clusters, tailoring);
  }
  const breaks = verdictsOf(clusters);
  const addresses = findAddresses(text);
  priceBoundaries(clusters, tailoring, addresses, breaks, cost);
  if (tailoring.eastAsian) priceHanNumbers(text, breaks, cost);
  for (const address of addresses) breakAddress(text, address, breaks, cost);
  return { breaks, cost };
}

/** Forbids and prices the boundaries that UAX #14 leaves open. */
function priceBoundaries(
  clusters: Clusters,
  tailoring: Tailoring,
  addresses: readonly Address[],
  breaks: Uint8Array,
  cost: Uint8Array,
): void {
  const { count, start, classes, text } = clusters;
  const boundary: Boundary = { clusters, left: 0, right: 0, spaced: false, leftUnit: 0, rightUnit: 0 };
  let address = 0;
  for (let right = 2; right <= count; right++) {
    const index = start[right]!;
    if (breaks[index] !== Verdict.allowed) continue;
    const rightUnit = text.charCodeAt(index);
    if (isCommonHan(rightUnit) && isCommonHan(text.charCodeAt(start[right - 1]!))) continue;
    while (address < addresses.length && addresses[address]!.end < index) address++;
    if (isOfAddress(text, addresses[address], index)) continue;
    let left = right - 1;
    while (classes[left] === SP) left--;
    // A zero width space is a typed break opportunity.
    if (classes[left] === ZW) continue;
    boundary.left = left;
    boundary.right = right;
    boundary.spaced = left !== right - 1;
    boundary.leftUnit = unitAt(clusters, left);
    boundary.rightUnit = rightUnit;
    const price = priceOf(boundary, tailoring);
    if (price === never) breaks[index] = Verdict.forbidden;
    else cost[index] = price;
  }
}

/** Whether an index lies inside an address, whose own rules follow, or behind its last solidus, which may end a line. */
function isOfAddress(text: string, address: Address | undefined, index: number): boolean {
  if (address === undefined || index <= address.start) return false;
  return index < address.end || (index === address.end && text.charCodeAt(index - 1) === 0x2f);
}

/** The highest of all rules' costs. */
function priceOf(boundary: Boundary, tailoring: Tailoring): number {
  let price = Math.max(numberCost(boundary), latinCost(boundary));
  if (tailoring.eastAsian) {
    price = Math.max(price, costAtStart(boundary, tailoring), costAtEnd(boundary, tailoring), referenceCost(boundary));
  }
  return price;
}

/**
 * Where the lines of a text may end.
 * @returns the code-point indices before which a line may begin, ascending, with the end of the text last; a lone surrogate
 * counts as one code point. An empty text has none.
 */
export function breakOpportunities(text: string, options: LineBreakOptions = {}): number[] {
  const { breaks } = lineBreaks(text, options);
  const indices: number[] = [];
  let codePoints = 0;
  for (let index = 0; index < text.length; codePoints++) {
    if (breaks[index] !== Verdict.forbidden) indices.push(codePoints);
    index += text.codePointAt(index)! > 0xffff ? 2 : 1;
  }
  if (text.length > 0) indices.push(codePoints);
  return indices;
}
