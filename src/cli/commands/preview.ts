import { defineCommand, type OptionSpec, type ValuesOf } from '../command.ts';
import { allowPath, composer, style } from '../shared-options.ts';

const options = [
  style,
  composer,
  {
    long: '--page',
    value: { zh: '页码', en: 'number' },
    whole: true,
    text: { zh: '从这一页看起；不翻页时只显示这一页', en: 'begin on this page; without the pager only this page' },
  },
  {
    long: '--columns',
    value: { zh: '列数', en: 'number' },
    whole: true,
    text: { zh: '按这么多列显示，默认随终端', en: 'in so many columns; by default the terminal’s' },
  },
  {
    long: '--ambiguous',
    value: { zh: '宽度', en: 'width' },
    choices: ['1', '2'],
    text: {
      zh: '“”、…、— 等在终端里占几列，默认试出来',
      en: 'columns of “ ” … — in the terminal; tried out by default',
    },
  },
  {
    long: '--graphics',
    value: { zh: '方式', en: 'kind' },
    choices: ['auto', 'kitty', 'iterm2', 'sixel', 'blocks', 'off'],
    text: {
      zh: '显示页面图像：auto 看终端能用哪种',
      en: 'show pictures of the pages; auto: whatever the terminal can',
    },
  },
  { long: '--no-pager', text: { zh: '直接输出，不翻页', en: 'print everything instead of paging' } },
  allowPath,
  { long: '--watch', text: { zh: '文件一改就重新排印', en: 'typeset anew whenever a file changes' } },
] as const satisfies readonly OptionSpec[];

/** What a preview is told. */
export type PreviewValues = ValuesOf<typeof options>;

export const preview = defineCommand({
  name: 'preview',
  summary: { zh: '在终端里看排好的页面', en: 'show the finished pages in the terminal' },
  argument: { name: { zh: '清单', en: 'manifest' }, many: false, required: true },
  options,
  examples: [
    {
      line: 'bulletin preview 2026-11/issue.yaml',
      text: { zh: '翻看各页，? 看按键，q 退出', en: 'page by page; ? shows the keys, q quits' },
    },
    {
      line: 'bulletin preview 2026-11/issue.yaml --watch',
      text: { zh: '一边改稿一边看', en: 'while the articles are being edited' },
    },
    {
      line: 'bulletin preview 2026-11/issue.yaml > 2026-11.txt',
      text: { zh: '断行与印出的一致的纯文本', en: 'plain text with the line breaks of the print' },
    },
  ],
  notes: [
    {
      zh: '断行、分页与 PDF 完全相同；缺的字显示为〓，图片显示为方框。',
      en: 'Lines and pages are those of the PDF; a missing character is shown as 〓, a picture as a frame.',
    },
    {
      zh: '输出到文件或别的程序时是纯文本，页与页之间是换页符。',
      en: 'To a file or a program it is plain text, with a form feed between pages.',
    },
  ],
  run: async ({ words, options }, session) => {
    const { runPreview } = await import('../preview/run-preview.ts');
    return runPreview(words[0]!, options, session);
  },
});
