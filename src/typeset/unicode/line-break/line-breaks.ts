/**
 * Where the lines of a text may end: the rules in assembly/line-break, and those of addresses, which stand apart. What the
 * first forbid and price is laid down in docs/line-breaking.md.
 */
import { hold, holdWithScripts } from '../held-text.ts';
import * as TextTraits from '../text-traits.ts';
import { type Address, breakAddress, findAddresses } from './addresses.ts';
import { type LineBreakLanguage, type LineBreakLevel, rulesFor } from './tailoring.ts';
import * as Verdict from './verdicts.ts';

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
  const at = findBreaks(text, options);
  const { program, output } = hold(text);
  const costAt = program.costAt();
  const entries = text.length + 1;
  return { breaks: output.slice(at, at + entries), cost: output.slice(costAt, costAt + entries) };
}

/** The same, left where the program has it, for what goes on there; the address of the breaks. */
export function findBreaks(text: string, options: LineBreakOptions): number {
  const rules = rulesFor(options.lang ?? 'zh-hans', options.level ?? 'gb');
  const { program, input, output, traits } = holdWithScripts(text);
  const mayHaveAddresses = rules !== 0 && (traits & TextTraits.addressSign) !== 0;
  const addresses = mayHaveAddresses ? findAddresses(text) : [];
  if (addresses.length > 0) listAddresses(addresses, input, program.addressesAt());
  const at = program.breaksOf(text.length, rules, addresses.length);
  if (addresses.length > 0) {
    const breaks = output.subarray(at);
    const cost = output.subarray(program.costAt());
    for (const address of addresses) breakAddress(text, address, breaks, cost);
  }
  return at;
}

function listAddresses(addresses: readonly Address[], input: Buffer, at: number): void {
  addresses.forEach(({ start, end }, index) => {
    input.writeUInt32LE(start, at + 8 * index);
    input.writeUInt32LE(end, at + 8 * index + 4);
  });
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
