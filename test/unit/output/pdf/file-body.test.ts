import { expect, it } from 'vitest';
import { FileBody } from '../../../../src/output/pdf/file-body.ts';
import { FileBytes } from '../../../../src/output/pdf/file-bytes.ts';
import type { Packing } from '../../../../src/output/pdf/packing/stream-packer.ts';
import { PdfReference, token } from '../../../../src/output/pdf/values.ts';

/** A stream that is packed to `bytes` when it is told to be, or waited for. */
function late(bytes: string): { readonly packing: Packing; finish(): void } {
  let isPacked = false;
  const packing: Packing = (waits) => (waits || isPacked ? Buffer.from(bytes) : undefined);
  return {
    packing,
    finish: () => {
      isPacked = true;
    },
  };
}

function textOf(file: FileBytes): string {
  return Buffer.from(file.bytes()).toString('latin1');
}

/** What stands where each object is said to begin. */
function objectsOf(file: FileBytes, body: FileBody): string[] {
  const objects: string[] = [];
  body.eachPlace((id, place) => {
    objects[id] = textOf(file).slice(place).split('endobj\n')[0]!;
  });
  return objects;
}

it('has objects in the order in which they are added, and knows their places, whenever a stream is packed', () => {
  const file = new FileBytes();
  file.addText('%PDF\n');
  const body = new FileBody(file);
  const [first, second, third] = [late('aaa'), late('bb'), late('c'.repeat(500))];
  body.add(3, token('(x)'));
  body.addStream(1, { A: 1 }, first.packing);
  body.add(5, token('(y)'));
  body.addStream(2, {}, second.packing);
  second.finish();
  body.addStream(6, {}, third.packing);
  body.add(4, token('(z)'));
  body.settle(false);
  expect(textOf(file)).toBe('%PDF\n3 0 obj\n(x)\nendobj\n');
  first.finish();
  body.settle(false);
  body.add(7, token('(u)'));
  expect(textOf(file)).toMatch(/bb\nendstream\nendobj\n$/);
  body.settle(true);
  body.add(8, token('(v)'));
  body.settle(true);
  expect(objectsOf(file, body)).toEqual([
    undefined,
    '1 0 obj\n<<\n/A 1\n/Length 3\n>>\nstream\naaa\nendstream\n',
    '2 0 obj\n<<\n/Length 2\n>>\nstream\nbb\nendstream\n',
    '3 0 obj\n(x)\n',
    '4 0 obj\n(z)\n',
    '5 0 obj\n(y)\n',
    `6 0 obj\n<<\n/Length 500\n>>\nstream\n${'c'.repeat(500)}\nendstream\n`,
    '7 0 obj\n(u)\n',
    '8 0 obj\n(v)\n',
  ]);
  expect(
    textOf(file)
      .match(/\d(?= 0 obj)/g)
      ?.join(''),
  ).toBe('31526478');
});

it('ends with a table of all objects, each row of 20 bytes, and a trailer', () => {
  const file = new FileBytes();
  file.addText('%PDF\n');
  new FileBody(file).end([9, 1234, 4_123_456_789], { Root: new PdfReference(1) });
  expect(textOf(file)).toBe(
    [
      '%PDF',
      'xref',
      '0 4',
      '0000000000 65535 f ',
      '0000000009 00000 n ',
      '0000001234 00000 n ',
      '4123456789 00000 n ',
      'trailer',
      '<<',
      '/Size 4',
      '/Root 1 0 R',
      '>>',
      'startxref',
      '5',
      '%%EOF',
      '',
    ].join('\n'),
  );
});
