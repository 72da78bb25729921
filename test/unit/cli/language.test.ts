import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../src/cli/language.ts';

const windows = (locale: string) => (): string => locale;
const never = (): string => {
  throw new Error('the system is asked although the environment names a locale');
};

describe('languageFor', () => {
  it('takes the language that --lang names, written either way', () => {
    expect(languageFor(['build', 'x', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, never)).toBe('en');
    expect(languageFor(['--lang=zh', 'build'], { LANG: 'en_US.UTF-8' }, never)).toBe('zh');
  });

  it('takes the last --lang of several', () => {
    expect(languageFor(['--lang', 'en', '--lang', 'zh'], {}, never)).toBe('zh');
  });

  it('leaves words after -- alone', () => {
    expect(languageFor(['build', '--', '--lang=zh'], { LANG: 'en_US' }, never)).toBe('en');
  });

  it('goes by the environment when --lang names no language it knows', () => {
    expect(languageFor(['--lang', 'fr'], { LANG: 'zh_TW.UTF-8' }, never)).toBe('zh');
  });

  it.each(['zh_CN.UTF-8', 'zh_TW', 'zh-Hans-CN', 'zh', 'zh_HK.big5'])('speaks Chinese for %s', (locale) => {
    expect(languageFor([], { LANG: locale }, never)).toBe('zh');
  });

  it.each(['en_US.UTF-8', 'de_DE', 'C', 'POSIX', 'zhuang'])('speaks English for %s', (locale) => {
    expect(languageFor([], { LANG: locale }, never)).toBe('en');
  });

  it('reads LC_ALL before LC_MESSAGES before LANG, and passes over empty ones', () => {
    expect(languageFor([], { LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, never)).toBe('en');
    expect(languageFor([], { LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, never)).toBe('zh');
  });

  it('reads LANGUAGE before them, but not in the C locale', () => {
    expect(languageFor([], { LANGUAGE: 'zh_CN:en', LANG: 'en_US.UTF-8' }, never)).toBe('zh');
    expect(languageFor([], { LANGUAGE: 'zh_CN:en', LC_ALL: 'C.UTF-8' }, never)).toBe('en');
  });

  it('asks the system when the environment names no locale', () => {
    expect(languageFor([], {}, windows('zh-CN'))).toBe('zh');
    expect(languageFor([], {}, windows('en-GB'))).toBe('en');
  });
});
