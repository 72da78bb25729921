import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { SourceSpec } from '../../../../../src/input/style/style.ts';
import { article, filler, issue, paragraph, text } from '../../../../support/issue.ts';
import { linesOf, textsOf } from '../../../../support/pages.ts';
import { typeset } from '../../../../support/typeset.ts';

describe('the head of an article', () => {
  const source = issue({
    动态: [
      { ...article('标题', [paragraph('短')]), kicker: text('引题'), subtitle: text('——副题'), author: text('甲乙') },
    ],
  });

  it('keeps its kicker on the row above the title where a title has blank above it', () => {
    const style = { ...newsletterStyle, title: { ...newsletterStyle.title, rows: 2 } };
    const headed = { ...article('标题', [paragraph('短')]), kicker: text('引题') };
    const texts = textsOf(typeset(issue({ 动态: [headed] }, { style })).pages[0]!);
    const yOf = (role: string) => texts.find((run) => run.role === role)!.y;
    expect(yOf('title') - yOf('kicker')).toBeCloseTo(newsletterStyle.pitch, 9);
    expect(yOf('kicker') - yOf('section-head')).toBeGreaterThan(2 * newsletterStyle.pitch);
  });

  it('has kicker, title, subtitle and author on lines of their own, in the middle', () => {
    const [page] = typeset(source).pages;
    const head = textsOf(page!).filter(({ role }) => role !== undefined && role !== 'folio');
    expect(head.map(({ role }) => role).slice(0, 5)).toEqual(['section-head', 'kicker', 'title', 'subtitle', 'author']);
    const title = head.find(({ role }) => role === 'title')!;
    const kicker = head.find(({ role }) => role === 'kicker')!;
    expect(title.y - kicker.y).toBeCloseTo(newsletterStyle.pitch, 9);
    expect((ptToMm(kicker.x) + ptToMm(kicker.right)) / 2).toBeCloseTo(27 + 78, 6);
  });

  it('is led to at its first line by the outline, which names the title', () => {
    const { outline, pages } = typeset(source);
    const [entry] = outline[0]!.children;
    const kicker = textsOf(pages[0]!).find(({ role }) => role === 'kicker')!;
    expect(entry!.title).toBe('标题');
    expect(kicker.y - entry!.y).toBeGreaterThan(0);
    expect(kicker.y - entry!.y).toBeLessThan(newsletterStyle.pitch);
  });

  it('has the kicker before the heading in the structure', () => {
    const kinds = typeset(source).structure.map(({ part }) => part.kind);
    const at = kinds.indexOf('article');
    expect(kinds.slice(at, at + 3)).toEqual(['article', 'paragraph', 'heading']);
  });
});

describe('the source of an article', () => {
  const withSource = (changes: Partial<SourceSpec>, blocks = [paragraph(filler(20))]): Issue =>
    issue(
      { 动态: [article('标题', blocks, '科技部')] },
      { style: { ...newsletterStyle, source: { ...newsletterStyle.source, ...changes } } },
    );

  it('stands behind the last words where the style has it inline, in its own type', () => {
    const document = typeset(withSource({ place: 'inline' }));
    expect(linesOf(document, 'source')).toEqual([]);
    expect(linesOf(document, 'paragraph')).toEqual([`${filler(20)}（稿件提供：科技部）`]);
    const runs = textsOf(document.pages[0]!).filter(({ role }) => role === 'paragraph');
    expect(new Set(runs.map(({ y }) => y)).size).toBe(1);
  });

  it('stands on a line of its own behind an article that ends in no paragraph', () => {
    const list = { kind: 'list' as const, ordered: true, start: 1, items: [{ blocks: [paragraph('一条')] }] };
    const document = typeset(withSource({ place: 'inline' }, [list]));
    expect(linesOf(document, 'source')).toEqual(['（稿件提供：科技部）']);
  });

  it('names who alone where the style hides labels', () => {
    expect(linesOf(typeset(withSource({ labels: 'hidden' })), 'source')).toEqual(['（科技部）']);
  });
});

describe('a section without articles', () => {
  it('says 本期暂缺 under its head', () => {
    const document = typeset(issue({ 动态: [], 要闻: [article('标题', [paragraph('短')])] }));
    const texts = textsOf(document.pages[0]!).map((run) => run.text);
    expect(texts.slice(0, 3)).toEqual(['动态', '本期暂缺', '要闻']);
  });
});
