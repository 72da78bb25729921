import { describe, expect, it } from 'vitest';
import { breaks, composed, widths } from '../../../support/paragraph.ts';

describe('punctuation width', () => {
  it('gives a mark a square and half of it at the end of a line', () => {
    expect(widths('中，')).toEqual([1, 1]);
    expect(composed('中，').material.box[1]).toBe(0.5);
  });

  it('sets two neighbouring marks in one and a half squares', () => {
    expect(widths('》，')).toEqual([0.5, 1]);
    expect(widths('，“')).toEqual([1, 0.5]);
    expect(widths('》《')).toEqual([1, 0.5]);
    expect(widths('中《（')).toEqual([1.5, 0.5, 0.5]);
  });

  it('trims all but one of three marks', () => {
    expect(widths('））））')).toEqual([0.5, 0.5, 0.5, 1]);
    expect(widths('中（（（')).toEqual([1.5, 0.5, 0.5, 0.5]);
  });

  it('keeps both blanks between an opening and a closing mark apart from their outer sides', () => {
    expect(widths('中（）')).toEqual([1.5, 0.5, 1]);
  });

  it('sets ？！ in one square and three of them in two', () => {
    expect(widths('？！')).toEqual([0.5, 0.5]);
    expect(widths('！！！')).toEqual([0.5, 0.5, 1]);
  });

  it('gives the interpunct of a name half a square and ・ a whole one', () => {
    expect(widths('·')).toEqual([0.5]);
    // A quarter of its square counts to the joint before it.
    expect(widths('中・')).toEqual([1.25, 0.75]);
  });

  it('gives —— and …… two squares without a joint that gives', () => {
    for (const pair of ['——', '……']) {
      const { material } = composed(`中${pair}中`);
      expect(material.box[1]! + material.glue[1]! + material.box[2]!).toBe(2);
      expect(material.open[1]).toBe(0);
      expect(material.penalty[1]).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('sets quotation marks half a square wide and other marks in full in first-fit setting', () => {
    expect(widths('“中”》《', { composer: 'first-fit' })).toEqual([0.5, 1, 0.5, 1.5, 0.5]);
  });
});

describe('the gap between Chinese and Latin text', () => {
  it('is a quarter em whether or not a blank was typed', () => {
    expect(widths('中A')).toEqual([1.25, 0.75]);
    expect(widths('中 A ')).toEqual([1.25, 0.75]);
  });

  it('does not stand beside Chinese marks', () => {
    expect(widths('，A')).toEqual([1, 0.75]);
    expect(widths('A。')).toEqual([0.5, 1]);
  });

  it('does not stand beside half-width marks', () => {
    expect(widths('中,')).toEqual([1, 0.25]);
    expect(widths('中(a)')).toEqual([1, 0.5, 0.5, 0.5]);
  });

  it('stands beside half-width marks where a blank was typed, as behind the number of a list item', () => {
    expect(widths('1. 中')).toEqual([0.5, 0.5, 1]);
  });

  it('is half an em where a blank was typed between Han characters', () => {
    expect(widths('甲 乙')).toEqual([1.5, 1]);
    expect(widths('甲， 乙')).toEqual([1, 1, 1]);
  });

  it('keeps one word space between Latin words', () => {
    expect(composed('a   b').material.glue[0]).toBe(0.25);
  });
});

describe('where a line may end', () => {
  it('is between any two ideographs', () => {
    expect(breaks('中文字')).toBe('中|文|字');
  });

  it('is not before a closing mark or behind an opening one', () => {
    expect(breaks('中，文。字')).toBe('中，|文。|字');
    expect(breaks('中《文》字')).toBe('中|《文》|字');
    expect(breaks('说：“好。”他')).toBe('说：|“好。”|他');
  });

  it('is before —— but not inside it', () => {
    expect(breaks('中——文')).toBe('中|——|文');
  });

  it('is not before an interpunct, a connector or a solidus, nor behind a solidus', () => {
    expect(breaks('约·史')).toBe('约·|史');
    expect(breaks('甲～乙')).toBe('甲～|乙');
    expect(breaks('甲／乙')).toBe('甲／乙');
  });

  it('is not inside numbers, words and what belongs to a number', () => {
    expect(breaks('为3.5%的')).toBe('为|3.5%|的');
    expect(breaks('达37.5℃时')).toBe('达|37.5℃|时');
    expect(breaks('共￥1,000元')).toBe('共|￥1,000|元');
    expect(breaks('的PM2.5值')).toBe('的|PM2.5|值');
  });

  it('is not between a number and the unit after a blank', () => {
    expect(breaks('为1000 kV的')).toBe('为|1000 kV|的');
    expect(breaks('约3.5×10⁴ m³水')).toBe('约|3.5×10⁴ m³|水');
    expect(breaks('的12 apples')).toBe('的|12 |apples');
  });

  it('is between the words of an English sentence', () => {
    expect(breaks('a big-word here')).toBe('a |big-|word |here');
  });

  it('is at the signs of an address', () => {
    expect(breaks('见https://example.org/a/b?c=d。')).toBe('见|https://example|.org/|a/|b|?c|=d。');
  });

  it('is not where a word joiner or a no-break space stands', () => {
    expect(breaks('中\u2060文')).not.toContain('|');
    expect(breaks('a\u00a0b')).not.toContain('|');
  });
});
