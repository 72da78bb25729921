import { describe, expect, it } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed, pointed } from '../support.ts';

const read = (text: string) => parsed(parseMarkdownBlocks, text);

describe('signs that lead nowhere', () => {
  // Each of these takes the parser minutes without a bound.
  it.each(['a<!-- ', 'a<?', '[a](b "', '[a](<b', '[a](', '][ ', 'a<![CDATA[', '*a*&b'])(
    'are left alone where they are too many: %s',
    (text) => {
      expect(read(text.repeat(6000)).codes).toContain('content/tangled-marks');
    },
  );

  it.each([
    ['![', 'a', '](b)'],
    ['[', 'a', ']'],
  ])('are left alone where they are nested without end: %s', (open, inner, close) => {
    expect(read(`${open.repeat(6000)}${inner}${close.repeat(6000)}`).codes).toContain('content/tangled-marks');
  });

  it('are told once, where they begin to be too many', () => {
    const text = `甲\n\n${'][ '.repeat(6000)}`;
    const tangled = read(text).found.filter(({ code }) => code === 'content/tangled-marks');
    expect(tangled).toHaveLength(1);
    expect(pointed(text, tangled[0])).toMatch(/[[\]]/);
  });

  it('are read as long as an article may mean them', () => {
    const links = Array.from({ length: 1000 }, (_, at) => `见[第${at}条](https://example.org/${at})，`).join('');
    const { codes, blocks } = read(links);
    expect(codes).toEqual([]);
    const [paragraph] = blocks;
    expect(paragraph?.kind === 'paragraph' && paragraph.inlines.length).toBe(2001);
  });
});
