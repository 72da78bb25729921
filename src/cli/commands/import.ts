import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { json, overwrite } from '../shared-options.ts';

const options = [
  {
    long: '--output',
    short: '-o',
    value: { zh: '文件夹', en: 'folder' },
    text: { zh: '写到这个文件夹（必填）', en: 'write into this folder (required)' },
  },
  overwrite,
  json,
] as const satisfies readonly OptionSpec[];

/** What an import is told. */
export type ImportValues = ValuesOf<typeof options>;

export const importText = defineCommand({
  name: 'import',
  summary: { zh: '把纯文本稿件转成清单和稿件文件', en: 'turn plain text into a manifest and article files' },
  argument: { name: { zh: '文件', en: 'file' }, many: true, required: true },
  options,
  examples: [
    {
      line: 'bulletin import 来稿.txt -o 2026-12',
      text: { zh: '写出 2026-12/issue.yaml 和各篇稿件', en: 'writes 2026-12/issue.yaml and its articles' },
    },
  ],
  notes: [
    {
      zh: '原文件不会改动；已有的文件不会被覆盖，除非写明 --force。',
      en: 'The original files stay as they are; existing files are not overwritten without --force.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runImport } = await import('../import-command.ts');
    return runImport(words, options, session);
  },
});
