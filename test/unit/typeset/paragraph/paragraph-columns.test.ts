import { describe, expect, it } from 'vitest';
import { paragraphColumns } from '../../../../src/base/columns.ts';
import { composed } from '../../../support/paragraph.ts';

const sentence = '春风又绿江南岸，明月何时照我还（Wang 1075）？';

/** As many sentences as have so many characters. */
function textOf(length: number): string {
  return sentence.repeat(Math.ceil(length / sentence.length));
}

describe('the columns of a paragraph', () => {
  it.each([5000, 20_000])('are the same for each of its sentences, with %i characters', (length) => {
    const one = composed(sentence + sentence);
    const { boxes, material } = composed(textOf(length));
    const period = one.boxes.count / 2;
    for (let k = 0; k < boxes.count - 1; k++) {
      const own = [boxes.width[k], boxes.mark[k], boxes.latin[k], material.glue[k], material.penalty[k]];
      const at = k % period;
      const { boxes: b, material: m } = one;
      expect(own).toEqual([b.width[at], b.mark[at], b.latin[at], m.glue[at], m.penalty[at]]);
    }
  });

  it.each([100, 5000, 20_000])('stay what they are when others are shaped, with %i characters', (length) => {
    const { boxes, material } = composed(textOf(length));
    const before = [boxes.start, boxes.codePoint, boxes.width, material.glue, material.penalty].map((column) => [
      ...column,
    ]);
    composed('A'.repeat(length * 2));
    composed(textOf(30_000));
    const after = [boxes.start, boxes.codePoint, boxes.width, material.glue, material.penalty].map((column) => [
      ...column,
    ]);
    expect(after).toEqual(before);
  });

  // The memory grows for the boxes, which come behind the text that the addresses are found in.
  it.each([3000, 40_000])('tell where addresses may be parted, with %i characters', (length) => {
    const address = 'https://www.example.com/news/2026';
    const penalties = (text: string) => [...composed(text).material.penalty.subarray(0, address.length - 1)];
    const long = penalties(address + textOf(length));
    expect(long).toEqual(penalties(address));
    expect(long.some(Number.isFinite)).toBe(true);
  });
});

describe('the columns of paragraphs that are lent', () => {
  /** The first entries of some columns, as many as there are boxes. */
  const entries = ({ boxes, material }: ReturnType<typeof composed>) => {
    const { count, start, codePoint, width, mark, latin } = boxes;
    const columns = [start, codePoint, width, mark, latin, material.glue, material.shrinkLevel, material.penalty];
    return columns.map((column) => [...column.slice(0, count)]);
  };

  it.each([0, 9, 100, 135, 5000, 20_000])('are the same as of any other, with %i characters', (length) => {
    const text = textOf(length).slice(0, length);
    const own = composed(text, { width: 20 });
    for (let round = 0; round < 2; round++) {
      paragraphColumns.lend(() => {
        const lent = composed(text, { width: 20 });
        expect(entries(lent)).toEqual(entries(own));
        expect(lent.lines).toEqual(own.lines);
      });
    }
  });

  it.each([10, 3000, 5000, 20_000])('stay what they are when %i characters are shaped beside them', (length) => {
    const [one, other] = [textOf(120), textOf(60)].map((text) => entries(composed(text)));
    paragraphColumns.lend(() => {
      const first = composed(textOf(120));
      const second = composed(textOf(60));
      for (let round = 0; round < 3; round++) composed('A'.repeat(length));
      composed(textOf(length));
      expect([entries(first), entries(second)]).toEqual([one, other]);
    });
  });

  it.each([3000, 5000, 20_000])('are those of their own text behind %i characters', (length) => {
    const [long, one] = [textOf(length), textOf(120)].map((text) => entries(composed(text)));
    paragraphColumns.lend(() => {
      const first = composed(textOf(length));
      const second = composed(textOf(120));
      const third = composed(textOf(length));
      expect([first, second, third].map(entries)).toEqual([long, one, long]);
    });
    expect(entries(composed(textOf(120)))).toEqual(one);
  });

  it('are written over by those that are lent next', () => {
    const [first, second] = ['一二三四', '五六七八'].map((text) =>
      paragraphColumns.lend(() => composed(text).boxes.codePoint),
    );
    expect(first).toBe(second);
  });
});
