import type { OptionSpec } from './command.ts';

/** What every command understands. */
export const commonOptions: readonly OptionSpec[] = [
  {
    long: '--lang',
    value: { zh: '语言', en: 'language' },
    choices: ['zh', 'en'],
    text: {
      zh: '用中文（zh）或英文（en）显示，默认随系统',
      en: 'speak Chinese (zh) or English (en); the system’s language by default',
    },
  },
  {
    long: '--quiet',
    short: '-q',
    text: { zh: '只显示错误，不显示警告和进度', en: 'errors only, no warnings and no progress' },
  },
  { long: '--no-color', text: { zh: '不用颜色', en: 'no colour' } },
  { long: '--help', short: '-h', text: { zh: '显示用法', en: 'show this help' } },
];

/** What the program understands without a command. */
export const versionOption: OptionSpec = {
  long: '--version',
  short: '-V',
  text: { zh: '显示版本号', en: 'show the version' },
};
