import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { diagnostic, fail } from '../../../../src/base/diagnostics/diagnostic.ts';
import { type MemoryFiles, memoryWorld } from '../../../../src/base/memory-world.ts';
import { offsetAt, type SourceText } from '../../../../src/base/source-text.ts';
import type { World } from '../../../../src/base/world.ts';
import type { Manifest } from '../../../../src/input/manifest/manifest.ts';
import { readManifest } from '../../../../src/input/manifest/read-manifest.ts';
import { findingsOf } from '../../../support/manifest-findings.ts';

const series = `name: 科技工作简报
subtitle: 每月一期
publisher: 创新联盟秘书处
editors:
  - {role: 主编, names: [陆云翀]}
  - {role: 校对, names: 庄稷}
contacts:
  - label: 邮编
    value: 000000
style: newsletter
source-label: 供稿
print: {profile: press, bleed: 5, icc: shop.icc, booklet: yes, thickness: 0.08}
fonts:
  song: fonts/song.ttf
  hei: {file: fonts/hei.ttc, face: Hei}
  others: [fonts/uyghur.ttf, {file: fonts/hei.ttc, face: Tibetan}]
`;

const issue = `extends: ../series.yaml
number: 11
total: "71"
date: 2026-11-20
fonts: {hei: other.ttf}
print: {bleed: 2.5, marks: all, booklet: 否}
sections:
  - title: 要闻
    articles:
      - title: 联盟召开年会
        subtitle: ——侧记
        author: 程砚宁
        source: 秘书处
        file: articles/01.md
      - title: 短讯
        source: {label: 撰稿, name: 林頔舟}
        body: |
          第一段。

          第二段。
  - title: 动态
    articles:
      - title: 通知
        source:
          - {label: 撰稿, name: 甲}
          - name: 乙
        body: 正文。
`;

const files: MemoryFiles = {
  'series.yaml': series,
  'shop.icc': '',
  'fonts/song.ttf': '',
  'fonts/hei.ttc': '',
  'fonts/uyghur.ttf': '',
  '2026-11/issue.yaml': issue,
  '2026-11/other.ttf': '',
  '2026-11/articles/01.md': '正文。',
};

function read(world: World, path: string): Manifest {
  const result = readManifest(world, path, (found) => expect.fail(found.message.zh));
  if (!result.ok) expect.fail(result.errors.map((error) => error.message.zh).join('\n'));
  return result.value;
}

/** The manifest of an issue with these lines and one article. */
function issueOf(lines: string, others: MemoryFiles = {}): { world: World; text: string } {
  const text = `${lines}
sections:
  - title: 要闻
    articles:
      - title: 稿件
        body: 正文。
`;
  return { world: memoryWorld({ ...others, 'issue.yaml': text }), text };
}

function codes(world: World, path = 'issue.yaml'): string[] {
  return findingsOf(world, path).map((found) => found.code);
}

