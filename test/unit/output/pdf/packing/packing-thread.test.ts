import { afterEach, describe, expect, it } from 'vitest';
import { deflate } from '../../../../../src/output/pdf/deflate.ts';
import { type PackingThread, packerOn, startThread } from '../../../../../src/output/pdf/packing/packing-thread.ts';
import { layout, wordsOfAll } from '../../../../../src/output/pdf/packing/serve-orders.ts';
import type { Packing } from '../../../../../src/output/pdf/packing/stream-packer.ts';

/** Pages' content of many lengths, all different. */
const contents = Array.from({ length: 1200 }, (_, at) => Buffer.from(`${at} 0 Td <4e00> Tj\n`.repeat(1 + (at % 200))));
/** Bytes of which packing makes more. */
const noise = Uint8Array.from({ length: 300 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 16) & 0xff);

let packer: PackingThread;
afterEach(() => packer.close());

function memory(bytes = 1 << 18): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * wordsOfAll + bytes);
}

function withThread(): PackingThread {
  const shared = memory();
  startThread(shared);
  return packerOn(shared);
}

/** What the other thread makes of an order, whenever it gets to it. */
async function answerOf(packing: Packing): Promise<Uint8Array> {
  for (;;) {
    const bytes = packing(false);
    if (bytes !== undefined) return bytes;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe('a packer with a thread', () => {
  it('gives what deflate gives, packed by the other thread', async () => {
    packer = withThread();
    // Each long enough for the other thread to be woken.
    for (const bytes of contents.slice(190, 200).map((content) => Buffer.concat(Array(40).fill(content)))) {
      expect(Buffer.from(deflate(bytes)).equals(await answerOf(packer.pack(bytes)))).toBe(true);
    }
  });

  it('gives the same whichever thread packs, in whatever order it is asked for', () => {
    packer = withThread();
    for (let from = 0; from < contents.length; from += 40) {
      const some = contents.slice(from, from + 40);
      const packings = some.map((bytes) => packer.pack(bytes));
      const answers = packings.toReversed().map((packing) => Buffer.from(packing(true)!));
      expect(answers.toReversed()).toEqual(some.map((bytes) => Buffer.from(deflate(bytes))));
    }
  });

  it('leaves bytes to their owner as soon as it is told of them', () => {
    packer = withThread();
    const bytes = Buffer.from(contents[7]!);
    const packing = packer.pack(bytes);
    bytes.fill(0);
    expect(Buffer.from(packing(true)!)).toEqual(Buffer.from(deflate(contents[7]!)));
  });

  it('packs what becomes longer, and nothing, as anything else', () => {
    packer = withThread();
    for (const bytes of [noise, new Uint8Array(0)]) {
      expect(Buffer.from(packer.pack(bytes)(true)!)).toEqual(Buffer.from(deflate(bytes)));
    }
  });
});

describe('a packer whose thread never starts', () => {
  it('packs all itself, more than it has room for too', () => {
    packer = packerOn(memory());
    const packings = contents.map((bytes) => packer.pack(bytes));
    expect(packings.map((packing) => Buffer.from(packing(true)!))).toEqual(
      contents.map((bytes) => Buffer.from(deflate(bytes))),
    );
  });

  it('does not wait where it need not', () => {
    packer = packerOn(memory());
    expect(packer.pack(contents[0]!)(false)).toBeUndefined();
  });
});

it('does not wait for a thread that is gone with an order', () => {
  const shared = memory();
  packer = packerOn(shared);
  const packing = packer.pack(contents[3]!);
  new Int32Array(shared)[layout.firstOrder] = layout.taken;
  expect(Buffer.from(packing(true)!)).toEqual(Buffer.from(deflate(contents[3]!)));
});
