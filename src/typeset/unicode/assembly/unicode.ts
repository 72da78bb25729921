/** What is asked of every character of a text: how it is set, and whether a line may end before it. */
import { setScripts, traits } from './forms';
import { setBreaks } from './line-break/line-breaks';
import { setRunCount } from './line-break/lookup';
import { setRules } from './line-break/tailoring';
import { addresses, breaks, cost, kinds, makeRoom, runs, scripts, text } from './memory';

export { kindOf } from './line-break/lookup';
export { isShared, scriptOf } from './script-table';

/** Where the kinds and the runs of the table of line-break/table.ts go. */
export function kindsAt(): i32 {
  return kinds;
}

export function runsAt(count: i32): i32 {
  setRunCount(count);
  return runs;
}

/** Makes room for texts of up to `units` UTF-16 units; the address of the text. */
export function room(units: i32): i32 {
  makeRoom(units);
  return text;
}

/** Where the starts and ends of the addresses in the text go. */
export function addressesAt(): i32 {
  return addresses;
}

/** Finds the scripts of the first `length` units of the text; what the text has of `TextTraits`, beside other bits. */
export function findScripts(length: i32): i32 {
  setScripts(length);
  return traits;
}

/** Where the scripts are, one byte each. */
export function scriptsAt(): i32 {
  return scripts;
}

/** Script of unit `index` of the text, after `findScripts`. */
export function scriptAt(index: i32): i32 {
  return load<u8>(scripts + index);
}

/**
 * Break opportunities of the first `length` units of the text and of its end, one byte each: their address. Of the
 * addresses in it `addressCount` are listed.
 */
export function breaksOf(length: i32, rules: i32, addressCount: i32): i32 {
  setRules(rules);
  setBreaks(length, addressCount);
  return breaks;
}

/** Their costs, laid out alike. */
export function costAt(): i32 {
  return cost;
}
