import { defineCommand } from '../command.ts';
import { rightUsage } from '../usage.ts';

export const schema = defineCommand({
  name: 'schema',
  summary: { zh: '输出清单的 JSON Schema，供编辑器提示和检查', en: 'print the JSON Schema of a manifest for editors' },
  argument: { name: { zh: '种类', en: 'kind' }, many: false, required: false, choices: ['issue', 'series'] },
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
  ],
  notes: [],
  run: async ({ words: [kind] }, { terminal }) => {
    const { issueSchema, seriesSchema } = await import('../../input/manifest/schema.ts');
    terminal.out(JSON.stringify(kind === 'series' ? seriesSchema() : issueSchema(), null, 2));
    return rightUsage(0);
  },
});
