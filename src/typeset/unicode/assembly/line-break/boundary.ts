/** A place between two clusters where UAX #14 lets a line end, as the rules over it look at it. */
import { SP } from '../../line-break/classes';
import { classAt, unitAt } from './clusters';

/** Cluster that would begin the line. */
export let right: i32 = 0;
/** Cluster that would end the line: the last before `right` that is no space; 0 when there is none. */
export let left: i32 = 0;
/** Whether spaces stand between them. */
export let spaced: bool = false;
/** Code units that `left` and `right` begin with; 0 for the ends of the text. */
export let leftUnit: i32 = 0;
export let rightUnit: i32 = 0;

/** Looks at the boundary before cluster `k`. */
export function lookAt(k: i32): void {
  right = k;
  rightUnit = unitAt(k);
  left = k - 1;
  while (classAt(left) === SP) left--;
  spaced = left !== k - 1;
  leftUnit = unitAt(left);
}

/** Raised and lowered digits, which end a number like 10⁴. */
export function isSmallDigit(unit: i32): bool {
  return (unit >= 0x2070 && unit <= 0x2089) || unit === 0xb2 || unit === 0xb3 || unit === 0xb9;
}

/** A–Z */
export function isCapital(unit: i32): bool {
  return unit >= 0x41 && unit <= 0x5a;
}
