/** What is asked of the styles of the paragraph at hand, one entry each. */
import { styles } from './columns';
import { tableAt } from './known';

/** Bytes of an entry, and where its parts stand in it. */
export const styleSize: i32 = 24;
const tableIn: i32 = 0;
const sizeIn: i32 = 8;
const wordSpaceIn: i32 = 16;

/** Enters a style: its size; nothing else is known of it. */
export function setStyle(index: i32, size: f64): void {
  const entry = styles + index * styleSize;
  store<i32>(entry + tableIn, 0);
  store<f64>(entry + sizeIn, size);
  store<f64>(entry + wordSpaceIn, -1);
}

/** Which table has its characters; −1 for none. */
export function setTable(index: i32, table: i32): void {
  store<i32>(styles + index * styleSize + tableIn, table < 0 ? 0 : tableAt(table));
}

/** The width of a word space in it. */
export function setWordSpace(index: i32, width: f64): void {
  store<f64>(styles + index * styleSize + wordSpaceIn, width);
}

/** Address of its table, 0 for none. */
export function tableOf(index: i32): i32 {
  return load<i32>(styles + index * styleSize + tableIn);
}

export function sizeOf(index: i32): f64 {
  return load<f64>(styles + index * styleSize + sizeIn);
}

/** Below 0 where nobody has told it yet. */
export function wordSpaceOf(index: i32): f64 {
  return load<f64>(styles + index * styleSize + wordSpaceIn);
}
