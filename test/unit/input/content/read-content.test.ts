import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld as worldOfBytes } from '../../../../src/base/memory-world.ts';
import { offsetAt, sourceText } from '../../../../src/base/source-text.ts';
import { readContent } from '../../../../src/input/content/read-content.ts';
import type { Manifest, ManifestArticle, ManifestBody } from '../../../../src/input/manifest/manifest.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';
import { noImprint, noMarkings } from '../../../support/issue.ts';
import { pngFile } from '../../../support/picture-files.ts';
import { memoryWorld, outline } from './support.ts';

const span = { file: 'issue.yaml', start: 10, end: 20 };
const value = (text: string) => sourceText(text, 'issue.yaml', 100);
const file = (path: string): ManifestBody => ({ kind: 'file', path, span });

function article(body: ManifestBody, more: Partial<ManifestArticle> = {}): ManifestArticle {
  return {
    kicker: undefined,
    title: value('题'),
    subtitle: undefined,
    author: undefined,
    source: [],
    figures: [],
    body,
    span,
    ...more,
  };
}

function manifest(articles: readonly ManifestArticle[], more: Partial<Manifest> = {}): Manifest {
  return {
    path: 'issue.yaml',
    files: ['issue.yaml', 'series.yaml'],
    name: undefined,
    subtitle: undefined,
    publisher: undefined,
    number: 3,
    total: undefined,
    date: undefined,
    editors: [],
    contacts: [],
    supplement: undefined,
    imprint: noImprint,
    style: { house: 'newsletter', layers: [] },
    composer: 'total-fit',
    text: { lang: 'zh-Hans', lineBreaking: 'gb', punctuation: 'full', hanging: undefined },
    masthead: 'none',
    markings: noMarkings,
    contents: { place: 'none', title: undefined },
    emptySections: 'omit',
    continuation: 'none',
    sourceLabel: undefined,
    fonts: [],
    check: {},
    print: {},
    sections: [{ title: value('栏目'), limit: undefined, articles, span }],
    ...more,
  };
}

function read(from: Manifest, files: Readonly<Record<string, string>> = {}) {
  const warnings: Diagnostic[] = [];
  const result = readContent(memoryWorld(files), from, newsletterStyle, (found) => warnings.push(found));
  return {
    issue: result.ok ? result.value : undefined,
    articles: result.ok ? result.value.sections.flatMap((section) => section.articles) : [],
    errors: result.ok ? [] : result.errors,
    warnings,
  };
}

