import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../../../src/base/geometry.ts';
import { type MeasurePath, type SolvedPage, solvePage } from '../../../../src/input/style/solve-page.ts';

type Layer = Partial<Record<MeasurePath, number | 'auto'>>;

/** The page of these layers, the nearest first; lengths in mm, pitch and size in pt. */
function pageOf(...layers: readonly Layer[]): SolvedPage {
  return solvePage((path, from) => {
    const layer = layers.findIndex((each, index) => index >= from && each[path] !== undefined);
    const value = layers[layer]?.[path];
    return value === undefined ? undefined : { value: value === 'auto' ? undefined : value, layer };
  });
}

/** 25 rows of 28 pt, 31 characters of 14 pt on A4. */
const newsletter: Layer = {
  'paper.width': 210,
  'paper.height': 297,
  'margins.top': 23.5,
  'margins.inner': 27,
  'type-area.width': 156,
  'columns.count': 1,
  rows: 25,
  pitch: 28,
  characters: 31,
  'body.size': 14,
};

/** 22 rows, 28 characters of 16 pt on 156 × 225 mm. */
const gongwen: Layer = {
  'margins.top': 37,
  'margins.inner': 28,
  'type-area.width': 156,
  'type-area.height': 225,
  rows: 22,
  characters: 28,
  pitch: 'auto',
  'body.size': 16,
};

describe('the measures of a page', () => {
  it('give the margins that are left over', () => {
    const { margins, typeArea } = pageOf(newsletter);
    expect(margins).toMatchObject({ top: 23.5, inner: 27, outer: 27 });
    expect(margins.top + typeArea.height + margins.bottom).toBeCloseTo(297, 9);
    expect(mmToPt(typeArea.height)).toBeCloseTo(25 * 28, 9);
  });

  it('give the pitch that fills a height with rows', () => {
    const page = pageOf(gongwen, newsletter);
    expect(page.pitch * 22).toBeCloseTo(mmToPt(225), 9);
    expect(page.margins).toEqual({ top: 37, bottom: 35, inner: 28, outer: 26 });
  });

  it('give the rows that a pitch leaves in a height', () => {
    const page = pageOf({ pitch: 30 }, gongwen, newsletter);
    expect([page.rows, page.pitch]).toEqual([21, 30]);
    expect(page.margins.top).toBe(37);
  });

  it('give the width between two margins', () => {
    expect(pageOf({ 'margins.inner': 20, 'margins.outer': 30 }, newsletter).typeArea.width).toBe(160);
    expect(pageOf({ 'margins.inner': 20, 'margins.outer': 30 }, newsletter).characters).toBe(32);
  });

  it('take the height between two margins rather than one that was said before', () => {
    const page = pageOf({ 'margins.top': 40, 'margins.bottom': 40 }, gongwen, newsletter);
    expect(page.typeArea.height).toBe(217);
    expect(page.pitch * page.rows).toBeCloseTo(mmToPt(217), 9);
  });

  it('stand in the middle of the paper when nothing else is said', () => {
    const { margins } = pageOf({ 'margins.inner': 'auto', 'margins.top': 'auto' }, newsletter);
    expect(margins.inner).toBe(27);
    expect(margins.outer).toBe(27);
    expect(margins.top).toBeCloseTo(margins.bottom, 9);
  });
});

describe('on other paper', () => {
  const page = pageOf({ 'paper.width': 185, 'paper.height': 260 }, newsletter);

  it('margins shrink with it and the type stays', () => {
    expect(page.margins.inner).toBeCloseTo((27 * 185) / 210, 9);
    expect(page.margins.top).toBeCloseTo((23.5 * 260) / 297, 9);
    expect(page.pitch).toBe(28);
  });

  it('rows and characters are as many as there is room for', () => {
    expect(page.rows).toBe(21);
    expect(page.characters).toBe(27);
  });

  it('what is said with the paper is meant for it', () => {
    const own = pageOf({ 'paper.width': 185, 'paper.height': 260, rows: 20, 'margins.inner': 20 }, newsletter);
    expect(own.rows).toBe(20);
    expect(own.margins.inner).toBe(20);
  });
});

describe('columns', () => {
  it('take as many characters as fill them', () => {
    const { columns, characters } = pageOf({ 'columns.count': 2 }, newsletter);
    expect(columns.count).toBe(2);
    expect(2 * characters * 14 + mmToPt(columns.gap)).toBeCloseTo(mmToPt(156), 9);
    expect(mmToPt(columns.gap)).toBeGreaterThanOrEqual(1.5 * 14);
  });

  it('keep a gap that is said with them', () => {
    expect(pageOf({ 'columns.count': 2, 'columns.gap': 10 }, newsletter).columns).toEqual({ count: 2, gap: 10 });
  });

  it('take other numbers of characters when the size changes', () => {
    expect(pageOf({ 'body.size': 16 }, newsletter).characters).toBe(27);
    expect(pageOf({ 'body.size': 16, characters: 28 }, newsletter).characters).toBe(28);
  });
});
