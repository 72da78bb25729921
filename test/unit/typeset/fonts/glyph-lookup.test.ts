import { describe, expect, it } from 'vitest';
import type { FontRole } from '../../../../src/base/font-role.ts';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { type FontSet, type Form, glyphIn, missingGlyph } from '../../../../src/typeset/fonts/font-set.ts';
import { openFonts } from '../../../../src/typeset/fonts/open-fonts.ts';
import { madeHouse } from './made-house.ts';
import { fontKitFont } from './oracle.ts';

function openedHouse(): FontSet {
  const fonts = openFonts(systemWorld(), 'fonts', [], () => {});
  if (!fonts.ok) throw new Error('no house fonts');
  return fonts.value;
}

const house = openedHouse();

function advances(role: FontRole, form: Form, text: string): readonly number[] {
  return house.glyphs(role, form, text).map(house.advance);
}

function faces(role: FontRole, form: Form, text: string): readonly string[] {
  return house.glyphs(role, form, text).map((key) => house.face(key).postScriptName);
}

const hanRoles = ['song', 'song-bold', 'biaosong', 'hei', 'hei-bold', 'kai', 'fangsong'] as const;

describe('the marks that Chinese and Latin share', () => {
  it.each(hanRoles)('are full-width in Chinese in %s', (role) => {
    for (const mark of '—…‥“”‘’') expect(advances(role, 'han', mark)).toEqual([1]);
    expect(advances(role, 'han', '⸺')).toEqual([2]);
  });

  it.each(hanRoles)('are joined as —— in %s, 2 em in all', (role) => {
    const keys = house.glyphs(role, 'han', '——');
    const width = keys.reduce((sum, key) => sum + house.advance(key), 0);
    expect(width).toBe(2);
    const [first, second] = keys;
    if (first === undefined) throw new Error('nothing');
    if (second === undefined) return;
    const { right } = house.face(first).inkOf(glyphIn(first));
    const { left } = house.face(second).inkOf(glyphIn(second));
    expect(house.advance(first) - right + left).toBeLessThanOrEqual(0.03);
  });

  it.each(hanRoles)('are two …… in %s', (role) => {
    expect(advances(role, 'han', '……')).toEqual([1, 1]);
  });

  it.each(hanRoles)('have — at the middle of the characters’ height in %s', (role) => {
    const [key] = house.glyphs(role, 'han', '——');
    const { bottom, top } = house.face(key!).inkOf(glyphIn(key!));
    const han = house.glyph(role, 'han', '国'.codePointAt(0)!);
    const square = house.face(han).inkOf(glyphIn(han));
    expect(Math.abs((bottom + top) / 2 - (square.bottom + square.top) / 2)).toBeLessThan(0.06);
  });

  it('are proportional in Latin text', () => {
    expect(faces('song', 'latin', '“')).toEqual(['Tinos-Regular']);
    expect(advances('song', 'latin', '“')[0]).toBeCloseTo(0.444, 3);
  });

  it('are the glyphs that fontkit shapes for mainland Chinese', () => {
    const font = fontKitFont('fonts/NotoSerifSC-Regular.ttf');
    const shaped = font.layout('——“国”', [], 'hani', 'ZHS ').glyphs.map(({ id }) => id);
    expect(['——', '“', '国', '”'].flatMap((text) => house.glyphs('song', 'han', text).map(glyphIn))).toEqual(shaped);
  });
});

describe('a stretch of text', () => {
  it('composes a letter with its mark', () => {
    expect(house.glyphs('song', 'latin', 'e\u0301')).toEqual([house.glyph('song', 'latin', 0xe9)]);
  });

  it('comes from one face where one has all of it', () => {
    expect(new Set(faces('song', 'latin', 'm\u0304')).size).toBe(1);
  });

  it('loses a variation selector that no face knows', () => {
    expect(house.glyphs('song', 'han', '国\u{e0100}')).toEqual([house.glyph('song', 'han', 0x56fd)]);
  });

  it('is missing what no face has, and only that', () => {
    const [first, second] = house.glyphs('song', 'han', '国\u{2ffff}');
    expect([first, second]).toEqual([house.glyph('song', 'han', 0x56fd), missingGlyph]);
  });

  it('is nothing when there is no text', () => {
    expect(house.glyphs('song', 'han', '')).toEqual([]);
  });

  it('passes over a face whose dashes leave a gap', () => {
    const { world } = madeHouse({ kai: ['—'], song: [{ character: '—', margin: 10 }] });
    const fonts = openFonts(world, 'house', [], () => {});
    if (!fonts.ok) throw new Error('no fonts');
    const { glyphs, face, isFallback } = fonts.value;
    const keys = glyphs('kai', 'han', '——');
    expect(keys.map((key) => face(key).postScriptName)).toEqual(['song', 'song']);
    expect(keys.some((key) => isFallback('kai', 'han', key))).toBe(false);
  });
});

describe('other scripts', () => {
  it.each([
    ['kana', 'han', 'あのゑっァヶヴー', 'NotoSerifSC-Regular'],
    ['Hangul', 'han', '가한국힘', 'NotoSerifKR-Regular'],
    ['accented Latin', 'latin', 'éńǎğșżßŁ', 'Tinos-Regular'],
    ['Vietnamese', 'latin', 'ễộựỹĐ', 'Tinos-Regular'],
    ['Greek', 'latin', 'αΩςΆἀᾧ', 'Tinos-Regular'],
    ['Cyrillic', 'latin', 'ЖяЁҐңҚӨ', 'Tinos-Regular'],
  ] as const)('have %s from the face that suits it, and from one alone', (_, form, text, face) => {
    expect(new Set([...text].flatMap((character) => faces('song', form, character)))).toEqual(new Set([face]));
  });

  it('follow the role where its own face has them: kana in 黑, Greek in bold', () => {
    expect(faces('hei', 'han', 'の')).toEqual(['NotoSansSC-Medium']);
    expect(faces('hei', 'latin', 'λ')).toEqual(['Tinos-Bold']);
  });

  it('are missed where no house face has them: Arabic, Tibetan, Mongolian, Hebrew', () => {
    for (const character of 'سབᠮש') expect(house.glyph('song', 'latin', character.codePointAt(0)!)).toBe(missingGlyph);
  });
});

it('every Han character of the core sets has a glyph in every role', () => {
  for (const role of hanRoles) {
    for (const character of '的一是龑頔麴玥喆翀〇○①⑳㈠℃№％。，、；：？！（）《》〈〉【】') {
      expect(house.glyph(role, 'han', character.codePointAt(0)!)).not.toBe(missingGlyph);
    }
  }
});
