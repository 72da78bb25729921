import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptsOf } from '../../../../src/typeset/unicode/forms.ts';

/** Script of each character: h Han, l Latin, s space. */
function scripts(text: string): string {
  return [...scriptsOf(text)].map((script) => 'hls'[script]).join('');
}

describe('Chinese or Latin form', () => {
  it('sets quotation marks around Latin words in a Chinese sentence as Chinese', () => {
    expect(scripts('称“AI+”为')).toBe('hhlllhh');
  });

  it('sets quotation marks inside an English sentence as Latin', () => {
    expect(scripts('He said “no” to me')).not.toContain('h');
  });

  it('takes a mark between letters for an apostrophe', () => {
    expect(scripts('中It’s中')).toBe('hllllh');
  });

  it('sets quotation marks inside an English quotation as Latin and the outer ones as Chinese', () => {
    expect(scripts('他说“a ‘b’ c”。')).toBe('hhhlslllslhh');
  });

  it('sets the dash of a range between numbers as Chinese where the text is', () => {
    expect(scripts('2026—2030年')).toBe('llllhllllh');
    expect(scripts('2026—2030')).toBe('lllllllll');
  });

  it('sets the interpunct of a foreign name as Chinese', () => {
    expect(scripts('约翰·史密斯')).toBe('hhhhhh');
  });

  it('lets a variation selector go with its base', () => {
    expect(scripts('A\ufe00中\ufe00')).toBe('llhh');
  });

  it('gives both halves of a surrogate pair one script', () => {
    expect(scripts('𬱖A')).toBe('hhl');
  });

  it('answers for the text that is asked of, however long it is', () => {
    expect(scripts('中A'.repeat(10_000))).toBe('hl'.repeat(10_000));
    expect(scripts('A中')).toBe('lh');
  });

  it('finds the side of marks in a row without end, and of pairs of them', () => {
    const count = 100_000;
    expect(scripts(`${'“'.repeat(count)}中`)).toBe('h'.repeat(count + 1));
    expect(scripts(`A${'—'.repeat(count)}B`)).toBe('l'.repeat(count + 2));
    expect(scripts(`A${'“'.repeat(count)}${'”'.repeat(count)}中`)).toBe(`l${'h'.repeat(2 * count + 1)}`);
    expect(scripts(`A${'“ ‘'.repeat(count)}a${'’ ”'.repeat(count)}B`)).not.toContain('h');
  });

  it('gives every unit a script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => scriptsOf(text).length === text.length));
  });
});
