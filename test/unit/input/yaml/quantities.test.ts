import { describe, expect, it } from 'vitest';
import { lengthOf, lengthWithUnit, numberOf } from '../../../../src/input/yaml/quantities.ts';

describe('a length', () => {
  it('is taken in the unit that is wanted', () => {
    expect(lengthOf('28pt', { unit: 'pt' })).toBe(28);
    expect(lengthOf('25.4mm', { unit: 'pt' })).toBeCloseTo(72, 12);
    expect(lengthOf('72 pt', { unit: 'mm' })).toBeCloseTo(25.4, 12);
    expect(lengthOf('2字', { unit: 'em' })).toBe(2);
  });

  it('may have a name', () => {
    expect(lengthOf('小四', { unit: 'pt', names: { 小四: 12 } })).toBe(12);
    expect(lengthOf('constructor', { unit: 'pt', names: { 小四: 12 } })).toBeUndefined();
  });

  it.each(['28', '-1pt', '1e3pt', '.5pt', 'pt', '28px', 'auto', ''])('is not “%s”', (text) => {
    expect(lengthOf(text, { unit: 'pt' })).toBeUndefined();
  });

  it('relative to the type is none on paper', () => {
    expect(lengthOf('2em', { unit: 'mm' })).toBeUndefined();
    expect(lengthOf('2mm', { unit: 'em' })).toBeUndefined();
  });

  it.each([
    ['14', 'pt', '14pt'],
    ['１４磅', 'pt', '14pt'],
    ['2.6厘米', 'mm', '26mm'],
    ['25毫米', 'mm', '25mm'],
    ['2 字符', 'em', '2em'],
    ['2em', 'mm', undefined],
  ] as const)('that is written %s is meant for %s as %s', (text, unit, meant) => {
    expect(lengthWithUnit(text, { kind: 'length', unit, range: [0, 100] })).toBe(meant);
  });
});

describe('a number', () => {
  it('has no sign, no exponent and, where it counts, no fraction', () => {
    expect(['1.5', '-1', '1e3', '12'].map((text) => numberOf(text, {}))).toEqual([1.5, undefined, undefined, 12]);
    expect(numberOf('1.5', { whole: true })).toBeUndefined();
  });
});
