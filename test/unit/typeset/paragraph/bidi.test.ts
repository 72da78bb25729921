import { describe, expect, it } from 'vitest';
import { bidiLevels, visualOrder } from '../../../../src/typeset/paragraph/bidi.ts';
import { composed } from '../../../support/paragraph.ts';

/** The text as it is seen from left to right, boxes of one letter each. */
function seen(text: string): string {
  const { boxes } = composed(text);
  const { boxes: order } = visualOrder(boxes, 0, boxes.count);
  return order.map((k) => text.slice(boxes.start[k], boxes.end[k])).join('');
}

describe('text in two directions', () => {
  it('is left alone where all of it runs from left to right', () => {
    expect(bidiLevels('中文 abc བོད')).toBeUndefined();
  });

  it('turns a word around and leaves the Chinese about it', () => {
    expect(seen('说سلام好')).toBe('说مالس好');
  });

  it('turns the words of a phrase around as a whole, numbers not', () => {
    expect(seen('在في 26 عام内')).toBe('在ماع26يف内');
  });

  it('does not exchange two phrases across a Chinese mark', () => {
    expect(seen('“سلا”、“رحم”和')).toBe('“الس”、“محر”和');
    expect(seen('سلا،رحم')).toBe('محر،الس');
  });

  it('keeps a Latin word inside a phrase in its place', () => {
    expect(seen('سا PDF رح')).toBe('حرPDFاس');
  });

  it('leaves an English sentence with one Arabic word as it is', () => {
    expect(seen('word سلا end')).toBe('wordالسend');
  });

  it('runs from the right as a whole where its first letter and most others do, full stop and all', () => {
    expect(seen('سلا رحم 26.')).toBe('.26محرالس');
    expect(seen('سلا 中文 رحم')).toBe('محر中文الس');
  });

  it('runs from the left where a Chinese sentence begins with an Arabic word', () => {
    expect(seen('سلا是一个词。')).toBe('الس是一个词。');
  });

  it('moves the joint between two boxes with them', () => {
    const { boxes } = composed('说سلا好');
    expect(visualOrder(boxes, 0, boxes.count)).toEqual({ boxes: [0, 3, 2, 1, 4], joints: [0, 2, 1, 3] });
  });

  it('is put in order line by line, after the lines have been broken', () => {
    const { boxes } = composed('سلا رحم');
    expect(visualOrder(boxes, 0, 3).boxes).toEqual([2, 1, 0]);
    expect(visualOrder(boxes, 3, 6).boxes).toEqual([5, 4, 3]);
  });
});
