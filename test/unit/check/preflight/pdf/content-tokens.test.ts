import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../../../../src/check/preflight/pdf/content-tokens.ts';
import type { PdfValue } from '../../../../../src/check/preflight/pdf/values.ts';

function shown(value: PdfValue): unknown {
  if (typeof value !== 'object') return value;
  if (!('kind' in value)) return value.map(shown);
  if (value.kind === 'dictionary') return Object.fromEntries(value.keys.map((key) => [key, shown(value.get(key)!)]));
  return value.kind === 'name' ? `/${value.name}` : Buffer.from(value.bytes).toString('latin1');
}

const operations = (content: string): unknown[] =>
  [...operationsOf(Buffer.from(content, 'latin1'))].map(({ operator, operands }) => [operator, ...operands.map(shown)]);

describe('operationsOf', () => {
  it('gives operators with their operands: numbers, names, strings, lists, dictionaries', () => {
    expect(operations('1 -.5 +2. 0 k/F1 12 Tf [(a) -3<62 6>]TJ\n/P <</MCID 0/Lang (en)>> BDC')).toEqual([
      ['k', 1, -0.5, 2, 0],
      ['Tf', '/F1', 12],
      ['TJ', ['a', -3, 'b`']],
      ['BDC', '/P', { MCID: 0, Lang: 'en' }],
    ]);
  });

  it('knows escapes in strings and names, brackets in strings, and comments', () => {
    expect(operations('(a\\)\\(\\101\\n(b)\\\nc) Tj % (d) Tj\r/#E7#BA#A2#20A cs')).toEqual([
      ['Tj', 'a)(A\n(b)c'],
      ['cs', '/红 A'],
    ]);
  });

  it('takes an inline image for one operation, and what looks like its end inside its data for data', () => {
    expect(operations('q BI /W 1 /H 1 ID \x00xEIx\xff EI Q')).toEqual([['q'], ['BI', { W: 1, H: 1 }], ['Q']]);
  });

  it('goes on behind damage', () => {
    expect(operations('] >> 1 w > ) } S (never closed')).toEqual([['w', 1], [')'], ['}'], ['S']]);
  });
});
