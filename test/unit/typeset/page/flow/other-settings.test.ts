import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsletterStyle } from '../../../../../src/input/style/newsletter.ts';
import { metricFontSet } from '../../../../../src/typeset/fonts/metric-font-set.ts';
import type { Frame } from '../../../../../src/typeset/frame/frame.ts';
import { widthOf } from '../../../../../src/typeset/frame/glyph-run.ts';
import { runsOf, textOfRuns } from '../../../../../src/typeset/frame/run-columns.ts';
import { noteSetter } from '../../../../../src/typeset/page/flow/notes.ts';
import type { Setting } from '../../../../../src/typeset/page/flow/setting.ts';
import { plainStyle } from '../../../../../src/typeset/page/flow/single-line.ts';
import { structureBuilder } from '../../../../../src/typeset/page/flow/structure-builder.ts';
import { type SetParagraph, setParagraph } from '../../../../../src/typeset/page/flow/text-rows.ts';
import { typeAreaOf } from '../../../../../src/typeset/page/type-area.ts';
import { typesetIssue } from '../../../../../src/typeset/page/typeset-issue.ts';
import type { Composer } from '../../../../../src/typeset/paragraph/compose.ts';
import { usualConventions } from '../../../../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../../../../src/typeset/paragraph/glyph-finder.ts';
import { article, issue, paragraph, text } from '../../../../support/issue.ts';
import { linesOf } from '../../../../support/pages.ts';

/** Text as it is written: words and clauses of several lengths with a mark behind each. */
const sentences = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom('，', '，', '、', '；', '。', '”，', '》')), {
    minLength: 4,
    maxLength: 30,
  })
  .map((clauses) => clauses.map(([length, mark]) => '中文字词语句段落篇章各自'.slice(0, length) + mark).join(''));

function settingOf(composer: Composer): Setting {
  const finder = glyphFinder(metricFontSet(), false, () => undefined);
  return {
    area: typeAreaOf(newsletterStyle, composer),
    composer,
    conventions: usualConventions,
    finder,
    quietFinder: finder,
    report: () => undefined,
    structure: structureBuilder(),
    notes: noteSetter(newsletterStyle.note),
    headings: newsletterStyle.headings,
  };
}

function set(content: string, composer: Composer = 'total-fit'): SetParagraph {
  const spec = newsletterStyle.body;
  const inlines = [{ kind: 'text' as const, text: text(content), style: plainStyle(spec) }];
  const place = { role: 'paragraph' as const, part: 0, left: 0, right: 0 };
  const paragraph = setParagraph(settingOf(composer), spec, inlines, place, false);
  if (paragraph === undefined) throw new Error('there is text');
  return paragraph;
}

function textIn(frame: Frame): string {
  return frame.items.map((item) => (item.kind === 'glyphs' ? textOfRuns(item) : '')).join('');
}

/** Half of what the advance of a character is more than its glyph, on either side of it. */
const bearing = ((typeAreaOf(newsletterStyle, 'total-fit').advance - 1) * newsletterStyle.body.size) / 2;

/** Where the last square of a line ends; undefined when a mark is in it, which ends with its ink. */
function endOf(frame: Frame): number | undefined {
  const last = frame.items.at(-1)!;
  if (last.kind !== 'glyphs') return undefined;
  const run = runsOf(last).at(-1)!;
  return /[^一-龥]$/u.test(run.text) ? undefined : last.x + run.x + widthOf(run) + bearing;
}

describe('what a paragraph offers the page', () => {
  it('is nothing when it is longer than two pages', () => {
    expect(set('中文字词，语句段落篇章。'.repeat(200)).others).toEqual([]);
  });

  it('is one line more or less with all of its text, every line filled', () => {
    let offers = 0;
    fc.assert(
      fc.property(sentences, (content) => {
        const { best, others } = set(content);
        for (const other of others) {
          offers++;
          const { frames, slabs } = other.set();
          expect(Math.abs(frames.length - best.frames.length)).toBe(1);
          expect(slabs).toHaveLength(frames.length);
          expect(slabs).toEqual(other.slabs);
          expect(frames.map(textIn).join('')).toBe(content);
          for (const frame of frames.slice(0, -1)) {
            const end = endOf(frame);
            if (end !== undefined) expect(Math.abs(end - frame.size.width)).toBeLessThan(0.01);
          }
          expect(textIn(frames.at(-1)!).replace(/[^一-龥]/gu, '').length).toBeGreaterThan(1);
          expect(other.cost).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(offers).toBeGreaterThan(0);
  });

  it('is nothing in first-fit setting', () => {
    fc.assert(
      fc.property(sentences, (content) => {
        expect(set(content, 'first-fit').others).toEqual([]);
      }),
    );
  });

  it('is nothing for a paragraph without marks to squeeze', () => {
    expect(set('中'.repeat(100)).others).toEqual([]);
  });

  it('belongs to the block of the paragraph', () => {
    fc.assert(
      fc.property(sentences, (content) => {
        const { best, others } = set(content);
        for (const other of others) expect(other.set().frames[0]!.part).toBe(best.frames[0]!.part);
      }),
    );
  });
});

describe('an issue whose paragraphs give way', () => {
  it('loses nothing and repeats nothing', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 8, maxLength: 25 }), (contents) => {
        const source = issue({ 甲: [article('题', contents.map(paragraph))] });
        const result = typesetIssue(metricFontSet(), source, { allowMissing: false }, () => undefined);
        if (!result.ok) throw new Error('the issue has missing characters');
        expect(linesOf(result.value, 'paragraph').join('')).toBe(contents.join(''));
      }),
      { numRuns: 40 },
    );
  });
});
