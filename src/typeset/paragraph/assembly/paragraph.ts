/**
 * What is asked of every character of a paragraph: that of unicode/assembly, and then for its boxes `beginBoxes`, `setStyle` of
 * each style, boxes one after the other; for its joints the breaks, `setJoints`.
 * One program, so that scripts, breaks and boxes are read where they stand.
 */
import { ofRight as rightShare, setBlanks, squares } from './blanks';

export * from '../../unicode/assembly/unicode';
export {
  addBox,
  addKnown,
  beginBoxes,
  behindBoxes,
  boxCount,
  endSyllable,
  extendBox,
  noteBetween,
  sizeOfBoxes,
} from './boxes';
export { setJoints, styleOf } from './joints';
export { forget, know } from './known';
export { hangMarks } from './line-ends';
export { isHalved } from './spacing';
export { widestStretch } from './stretches';
export { setStyle, setTable, setWordSpace } from './styles';

/** Blank between boxes `k` and `k` + 1, in squares. */
export function blankBehind(k: i32): f64 {
  setBlanks(k);
  return squares;
}

/** How much of the blank that was asked for last is the right box's own; the rest is the left one's. */
export function ofRight(): f64 {
  return rightShare;
}
