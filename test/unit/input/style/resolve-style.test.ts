import { describe, expect, it } from 'vitest';
import { styleNames } from '../../../../src/input/style/format.ts';
import { gongwenStyle } from '../../../../src/input/style/gongwen.ts';
import { houseStyles } from '../../../../src/input/style/house-styles.ts';
import type { StyleChoice, StyleValue } from '../../../../src/input/style/layers.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';
import { resolveStyle } from '../../../../src/input/style/resolve-style.ts';

function layer(values: Readonly<Record<string, string | readonly string[]>>): ReadonlyMap<string, StyleValue> {
  return new Map(Object.entries(values).map(([path, words]) => [path, { words: [words].flat(), span: undefined }]));
}

function resolved(choice: StyleChoice) {
  const result = resolveStyle(choice);
  if (!result.ok) throw new Error(result.errors.map(({ code }) => code).join());
  return result.value;
}

describe('a style of the program', () => {
  it.each(styleNames.map(({ value }) => value))('%s is what its values make', (house) => {
    expect(resolved({ house, layers: [] }).style).toEqual(houseStyles[house]);
  });
});

describe('a style that extends another', () => {
  it('has its own values and those of the other', () => {
    const { style } = resolved({ house: 'gongwen', layers: [layer({ 'title.font': 'hei' })] });
    expect(style).toEqual({ ...gongwenStyle, title: { ...gongwenStyle.title, role: 'hei' } });
  });

  it('changes everything that is as large as the body with the body', () => {
    const { style } = resolved({ house: 'newsletter', layers: [layer({ 'body.size': '三号' })] });
    expect([style.body, style.quotation, style.headings[1], style.source].map(({ size }) => size)).toEqual([
      16, 16, 16, 16,
    ]);
    expect(style.title.size).toBe(newsletterStyle.title.size);
  });

  it('prints in inks of its own', () => {
    const gold = { 'inks.gold.screen': ['200', '170', '90'], 'inks.gold.print': ['0', '20', '60', '20'] };
    const { style } = resolved({ house: 'newsletter', layers: [layer({ ...gold, 'title.ink': 'gold' })] });
    expect(style.title.ink).toEqual({ name: 'gold', rgb: [200, 170, 90], cmyk: [0, 20, 60, 20] });
  });

  it('changes an ink everywhere', () => {
    const red = { 'inks.red.screen': ['200', '0', '0'], 'inks.red.print': ['0', '100', '100', '0'] };
    const { style } = resolved({ house: 'newsletter', layers: [layer(red)] });
    expect([style.masthead.name.ink, style.sectionHead.ink, style.masthead.rule.ink]).toEqual(
      Array(3).fill({ name: 'red', rgb: [200, 0, 0], cmyk: [0, 100, 100, 0] }),
    );
  });

  it('takes the nearest of several layers', () => {
    const layers = [layer({ 'title.size': '20pt' }), layer({ 'title.size': '30pt', 'kicker.size': '10pt' })];
    const { style } = resolved({ house: 'newsletter', layers });
    expect([style.title.size, style.kicker.size]).toEqual([20, 10]);
  });
});

describe('the values of a style', () => {
  it('come from where they are said, from a style of the program, or from others', () => {
    const span = { file: 'own.yaml', start: 3, end: 7 };
    const own = new Map([['title.size', { words: ['20pt'], span }]]);
    const { values } = resolved({ house: 'gongwen', layers: [own] });
    const of = (path: string) => values.find((value) => value.path === path);
    expect(of('title.size')).toEqual({ path: 'title.size', words: ['20pt'], origin: { kind: 'file', span } });
    expect(of('title.font')?.origin).toEqual({ kind: 'house', style: 'gongwen' });
    expect(of('title.align')?.origin).toEqual({ kind: 'house', style: 'newsletter' });
    expect(of('margins.outer')).toEqual({ path: 'margins.outer', words: ['26mm'], origin: { kind: 'solved' } });
    expect(of('pitch')?.words).toEqual(['28.99pt']);
  });
});
