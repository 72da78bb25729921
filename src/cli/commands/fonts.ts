import { fontRoles } from '../../base/font-role.ts';
import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { json } from '../shared-options.ts';

const options = [
  {
    long: '--file',
    value: { zh: '文件', en: 'file' },
    text: { zh: '查这个文件里的字，不查命令行上写的', en: 'look up the characters of this file' },
  },
  {
    long: '--role',
    value: { zh: '用途', en: 'role' },
    choices: fontRoles,
    text: { zh: '按这种用途查字，默认 song', en: 'as set in this role; song by default' },
  },
  {
    long: '--manifest',
    value: { zh: '清单', en: 'manifest' },
    text: { zh: '连同这份清单里自备的字体', en: 'with the fonts that this manifest names' },
  },
  {
    long: '--variants',
    text: {
      zh: '列出字重、内部名称；查字时列出有这个字的每一款字体',
      en: 'weight and inner name; for a text every face that has the character',
    },
  },
  json,
] as const satisfies readonly OptionSpec[];

/** What a look at the fonts is told. */
export type FontsValues = ValuesOf<typeof options>;

export const fonts = defineCommand({
  name: 'fonts',
  summary: {
    zh: '列出字体，查一个字印成哪款字体',
    en: 'list the fonts, and which of them a character is printed from',
  },
  argument: { name: { zh: '文字', en: 'text' }, many: true, required: false },
  options,
  examples: [
    { line: 'bulletin fonts', text: { zh: '各种用途的字体', en: 'the face of every role' } },
    { line: 'bulletin fonts 𬱖頔堃', text: { zh: '这几个字印得出来吗', en: 'can these be printed?' } },
    {
      line: 'bulletin fonts --file 名单.txt',
      text: { zh: '查一份名单里的字', en: 'the characters of a list of names' },
    },
  ],
  notes: [{ zh: '有字印不出来时退出码为 1。', en: 'Exit status 1 when a character cannot be printed.' }],
  run: async ({ words, options }, session) => {
    const { runFonts } = await import('../fonts-command.ts');
    return runFonts(words, options, session);
  },
});
