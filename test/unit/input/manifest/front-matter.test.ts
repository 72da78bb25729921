import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { offsetAt } from '../../../../src/base/source-text.ts';
import { readFrontMatter } from '../../../../src/input/manifest/front-matter.ts';

const read = (text: string) => readFrontMatter(memoryWorld({}), text, 'a.md');

describe('front matter', () => {
  test('is what stands between two lines of dashes at the head of a file', () => {
    const text = '---\ntitle: 标题\nsource: {label: 供稿, name: 科技部}\n---\n\n正文\n';
    const found = read(text);
    expect(found?.head?.title?.text).toBe('标题');
    expect(found?.head?.source.map(({ label, name }) => [label?.text, name.text])).toEqual([['供稿', '科技部']]);
    expect(text.slice(found?.end)).toBe('\n正文\n');
    expect(found?.problems).toEqual([]);
  });

  test('keeps the place of what it says in the file, also behind a byte order mark', () => {
    const text = '\ufeff---\r\ntitle: 标题\r\n---\r\n正文';
    const title = read(text)?.head?.title;
    expect(title === undefined ? '' : text.slice(offsetAt(title, 0), offsetAt(title, 1) + 1)).toBe('标题');
  });

  test('is not there where a text begins with a rule', () => {
    expect(read('---\n\n会议认为：要抓落实。\n\n---\n')).toBeUndefined();
    expect(read('---\ntitle: 没有结束\n')).toBeUndefined();
  });

  test.each([
    ['a key that there is not', '---\ntitel: 标题\n---\n', 'manifest/unknown-key'],
    ['a Chinese key with a full-width colon', '---\n标题：联盟召开年会\n---\n', 'manifest/fullwidth-colon'],
    ['a key of the manifest that names the text', '---\ntitle: 题\nfile: b.md\n---\n', 'manifest/unknown-key'],
    ['a value that YAML cannot read', '---\ntitle: [重要]通知\n---\n', 'manifest/special-start'],
  ])('answers %s as a manifest does', (_, text, code) => {
    const found = read(text);
    expect(found?.head).toBeUndefined();
    expect(found?.problems.map((problem) => problem.code)).toContain(code);
    for (const { span } of found?.problems ?? []) expect(span?.file).toBe('a.md');
  });
});
