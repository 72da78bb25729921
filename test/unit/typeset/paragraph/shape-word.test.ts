import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import { sourceText } from '../../../../src/base/source-text.ts';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import { openFonts } from '../../../../src/typeset/fonts/open-fonts.ts';
import { runsOf } from '../../../../src/typeset/frame/run-columns.ts';
import { type Composed, compose } from '../../../../src/typeset/paragraph/compose.ts';
import { conventionsFor } from '../../../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../../../src/typeset/paragraph/glyph-finder.ts';
import { placeLine } from '../../../../src/typeset/paragraph/place-line.ts';
import { composed, plainRun } from '../../../support/paragraph.ts';

const others = ['arabic', 'tibetan', 'mongolian'].map((name) => ({
  role: 'others' as const,
  path: `test/data/shaping/${name}.ttf`,
  face: undefined,
  span: { file: 'issue.yaml', start: 0, end: 1 },
}));

function opened(choices: typeof others) {
  const fonts = openFonts(systemWorld(), 'fonts', choices, () => {});
  if (!fonts.ok) throw new Error('no fonts');
  return fonts.value;
}

const fonts = opened(others);
afterAll(() => fonts.close());

interface Set extends Composed {
  readonly found: readonly Diagnostic[];
}

function set(text: string, width = 1e6, set = fonts): Set {
  const found: Diagnostic[] = [];
  const finder = glyphFinder(set, false, (problem) => found.push(problem));
  const options = { composer: 'total-fit' as const, width, indent: 0, advance: 1, size: 1 };
  const inlines = [{ kind: 'text' as const, text: sourceText(text, 'a.txt', 0), style: plainRun }];
  return { ...compose(inlines, { ...options, conventions: conventionsFor('total-fit') }, finder), found };
}

/** Text of each box. */
function boxes({ boxes: { flat, start, end, count } }: Composed): string[] {
  return Array.from({ length: count }, (_, k) => flat.text.slice(start[k], end[k]));
}

/** Runs of each line as they stand from left to right. */
function seen(paragraph: Composed): string[][] {
  return paragraph.lines.map((line) =>
    placeLine(paragraph, line, fonts)
      .items.flatMap((item) => (item.kind === 'glyphs' ? runsOf(item) : []))
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text),
  );
}

describe('a word of letters that join', () => {
  it('is one box, a Tibetan syllable too, a Mongolian word with its suffix', () => {
    expect(boxes(set('说سالام好'))).toEqual(['说', 'سالام', '好']);
    expect(boxes(set('བོད་ཡིག'))).toEqual(['བོད་', 'ཡིག']);
    expect(boxes(set('ᠤᠯᠤᠰ\u202fᠤᠨ'))).toEqual(['ᠤᠯᠤᠰ\u202fᠤᠨ']);
  });

  it('ends where its direction changes', () => {
    expect(boxes(set('سالام٢٠٢٦'))).toEqual(['سالام', '٢٠٢٦']);
  });

  it('stands a quarter em from Chinese text, like a Latin word', () => {
    const { material } = set('说سالام好');
    expect([material.glue[0], material.glue[1]]).toEqual([0.25, 0.25]);
  });

  it('is as wide as its face shapes it', () => {
    const { boxes: shaped } = set('سالام');
    expect(shaped.width[0]).toBeCloseTo(0.489 + 0.518 + 0.253 + 0.658, 3);
  });

  it('goes to the next line as a whole, and each line is put in order by itself', () => {
    expect(seen(set('说سالام شىنجاڭ ئۇيغۇر العربية好', 6))).toEqual([
      ['说', 'سالام'],
      ['ئۇيغۇر', 'شىنجاڭ '],
      ['العربية', '好'],
    ]);
  });

  it('lets a Tibetan line be spaced out behind its syllables', () => {
    const { material } = set('བོད་ཡིག');
    expect([material.open[0], material.penalty[0]]).toEqual([1, 0]);
  });

  it('is an error with a way out where no face has it', () => {
    const { found } = set('说سالام好', 1e6, opened([]));
    expect(found[0]).toMatchObject({ code: 'font/missing-glyph', severity: 'error', span: { start: 1, end: 2 } });
    expect(found[0]!.hints[0]!.message.en).toContain('others');
  });

  it('is an error where its face has the letters and cannot shape them', () => {
    const { found } = composed('说سالام好', { fonts: metricFontSet() });
    expect(found[0]).toMatchObject({ code: 'font/not-shaped', severity: 'error', span: { start: 1, end: 6 } });
    expect(found).toHaveLength(1);
  });
});

it('a bracket in a phrase from right to left is mirrored, and stands apart from Chinese text', () => {
  const { boxes: shaped, material } = set('说سالام (شىنجاڭ)好');
  expect(shaped.key[2]).toBe(fonts.glyph('song', 'latin', ')'.codePointAt(0)!));
  expect(material.glue[4]).toBe(0.25);
});

it('a Chinese paragraph with nothing of the kind has neither words nor directions', () => {
  const { boxes: shaped } = set('说“English”和 αβγ 한국어。');
  expect([shaped.words.size, shaped.levels]).toEqual([0, undefined]);
});
