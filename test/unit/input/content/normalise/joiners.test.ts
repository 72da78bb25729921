import { describe, expect, it } from 'vitest';
import { belongsToWord } from '../../../../../src/input/content/normalise/joiners.ts';

const kept = (text: string) =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => belongsToWord(text, at));

describe('an invisible character belongs to the word', () => {
  it('behind an Arabic or Indian letter, which it joins or parts', () => {
    expect(kept('می\u200cخواهم')).toEqual([2]);
    expect(kept('क्\u200dष')).toEqual([2]);
  });

  it('between two Mongolian letters', () => {
    expect(kept('ᠤᠯᠤᠰ\u202fᠤᠨ')).toEqual([4]);
    expect(kept('ᠪᠠᠶᠢᠨ\u180eᠠ')).toEqual([5]);
  });

  it('nowhere in Chinese or Latin text, and never when it turns text around', () => {
    for (const text of ['张\u200d三', 'a\u200cb', '张\u202f三', 'ᠤ\u202f三', 'س\u202eلام', 'س\u200fلام'])
      expect(kept(text)).toEqual([]);
  });
});
