import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { json } from '../shared-options.ts';

const options = [
  {
    long: '--max-ink',
    value: { zh: '百分比', en: 'percent' },
    whole: true,
    text: { zh: '总墨量上限，默认 300', en: 'limit of all inks together, 300 by default' },
  },
  json,
] as const satisfies readonly OptionSpec[];

/** What a preflight is told. */
export type PreflightValues = ValuesOf<typeof options>;

export const preflight = defineCommand({
  name: 'preflight',
  summary: { zh: '检查 PDF 能否付印', en: 'check whether PDFs are ready for press' },
  argument: { name: { zh: 'PDF 文件', en: 'PDF' }, many: true, required: true },
  options,
  examples: [
    {
      line: 'bulletin preflight 付印.pdf',
      text: { zh: '列出印刷厂会提出的问题', en: 'lists what a print shop would object to' },
    },
  ],
  notes: [
    {
      zh: '按 PDF/X-4、PDF/X-1a 和印刷厂的要求检查；别的程序写的 PDF 也可以检查。',
      en: 'By PDF/X-4, PDF/X-1a and the rules of print shops; PDFs of other programs too.',
    },
    {
      zh: '退出码：0 没有问题，1 文件无法读取，2 命令写错，3 有错误或提醒。',
      en: 'Exit status: 0 nothing found, 1 a file cannot be read, 2 wrong command line, 3 something found.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runPreflight } = await import('../preflight-command.ts');
    return runPreflight(words, options, session);
  },
});
