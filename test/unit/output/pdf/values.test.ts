import { describe, expect, it } from 'vitest';
import {
  asciiString,
  dateString,
  hex16,
  numberSyntax,
  pdfName,
  textString,
} from '../../../../src/output/pdf/values.ts';

describe('numberSyntax', () => {
  it('has six decimals, and no exponent', () => {
    expect([0.1 + 0.2, -0, 1e-7, 1e20, -2.0000004].map(numberSyntax)).toEqual([
      '0.3',
      '0',
      '0',
      `1${'0'.repeat(20)}`,
      '-2',
    ]);
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1e21])
      expect(() => numberSyntax(number)).toThrow(RangeError);
  });
});

describe('dateString', () => {
  it('has the second in UTC', () => {
    expect(dateString(new Date(Date.UTC(2026, 10, 3, 4, 5, 6, 700))).syntax).toBe('(D:20261103040506Z)');
  });
});

describe('textString', () => {
  it('writes UTF-16 with its mark, characters beyond the basic plane as two units', () => {
    expect(textString('王𠮷').syntax).toBe('<FEFF738BD842DFB7>');
  });

  it('cuts a text that is longer than 32,767 bytes, between two characters', () => {
    expect(textString('字'.repeat(20_000)).syntax).toHaveLength(2 + 2 * 32_766);
    expect(textString(`字${'𠮷'.repeat(20_000)}`).syntax).toHaveLength(2 + 2 * (32_766 - 2));
  });

  it('writes an empty text as the mark alone', () => {
    expect(textString('').syntax).toBe('<FEFF>');
  });
});

describe('asciiString', () => {
  it('escapes what would end the string', () => {
    expect(asciiString('a(b)\\c').syntax).toBe('(a\\(b\\)\\\\c)');
  });

  it('leaves out what is not ASCII', () => {
    expect(asciiString('宋 Song\n').syntax).toBe('( Song)');
  });
});

describe('pdfName', () => {
  it('escapes in UTF-8 what would end the name', () => {
    expect(pdfName('PANTONE 485 C').syntax).toBe('/PANTONE#20485#20C');
    expect(pdfName('红/#').syntax).toBe('/#E7#BA#A2#2F#23');
  });
});

describe('hex16', () => {
  it('has four digits', () => {
    expect([hex16(0), hex16(10), hex16(0xffff)]).toEqual(['0000', '000A', 'FFFF']);
  });
});
