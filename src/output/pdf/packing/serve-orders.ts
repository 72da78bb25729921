/** What the packing thread does, and the memory through which it is told. */
import type { Packer } from '../../../base/packer/packer.ts';
import type { packBy } from '../deflate.ts';

/**
 * The memory that both threads see. A word says how many orders have been given; each order has three words, taken in turn by
 * all that come: its state, the address of its bytes and how many they are. Packed bytes take the place of the others.
 */
export const layout = {
  given: 0,
  /** In place of their number: no more will be. */
  noMore: -1,
  firstOrder: 1,
  wordsOfOrder: 3,
  orders: 1024,
  /** States. Which thread packs an order, is settled by who changes its state first. */
  free: 0,
  waiting: 1,
  taken: 2,
  answering: 3,
  packed: 4,
  /** It became longer and has no room: for the thread that wants it. */
  left: 5,
} as const;

/** Words before the bytes. */
export const wordsOfAll = layout.firstOrder + layout.wordsOfOrder * layout.orders;

/**
 * Packs orders until there will be no more. The thread gets this function and `pack` by their source: neither may refer to
 * anything but its arguments.
 */
export function serveOrders(
  shared: SharedArrayBuffer,
  { given, noMore, firstOrder, wordsOfOrder, orders, waiting, taken, answering, packed, left }: typeof layout,
  packer: Packer,
  pack: typeof packBy,
): void {
  const words = new Int32Array(shared, 0, firstOrder + wordsOfOrder * orders);
  for (let order = 0; ; order++) {
    while (Atomics.load(words, given) === order) Atomics.wait(words, given, order);
    if (Atomics.load(words, given) === noMore) return;
    const state = firstOrder + (order % orders) * wordsOfOrder;
    if (Atomics.compareExchange(words, state, waiting, taken) !== waiting) continue;
    const bytes = new Uint8Array(shared, words[state + 1], words[state + 2]);
    const answer = pack(packer, bytes, true, true, false, 1);
    const fits = answer.length <= bytes.length;
    if (Atomics.compareExchange(words, state, taken, fits ? answering : left) === taken && fits) {
      bytes.set(answer);
      words[state + 2] = answer.length;
      Atomics.store(words, state, packed);
    }
    Atomics.notify(words, state);
  }
}
