import { describe, expect, it } from 'vitest';
import { parseMarkdownBlocks } from '../../../../src/input/content/markdown/blocks.ts';
import { newsletterStyle } from '../../../../src/input/style/newsletter.ts';
import type { Style } from '../../../../src/input/style/style.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Page } from '../../../../src/typeset/frame/frame.ts';
import { settleNotes } from '../../../../src/typeset/page/note-numbers.ts';
import { typesetIssue } from '../../../../src/typeset/page/typeset-issue.ts';
import { article, filler, issue, text } from '../../../support/issue.ts';
import { textsOf } from '../../../support/pages.ts';

const byPage = (mark: Style['note']['mark']): Style => ({
  ...newsletterStyle,
  note: { ...newsletterStyle.note, mark, numbering: 'page' },
});

/** Two articles of paragraphs with a mark each. */
function typeset(style: Style, count: number) {
  const content = Array.from({ length: count }, (_, k) => `${filler(45 + (k % 7))}[^${k}]。\n\n[^${k}]: 注文\n`).join(
    '\n',
  );
  const blocks = parseMarkdownBlocks(text(content), () => undefined);
  const source = issue({ 动态: [article('甲', blocks), article('乙', blocks)] }, { style });
  const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
  if (!result.ok) throw new Error('the issue has missing characters');
  return result.value.pages;
}

/** Marks in the text of a page. */
function marksOf(page: Page): string[] {
  const small = textsOf(page).filter(({ role, size }) => role === 'paragraph' && size < 14);
  return small.map((run) => run.text.replace(/[\u2060\u2007]/gu, '')).filter((shown) => shown !== '');
}

describe('notes numbered by pages', () => {
  it('begin with one on each page, whatever article they belong to', () => {
    const pages = typeset(byPage('figure'), 30);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(marksOf(page)).toEqual(marksOf(page).map((_, k) => String(k + 1)));
    expect(pages.flatMap(marksOf)).toHaveLength(60);
  });

  it('have circled marks where the style has them', () => {
    for (const page of typeset(byPage('circled'), 12)) expect(marksOf(page)[0]).toBe('①');
  });

  it('bear the same number at the foot', () => {
    for (const page of typeset(byPage('figure'), 30)) {
      const labels = textsOf(page).filter(({ role, text: shown }) => role === 'note' && /^\d/u.test(shown));
      expect(labels.map((run) => Number.parseInt(run.text, 10))).toEqual(labels.map((_, k) => k + 1));
    }
  });
});

describe('settling', () => {
  /**
   * Marks on lines of ten figures, two lines a page: what is to be settled, in small. A label of two figures moves marks to
   * the next page, where they are of one figure again.
   */
  function pass(labels: readonly string[]) {
    let at = 0;
    let onPage = 0;
    let page = 0;
    return labels.map((label) => {
      at += 1 + label.length;
      const here = Math.floor(at / 25);
      onPage = here === page ? onPage + 1 : 1;
      page = here;
      return String(onPage);
    });
  }
  const first = Array.from({ length: 60 }, (_, k) => String(k + 1));

  it('ends with labels that one pass more leaves as they are', () => {
    let used: readonly string[] = first;
    const wanted = settleNotes((labels) => {
      used = labels ?? first;
      const found = pass(used);
      return { value: found, wanted: found };
    });
    expect(pass(used)).toEqual(wanted);
    expect(used.map((label) => label.trimEnd())).toEqual(wanted);
  });

  it('needs every pass that it makes: one less has other labels', () => {
    const passes: (readonly string[])[] = [];
    settleNotes((labels) => {
      const found = pass(labels ?? first);
      passes.push(found);
      return { value: found, wanted: found };
    });
    expect(passes.length).toBeGreaterThan(2);
    expect(passes.at(-3)).not.toEqual(passes.at(-1));
  });
});
