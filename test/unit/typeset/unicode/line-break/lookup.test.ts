import { describe, expect, it } from 'vitest';
import * as LineBreakClass from '../../../../../src/typeset/unicode/line-break/classes.ts';
import { lineBreakClass } from '../../../../../src/typeset/unicode/line-break/lookup.ts';
import { classNames, unicodeVersion } from '../../../../../src/typeset/unicode/line-break/table.ts';

const nameOf = (codePoint: number): string => classNames.split(' ')[lineBreakClass(codePoint) - 1]!;

describe('lineBreakClass', () => {
  it('speaks for Unicode 17.0.0', () => {
    expect(unicodeVersion).toBe('17.0.0');
  });

  it('numbers the classes as the table does', () => {
    const numbers = Object.fromEntries(classNames.split(' ').map((name, index) => [name, index + 1]));
    expect(LineBreakClass).toMatchObject(numbers);
  });

  it.each([
    [0x4e2d, 'ID'],
    [0x61, 'AL'],
    [0x2014, 'B2'],
    [0x2026, 'IN'],
    [0x201c, 'QU'],
    [0x2013, 'HH'],
    [0x3041, 'CJ'],
    [0xb7, 'AI'],
    [0x0e01, 'SA'],
    [0xd800, 'SG'],
    [0x378, 'XX'],
    [0x1f1e6, 'RI'],
    [0x20000, 'ID'],
    [0x3fffd, 'ID'],
    [0xe0100, 'CM'],
    [0x10ffff, 'XX'],
  ])('gives U+%x the class %s', (codePoint, name) => {
    expect(nameOf(codePoint)).toBe(name);
  });

  it('gives unassigned code points of emoji and currency blocks the class that is reserved for them', () => {
    expect(nameOf(0x1fffd)).toBe('ID');
    expect(nameOf(0x20cf)).toBe('PR');
  });

  it('answers the same whatever was asked before', () => {
    const ends = [0x2e7f, 0x2e80, 0xfe00, 0xfdff, 0x1ffff, 0x20000].map(nameOf);
    expect([0x2e7f, 0x2e80, 0xfe00, 0xfdff, 0x1ffff, 0x20000].reverse().map(nameOf).reverse()).toEqual(ends);
  });
});
