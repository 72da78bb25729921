import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentStream } from '../../../../../src/output/pdf/content/content-stream.ts';
import { decimal } from '../../../../../src/output/pdf/content/number.ts';

const text = (content: ContentStream) => Buffer.from(content.written()).toString('latin1');

/** A run of one glyph of code 0x2AF at a place. */
function shown(x: number, y: number): string {
  const content = new ContentStream();
  const from = content.place(1);
  content.numbers.set([0, 1000], from / 8);
  content.codes[(from + 24) / 2] = 0x2af;
  content.showRun(from, 1, false, true, 10, x, y);
  return text(content);
}

describe('the content of a page', () => {
  it('has numbers as they are written everywhere else: rounded, without exponent and trailing zeros', () => {
    const places = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: -20_000, max: 20_000 }).map((halves) => halves / 2000),
      fc.constantFrom(0, -0, -0.0004, 0.0005, -0.0005, 0.49999999999999994 / 1000, 1e-9, 4_294_967.295, 4_294_967.2965),
    );
    fc.assert(
      fc.property(places, places, (x, y) => {
        expect(shown(x, y)).toBe(`BT\n1 0 0 1 ${decimal(x, 3)} ${decimal(y, 3)} Tm\n[<02AF>] TJ\nET\n`);
      }),
      { numRuns: 1000 },
    );
  });

  it('grows with what is put into it, short or long, and begins anew with each page', () => {
    const content = new ContentStream();
    let whole = '';
    for (let at = 0; at < 3000; at++) {
      const operators = at % 10 === 0 ? `${at} `.repeat(60) : `${at} w\n`;
      content.put(operators);
      whole += operators;
    }
    expect(text(content)).toBe(whole);
    expect(text(new ContentStream())).toBe('');
  });

  it('has room for a run of any length', () => {
    const content = new ContentStream();
    content.put('q\n');
    const count = 5000;
    const from = content.place(count);
    content.numbers.fill(0, from / 8, from / 8 + 2 * count);
    content.codes.fill(0xabc, (from + 24 * count) / 2, (from + 26 * count) / 2);
    content.showRun(from, count, false, true, 10, 0, 0);
    expect(text(content)).toBe(`q\nBT\n1 0 0 1 0 0 Tm\n[<${'0ABC'.repeat(count)}>] TJ\nET\n`);
  });
});
