/**
 * A thread that packs the streams of a long issue while this one writes its pages. What it has not begun when it is wanted,
 * this thread packs itself, so that nothing depends on the other: it may start late, or not at all.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, SHARE_ENV, Worker } from 'node:worker_threads';
import { program } from '../../../base/packer/program.ts';
import { openProgram } from '../../../base/wasm/open-program.ts';
import { deflate, packBy } from '../deflate.ts';
import { layout, serveOrders, wordsOfAll } from './serve-orders.ts';
import { type Packing, packed, type StreamPacker } from './stream-packer.ts';

/** A packer with a thread of its own, until it is closed. */
export interface PackingThread extends StreamPacker {
  close(): void;
}

/** Bytes of orders that wait: as many as 500 pages have, of which 60 are written while the thread starts, on a busy machine 200. */
const roomForBytes = 1 << 22;
/** Bytes for which the other thread is woken, as sixteen pages have: to wake it takes this one 20 µs. */
const worthWaking = 1 << 17;
/** Until another thread that has begun an order is thought to be gone, in ms. */
const patience = 50;

/** Source of the thread: a file would have another place in every form that the program comes in. */
const source = `const { shared, layout, program } = require('node:worker_threads').workerData;
(${serveOrders})(shared, layout, (${openProgram})(program), ${packBy});`;

/** Bytes that are with the other thread. */
interface Order {
  /** Where its state is. */
  readonly state: number;
  /** Where the bytes are. */
  readonly start: number;
  /** What this thread has made of it. */
  own: Uint8Array | undefined;
}

/** The thread; undefined where it would have no processor, or may not be started. */
export function openPackingThread(): PackingThread | undefined {
  if (!isMainThread || availableParallelism() === 1) return undefined;
  const shared = new SharedArrayBuffer(4 * wordsOfAll + roomForBytes);
  return startThread(shared) ? packerOn(shared) : undefined;
}

export function startThread(shared: SharedArrayBuffer): boolean {
  try {
    const thread = new Worker(source, {
      eval: true,
      workerData: { shared, layout, program },
      env: SHARE_ENV,
      execArgv: [],
      // Or those of the process would be opened, to join them to.
      stdout: true,
      stderr: true,
    });
    // The process ends without waiting for it; what it lacks is no error.
    thread.unref();
    thread.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Gives orders to a thread that serves them from `shared`, and does those itself that it does not get to. */
export function packerOn(shared: SharedArrayBuffer): PackingThread {
  const { free, waiting, answering, left } = layout;
  const words = new Int32Array(shared, 0, wordsOfAll);
  const open: Order[] = [];
  let given = 0;
  /** Bytes that the other thread has not been woken for. */
  let unheard = 0;
  let end = words.byteLength;

  const bytesOf = ({ state }: Order): Uint8Array => new Uint8Array(shared, words[state + 1], words[state + 2]);
  /** Where there is room, in a ring: below the oldest that are open, as soon as there is more than above the newest. */
  const placeFor = (length: number): number | undefined => {
    const first = words.byteLength;
    const last = shared.byteLength;
    const oldest = open[0]?.start;
    if (oldest === undefined) return first + length <= last ? first : undefined;
    if (oldest >= end) return end + length <= oldest ? end : undefined;
    if (oldest - first > last - end) return first + length <= oldest ? first : undefined;
    return end + length <= last ? end : undefined;
  };
  const packsItself = (order: Order, from: number): boolean => {
    const isOurs = Atomics.compareExchange(words, order.state, from, free) === from;
    if (isOurs) order.own = deflate(bytesOf(order));
    return isOurs;
  };
  const isTimedOut = (order: Order, state: number): boolean =>
    Atomics.wait(words, order.state, state, patience) === 'timed-out';
  const packFromTheEnd = (): void => {
    for (let at = open.length - 1; at >= 0; at--) packsItself(open[at]!, waiting);
  };
  const answerOf = (order: Order, waits: boolean): Uint8Array | undefined => {
    if (waits) packFromTheEnd();
    while (order.own === undefined) {
      const state = Atomics.load(words, order.state);
      if (state === layout.packed) {
        Atomics.store(words, order.state, free);
        return bytesOf(order);
      }
      if (state === left) packsItself(order, left);
      else if (!waits) return undefined;
      else if (isTimedOut(order, state) && state !== answering) packsItself(order, state);
    }
    return order.own;
  };
  return {
    pack(bytes): Packing {
      const start = placeFor(bytes.length);
      const state = layout.firstOrder + (given % layout.orders) * layout.wordsOfOrder;
      if (start === undefined || Atomics.load(words, state) !== free) return packed(deflate(bytes));
      new Uint8Array(shared, start).set(bytes);
      words[state + 1] = start;
      words[state + 2] = bytes.length;
      Atomics.store(words, state, waiting);
      given++;
      Atomics.store(words, layout.given, given);
      end = start + bytes.length;
      unheard += bytes.length;
      if (unheard >= worthWaking) {
        unheard = 0;
        Atomics.notify(words, layout.given);
      }
      const order: Order = { state, start, own: undefined };
      open.push(order);
      return (waits) => {
        const answer = answerOf(order, waits);
        if (answer !== undefined) open.splice(open.indexOf(order), 1);
        return answer;
      };
    },
    close() {
      Atomics.store(words, layout.given, layout.noMore);
      Atomics.notify(words, layout.given);
    },
  };
}
