import { describe, expect, it } from 'vitest';
import { usualConventions } from '../../../../src/typeset/paragraph/conventions.ts';
import { type MeasureOptions, measure } from '../../../../src/typeset/paragraph/measure.ts';
import { composed } from '../../../support/paragraph.ts';

function advances(text: string, options: MeasureOptions): number[] {
  return measure(text, options).map(({ advanceEm }) => advanceEm);
}

describe('the width of marks', () => {
  it.each([
    ['full', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['kaiming', [1, 0.5, 1, 0.5, 1, 0.5, 1, 1]],
    ['half', [1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5]],
  ] as const)('is that of the style %s: 开明 keeps the blank of 。？！ alone', (punctuation, expected) => {
    expect(advances('甲，乙（丙）丁。', { punctuation })).toEqual(expected);
  });

  it('is 1½ squares for two marks in a row, and one in the half-width style', () => {
    expect(advances('甲》《乙', {})).toEqual([1, 1, 0.5, 1]);
    expect(advances('甲》《乙', { punctuation: 'half' })).toEqual([1, 0.5, 0.5, 1]);
  });

  it('stays two squares for —— and …… in every style', () => {
    for (const punctuation of ['full', 'kaiming', 'half'] as const) {
      expect(advances('甲——乙……丙', { punctuation })).toEqual([1, 1, 1, 1, 1, 1, 1]);
    }
  });

  it('has a blank that may be squeezed only where the style keeps it', () => {
    const { material } = composed('甲，乙。丙', {
      conventions: { ...usualConventions, punctuation: 'kaiming' },
    });
    expect([...material.shrink].slice(0, 4)).toEqual([0, 0, 0, 0.5]);
  });
});

describe.each(['zh-hant-tw', 'zh-hant-hk'] as const)('marks of %s', (lang) => {
  it('keep their square: pauses and stops stand in its middle and are not trimmed', () => {
    expect(advances('甲，乙。丙？', { lang })).toEqual([1, 1, 1, 1, 1, 1]);
    expect(advances('甲，）乙', { lang })).toEqual([1, 1, 1, 1]);
    expect(advances('甲）。乙', { lang })).toEqual([1, 0.5, 1, 1]);
  });

  it('keep it at the end of a line', () => {
    expect(advances('甲，', { lang, lineEnd: true })).toEqual([1, 1]);
    expect(advances('甲」', { lang, lineEnd: true })).toEqual([1, 0.5]);
  });

  it('have their ink in the middle of the square in whatever face', () => {
    // The comma of the figures has its ink from 0.05 to 0.4 em.
    expect(measure('甲，乙', { lang })[1]!.offsetEm).toBeCloseTo(0.5 - 0.225, 9);
  });

  it('give an interpunct one square, of which both sides may go alike (CLREQ #h-punctuation_adjustment_space)', () => {
    expect(advances('甲·乙', { lang })).toEqual([1, 1, 1]);
    const { material } = composed('甲·乙', { conventions: { ...usualConventions, lang } });
    expect([...material.shrink].slice(0, 2)).toEqual([0.25, 0.25]);
    expect(material.box[1]).toBe(0.5);
  });

  it('take half a square each in the half-width style, the ink in its middle', () => {
    const measured = measure('甲，乙', { lang, punctuation: 'half' })[1]!;
    expect(measured.advanceEm).toBe(0.5);
    expect(measured.offsetEm).toBeCloseTo(0.25 - 0.225, 9);
  });
});

describe('connectors', () => {
  it('are – half a square, — and ～ one (GB/T 15834-2011, 5.1.6), none spaced out', () => {
    expect(advances('甲–乙—丙～丁', {})).toEqual([1, 0.5, 1, 1, 1, 1, 1]);
    const { material } = composed('甲–乙—丙～丁');
    expect([...material.open].slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('and the solidus: ／ half a square (5.1.9)', () => {
    expect(advances('甲／乙', {})).toEqual([1, 0.5, 1]);
  });
});