describe('readManifest', () => {
  const manifest = read(memoryWorld(files), '2026-11/issue.yaml');
  const texts = (values: readonly (SourceText | undefined)[]) => values.map((value) => value?.text);

  test('takes over from the series what the issue does not say', () => {
    expect(texts([manifest.name, manifest.subtitle, manifest.publisher, manifest.sourceLabel])).toEqual([
      '科技工作简报',
      '每月一期',
      '创新联盟秘书处',
      '供稿',
    ]);
    expect(manifest.files).toEqual(['2026-11/issue.yaml', 'series.yaml']);
  });

  test('reads numbers and dates with and without quotes', () => {
    expect([manifest.number, manifest.total]).toEqual([11, 71]);
    expect(manifest.date).toEqual({ year: 2026, month: 11, day: 20 });
  });

  test('reads one name and a list of names', () => {
    expect(manifest.editors.map((editor) => texts([editor.role, ...editor.names]))).toEqual([
      ['主编', '陆云翀'],
      ['校对', '庄稷'],
    ]);
  });

  test('keeps the digits of a text that looks like a number', () => {
    expect(texts(manifest.contacts.map((contact) => contact.value))).toEqual(['000000']);
  });

  test('reads the three forms of a source', () => {
    const sources = manifest.sections.flatMap((section) => section.articles.map((article) => article.source));
    expect(sources.map((parts) => parts.map((part) => texts([part.label, part.name])))).toEqual([
      [[undefined, '秘书处']],
      [['撰稿', '林頔舟']],
      [
        ['撰稿', '甲'],
        [undefined, '乙'],
      ],
    ]);
  });

  test('resolves a path from the file that names it, and lets an issue override one font of its series', () => {
    expect(manifest.fonts.map(({ role, path, face }) => [role, path, face])).toEqual([
      ['hei', '2026-11/other.ttf', undefined],
      ['song', 'fonts/song.ttf', undefined],
      ['others', 'fonts/uyghur.ttf', undefined],
      ['others', 'fonts/hei.ttc', 'Tibetan'],
    ]);
    const body = manifest.sections[0]?.articles[0]?.body;
    expect(body?.kind === 'file' && body.path).toBe('2026-11/articles/01.md');
  });

  test('lets an issue override one print setting of its series', () => {
    expect(manifest.print).toMatchObject({ profile: 'press', bleed: 2.5, marks: 'all', icc: { path: 'shop.icc' } });
    expect(manifest.print).toMatchObject({ booklet: false, thickness: 0.08 });
  });

  test('wants a red masthead when there is a name, and none otherwise', () => {
    expect(manifest.masthead).toBe('redhead');
    expect(read(issueOf('number: 1').world, 'issue.yaml').masthead).toBe('none');
    expect(read(issueOf('name: 简报\nmasthead: none').world, 'issue.yaml').masthead).toBe('none');
  });

  test('gives every character of every text its place', () => {
    const articles = manifest.sections.flatMap((section) => section.articles);
    for (const source of [
      manifest.name,
      articles[0]?.title,
      articles[1]?.source[0]?.name,
      manifest.editors[1]?.names[0],
    ]) {
      const text = source?.file === 'series.yaml' ? series : issue;
      expect(source && [...source.text].map((_, at) => text[offsetAt(source, at)]).join('')).toBe(source?.text);
    }
  });

  test('keeps the empty line between paragraphs of a body however it is written', () => {
    const bodies = [
      'body: |\n          一。\n\n          二。',
      'body: >\n          一。\n\n          二。',
      'body: 一。\n\n          二。',
      'body: "一。\n\n          二。"',
    ];
    for (const body of bodies) {
      const text = `sections:\n  - title: 要闻\n    articles:\n      - title: 甲\n        ${body}\n`;
      const article = read(memoryWorld({ 'issue.yaml': text }), 'issue.yaml').sections[0]?.articles[0]?.body;
      expect(article?.kind === 'inline' && article.text.text.trimEnd()).toBe('一。\n\n二。');
    }
  });

  test('drops ideographic blanks at the ends of a text', () => {
    expect(read(issueOf('name: 　科技简报　').world, 'issue.yaml').name?.text).toBe('科技简报');
  });

  test('takes an empty text in quotes for none, also over that of the series', () => {
    const { world } = issueOf('extends: s.yaml\nsubtitle: ""', { 's.yaml': 'name: 简报\nsubtitle: 每月一期\n' });
    expect(read(world, 'issue.yaml').subtitle).toBeUndefined();
  });

  test('lets a value that was left blank show that of the series, with a warning', () => {
    const { world } = issueOf('extends: s.yaml\nname:', { 's.yaml': 'name: 简报\n' });
    expect(codes(world)).toEqual(['manifest/left-blank']);
    const result = readManifest(world, 'issue.yaml', () => {});
    expect(result.ok && result.value.name?.text).toBe('简报');
  });

  test('follows a series that extends another', () => {
    const { world } = issueOf('extends: a.yaml', {
      'a.yaml': 'extends: base/b.yaml\nsubtitle: 近',
      'base/b.yaml': 'name: 简报\nsubtitle: 远\n',
    });
    const found = read(world, 'issue.yaml');
    expect(texts([found.name, found.subtitle])).toEqual(['简报', '近']);
    expect(found.files).toEqual(['issue.yaml', 'a.yaml', 'base/b.yaml']);
  });

  test('uses the same value at an alias as at its anchor', () => {
    const { world } = issueOf('name: &name 科技简报\npublisher: *name');
    expect(read(world, 'issue.yaml').publisher?.text).toBe('科技简报');
  });
});

