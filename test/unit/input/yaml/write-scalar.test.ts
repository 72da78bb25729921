import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeScalar } from '../../../../src/input/yaml/write-scalar.ts';

describe('writeScalar', () => {
  test.each(['科技部', '“一带一路”建设', '王　芳', 'articles/01-题.txt'])('leaves %s as it is', (text) => {
    expect(writeScalar(text)).toBe(text);
  });

  test.each([
    '2021-2035年规划',
    '0571-12345678',
    '12',
    '- 甲',
    '甲: 乙',
    '甲 #乙',
    '[转载]',
    '',
    ' 甲',
    'true',
    'no',
    '——记',
  ])('quotes %j', (text) => {
    expect(writeScalar(text)).toBe(`"${text}"`);
  });

  test('escapes what cannot stand between quotes', () => {
    expect(writeScalar('甲"乙\\丙\n丁\u2028')).toBe('"甲\\"乙\\\\丙\\u000a丁\\u2028"');
  });

  test('is read back as the same text by YAML 1.2 and 1.1, in a map and in a list', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'甲1.:-# "\'\n[]{}&*!|>%@`~，ye') }),
    );
    fc.assert(
      fc.property(text, (text) => {
        for (const version of ['1.2', '1.1'] as const) {
          expect(parse(`a: ${writeScalar(text)}\nb:\n  - ${writeScalar(text)}\n`, { version })).toEqual({
            a: text,
            b: [text],
          });
        }
      }),
    );
  });
});
