import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { allowPath, json, maxWarnings } from '../shared-options.ts';

const options = [
  {
    long: '--format',
    value: { zh: '格式', en: 'form' },
    choices: ['text', 'github'],
    text: {
      zh: 'text 供人阅读；github 供 GitHub 标在改动上',
      en: 'text for people; github as annotations of a pull request',
    },
  },
  allowPath,
  {
    long: '--composition',
    text: {
      zh: '另列每行的自然宽度、动用到的调整和每处的量，每页的行数，以及合计',
      en: 'list how every line was filled, the rows of each page, and a total',
    },
  },
  maxWarnings,
  json,
] as const satisfies readonly OptionSpec[];

/** What a check is told. */
export type CheckValues = ValuesOf<typeof options>;

export const check = defineCommand({
  name: 'check',
  summary: { zh: '检查清单、稿件和版面，不写文件', en: 'look through manifest, articles and pages, and write nothing' },
  argument: { name: { zh: '清单', en: 'manifest' }, many: true, required: true },
  options,
  examples: [
    {
      line: 'bulletin check 2026-11/issue.yaml',
      text: { zh: '列出错误和可疑之处', en: 'lists errors and what looks wrong' },
    },
    {
      line: 'bulletin check issues/*/issue.yaml --max-warnings 0',
      text: { zh: '有警告时退出码为 3', en: 'exit with status 3 when there is a warning' },
    },
  ],
  notes: [
    {
      zh: '查标点、字数、来源、缺字、松行、孤字等；每一项都可以在清单的 check 里关掉。',
      en: 'Marks, lengths, sources, glyphs, lines; each can be switched off by “check” of the manifest.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runCheck } = await import('../check-command.ts');
    return runCheck(words, options, session);
  },
});
