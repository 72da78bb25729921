import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../../../../src/base/geometry.ts';
import type { Issue } from '../../../../../src/input/content/issue.ts';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import { article, filler, issue, paragraph } from '../../../../support/issue.ts';
import { textsOf } from '../../../../support/pages.ts';
import { typeset } from '../../../../support/typeset.ts';

const { typeArea, rows, pitch } = newsletterStyle;

/** An article of three pages, and one that begins a page. */
function long(continuation: Issue['continuation']): Issue {
  const articles = [article('长文', [paragraph(filler(1700))]), article('短文', [paragraph(filler(300))])];
  return issue({ 动态: articles }, { continuation });
}

const notesOf = (source: Issue) =>
  typeset(source).pages.map((page) => textsOf(page).filter(({ role }) => role === 'continuation'));

describe('下转 and 上接', () => {
  it('name the pages where an article goes on and comes from, on the pages that cut it', () => {
    const notes = notesOf(long('shown')).map((runs) => runs.map((run) => run.text).join(''));
    expect(notes).toEqual(['（下转第2页）', '（上接第1页）（下转第3页）', '（上接第2页）']);
  });

  it('stand outside the type area: right below it, left above it', () => {
    const [, second] = notesOf(long('shown'));
    const from = second![0]!;
    const to = second!.at(-1)!;
    expect(ptToMm(from.x)).toBeLessThan(typeArea.left + 1);
    expect(ptToMm(from.y)).toBeLessThan(typeArea.top);
    const foot = typeArea.top + ptToMm(rows * pitch);
    expect(ptToMm(to.y - 9)).toBeGreaterThan(foot - 0.5);
    expect(ptToMm(to.y)).toBeLessThan(foot + 7);
    expect(ptToMm(to.right)).toBeLessThan(typeArea.left + typeArea.width + ptToMm(9));
  });

  it('are not printed unless the issue wants them, and cost the text no room', () => {
    expect(notesOf(long('none')).flat()).toEqual([]);
    const body = (source: Issue) =>
      typeset(source).pages.map((page) => textsOf(page).filter(({ role }) => role === 'paragraph'));
    expect(body(long('shown'))).toEqual(body(long('none')));
  });
});
