import { describe, expect, it } from 'vitest';
import { readSubstitution } from '../../../../../src/typeset/fonts/opentype/substitutions.ts';
import { chineseForms } from '../made-font.ts';
import { codePointsOf, openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

const marks = ['—', '——', '⸺', '…', '……', '‥', '“', '”', '‘', '’', '·', '《》', '，。', '"', '国', '直骨角'];

describe('the forms of Chinese text', () => {
  it.each([
    'fonts/NotoSerifSC-Regular.ttf',
    'fonts/NotoSerifSC-Bold-core.ttf',
    'fonts/NotoSerifSC-Black-core.ttf',
    'fonts/NotoSansSC-Medium-core.ttf',
    'fonts/NotoSansSC-Bold-core.ttf',
    'fonts/BulletinKai-Regular.ttf',
    'fonts/BabelStoneHan-rescue.ttf',
    'fonts/fandol/FandolFang-Regular.otf',
  ])('are those that fontkit shapes with %s', (path) => {
    const face = openedFont(path);
    const font = fontKitFont(path);
    const forms = marks.map((text) => face.chineseForms(codePointsOf(text).map(face.glyphOf), 'zh-Hans'));
    const shaped = marks.map((text) => font.layout(text, [], 'hani', 'ZHS ').glyphs.map(({ id }) => id));
    expect(forms).toEqual(shaped);
  });
});

function substitutionTable(type: number, subtable: readonly number[], languages?: readonly string[]): DataView {
  const bytes = chineseForms(type, subtable, languages);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

const locl = { script: 'hani', languages: ['ZHS '], features: ['locl'] };

describe('a substitution', () => {
  it('adds a delta to the covered glyphs', () => {
    const substitute = readSubstitution(substitutionTable(1, [1, 6, 100, 2, 1, 5, 7, 0]), locl);
    expect(substitute?.([4, 5, 6, 7, 8])).toEqual([4, 105, 106, 107, 8]);
  });

  it('replaces glyph by glyph', () => {
    const substitute = readSubstitution(substitutionTable(1, [2, 10, 2, 50, 60, 1, 2, 5, 9]), locl);
    expect(substitute?.([5, 6, 9])).toEqual([50, 6, 60]);
  });

  it('takes the first ligature that fits, wherever it stands', () => {
    // 5 5 5 → 30, 5 5 → 20
    const ligatures = [1, 8, 1, 14, 1, 1, 5, 2, 6, 14, 30, 3, 5, 5, 20, 2, 5];
    const substitute = readSubstitution(substitutionTable(4, ligatures), locl);
    expect(substitute?.([5, 5])).toEqual([20]);
    expect(substitute?.([1, 5, 5, 5, 5])).toEqual([1, 30, 5]);
  });

  it('is found behind an extension', () => {
    const substitute = readSubstitution(substitutionTable(7, [1, 1, 0, 8, 1, 6, 100, 1, 1, 5]), locl);
    expect(substitute?.([5])).toEqual([105]);
  });

  it('is that of the first language that the face knows', () => {
    const table = substitutionTable(1, [1, 6, 100, 1, 1, 5], ['ZHT ']);
    const inHongKong = { ...locl, languages: ['ZHH ', 'ZHT ', 'ZHS '] };
    expect(readSubstitution(table, inHongKong)?.([5])).toEqual([105]);
    expect(readSubstitution(table, locl)).toBeUndefined();
  });

  it('is none for another feature, a contextual lookup or another script', () => {
    const table = substitutionTable(1, [1, 6, 100, 2, 1, 5, 7, 0]);
    expect(readSubstitution(table, { ...locl, features: ['liga'] })).toBeUndefined();
    expect(readSubstitution(table, { ...locl, script: 'latn' })).toBeUndefined();
    expect(readSubstitution(substitutionTable(6, [3]), locl)).toBeUndefined();
  });
});
