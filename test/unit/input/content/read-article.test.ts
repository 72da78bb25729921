import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { readContent } from '../../../../src/input/content/read-content.ts';
import { readManifest } from '../../../../src/input/manifest/read-manifest.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';
import { pngFile } from '../../../support/picture-files.ts';
import { outline } from './support.ts';

const png = pngFile(2, 1, [0, 1, 2], { colour: 0 });

/** The only article of an issue, given as it stands in the manifest. */
function read(article: string, files: Readonly<Record<string, string>> = {}) {
  const manifest = `sections:\n  - title: 栏目\n    articles:\n      - ${article.replaceAll('\n', '\n        ')}\n`;
  const world = memoryWorld({ 'issue.yaml': manifest, 'a.png': png, 'b.png': png, 'articles/c.png': png, ...files });
  const found: Diagnostic[] = [];
  const read = readManifest(world, 'issue.yaml', (one) => found.push(one));
  if (!read.ok) throw new Error(read.errors.map(({ code }) => code).join(' '));
  const result = readContent(world, read.value, newsletterStyle, (one) => found.push(one));
  if (!result.ok) found.push(...result.errors);
  const [only] = result.ok ? result.value.sections[0]!.articles : [];
  return { article: only, outline: outline(only?.blocks ?? []), found, codes: found.map(({ code }) => code) };
}

const file = (front: string): Record<string, string> => ({ 'articles/a.md': `---\n${front}\n---\n\n正文。\n` });

describe('an article', () => {
  test('takes from the head of its file what the manifest leaves out', () => {
    const { article, codes } = read(
      'file: articles/a.md',
      file('title: 标题\nkicker: 引题\nsubtitle: 副题\nauthor: 张三\nsource: 科技部'),
    );
    expect(codes).toEqual([]);
    expect([article?.title, article?.kicker, article?.subtitle, article?.author].map((text) => text?.text)).toEqual([
      '标题',
      '引题',
      '副题',
      '张三',
    ]);
    expect(article?.source.map(({ name }) => name.text)).toEqual(['科技部']);
  });

  test('is as the manifest says where its file says something else, with both places reported', () => {
    const { article, found } = read('title: 清单\nfile: articles/a.md', file('title: 文件\nauthor: 张三'));
    expect(article?.title.text).toBe('清单');
    expect(article?.author?.text).toBe('张三');
    expect(found.map(({ code, span, hints }) => [code, span?.file, hints[0]?.span?.file])).toEqual([
      ['content/given-twice', 'articles/a.md', 'issue.yaml'],
    ]);
  });

  test('may say the same twice', () => {
    expect(read('title: 标题\nfile: articles/a.md', file('title: 标题')).codes).toEqual([]);
  });

  test('without a title in either place is an error at its place in the manifest', () => {
    const { found } = read('file: articles/a.md', file('author: 张三'));
    expect(found.map(({ code, span }) => [code, span?.file])).toEqual([['manifest/missing-key', 'issue.yaml']]);
  });

  test('whose head cannot be read has no second error about its title', () => {
    expect(read('file: articles/a.md', file('titel: 标题')).codes).toEqual(['manifest/unknown-key']);
  });
});

describe('figures of the manifest', () => {
  test('stand before the text, behind a paragraph, behind all', () => {
    const figures = [
      '{picture: a.png, caption: 尾}',
      '{picture: a.png, caption: 中, after: 1}',
      '{picture: b.png, caption: 首, place: start}',
    ];
    const { outline, codes } = read(
      `title: 题\nfigures:\n${figures.map((one) => `  - ${one}`).join('\n')}\nbody: |\n  一。\n\n  二。`,
    );
    expect(codes).toEqual([]);
    expect(outline).toEqual(['!b.png 首', '一。', '!a.png 中', '二。', '!a.png 尾']);
  });

  test('alone make an article, without a word about its missing text', () => {
    const { outline, codes } = read('title: 图片新闻\nfigures:\n  - picture: a.png\n    caption: 会场');
    expect(codes).toEqual([]);
    expect(outline).toEqual(['!a.png 会场']);
  });

  test('of several pictures have one caption for all, or one for each', () => {
    const captions = (caption: string) =>
      read(`title: 题\nfigures:\n  - picture: [a.png, b.png]\n    caption: ${caption}`);
    expect(captions('合').outline).toEqual(['!a.png 合', '!b.png ']);
    expect(captions('[左, 右]').outline).toEqual(['!a.png 左', '!b.png 右']);
    expect(captions('[左, 中, 右]').codes).toEqual(['content/figure-texts']);
  });

  test('print 摄影 before a credit that says nothing else, behind the last caption', () => {
    const { article } = read(
      'title: 题\nfigures:\n  - picture: [a.png, b.png]\n    caption: [左, 右]\n    credit: 张三',
    );
    const [block] = article?.blocks ?? [];
    const credits = block?.kind === 'figure' ? block.pictures.map(({ credit }) => credit) : [];
    expect(credits.map((credit) => credit && `${credit.label.text}：${credit.name.text}`)).toEqual([
      undefined,
      '摄影：张三',
    ]);
  });

  test('are described by their caption, by what is written, or are decoration', () => {
    const alts = (more: string) => {
      const { article, codes } = read(`title: 题\nfigures:\n  - picture: a.png\n    ${more}`);
      const [block] = article?.blocks ?? [];
      return block?.kind === 'figure' ? [block.pictures[0]?.alt, ...codes] : codes;
    };
    expect(alts('caption: 会场')).toEqual(['会场']);
    expect(alts('alt: 坐满的会场')).toEqual(['坐满的会场']);
    expect(alts('decorative: true')).toEqual(['']);
    expect(alts('width: 60%')).toEqual(['', 'content/picture-without-text']);
  });

  test('are as wide as they ask in millimetres or as a share', () => {
    const width = (written: string) => {
      const { article, codes } = read(
        `title: 题\nfigures:\n  - picture: a.png\n    caption: 会场\n    width: ${written}`,
      );
      const [block] = article?.blocks ?? [];
      return block?.kind === 'figure' ? block.width : codes;
    };
    expect(width('80')).toEqual({ kind: 'mm', mm: 80 });
    expect(width('60%')).toEqual({ kind: 'share', share: 0.6 });
    expect(width('很宽')).toEqual(['content/figure-width']);
  });

  test('behind a paragraph that is not there stand behind the text, with a warning', () => {
    const { outline, codes } = read(
      'title: 题\nbody: 一。\nfigures:\n  - picture: a.png\n    caption: 图\n    after: 9',
    );
    expect(outline).toEqual(['一。', '!a.png 图']);
    expect(codes).toEqual(['content/figure-after']);
  });

  test('named at the head of a file are seen from that file', () => {
    const { outline } = read(
      'file: articles/a.md',
      file('title: 题\nfigures:\n  - picture: c.png\n    caption: 图\n    place: start'),
    );
    expect(outline).toEqual(['!articles/c.png 图', '正文。']);
  });
});