describe('a manifest of another editor or system', () => {
  test('may have Windows line ends', () => {
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('\n', '\r\n')]),
    );
    const manifest = read(memoryWorld(windows), '2026-11/issue.yaml');
    const body = manifest.sections[0]?.articles[1]?.body;
    expect(body?.kind === 'inline' && body.text.text).toBe('第一段。\n\n第二段。\n');
    const title = manifest.sections[0]?.articles[0]?.title;
    expect(title && String(windows['2026-11/issue.yaml'])[offsetAt(title, 0)]).toBe('联');
  });

  test('may begin with a byte order mark, also when the world leaves it in the text', () => {
    const { world, text } = issueOf('name: 简报');
    const withMark: World = { ...world, readText: () => ({ ok: true, value: `\ufeff${text}` }) };
    const name = read(withMark, 'issue.yaml').name;
    expect(name && `\ufeff${text}`[offsetAt(name, 0)]).toBe('简');
  });

  test('is refused with a way out when it is GBK', () => {
    // “简报” in GBK
    const world = memoryWorld({ 'issue.yaml': Uint8Array.of(0xbc, 0xf2, 0xb1, 0xa8) });
    const [found] = findingsOf(world, 'issue.yaml');
    expect(found?.code).toBe('file/not-utf8');
    expect(found?.hints[0]?.message.zh).toContain('UTF-8');
  });

  test('is refused when it is not there', () => {
    expect(codes(memoryWorld({}))).toEqual(['file/not-found']);
  });

  test('names the value that named a series file which cannot be read', () => {
    const { world, text } = issueOf('extends: s.yaml', { 's.yaml': Uint8Array.of(0xbc, 0xf2) });
    const [found] = findingsOf(world, 'issue.yaml');
    expect(found?.code).toBe('file/not-utf8');
    expect(found?.span).toEqual({ file: 'issue.yaml', start: text.indexOf('s.yaml'), end: text.indexOf('s.yaml') + 6 });
  });
});

describe('a manifest that would exhaust the machine is refused', () => {
  test('when it is larger than 4 MB', () => {
    expect(codes(memoryWorld({ 'issue.yaml': `#${'x'.repeat(4 * 1024 * 1024)}` }))).toEqual(['manifest/too-large']);
  });

  test('when brackets, dashes or indentation nest too deep', () => {
    const deep = ['['.repeat(100_000), '- '.repeat(100_000), `${'  '.repeat(2000)}a: 1`, '{a: '.repeat(5000)];
    for (const text of deep) expect(codes(memoryWorld({ 'issue.yaml': text }))).toEqual(['manifest/too-deep']);
  });

  test('but not when brackets stand in comments and quoted text', () => {
    const brackets = '['.repeat(200);
    const { world } = issueOf(`# ${brackets}\nname: "${brackets}"`);
    expect(codes(world)).toEqual([]);
  });

  test('when aliases multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    const found = codes(memoryWorld({ 'issue.yaml': `${lines.join('\n')}\nname: *a8\n` }));
    expect(found.filter((code) => code === 'manifest/too-many-aliases')).toHaveLength(1);
  });

  test('when series extend each other through too many files', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`s${at}.yaml`, `extends: s${at + 1}.yaml\n`]),
    );
    const { world } = issueOf('extends: s0.yaml', chain);
    expect(codes(world)).toContain('manifest/extends-too-deep');
  });
});

describe('a manifest of one line with all that is wrong', () => {
  test('is told of it, however much that is', () => {
    const found = codes(memoryWorld({ 'issue.yaml': `sections: [${'a, '.repeat(130_000)}]` }));
    expect([found.length, new Set(found).size]).toEqual([130_000, 1]);
  });

  test('is read where nothing is wrong with it', () => {
    const names = Array.from({ length: 40_000 }, (_, at) => `张${at}`).join(', ');
    const { world } = issueOf(`editors: [{role: 主编, names: [${names}]}]`);
    expect(codes(world)).toEqual([]);
  });

  test('is explained where quotation marks have no end', () => {
    expect(codes(memoryWorld({ 'issue.yaml': `name: ${'"'.repeat(40_000)}` }))).toContain('manifest/text-after-quote');
  });
});

