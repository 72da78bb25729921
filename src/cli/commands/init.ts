import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { json, overwrite } from '../shared-options.ts';

const options = [
  { long: '--name', value: { zh: '刊名', en: 'text' }, text: { zh: '刊名', en: 'the name of the newsletter' } },
  { long: '--publisher', value: { zh: '单位', en: 'text' }, text: { zh: '主办单位', en: 'who publishes it' } },
  {
    long: '--number',
    value: { zh: '期号', en: 'n' },
    whole: true,
    text: { zh: '期号，默认 1', en: 'its number, 1 by default' },
  },
  {
    long: '--date',
    value: { zh: '日期', en: 'date' },
    text: { zh: '签发日期，如 2026-11-20，默认今天', en: 'its date, as 2026-11-20; today by default' },
  },
  overwrite,
  json,
] as const satisfies readonly OptionSpec[];

/** What a beginning is told. */
export type InitValues = ValuesOf<typeof options>;

export const init = defineCommand({
  name: 'init',
  summary: {
    zh: '新建一份简报：公共设置、第一期和样稿',
    en: 'begin a newsletter: shared settings, a first issue, articles',
  },
  argument: { name: { zh: '文件夹', en: 'folder' }, many: false, required: false },
  options,
  examples: [
    {
      line: 'bulletin init 工作简报',
      text: {
        zh: '问几句，在这个文件夹里写好可以直接排印的一期',
        en: 'asks, and writes an issue into that folder that builds',
      },
    },
    {
      line: 'bulletin init . --name 工作简报 --publisher 某某联盟 --number 1 --date 2026-12-20',
      text: { zh: '不问，写在当前文件夹', en: 'asks nothing, and writes here' },
    },
  ],
  notes: [
    {
      zh: '已有的文件不会被覆盖，除非写明 --force。不在终端里运行时不提问。',
      en: 'Existing files are not overwritten without --force. Nothing is asked without a terminal.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runInit } = await import('../init/run-init.ts');
    return runInit(words[0] ?? '.', options, session);
  },
});