describe('readContent', () => {
  test('reads the pictures of masthead and sections, each from the file that names it', () => {
    const markings = { ...noMarkings, image: { path: 'bt.png', span: { file: 'series/a.yaml', start: 1, end: 2 } } };
    const one = article({ kind: 'inline', text: value('甲') });
    const sections = [{ title: value('栏'), limit: undefined, image: { path: 'lm.png', span }, articles: [one], span }];
    const png = pngFile(2, 1, [0, 1, 2], { colour: 0 });
    const world = worldOfBytes({ 'series/bt.png': png, 'lm.png': png });
    const result = readContent(world, manifest([], { markings, sections }), newsletterStyle, () => undefined);
    if (!result.ok) expect.fail(result.errors.map(({ code }) => code).join(' '));
    const { banner, files, sections: read } = result.value;
    expect(banner?.picture).toMatchObject({ path: 'series/bt.png', width: 2, height: 1 });
    expect(read[0]?.image?.picture.path).toBe('lm.png');
    expect(files).toEqual(['issue.yaml', 'series.yaml', 'series/bt.png', 'lm.png']);
  });

  test('leaves out a section without articles, with a warning, unless it shall be noted', () => {
    const sections = [
      { title: value('空'), limit: undefined, articles: [], span },
      { title: value('满'), limit: undefined, articles: [article({ kind: 'inline', text: value('甲') })], span },
    ];
    const { issue, warnings } = read(manifest([], { sections }));
    expect(issue?.sections.map(({ title }) => title.text)).toEqual(['满']);
    expect(warnings.map(({ code }) => code)).toEqual(['content/empty-section']);
    const noted = read(manifest([], { sections, emptySections: 'note' }));
    expect(noted.issue?.sections.map(({ title }) => title.text)).toEqual(['空', '满']);
    expect(noted.warnings).toEqual([]);
  });

  test('reads plain text, Markdown and text inside the manifest', () => {
    const inline: ManifestBody = { kind: 'inline', text: value('**无**标记') };
    const { articles, issue } = read(manifest([article(file('a.txt')), article(file('b.md')), article(inline)]), {
      'a.txt': '甲**乙**\n\n丙',
      'b.md': '甲**乙**',
    });
    expect(articles.map((one) => outline(one.blocks))).toEqual([['甲**乙**', '丙'], ['甲**乙**'], ['**无**标记']]);
    expect(issue?.files).toEqual(['issue.yaml', 'series.yaml', 'a.txt', 'b.md']);
  });

  test('keeps the line ends of a title, each at its place, and closes those of a subtitle', () => {
    const text = '学会印发方案 \n\n （2024—2030年）\n';
    const { articles } = read(manifest([article({ kind: 'none' }, { title: value(text), subtitle: value('甲\n乙') })]));
    const title = articles[0]?.title;
    expect(title?.text).toBe('学会印发方案\n（2024—2030年）');
    expect(articles[0]?.subtitle?.text).toBe('甲乙');
    expect(title && [6, 7].map((index) => offsetAt(title, index) - 100)).toEqual([8, 10]);
  });

  test('normalises the values of the manifest', () => {
    const { issue, articles, warnings } = read(
      manifest([article({ kind: 'none' }, { title: value(' 2021 年⼯作  通知 '), author: value('王 \uf9ac') })], {
        name: value('科技 简报'),
        editors: [{ role: value('主 编'), names: [value('张\u00a0三')] }],
        contacts: [{ label: value('电话'), value: value('010  6888') }],
      }),
    );
    expect(articles[0]?.title.text).toBe('2021年工作 通知');
    expect(articles[0]?.author?.text).toBe('王 怜');
    expect(issue?.name?.text).toBe('科技 简报');
    expect(issue?.editors[0]?.names[0]?.text).toBe('张 三');
    expect(issue?.contacts[0]?.value.text).toBe('010 6888');
    expect(warnings.map((found) => found.code)).toEqual(['content/replaced-character', 'content/replaced-character']);
  });

  test('counts a changed character over the whole issue', () => {
    const { warnings } = read(manifest([article(file('a.txt')), article(file('b.txt'))]), {
      'a.txt': '⼯⼯',
      'b.txt': '⼯',
    });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.span).toEqual({ file: 'a.txt', start: 0, end: 1 });
    expect(warnings[0]?.message.zh).toContain('共 3 处');
  });

  test('resolves the label of a source: its own, the series’, the usual one', () => {
    const own = article({ kind: 'none' }, { source: [{ label: value('摄影'), name: value('张三') }] });
    const bare = article({ kind: 'none' }, { source: [{ label: undefined, name: value('科技处') }] });
    const labels = (from: Manifest) => read(from).articles.map((one) => one.source[0]?.label.text);
    expect(labels(manifest([own, bare]))).toEqual(['摄影', '稿件提供']);
    expect(labels(manifest([own, bare], { sourceLabel: value('供稿') }))).toEqual(['摄影', '供稿']);
  });

  test('warns of an article whose file or text is empty, not of a title alone', () => {
    const { warnings } = read(
      manifest([article(file('a.txt')), article({ kind: 'inline', text: value(' ') }), article({ kind: 'none' })]),
      { 'a.txt': '\n' },
    );
    expect(warnings.map((found) => found.code)).toEqual(['content/empty-body', 'content/empty-body']);
    expect(warnings[0]?.span).toEqual(span);
  });

  test('reports every problem of every article in one run', () => {
    const { errors } = read(
      manifest([article(file('gone.txt')), article(file('a.docx')), article(file('b.md')), article(file('c.txt'))]),
      { 'b.md': '![](x) `y`', 'c.txt': '\ue766' },
    );
    expect(errors.map((found) => found.code)).toEqual([
      'file/not-found',
      'content/unknown-format',
      'content/picture-in-text',
      'content/unsupported',
      'content/private-use',
    ]);
    expect(errors[0]?.span).toEqual(span);
    expect(errors[4]?.span).toEqual({ file: 'c.txt', start: 0, end: 1 });
  });
});
