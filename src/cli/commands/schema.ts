import { defineCommand } from '../command.ts';
import { rightUsage } from '../usage.ts';

export const schema = defineCommand({
  name: 'schema',
  summary: {
    zh: '输出清单、版式文件的 JSON Schema，供编辑器提示和检查',
    en: 'print the JSON Schema of manifests and styles for editors',
  },
  argument: { name: { zh: '种类', en: 'kind' }, many: false, required: false, choices: ['issue', 'series', 'style'] },
  options: [],
  examples: [
    {
      line: 'bulletin schema issue > issue.schema.json',
      text: { zh: '一期的清单', en: 'of an issue' },
    },
    {
      line: 'bulletin schema series > series.schema.json',
      text: { zh: '整个系列的公共设置', en: 'of the settings of a series' },
    },
    { line: 'bulletin schema style > style.schema.json', text: { zh: '版式文件', en: 'of a style file' } },
  ],
  notes: [],
  run: async ({ words: [kind] }, { terminal }) => {
    const { issueSchema, seriesSchema } = await import('../../input/manifest/schema.ts');
    const { styleSchema } = await import('../../input/style/schema.ts');
    const schema = kind === 'style' ? styleSchema : kind === 'series' ? seriesSchema : issueSchema;
    terminal.out(JSON.stringify(schema(), null, 2));
    return rightUsage(0);
  },
});
