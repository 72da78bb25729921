import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostics/diagnostic.ts';
import { memoryWorld } from '../../../../../src/base/memory-world.ts';
import type { Block } from '../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { pictureReader } from '../../../../../src/input/content/pictures/read-picture.ts';
import { jpegFile } from '../../../../support/picture-files.ts';
import { at0, outline, pointed } from '../support.ts';

const world = memoryWorld({ 'a.jpg': jpegFile(30, 20), 'b.jpg': jpegFile(20, 20), '图 一.jpg': jpegFile(9, 9) });

function read(text: string) {
  const found: Diagnostic[] = [];
  const blocks = parseMarkdownBlocks(at0(text, 'a.md'), (one) => found.push(one), pictureReader(world));
  return { blocks, found, codes: found.map(({ code }) => code) };
}

function figureIn(blocks: readonly Block[]) {
  const figure = blocks.find((block) => block.kind === 'figure');
  if (figure?.kind !== 'figure') throw new Error('no figure');
  return figure;
}

describe('a picture in Markdown', () => {
  it('on a line of its own is a figure with its caption', () => {
    const { blocks, codes } = read('前\n\n![会场](a.jpg)\n\n后');
    expect(outline(blocks)).toEqual(['前', '!a.jpg 会场', '后']);
    expect(codes).toEqual([]);
  });

  it('stands beside those of the same paragraph', () => {
    expect(figureIn(read('![甲](a.jpg) ![乙](b.jpg)\n![丙](a.jpg){装饰}').blocks).pictures).toHaveLength(3);
  });

  it('takes width, credit and description from the braces behind it', () => {
    const { blocks, codes } = read('![会场](a.jpg){宽=80 摄影=张三 说明="坐满了人，有一百多位"}');
    const figure = figureIn(blocks);
    expect(figure.width).toEqual({ kind: 'mm', mm: 80 });
    const [{ alt, credit }] = figure.pictures as [(typeof figure.pictures)[number]];
    expect([alt, credit?.label.text, credit?.name.text]).toEqual(['坐满了人，有一百多位', '摄影', '张三']);
    expect(codes).toEqual([]);
  });

  it('takes a share of the column', () => {
    expect(figureIn(read('![会场](a.jpg){宽=60%}').blocks).width).toEqual({ kind: 'share', share: 0.6 });
  });

  it('may have a blank in its name', () => {
    expect(read('![图](<图 一.jpg>)\n\n![图](图%20一.jpg)').codes).toEqual([]);
  });

  it('without caption and description is a warning, unless it is decoration', () => {
    expect(read('![](a.jpg)').codes).toEqual(['content/picture-without-text']);
    expect(read('![](a.jpg){装饰}').codes).toEqual([]);
  });

  it.each([
    ['![图](a.jpg){宽=三指}', 'content/mark-value', '宽=三指'],
    ['![图](a.jpg){摄像=张三}', 'content/unknown-mark', '摄像=张三'],
    ['![图](c.jpg)', 'file/not-found', '![图](c.jpg)'],
    ['见![图](a.jpg)右', 'content/picture-in-text', '![图](a.jpg)'],
  ])('%s is reported', (text, code, place) => {
    const { found } = read(text);
    expect(found.map((one) => [one.code, pointed(text, one)])).toEqual([[code, place]]);
  });
});
