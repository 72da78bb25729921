/** The rules over UAX #14 that are in force for the text at hand, see ../../line-break/tailoring-bits.ts. */
import * as Rules from '../../line-break/tailoring-bits';

export let isTailored: bool = false;
export let isEastAsian: bool = false;
export let isChinese: bool = false;
export let isBasic: bool = false;
export let isStrict: bool = false;

/** Takes the bits of the rules. */
export function setRules(rules: i32): void {
  isTailored = (rules & Rules.common) !== 0;
  isEastAsian = (rules & Rules.eastAsian) !== 0;
  isChinese = (rules & Rules.chinese) !== 0;
  isBasic = (rules & Rules.basic) !== 0;
  isStrict = (rules & Rules.strict) !== 0;
}
