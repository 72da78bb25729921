/** Entry `k` of columns in a program's memory: of lengths, of integers, of bytes. Columns are addresses, in bytes. */

export function at(column: i32, k: i32): f64 {
  return load<f64>(column + (k << 3));
}

export function put(column: i32, k: i32, value: f64): void {
  store<f64>(column + (k << 3), value);
}

export function integerAt(column: i32, k: i32): i32 {
  return load<i32>(column + (k << 2));
}

export function putInteger(column: i32, k: i32, value: i32): void {
  store<i32>(column + (k << 2), value);
}

export function byteAt(column: i32, k: i32): i32 {
  return load<u8>(column + k);
}

export function putByte(column: i32, k: i32, value: i32): void {
  store<u8>(column + k, value);
}
