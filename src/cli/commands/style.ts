import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { allowPath, json } from '../shared-options.ts';

const options = [allowPath, json] as const satisfies readonly OptionSpec[];

/** What a look at a style is told. */
export type StyleValues = ValuesOf<typeof options>;

export const style = defineCommand({
  name: 'style',
  summary: {
    zh: '列出自带的版式，或一个版式的每个值和它从哪里来',
    en: 'list the styles, or every value of one and where it comes from',
  },
  argument: { name: { zh: 'list|show 版式', en: 'list|show style' }, many: true, required: true },
  options,
  examples: [
    { line: 'bulletin style list', text: { zh: '自带的版式', en: 'the styles that come with the program' } },
    { line: 'bulletin style show gongwen', text: { zh: '公文版式的每个值', en: 'every value of gongwen' } },
    {
      line: 'bulletin style show 2026-11/issue.yaml',
      text: {
        zh: '这一期用的版式：每个值写在哪个文件的哪一行',
        en: 'that of an issue: file and line of every value',
      },
    },
  ],
  notes: [
    {
      zh: 'show 后面写版式名称、版式文件、一期或系列的清单。怎样改版式，见 docs/styles.md。',
      en: 'show takes a name, a style file or a manifest; docs/styles.md tells how to change styles.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runStyle } = await import('../style-command.ts');
    return runStyle(words, options, session);
  },
});
