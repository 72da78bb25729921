/** Prefix codes of limited length for an alphabet (RFC 1951, 3.2.2). */
import { codeScratch, literalCount } from './memory';

/** Symbols in use, the rarest first; the weight and the parent of each node, leaves before inner nodes; its depth. */
const sorted: i32 = codeScratch;
const weights: i32 = sorted + 4 * literalCount;
const parents: i32 = weights + 8 * literalCount;
const depths: i32 = parents + 8 * literalCount;
/** Codes of each length; the next code of each length. */
const counts: i32 = depths + 2 * literalCount;
const nextCodes: i32 = counts + 64;

/** Sets the length in bits, at most `limit`, of the code of each of `count` symbols; 0 of one that has no uses. */
export function setLengths(uses: i32, count: i32, limit: i32, lengths: i32): void {
  memory.fill(lengths, 0, count);
  const used = sortUsed(uses, count);
  if (used === 0) return;
  if (used === 1) {
    store<u8>(lengths + load<i32>(sorted), 1);
    return;
  }
  growTree(used);
  countDepths(used, limit);
  keepLimit(limit);
  // The rarest have the longest codes.
  let at = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = load<i32>(counts + 4 * length); left > 0; left--) {
      store<u8>(lengths + load<i32>(sorted + 4 * at), length);
      at++;
    }
  }
}

/** Gaps of a Shell sort for up to 286 symbols (Ciura 2001). */
function gapAfter(gap: i32): i32 {
  return gap > 57 ? 57 : gap > 23 ? 23 : gap > 10 ? 10 : gap > 4 ? 4 : gap > 1 ? 1 : 0;
}

/** Sorts the symbols in use by their uses, equal ones by their number; how many there are. */
function sortUsed(uses: i32, count: i32): i32 {
  let used = 0;
  // Uses and symbol in one number, a symbol having nine bits.
  for (let symbol = 0; symbol < count; symbol++) {
    const weight = load<u32>(uses + 4 * symbol);
    if (weight !== 0) store<u32>(sorted + 4 * used++, (weight << 9) | symbol);
  }
  for (let gap: i32 = 132; gap > 0; gap = gapAfter(gap)) {
    for (let from = gap; from < used; from++) {
      const key = load<u32>(sorted + 4 * from);
      let at = from;
      for (; at >= gap && load<u32>(sorted + 4 * (at - gap)) > key; at -= gap) {
        store<u32>(sorted + 4 * at, load<u32>(sorted + 4 * (at - gap)));
      }
      store<u32>(sorted + 4 * at, key);
    }
  }
  for (let at = 0; at < used; at++) {
    const key = load<u32>(sorted + 4 * at);
    store<u32>(weights + 4 * at, key >>> 9);
    store<i32>(sorted + 4 * at, key & 0x1ff);
  }
  return used;
}

/** Huffman's tree over sorted leaves: the two lightest nodes are always the first leaf or the first inner node left. */
function growTree(leaves: i32): void {
  let leaf = 0;
  let inner = leaves;
  for (let node = leaves; node < 2 * leaves - 1; node++) {
    let weight: u32 = 0;
    for (let child = 0; child < 2; child++) {
      const takesLeaf =
        leaf < leaves && (inner >= node || load<u32>(weights + 4 * leaf) <= load<u32>(weights + 4 * inner));
      const lightest = takesLeaf ? leaf++ : inner++;
      weight += load<u32>(weights + 4 * lightest);
      store<i32>(parents + 4 * lightest, node);
    }
    store<u32>(weights + 4 * node, weight);
  }
}

function countDepths(leaves: i32, limit: i32): void {
  memory.fill(counts, 0, 64);
  const root = 2 * leaves - 2;
  store<u8>(depths + root, 0);
  for (let node = root - 1; node >= 0; node--) {
    const depth = <i32>load<u8>(depths + load<i32>(parents + 4 * node)) + 1;
    store<u8>(depths + node, depth);
    if (node < leaves) add(counts + 4 * min(depth, limit), 1);
  }
}

/** Leaves that were cut to `limit` take too much of the code space: others move down until all of them fit. */
function keepLimit(limit: i32): void {
  let taken = 0;
  for (let length = 1; length <= limit; length++) taken += load<i32>(counts + 4 * length) << (limit - length);
  for (; taken > 1 << limit; taken--) {
    let length = limit - 1;
    while (load<i32>(counts + 4 * length) === 0) length--;
    add(counts + 4 * length, -1);
    add(counts + 4 * (length + 1), 2);
    add(counts + 4 * limit, -1);
  }
}

/** Sets the codes that follow from their lengths, the first bit lowest, as they are written. */
export function setCodes(lengths: i32, count: i32, codes: i32): void {
  memory.fill(counts, 0, 64);
  for (let symbol = 0; symbol < count; symbol++) add(counts + 4 * <i32>load<u8>(lengths + symbol), 1);
  store<i32>(counts, 0);
  let code = 0;
  for (let length = 1; length < 16; length++) {
    code = (code + load<i32>(counts + 4 * (length - 1))) << 1;
    store<i32>(nextCodes + 4 * length, code);
  }
  for (let symbol = 0; symbol < count; symbol++) {
    const length = <i32>load<u8>(lengths + symbol);
    if (length === 0) continue;
    const next = load<i32>(nextCodes + 4 * length);
    store<i32>(nextCodes + 4 * length, next + 1);
    store<u16>(codes + 2 * symbol, reversed(next, length));
  }
}

function reversed(code: i32, length: i32): i32 {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result = (result << 1) | ((code >> bit) & 1);
  return result;
}

function add(address: i32, value: i32): void {
  store<i32>(address, load<i32>(address) + value);
}
