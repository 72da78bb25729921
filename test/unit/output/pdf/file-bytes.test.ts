import { expect, it } from 'vitest';
import { FileBytes } from '../../../../src/output/pdf/file-bytes.ts';

it('a file has its text and bytes in order, beyond the room that it begins with too', () => {
  const file = new FileBytes();
  const whole: Buffer[] = [];
  for (let at = 0; at < 40; at++) {
    const bytes = Buffer.alloc(20_000, at);
    file.addText('%\xff\n');
    file.addText('stream\n');
    file.addBytes(bytes);
    whole.push(Buffer.from('%\xff\nstream\n', 'latin1'), bytes);
    if (at % 7 === 0) expect(Buffer.compare(file.bytes(), Buffer.concat(whole))).toBe(0);
  }
  file.addText('%%EOF\n');
  expect(Buffer.compare(file.bytes(), Buffer.concat([...whole, Buffer.from('%%EOF\n')]))).toBe(0);
});
