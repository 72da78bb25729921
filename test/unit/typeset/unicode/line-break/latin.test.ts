import { describe, expect, it } from 'vitest';
import { marked, priced } from './marked.ts';

describe('Latin words', () => {
  it('part behind a hyphen at a cost', () => {
    expect(priced('state-of-the-art')).toBe('state-|50|of-|50|the-|50|art');
    expect(priced('京-沪')).toBe('京-|20|沪');
  });

  it.each(['X-ray', 'e-mail', 'T-shirt', 'Covid-19-like', 'SARS-CoV-2', '--option', '-flag', 'K-12'])(
    'stay whole at a hyphen of %s',
    (word) => {
      expect(marked(word)).toBe(word);
      expect(marked(`文 ${word}`)).toBe(`文 |${word}`);
    },
  );

  it('part behind two hyphens typed for a dash', () => {
    expect(marked('word--word')).toBe('word--|word');
  });

  it('part behind a suspended hyphen only at its space', () => {
    expect(marked('pre- and post-war')).toBe('pre- |and |post-|war');
  });

  it('part at a soft hyphen at a cost', () => {
    expect(priced('hyphen\u00adation')).toBe('hyphen\u00ad|50|ation');
  });

  it('keep initials and titles with the name at a cost', () => {
    expect(priced('J. K. Li')).toBe('J. |60|K. |60|Li');
    expect(priced('Dr. Li ran. Then')).toBe('Dr. |60|Li |0|ran. |0|Then');
  });

  it('part behind the solidus of English text, at a cost and not in units', () => {
    expect(priced('input/output', { lang: 'en' })).toBe('input/|60|output');
    expect(priced('5 km/h', { lang: 'en' })).toBe('5 km/h');
  });

  it('part behind a dash of English text', () => {
    expect(priced('Knuth–Plass', { lang: 'en' })).toBe('Knuth–|20|Plass');
  });

  it('keep the interpunct of a unit or word', () => {
    expect(marked('N·m col·lecció')).toBe('N·m |col·lecció');
  });
});
