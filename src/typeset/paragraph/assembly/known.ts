/**
 * Tables of what is known of characters that are set alike wherever they stand, one for each of the styles used last. A table
 * has, by UTF-16 unit, the number of a record (u16), 0 for none; then the records, and how many they are. Marks that Chinese
 * and Latin text share are set in two ways: each has an entry that is no character's.
 */
import { known, knownTableSize } from '../../unicode/assembly/memory';
import { isShared } from '../../unicode/assembly/script-table';

/** Bytes of a record, and where its parts stand in it. */
export const recordSize: i32 = 40;
export const keyIn: i32 = 0;
export const markIn: i32 = 4;
export const latinIn: i32 = 5;
const entryIn: i32 = 6;
export const sizeIn: i32 = 8;
export const riseIn: i32 = 16;
export const offsetIn: i32 = 24;
export const widthIn: i32 = 32;

/** More characters than nearly any text has; what is beyond is looked up each time. */
const mostRecords: i32 = 4096;
const numbersSize: i32 = 2 * 0x10000;
const recordsSize: i32 = mostRecords * recordSize;

export function tableAt(index: i32): i32 {
  return known + index * knownTableSize;
}

/** Where record `number` stands, counted from 1. */
export function recordAt(table: i32, number: i32): i32 {
  return table + numbersSize + (number - 1) * recordSize;
}

function countAt(table: i32): i32 {
  return table + numbersSize + recordsSize;
}

/** The number of a record, 0 for none. */
export function numberAt(table: i32, entry: i32): i32 {
  return load<u16>(table + 2 * entry);
}

/** The entry of a shared mark: among the halves of characters beyond the basic plane, by ten bits in which they all differ. */
export function sharedEntry(mark: i32, latin: bool): i32 {
  return (latin ? 0xdc00 : 0xd800) + (mark & 0x3ff);
}

/** Notes a character in table `index`, which has nothing of it. */
export function know(
  index: i32,
  unit: i32,
  key: i32,
  size: f64,
  rise: f64,
  offset: f64,
  width: f64,
  mark: i32,
  latin: bool,
): void {
  const table = tableAt(index);
  const number = load<i32>(countAt(table)) + 1;
  if (number > mostRecords) return;
  store<i32>(countAt(table), number);
  const entry = isShared(unit) ? sharedEntry(unit, latin) : unit;
  store<u16>(table + 2 * entry, number);
  const record = recordAt(table, number);
  store<i32>(record + keyIn, key);
  store<u8>(record + markIn, mark);
  store<u8>(record + latinIn, latin);
  store<u16>(record + entryIn, entry);
  store<f64>(record + sizeIn, size);
  store<f64>(record + riseIn, rise);
  store<f64>(record + offsetIn, offset);
  store<f64>(record + widthIn, width);
}

/** Empties table `index` for another style. */
export function forget(index: i32): void {
  const table = tableAt(index);
  for (let number = load<i32>(countAt(table)); number > 0; number--) {
    store<u16>(table + 2 * <i32>load<u16>(recordAt(table, number) + entryIn), 0);
  }
  store<i32>(countAt(table), 0);
}
