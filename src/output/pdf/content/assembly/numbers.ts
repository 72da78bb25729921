/** Words and numbers in ASCII. Each function writes from `at` on; the address behind. */

/** A word. */
export function putWord(at: i32, word: string): i32 {
  // Four UTF-16 units in one go; what they are too many is written over.
  for (let from = 0; from < word.length; from += 4) {
    const units = load<u64>(changetype<i32>(word) + 2 * from);
    const pairs = (units | (units >> 8)) & 0x0000ffff0000ffff;
    store<u32>(at + from, <u32>(pairs | (pairs >> 16)));
  }
  return at + word.length;
}

/** A whole number. */
export function putInteger(at: i32, value: f64): i32 {
  return putWhole(putSign(at, value), <u64>abs(value));
}

/** A number to `places` decimals, as `decimal` in number.ts writes it; `scale` is ten to the power of `places`. */
export function putDecimal(at: i32, value: f64, scale: u32, places: i32): i32 {
  const scaled = Math.round(value * scale);
  const units = <u64>abs(scaled);
  at = putWhole(putSign(at, scaled), units / scale);
  const fraction = <u32>(units % scale);
  if (fraction === 0) return at;
  store<u8>(at, 0x2e);
  at = putDigits(at + 1, fraction, places);
  while (load<u8>(at - 1) === 0x30) at--;
  return at;
}

/** A number as four hexadecimal digits, as `hex16` in values.ts writes it. */
export function putHex16(at: i32, value: u32): i32 {
  // A digit in each byte, the first lowest.
  const digits = (value >>> 12) | (value & 0x0f00) | ((value & 0x00f0) << 12) | ((value & 0x000f) << 24);
  // From A on, letters stand 7 behind where digits would.
  const letters = ((digits + 0x06060606) >>> 4) & 0x01010101;
  store<u32>(at, digits + 0x30303030 + 7 * letters);
  return at + 4;
}

function putSign(at: i32, value: f64): i32 {
  if (value >= 0) return at;
  store<u8>(at, 0x2d);
  return at + 1;
}

function putWhole(at: i32, value: u64): i32 {
  if (value > u32.MAX_VALUE) return putDigits(putWhole(at, value / 10), <u32>(value % 10), 1);
  let count = 1;
  for (let rest = <u32>value; rest >= 10; rest /= 10) count++;
  return putDigits(at, <u32>value, count);
}

/** The last `count` digits. */
function putDigits(at: i32, value: u32, count: i32): i32 {
  for (let place = at + count - 1; place >= at; place--) {
    store<u8>(place, 0x30 + (value % 10));
    value /= 10;
  }
  return at + count;
}
