/** The stretches of a paragraph in which no line may end. */
import { at } from '../../../base/wasm/assembly/column';
import { count, glue, penalty, width } from './columns';

/** Width of the widest, the joints inside it as they are by the fixed rules; 0 for a paragraph without boxes. */
export function widestStretch(): f64 {
  let widest: f64 = 0;
  let own: f64 = 0;
  for (let k = 0; k < count; k++) {
    own += at(width, k);
    if (k < count - 1 && at(penalty, k) === Infinity) {
      own += at(glue, k);
      continue;
    }
    widest = max(widest, own);
    own = 0;
  }
  return widest;
}
