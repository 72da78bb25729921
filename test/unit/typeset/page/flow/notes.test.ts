import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Block } from '../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { houseStyles } from '../../../../../src/input/style/house-styles.ts';
import { inColumns } from '../../../../../src/input/style/in-columns.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import type { Style } from '../../../../../src/input/style/style.ts';
import { metricFontSet } from '../../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../../../../src/typeset/frame/frame.ts';
import { typesetIssue } from '../../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, text } from '../../../../support/issue.ts';
import { textsOf } from '../../../../support/pages.ts';

function typeset(content: string, style = newsletterStyle): Document {
  const blocks: Block[] = parseMarkdownBlocks(text(content), () => undefined);
  const source = issue({ 动态: [article('标题', blocks)] }, { style });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value;
}

/** `count` paragraphs of two lines, each with a mark, and their notes. */
function annotated(count: number, note: string): string {
  const paragraphs = Array.from({ length: count }, (_, k) => `${filler(40)}[^${k}]。\n\n[^${k}]: 注${k + 1}${note}\n`);
  return paragraphs.join('\n');
}

const notesOf = (document: Document) =>
  document.pages.map((page) => textsOf(page).filter(({ role }) => role === 'note'));

describe('a footnote', () => {
  it('stands at the foot of the page of its mark', () => {
    const [notes] = notesOf(typeset('会议[^1]召开。\n\n[^1]: 在北京。'));
    const foot = ptToMm(notes!.at(-1)!.y);
    // The type area ends at 23.5 + 246.9 mm; the baseline stands above by what a line has below it.
    expect(foot).toBeGreaterThan(23.5 + 246.9 - 3);
    expect(foot).toBeLessThan(23.5 + 246.9);
  });

  it('has a circled mark, in the text raised and smaller', () => {
    const page = typeset('会议[^1]召开。\n\n[^1]: 在北京。').pages[0]!;
    const body = textsOf(page).filter(({ role }) => role === 'paragraph');
    const mark = body.find(({ text: shown }) => shown.includes('①'))!;
    expect(mark.size).toBeLessThan(14);
    expect(mark.y).toBeLessThan(body[0]!.y);
  });

  it('has its mark at the word, without the gap between Chinese and figures', () => {
    const style = { ...newsletterStyle, note: { ...newsletterStyle.note, mark: 'figure' as const } };
    const body = textsOf(typeset('会议[^1]召开。\n\n[^1]: 在北京。', style).pages[0]!);
    const [word, mark] = [body.find((run) => run.text === '会议')!, body.find((run) => run.text.endsWith('1'))!];
    // The advance of the measure is a little wider than the glyph.
    expect(mark.x - word.right).toBeLessThan(0.3);
  });

  it('stands on the page where its mark stands, every one of 200', () => {
    const document = typeset(annotated(200, '说明'));
    let seen = 0;
    for (const page of document.pages) {
      const texts = textsOf(page);
      const marks = texts.filter(({ role, size }) => role === 'paragraph' && size < 14).map(({ text: shown }) => shown);
      const notes = texts
        .filter(({ role }) => role === 'note')
        .map(({ text: shown }) => shown)
        .join('');
      for (const _ of marks) expect(notes).toContain(`注${++seen}说明`);
    }
    expect(seen).toBe(200);
  });

  it.each(Object.entries(houseStyles))('of several lines has them apart in the style %s', (_, style: Style) => {
    for (const page of typeset(annotated(12, filler(60)), style).pages) {
      const notes = textsOf(page).filter(({ role }) => role === 'note');
      // Lines of two columns need not stand side by side.
      for (const isRight of [false, true]) {
        const column = notes.filter(({ x }) => x > page.trim.width / 2 === isRight);
        const lines = [...new Set(column.map(({ y }) => Math.round(y * 100) / 100))].sort((a, b) => a - b);
        const gaps = lines.slice(1).map((y, k) => y - lines[k]!);
        expect(Math.min(...gaps)).toBeGreaterThan(1.15 * style.note.size);
      }
    }
  });

  it('never meets the text', () => {
    for (const page of typeset(annotated(60, filler(60))).pages) {
      const texts = textsOf(page);
      const last = Math.max(...texts.filter(({ role }) => role === 'paragraph').map(({ y }) => y));
      const first = Math.min(...texts.filter(({ role }) => role === 'note').map(({ y }) => y));
      expect(first - last).toBeGreaterThan(14);
    }
  });

  it('goes on at the next foot when it is longer than a page has left', () => {
    const document = typeset(`${filler(31 * 15)}[^1]${filler(31 * 20)}\n\n[^1]: ${filler(48 * 30)}`);
    const [first, second] = notesOf(document);
    expect(first!.length).toBeGreaterThan(0);
    expect(second!.length).toBeGreaterThan(0);
    const all = document.pages.flatMap((page) => textsOf(page).filter(({ role }) => role === 'note'));
    expect(
      all
        .map(({ text: shown }) => shown)
        .join('')
        .replace(/^①\u3000?/, ''),
    ).toBe(filler(48 * 30));
  });

  it('of a column stands in it', () => {
    const half = (x: number) => (ptToMm(x) < 105 ? 'left' : 'right');
    for (const page of typeset(annotated(60, '说明'), inColumns(newsletterStyle, 2)).pages) {
      const texts = textsOf(page);
      const marks = texts.filter(({ role, size }) => role === 'paragraph' && size < 14).map(({ x }) => half(x));
      const notes = texts
        .filter(({ role, text: shown }) => role === 'note' && shown.includes('注'))
        .map(({ x }) => half(x));
      expect(notes).toEqual(marks);
    }
  });

  it('is led to by its mark in the structure', () => {
    const { structure } = typeset('会议[^1]召开[^2]。\n\n[^1]: 在北京。\n\n[^2]: 十一月。');
    const marks = structure.filter(({ part }) => part.kind === 'note-mark');
    expect(marks).toHaveLength(2);
    for (const { part } of marks) expect(part.kind === 'note-mark' && structure[part.note]!.part.kind).toBe('note');
  });
});
