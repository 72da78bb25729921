import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/output/terminal/column-width.ts';

describe('columns of a text', () => {
  it('count ambiguous marks once or twice, as the terminal is set', () => {
    expect([columnsOf('中“A”…', 1), columnsOf('中“A”…', 2)]).toEqual([6, 9]);
  });

  it('count marks that stand on their base not at all', () => {
    expect(columnsOf('a\u0301', 2)).toBe(1);
  });
});