describe('a manifest that extends itself', () => {
  test('is found by whatever name it is called', () => {
    const { world } = issueOf('extends: issue.yaml');
    expect(codes(world, './issue.yaml')).toEqual(['manifest/extends-cycle']);
    expect(codes(world, 'x/../issue.yaml')).toEqual(['manifest/extends-cycle']);
  });
});

describe('whatever is written in the files', () => {
  const world = memoryWorld(files);
  const pieces = fc.constantFrom(
    ':',
    '：',
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '-',
    '－',
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
    '【',
    ',',
    '，',
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '#',
    '?',
    '\\',
    '~',
    '---',
    '...',
    '<<',
    'title',
    'articles',
    'x',
    '张',
    '𠮷',
    '\u0000',
    '\ufeff',
    '\ud800',
    '&a ',
    '*a',
    '!!str ',
    '? ',
    '- ',
    ': ',
    '\n  ',
    '\n      ',
  );
  const mutation = fc.record({
    at: fc.nat({ max: issue.length }),
    cut: fc.nat({ max: 6 }),
    put: fc.array(pieces, { maxLength: 4 }),
  });

  test('reading it never throws, and every finding stands inside its file', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        let text = issue;
        for (const { at, cut, put } of mutations) text = text.slice(0, at) + put.join('') + text.slice(at + cut);
        const changed: World = {
          ...world,
          readText: (path) => (path.endsWith('issue.yaml') ? { ok: true, value: text } : world.readText(path)),
        };
        for (const { span, message } of findingsOf(changed, '2026-11/issue.yaml')) {
          expect(message.zh + message.en).not.toMatch(/undefined|NaN/);
          const length = span?.file === 'series.yaml' ? series.length : text.length;
          if (span !== undefined) expect(0 <= span.start && span.start <= span.end && span.end <= length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a file that YAML does not understand never becomes a manifest', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
        let text = issue;
        for (const { at, cut, put } of mutations) text = text.slice(0, at) + put.join('') + text.slice(at + cut);
        const refused = parseDocument(text, { schema: 'failsafe', prettyErrors: false }).errors.length > 0;
        const changed: World = {
          ...world,
          readText: (path) => (path.endsWith('issue.yaml') ? { ok: true, value: text } : world.readText(path)),
        };
        if (refused) expect(readManifest(changed, '2026-11/issue.yaml', () => {}).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('reading any text at all never throws', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        findingsOf({ ...world, readText: () => ({ ok: true, value: parts.join('') }) }, '2026-11/issue.yaml');
      }),
      { numRuns: 400 },
    );
  });

  test('reading it twice gives the same', () => {
    const wrong = memoryWorld({ 'issue.yaml': 'number：1\ntitel: 甲\nsections: []\n' });
    expect(findingsOf(wrong, 'issue.yaml')).toEqual(findingsOf(wrong, 'issue.yaml'));
  });

  test('a failure of the world is passed on', () => {
    const broken: World = {
      ...world,
      readText: (path) => fail(diagnostic('file/unreadable', { path, reason: 'EIO' }, undefined)),
    };
    expect(codes(broken)).toEqual(['file/unreadable']);
  });

  test('an article that is not there comes with what the world has of that name', () => {
    const near = { message: { zh: '有“articles/gongzuo.md”', en: 'there is “articles/gongzuo.md”' } };
    const text =
      '{name: 简报, number: 1, date: 2026-11-20, sections: [{title: 甲, articles: [{title: 乙, file: gonzuo.md}]}]}';
    const misspelt: World = {
      ...memoryWorld({ 'issue.yaml': text }),
      readBytes: (path) => fail(diagnostic('file/not-found', { path }, undefined, [near])),
    };
    const read = readManifest(misspelt, 'issue.yaml', () => {});
    expect(read.ok ? [] : read.errors.map(({ code, hints }) => [code, hints[0]])).toEqual([
      ['manifest/missing-file', near],
    ]);
  });
});
