import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import type { World } from '../../../../src/base/world.ts';
import { issueSchema, seriesSchema } from '../../../../src/input/manifest/schema.ts';
import { styleSchema } from '../../../../src/input/style/schema.ts';
import { findingsOf } from '../../../support/manifest-findings.ts';
import { accepts } from './json-schema.ts';

const folder = '../../../../schema';

test('the committed schema of an issue is the one that the format gives', async () => {
  await expect(`${JSON.stringify(issueSchema(), null, 2)}\n`).toMatchFileSnapshot(`${folder}/issue.schema.json`);
});

test('the committed schema of a series is the one that the format gives', async () => {
  await expect(`${JSON.stringify(seriesSchema(), null, 2)}\n`).toMatchFileSnapshot(`${folder}/series.schema.json`);
});

test('the committed schema of a style is the one that the format gives', async () => {
  await expect(`${JSON.stringify(styleSchema(), null, 2)}\n`).toMatchFileSnapshot(`${folder}/style.schema.json`);
});

describe('schema and decoder', () => {
  const good = {
    extends: 'series.yaml',
    number: 11,
    total: '71',
    date: '2026-11-20',
    name: '科技工作简报',
    'name-en': 'Bulletin',
    editors: [{ role: '主编', names: ['陆云翀'] }],
    contacts: [{ label: '邮编', value: 123456 }],
    style: { extends: 'gongwen', body: { size: '四号', indent: '2em' }, paper: 'B5' },
    columns: 1,
    composer: 'first-fit',
    masthead: { form: 'none', kind: 'neibu', notice: '内部资料，免费交流', 'copy-number': 7, image: 'a.png' },
    contents: { place: 'first-page', title: '目录' },
    'empty-sections': 'note',
    continuation: 'shown',
    supplement: '增刊',
    distribution: [
      { label: '报', names: ['省委办公厅'] },
      { label: '送', names: '各单位。' },
    ],
    copies: 80,
    printer: '澜川印务',
    printed: '2026-11-20',
    qr: { address: 'https://example.org', caption: '扫码' },
    'source-label': '供稿',
    fonts: { song: 'song.ttf', hei: { file: 'hei.ttc', face: 'Hei' } },
    sections: [
      {
        title: '要闻',
        'title-en': 'News',
        image: 'b.jpg',
        articles: [
          {
            title: '联盟召开年会',
            'title-en': 'Meeting',
            kicker: '观察',
            subtitle: '侧记',
            author: '程砚宁',
            source: '秘书处',
            file: 'a.md',
          },
          { title: '短讯', source: { label: '撰稿', name: '林頔舟' }, body: '正文。' },
          { title: '通知', source: [{ name: '甲' }], body: '正文。' },
          {
            title: '图片新闻',
            figures: [
              { picture: 'a.jpg', caption: '会场', credit: '张三', width: 80, place: 'start', decorative: true },
              { picture: ['a.jpg', 'b.jpg'], caption: ['甲', '乙'], alt: ['一', '二'], after: 2 },
            ],
          },
        ],
      },
    ],
  };
  // Every file is there: whether it is no schema can tell.
  const memory = memoryWorld({});
  const worldOf = (manifest: unknown): World => ({
    ...memory,
    exists: () => true,
    readText: (path) => ({ ok: true, value: path === 'issue.yaml' ? JSON.stringify(manifest) : 'publisher: 甲\n' }),
  });
  const decodes = (manifest: unknown): boolean =>
    !findingsOf(worldOf(manifest), 'issue.yaml').some(({ severity }) => severity === 'error');

  const junk = fc.constantFrom<unknown>(
    ...['', 'x', '0', '7', 'a.md', 'a.txt', 'a.docx', '2026-11-20', '2026/1/2', 'newsletter', 'total-fit', 'redhead'],
    ...[0, 1, 71, -1, 1.5, 1_000_000, true, [], ['x'], [''], {}, { title: 'x' }, { name: 'x' }, { file: 'x' }],
  );
  const change = fc.record({
    path: fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
    put: junk,
    how: fc.constantFrom('set', 'drop', 'add'),
  });

  /** A copy of the value with one place in it changed; the numbers of the path choose among the keys of each level. */
  function changed(value: unknown, path: readonly number[], put: unknown, how: string): unknown {
    const [step, ...rest] = path;
    if (step === undefined || typeof value !== 'object' || value === null) return put;
    if (Array.isArray(value)) {
      if (value.length === 0) return how === 'drop' ? value : [put];
      return value.map((item, index) => (index === step % value.length ? changed(item, rest, put, how) : item));
    }
    const entries = Object.entries(value);
    if (rest.length === 0 && how === 'add')
      return { ...value, [['colour', 'body', 'label', 'name'][step % 4] ?? 'x']: put };
    return Object.fromEntries(
      entries.flatMap(([key, item], index) => {
        if (index !== step % entries.length) return [[key, item]];
        return rest.length === 0 && how === 'drop' ? [] : [[key, changed(item, rest, put, how)]];
      }),
    );
  }

  test('both take a manifest with every key in it', () => {
    expect([accepts(issueSchema(), good), decodes(good)]).toEqual([true, true]);
  });

  test('agree on every manifest, be it right or wrong', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let manifest: unknown = good;
        for (const { path, put, how } of changes) manifest = changed(manifest, path, put, how);
        expect(decodes(manifest)).toBe(accepts(issueSchema(), manifest));
      }),
      { numRuns: 300 },
    );
  });
});
