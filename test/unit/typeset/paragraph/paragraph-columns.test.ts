import { describe, expect, it } from 'vitest';
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
});
