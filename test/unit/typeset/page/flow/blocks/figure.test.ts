import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../../src/base/diagnostics/diagnostic.ts';
import type { Block } from '../../../../../../src/input/content/issue.ts';
import { metricFontSet } from '../../../../../../src/typeset/fonts/metric-font-set.ts';
import { typesetIssue } from '../../../../../../src/typeset/page/typeset-issue.ts';
import { figureOf, imagesOf, pictureOf } from '../../../../../support/figures.ts';
import { article, filler, issue, paragraph, text } from '../../../../../support/issue.ts';
import { textsOf } from '../../../../../support/pages.ts';

function typeset(...blocks: Block[]) {
  const found: Diagnostic[] = [];
  const source = issue({ 动态: [article('标题', blocks)] });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, (one) => found.push(one));
  if (!result.ok) throw new Error('the issue has missing characters');
  return { document: result.value, page: result.value.pages[0]!, found };
}

const large = { width: 3000, height: 2000 };

describe('a figure', () => {
  it('is two thirds of the measure wide, in its middle', () => {
    const [image] = imagesOf(typeset(figureOf(pictureOf(large))).page);
    expect(image!.width).toBeCloseTo(0.67 * 156, 1);
    expect(image!.height).toBeCloseTo((0.67 * 156 * 2) / 3, 1);
    expect(image!.x + image!.width / 2).toBeCloseTo(27 + 78, 1);
  });

  it('is as wide as it asks to be', () => {
    const mm = { ...figureOf(pictureOf(large)), width: { kind: 'mm' as const, mm: 80 } };
    expect(imagesOf(typeset(mm).page)[0]!.width).toBeCloseTo(80, 6);
    const share = { ...figureOf(pictureOf(large)), width: { kind: 'share' as const, share: 0.5 } };
    expect(imagesOf(typeset(share).page)[0]!.width).toBeCloseTo(78, 6);
  });

  it('is no higher than half of a page unless it asks for a width', () => {
    const [image] = imagesOf(typeset(figureOf(pictureOf({ width: 1000, height: 4000 }))).page);
    expect(image!.height).toBeCloseTo((11 * 28 * 25.4) / 72, 6);
  });

  it('of several pictures fills the measure, all at one height, 4 mm apart', () => {
    const both = figureOf(pictureOf(large), pictureOf({ width: 2000, height: 2000 }, '', 'b.jpg'));
    const [first, second] = imagesOf(typeset(both).page);
    expect(first!.x).toBeCloseTo(27, 6);
    expect(second!.x + second!.width).toBeCloseTo(183, 6);
    expect(first!.height).toBeCloseTo(second!.height, 9);
    expect(second!.x - first!.x - first!.width).toBeCloseTo(4, 6);
  });

  it('keeps the text behind it on the grid', () => {
    const { page } = typeset(paragraph('前文'), figureOf(pictureOf(large, '图注')), paragraph('后文'));
    const [before, behind] = textsOf(page).filter(({ role }) => role === 'paragraph');
    const rows = (behind!.y - before!.y) / 28;
    expect(rows).toBeCloseTo(Math.round(rows), 9);
  });

  it('has its caption in the middle below, a single one below all pictures', () => {
    const { page } = typeset(figureOf(pictureOf(large, '会场'), pictureOf(large, '', 'b.jpg')));
    const caption = textsOf(page).find(({ text }) => text === '会场')!;
    const [image] = imagesOf(page);
    expect(((caption.x + caption.right) / 2) * (25.4 / 72)).toBeCloseTo(27 + 78, 1);
    expect(caption.y * (25.4 / 72)).toBeGreaterThan(image!.y + image!.height);
  });

  it('prints its credit in brackets behind the caption', () => {
    const credit = { label: text('摄影'), name: text('张三') };
    const { page } = typeset(figureOf({ ...pictureOf(large, '会场'), credit }));
    const texts = textsOf(page).filter(({ role }) => role === 'caption');
    expect(texts.map(({ text }) => text).join('')).toBe('会场　（摄影：张三）');
  });

  it('is a part of the document that says what is to be seen', () => {
    const { document } = typeset(figureOf(pictureOf(large, '会场')));
    const at = document.structure.findIndex(({ part }) => part.kind === 'figure');
    expect(document.structure[at]!.part).toEqual({ kind: 'figure', alt: '会场' });
    expect(document.structure[at + 1]).toEqual({ part: { kind: 'caption' }, parent: at });
  });

  it('directly under a title goes to the next page with it', () => {
    const source = issue({
      动态: [
        article('前文', [paragraph(filler(31 * 16))]),
        article('图片新闻', [figureOf(pictureOf(large))], '秘书处'),
      ],
    });
    const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
    const pages = result.ok ? result.value.pages : [];
    expect(pages.map((page) => imagesOf(page).length)).toEqual([0, 1]);
    expect(pages.map((page) => textsOf(page).some(({ text }) => text === '图片新闻'))).toEqual([false, true]);
  });

  it('warns where it has less than 300 pixels an inch', () => {
    const messages = (width: number) =>
      typeset(figureOf(pictureOf({ width, height: width }))).found.map(({ message }) => message.zh);
    expect(messages(3000)).toEqual([]);
    expect(messages(1100)[0]).toContain('印刷应有 300');
    expect(messages(300)[0]).toContain('印出来会模糊');
  });
});
