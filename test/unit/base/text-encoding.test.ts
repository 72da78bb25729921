import { expect, it } from 'vitest';
import { decodeText } from '../../../src/base/text-encoding.ts';

it('text is UTF-8, with or without a byte order mark', () => {
  const bytes = new TextEncoder().encode('\ufeff𠮷');
  expect(decodeText('a', bytes)).toEqual({ ok: true, value: '𠮷' });
  expect(decodeText('a', bytes.subarray(3))).toEqual({ ok: true, value: '𠮷' });
});

it('bytes that are cut off inside a character are not text', () => {
  const bytes = new TextEncoder().encode('简');
  expect(decodeText('a.txt', bytes.subarray(0, 2))).toMatchObject({ ok: false, errors: [{ code: 'file/not-utf8' }] });
});

it('every character is read as it is', () => {
  const text = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)
    .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
  const read = decodeText('a', new TextEncoder().encode(text));
  expect(read.ok && read.value === text).toBe(true);
  expect(decodeText('a', new Uint8Array())).toEqual({ ok: true, value: '' });
});
