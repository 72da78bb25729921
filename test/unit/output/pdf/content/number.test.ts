import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal } from '../../../../../src/output/pdf/content/number.ts';

it('writes numbers as PDF knows them, within half of the last place', () => {
  const numbers = fc.double({ min: -20_000, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 6 }), (value, places) => {
      const written = decimal(value, places);
      expect(written).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -places);
    }),
  );
});

it('writes a rounded nothing without a sign', () => {
  expect(decimal(-1e-9, 3)).toBe('0');
});
