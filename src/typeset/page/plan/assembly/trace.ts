/** From the state at the end of the search back to where its columns begin. */
import { byteAt, integerAt, putByte, putInteger } from '../../../../base/wasm/assembly/column';
import { begun, choice, chosen, origins, pieceStart, pieces, rows, variantStart, width } from './memory';
import { chosenAt, originsAt } from './tail';

/** The columns so far. */
let count: i32 = 0;

export function choiceAt(): i32 {
  return choice;
}

/** Columns as kind, piece and slab of the piece, last first. */
export function begunAt(): i32 {
  return begun;
}

/** Writes down the variant of each piece on the way to a place, and the columns that begin on it; their number. */
export function traceBack(last: i32): i32 {
  count = 0;
  let place = last;
  for (let piece = pieces - 1; piece >= 0; piece--) {
    const first = integerAt(pieceStart, piece);
    const isSingle = integerAt(pieceStart, piece + 1) - first === 1;
    const number = isSingle ? 0 : byteAt(chosen, chosenAt(piece) + place);
    putByte(choice, piece, number);
    place = traceVariant(piece, first + number, place);
  }
  begin(place / width, 0, 0);
  return count;
}

/** The place before a variant from that behind it. */
function traceVariant(piece: i32, variant: i32, behind: i32): i32 {
  const first = integerAt(variantStart, variant);
  const end = integerAt(variantStart, variant + 1);
  let place = behind;
  for (let slab = end - 1; slab >= first; slab--) {
    // Behind the last slab of all no column begins; its row of origins is that of no search.
    const isEnd = piece === pieces - 1 && slab === end - 1;
    if (place % width === 0 && !isEnd) {
      const kind = place / width;
      const from = integerAt(origins, originsAt(piece, slab) + kind);
      if (from >= 0) {
        if (slab + 1 < end) begin(kind, piece, slab + 1 - first);
        else begin(kind, piece + 1, 0);
        place = from;
      }
    }
    place -= min(place % width, <i32>load<u16>(rows + 2 * slab));
  }
  return place;
}

function begin(kind: i32, piece: i32, slab: i32): void {
  putInteger(begun, 3 * count, kind);
  putInteger(begun, 3 * count + 1, piece);
  putInteger(begun, 3 * count + 2, slab);
  count++;
}
