import type { Localized } from '../base/diagnostics/diagnostic.ts';

/** The languages that the program speaks. */
export type Language = keyof Localized;

/** Both languages, for checking what the user typed. */
export const languages: readonly Language[] = ['zh', 'en'];

/** What the environment says; only the variables that are read here. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: what `--lang` says, else the locale of the environment, Chinese for any zh locale and English
 * for every other. `systemLocale` is asked only when the environment names none, as on Windows.
 */
export function languageFor(argv: readonly string[], env: Environment, systemLocale: () => string): Language {
  return askedFor(argv) ?? (/^zh\b|^zh_|^chinese/i.test(localeOf(env) ?? systemLocale()) ? 'zh' : 'en');
}

/** Read before the command line is parsed, because a mistake in it has to be explained in the right language. */
function askedFor(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  let asked: string | undefined;
  options.forEach((word, index) => {
    if (word === '--lang') asked = options[index + 1];
    else if (word.startsWith('--lang=')) asked = word.slice('--lang='.length);
  });
  return languages.find((language) => language === asked);
}

/**
 * The locale for messages, in the order of POSIX: LC_ALL, LC_MESSAGES, LANG. LANGUAGE is GNU's list of preferences, which
 * counts before them, but not in the C locale.
 */
function localeOf(env: Environment): string | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(isSet);
  const preferred = env['LANGUAGE']?.split(':').find(isSet);
  return locale !== undefined && /^(C|POSIX)\b/.test(locale) ? locale : (preferred ?? locale);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
