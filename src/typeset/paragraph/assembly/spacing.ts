/** How the paragraph at hand is spaced. */
import * as MarkClass from '../../unicode/mark-class';
import * as SpacingBits from '../spacing-bits';

let bits: i32 = 0;
/** Advance of a Han character, in em. */
export let advance: f64 = 1;

/** `setting`: bits of ../spacing-bits.ts. */
export function setSpacing(setting: i32, em: f64): void {
  bits = setting;
  advance = em;
}

/** Whether any of these bits is set. */
export function has(setting: i32): bool {
  return (bits & setting) !== 0;
}

/** Marks whose blank is a joint of its own, so that their box is the half with the ink. */
export function isHalved(mark: i32): bool {
  switch (mark) {
    case MarkClass.opening:
    case MarkClass.closing:
      return !has(SpacingBits.grid);
    case MarkClass.pause:
      return !has(SpacingBits.grid) && (!has(SpacingBits.hant) || has(SpacingBits.kaiming | SpacingBits.halfWidth));
    case MarkClass.stop:
      return !has(SpacingBits.grid) && (!has(SpacingBits.hant) || has(SpacingBits.halfWidth));
    default:
      return false;
  }
}
