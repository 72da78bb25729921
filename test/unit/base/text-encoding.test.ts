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
