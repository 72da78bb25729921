/** Where the boxes of a line stand that has been set. */
import { at, byteAt, put } from '../../../base/wasm/assembly/column';
import { isNatural, isShrunk } from './line-setting';
import {
  box,
  count,
  glue,
  open,
  reserve,
  shrink,
  shrinkLevel,
  stretch,
  stretchLevel,
  turn,
  usualLine,
  usualPlaces,
} from './memory';
import { stretchLevels } from './sums';

/** Room for the places of longer lines than usual, behind what was found last, and the turn that it was reserved in. */
let room: i32 = 0;
let reserved: i32 = -1;

/** Left edges of the boxes `start` to `behind` (exclusive) from that of the first one on, and the right edge of the last: their address. */
export function placeBoxes(start: i32, behind: i32, kind: i32, level: i32, share: f64): i32 {
  const places = behind - start <= usualLine ? usualPlaces : longRoom();
  let x: f64 = 0;
  for (let k = start; k < behind; k++) {
    put(places, k - start, x);
    x += at(box, k);
    if (k < behind - 1) x += jointWidth(k, kind, level, share);
  }
  put(places, behind - start, x);
  return places;
}

function longRoom(): i32 {
  if (reserved !== turn) {
    room = reserve(8 * (count + 1));
    reserved = turn;
  }
  return room;
}

/** Width of joint `k` in a line with such a setting, as `jointWidth` of ../line-setting.ts has it. */
function jointWidth(k: i32, kind: i32, level: i32, share: f64): f64 {
  const own = at(glue, k);
  if (kind === isNatural) return own;
  if (kind === isShrunk) {
    const shrinks = at(shrink, k);
    return shrinks === 0 ? own : own - shrinks * shareOf(byteAt(shrinkLevel, k), level, share);
  }
  const stretches = at(stretch, k);
  const limited = stretches === 0 ? 0 : stretches * shareOf(byteAt(stretchLevel, k), level, share);
  return own + limited + at(open, k) * shareOf(stretchLevels + 1, level, share);
}

function shareOf(own: i32, level: i32, share: f64): f64 {
  if (own === 0 || own > level) return 0;
  return own === level ? share : 1;
}
