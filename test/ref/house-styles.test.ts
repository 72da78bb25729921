import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { styleNames } from '../../src/input/style/format.ts';
import { styleModule, valuesModule } from './house-styles/modules.ts';
import { styleTables } from './house-styles/tables.ts';

const names = styleNames.map(({ value }) => value);
/** What follows in the page is made. */
const mark = '<!-- npm run styles -->';
const folder = '../../src/input/style';

it.each(names)('the module of the style %s is the one that its YAML file gives', async (name) => {
  await expect(styleModule(name)).toMatchFileSnapshot(`${folder}/${name}.ts`);
});

it('the values of the styles are those of their YAML files', async () => {
  await expect(valuesModule(names)).toMatchFileSnapshot(`${folder}/house-values.ts`);
});

it('docs/styles.md lists every value of every style', async () => {
  const written = readFileSync(new URL('../../docs/styles.md', import.meta.url), 'utf8');
  const [before] = written.split(mark);
  await expect(`${before}${mark}\n\n${styleTables().trimEnd()}\n`).toMatchFileSnapshot('../../docs/styles.md');
});
