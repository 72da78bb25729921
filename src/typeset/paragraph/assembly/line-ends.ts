/** What a mark at the end of a line does where marks may hang. */
import { at, byteAt, integerAt, put } from '../../../base/wasm/assembly/column';
import * as MarkClass from '../../unicode/mark-class';
import { endingBlank } from './blanks';
import { codePoint, count, hang, mark, trail, width } from './columns';
import { em } from './joints';

/**
 * A pause or full stop may hang, but not in a run of marks (CLREQ #hanging_punctuation_marks_at_line_end); others count in
 * full.
 */
export function hangMarks(): void {
  for (let k = 0; k < count; k++) {
    if (mayHang(integerAt(codePoint, k)) && (k === 0 || byteAt(mark, k - 1) === MarkClass.none)) {
      put(hang, k, at(width, k));
    } else put(trail, k, endingBlank(k) * em(k));
  }
}

/** 。，、；：, the marks that hang in word processors (MS Word's overflowPunct). */
function mayHang(unit: i32): bool {
  return unit === 0x3001 || unit === 0x3002 || unit === 0xff0c || unit === 0xff1a || unit === 0xff1b;
}
