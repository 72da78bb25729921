import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate } from '../../../../src/output/pdf/deflate.ts';

it('gives bytes that FlateDecode turns back, of nothing too', () => {
  for (const text of ['', '王'.repeat(1000)]) {
    const packed = deflate(Buffer.from(text));
    expect(packed.length).toBeGreaterThan(0);
    expect(inflateSync(packed).toString()).toBe(text);
  }
});
