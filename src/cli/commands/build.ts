import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { impositionOptions } from '../imposition-options.ts';
import { printOptions } from '../print-options.ts';
import { allowPath, composer, json, maxWarnings, style } from '../shared-options.ts';

const options = [
  {
    long: '--output',
    short: '-o',
    value: { zh: '位置', en: 'place' },
    text: {
      zh: '写到哪里：文件、文件夹、-（标准输出）或 {series}-{number}；默认在清单旁边',
      en: 'file, folder, - (standard output) or a name as {series}-{number}',
    },
  },
  style,
  composer,
  ...printOptions,
  ...impositionOptions,
  {
    long: '--attach-sources',
    text: {
      zh: '传阅：把清单和稿件附在 PDF 里（PDF/A-3）',
      en: 'screen: the manifest and the articles travel inside the PDF (PDF/A-3)',
    },
  },
  {
    long: '--allow-missing',
    text: {
      zh: '字库缺字时照样写出 PDF，缺的字印成〓，只提出警告',
      en: 'a character that no font has becomes 〓 and a warning, not an error',
    },
  },
  {
    long: '--watch',
    text: { zh: '稿件一改就重新排印，Ctrl-C 结束', en: 'build again whenever a source changes, until Ctrl-C' },
  },
  {
    long: '--force',
    text: { zh: '多期：没有变化的也重新排', en: 'of many issues, build those too that are up to date' },
  },
  {
    long: '--check',
    text: {
      zh: '不写文件，只核对 PDF 与稿件是否一致',
      en: 'write nothing; fail when a PDF differs from its sources',
    },
  },
  {
    long: '--jobs',
    short: '-j',
    value: { zh: '个数', en: 'n' },
    whole: true,
    text: {
      zh: '多期：同时排几期；不写时按期数和处理器定',
      en: 'of many issues, make n at a time; of itself as many as pay',
    },
  },
  {
    long: '--shard',
    value: { zh: '几/几', en: 'i/n' },
    text: { zh: '多期：只排其中第 i 份（共 n 份）', en: 'of many issues, build the i-th of n shares' },
  },
  {
    long: '--list',
    text: {
      zh: '不排，只列出 PDF 由哪些文件得来（make 的规则）',
      en: 'build nothing; print what each PDF is made from, for make',
    },
  },
  allowPath,
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
      line: 'bulletin build 2026-11/issue.yaml --booklet',
      text: { zh: '另写出 2026-11/issue-booklet.pdf，自己装订用', en: 'writes 2026-11/issue-booklet.pdf too' },
    },
    {
      line: "bulletin build issues -o 'pdf/{series}-{number}-{date}'",
      text: {
        zh: '文件夹里的每一期，按刊名、期号、日期取名',
        en: 'every issue below a folder, named by series, number and date',
      },
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
    {
      zh: '文件夹里没有 issue.yaml 时，排其下各层的每个 issue.yaml；- 从标准输入读取清单名，一行一个。',
      en: 'A folder without issue.yaml stands for every issue.yaml below it, - for a list on standard input.',
    },
    {
      zh: '一期出错不影响其他各期；排多期时跳过没有变化的。',
      en: 'A bad issue does not stop the others. Of many issues those that are up to date are skipped.',
    },
    {
      zh: '只读本刊文件夹（往上最近的有 series.yaml 的文件夹，没有则是清单所在的文件夹）里的文件。',
      en: 'Only files of the project are read: the nearest folder upwards with series.yaml, or the manifest’s.',
    },
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
