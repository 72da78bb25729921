import { describe, expect, test } from 'vitest';
import { spanOf } from '../../../../../src/base/source-text.ts';
import { normaliseCharacters } from '../../../../../src/input/content/normalise/characters.ts';
import { newFindings } from '../../../../../src/input/content/normalise/findings.ts';
import { treatmentOf } from '../../../../../src/input/content/normalise/treatment.ts';
import { at0, placesIn } from '../support.ts';

function normalised(text: string) {
  const findings = newFindings();
  const source = normaliseCharacters(at0(text), findings);
  const codes: string[] = [];
  findings.send((found) => codes.push(found.code));
  return { source, text: source.text, codes };
}

describe('normaliseCharacters', () => {
  test('gives compatibility ideographs their unified form', () => {
    const { text, codes } = normalised('凞\uf9ac\u{2f800}');
    expect(text).toBe('凞怜丽');
    expect(codes).toEqual(['content/replaced-character', 'content/replaced-character']);
  });

  test('keeps the twelve of the block that are unified ideographs themselves', () => {
    const twelve = '﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩';
    expect(normalised(twelve)).toMatchObject({ text: twelve, codes: [] });
  });

  test('gives GBK’s private-use code points their characters', () => {
    expect(normalised('\ue81e\ue7c8').text).toBe('龴ǹ');
  });

  test('keeps the place of what follows a character that becomes longer', () => {
    const file = '王\ue816生';
    const { source } = normalised(file);
    expect(source.text).toBe('王𠂇生');
    expect(spanOf(source, 1, 3)).toEqual({ file: 'a.txt', start: 1, end: 2 });
    expect(placesIn(file, source).at(-1)).toBe('生');
  });

  test('passes over no character that anything becomes of', () => {
    const treated = Array.from({ length: 0xf0010 }, (_, codePoint) => codePoint).filter(
      (codePoint) => treatmentOf(codePoint) !== undefined,
    );
    const passedOver = treated.filter((codePoint) => {
      const text = `甲${String.fromCodePoint(codePoint)}乙`;
      const { text: normal, codes } = normalised(text);
      return normal === text && codes.length === 0;
    });
    expect(treated.length).toBeGreaterThan(1000);
    expect(passedOver).toEqual([]);
  });

  test('composes a letter with every mark that Unicode has a character of both for', () => {
    const apart = Array.from({ length: 0x30000 }, (_, codePoint) => codePoint)
      .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
      .map((codePoint) => String.fromCodePoint(codePoint).normalize('NFD'))
      .filter((text) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+$/u.test(text));
    expect(apart.length).toBeGreaterThan(700);
    expect(apart.filter((text) => normalised(text).text !== text.normalize('NFC'))).toEqual([]);
  });

  test('gives radicals of PDF extraction their ideographs', () => {
    expect(normalised('⼯作⽅案⻔').text).toBe('工作方案门');
  });

  test('composes letters with their marks, and nothing else', () => {
    expect(normalised('la\u030co\u0308').text).toBe('lǎö');
    expect(normalised('か\u3099').text).toBe('か\u3099');
  });

  test('keeps half-width katakana, full-width letters, soft hyphens and variation selectors', () => {
    const text = 'ｱＡ\u00ad葛\u{e0100}．';
    expect(normalised(text)).toMatchObject({ text, codes: [] });
  });

  test('takes out what has no shape, with a warning', () => {
    const { text, codes } = normalised('张\u200b三\u202e李\u0007四\ufeff');
    expect(text).toBe('张三李四');
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'content/dropped-character'));
  });

  test('turns the blanks of word processors into ordinary ones without a word', () => {
    expect(normalised('a\u00a0b\u2009c\u2003d')).toMatchObject({ text: 'a b c　d', codes: [] });
  });

  test('keeps private use it does not know, and lost characters, as errors', () => {
    const { text, codes } = normalised('\uf0b7甲\ufffd\ud800');
    expect(text).toBe('\uf0b7甲\ufffd\ud800');
    expect(codes).toEqual(['content/private-use', 'content/lost-character', 'content/lost-character']);
  });
});
