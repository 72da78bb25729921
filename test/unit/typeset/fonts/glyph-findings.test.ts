import { expect, it } from 'vitest';
import { fallbackFound, missingGlyphFound } from '../../../../src/typeset/fonts/glyph-findings.ts';
import { openFonts } from '../../../../src/typeset/fonts/open-fonts.ts';
import { madeHouse } from './made-house.ts';

const fonts = openFonts(madeHouse({ fangsong: ['国'], song: ['翀'] }).world, 'house', [], () => {});
const span = { file: 'a.md', start: 1, end: 2 };

it('a fallback names the character, the face that was asked for and the one that is used', () => {
  if (!fonts.ok) throw new Error('no fonts');
  const key = fonts.value.glyph('fangsong', 'han', 0x7fc0);
  const found = fallbackFound(fonts.value, key, { role: 'fangsong', form: 'han', codePoint: 0x7fc0, span });
  expect(found).toMatchObject({ code: 'font/fallback', severity: 'warning', span });
  expect(found.message.zh).toBe('fangsong 缺“翀”（U+7FC0），改用 song，字形可能与前后文不一致');
  expect(found.hints[0]!.message.zh).toContain('fonts: {fangsong: C:/Windows/Fonts/simfang.ttf}');
});

it('a missing glyph is an error that names the character and its code point', () => {
  if (!fonts.ok) throw new Error('no fonts');
  const found = missingGlyphFound(fonts.value, { role: 'song', form: 'han', codePoint: 0x20bb7, span });
  expect(found).toMatchObject({ code: 'font/missing-glyph', severity: 'error', span });
  expect(found.message.zh).toContain('“𠮷”（U+20BB7）');
  expect(found.hints).toHaveLength(1);
});
