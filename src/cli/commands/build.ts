import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { printOptions } from '../print-options.ts';
import { json, maxWarnings } from '../shared-options.ts';

const options = [
  {
    long: '--output',
    short: '-o',
    value: { zh: '位置', en: 'place' },
    text: {
      zh: '写到哪里：文件、文件夹，或 -（标准输出）；不写则放在清单旁边',
      en: 'file, folder or - (standard output); by default beside the manifest',
    },
  },
  {
    long: '--style',
    value: { zh: '版式', en: 'name' },
    choices: ['newsletter'],
    text: { zh: '用这种版式（newsletter），不用清单里写的', en: 'this style (newsletter) instead of the manifest’s' },
  },
  {
    long: '--composer',
    value: { zh: '方式', en: 'name' },
    choices: ['total-fit', 'first-fit'],
    text: {
      zh: 'total-fit 整段权衡断行，first-fit 逐行排满',
      en: 'total-fit weighs the whole paragraph, first-fit fills line by line',
    },
  },
  ...printOptions,
  {
    long: '--allow-missing',
    text: {
      zh: '字库缺字时照样写出 PDF，缺的字印成〓，只提出警告',
      en: 'a character that no font has becomes 〓 and a warning, not an error',
    },
  },
  maxWarnings,
  json,
] as const satisfies readonly OptionSpec[];

/** What a build is told. */
export type BuildValues = ValuesOf<typeof options>;

export const build = defineCommand({
  name: 'build',
  summary: { zh: '按清单排出简报，写成 PDF', en: 'typeset newsletters from their manifests and write PDF' },
  argument: { name: { zh: '清单', en: 'manifest' }, many: true, required: true },
  options,
  examples: [
    {
      line: 'bulletin build 2026-11/issue.yaml',
      text: { zh: '写出 2026-11/issue.pdf', en: 'writes 2026-11/issue.pdf' },
    },
    {
      line: 'bulletin build 2026-11/issue.yaml -o 第11期.pdf',
      text: { zh: '写成指定的文件', en: 'writes that file' },
    },
    {
      line: 'bulletin build 2026-11/issue.yaml --profile press -o 付印.pdf',
      text: { zh: '写出送印刷厂的 PDF', en: 'writes the PDF for the print shop' },
    },
    {
      line: 'bulletin build 2026-*/issue.yaml -o pdf/',
      text: { zh: '一次排多期，写出 pdf/2026-11.pdf 等', en: 'several issues at once: pdf/2026-11.pdf and so on' },
    },
  ],
  notes: [
    {
      zh: '写到文件夹里的文件与清单同名；清单叫 issue.yaml 时，用它所在文件夹的名字。',
      en: 'In a folder the PDF has the manifest’s name, or its folder’s when that is called issue.yaml.',
    },
    { zh: '一期出错不影响其他各期。', en: 'A bad issue does not stop the others.' },
    {
      zh: '退出码：0 全部排好，1 有的没有排好，2 命令写错，3 警告多于 --max-warnings，130 被中断。',
      en: 'Exit status: 0 all built, 1 some failed, 2 wrong command line, 3 too many warnings, 130 interrupted.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runBuild } = await import('../build-command.ts');
    return runBuild(words, options, session);
  },
});
