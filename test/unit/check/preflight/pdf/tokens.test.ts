import { describe, expect, it } from 'vitest';
import { nextToken, resolved, until } from '../../../../../src/check/preflight/pdf/tokens.ts';

/** What the value at the beginning of `source` stands for. */
function read(source: string) {
  const token = nextToken({ source, at: 0 });
  return token?.kind === 'value' ? resolved(token.value, undefined) : undefined;
}

describe('a list', () => {
  it('keeps the lists inside it, as the widths of a font have them', () => {
    expect(read('[0 [777 667] 7 [250]]')).toEqual([0, [777, 667], 7, [250]]);
  });

  it('drops what is null', () => {
    expect(read('[1 null 2]')).toEqual([1, 2]);
  });

  it('ends at its bracket', () => {
    expect(until({ source: '1 2] 3', at: 0 }, ']')).toEqual([1, 2]);
  });
});
