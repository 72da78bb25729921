import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakOpportunities, lineBreaks } from '../../../../../src/typeset/unicode/line-break/line-breaks.ts';
import type { LineBreakLevel } from '../../../../../src/typeset/unicode/line-break/tailoring.ts';
import { marked } from './marked.ts';

const data = new URL('../../../../data/typography/', import.meta.url);

function rows<Row>(file: string): Row[] {
  const lines = readFileSync(new URL(file, data), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

const levels: readonly LineBreakLevel[] = ['basic', 'gb', 'strict'];

interface ProhibitionRow {
  readonly id: string;
  readonly class: 'no-line-start' | 'no-line-end' | 'inseparable' | 'may-line-start';
  readonly char: string;
  readonly levels: readonly LineBreakLevel[];
}

/** Whether a rule holds for its character between two strings. */
function holds(row: ProhibitionRow, before: string, after: string, level: LineBreakLevel): boolean {
  const breaks = breakOpportunities(`${before}${row.char}${after}`, { lang: 'zh-hans', level });
  const start = [...before].length;
  const end = start + [...row.char].length;
  switch (row.class) {
    case 'no-line-start':
      return !breaks.includes(start);
    case 'no-line-end':
      return !breaks.includes(end);
    case 'inseparable':
      return !breaks.includes(start + 1);
    case 'may-line-start':
      return breaks.includes(start);
  }
}

describe('published prohibition rules', () => {
  it.each([
    ['文', '文'],
    ['文字', 'a'],
    ['a', '字'],
    ['”', '《文'],
  ])('hold between %s and %s', (before, after) => {
    const failed = rows<ProhibitionRow>('kinsoku.jsonl').flatMap((row) =>
      row.levels.filter((level) => !holds(row, before, after, level)).map((level) => `${row.id} ${row.char} ${level}`),
    );
    expect(failed).toEqual([]);
  });

  it('hold for every mark that GB/T 15834-2011, 5.1 names', () => {
    const { clauses } = JSON.parse(readFileSync(new URL('gbt15834-5.1.json', data), 'utf8')) as {
      clauses: readonly { marks?: unknown; no_line_start?: boolean; no_line_end?: boolean; inseparable?: boolean }[];
    };
    for (const { marks, no_line_start, no_line_end, inseparable } of clauses) {
      if (inseparable) expect(marked(`文${marks}文`)).toContain(String(marks));
      if (!no_line_start) continue;
      const list = typeof marks === 'string' ? [...marks] : Object.keys(marks as object);
      for (const mark of list) {
        expect(marked(`文${mark}文`)).toContain(`文${mark}`);
        if (no_line_end) expect(marked(`文${mark}文`)).toContain(`${mark}文`);
      }
    }
  });

  /** CLREQ #prohibition_rules_for_line_start_end, its list in full. */
  it.each(levels)('hold at level %s for every mark that CLREQ names', (level) => {
    for (const mark of '、，。．：；！？”’」』）］｝〕】〗》〉–—～·・‧/／') {
      expect(marked(`文${mark}文`, { level })).toContain(`文${mark}`);
    }
    for (const mark of '“‘「『（［｛〔【〖《〈') expect(marked(`文${mark}文`, { level })).toBe(`文|${mark}文`);
  });
});

interface CssRow {
  readonly id: string;
  readonly css_line_break: 'loose' | 'normal' | 'strict';
  readonly text: string;
  readonly width_em: number;
  readonly expected_lines: readonly string[];
  readonly conflict?: string;
  readonly disputed?: string;
}

/** Lines of full-width characters, each as long as it can be. */
function fill(text: string, width: number, level: LineBreakLevel): string[] {
  const characters = [...text];
  const breaks = breakOpportunities(text, { lang: 'zh-hans', level });
  const lines: string[] = [];
  for (let start = 0; start < characters.length; ) {
    const later = breaks.filter((index) => index > start);
    const end = later.filter((index) => index - start <= width).at(-1) ?? later[0]!;
    lines.push(characters.slice(start, end).join(''));
    start = end;
  }
  return lines;
}

describe('CSS line-break in Chinese', () => {
  const levelOf = { loose: 'basic', normal: 'gb', strict: 'strict' } as const;

  it('gives the lines of web-platform-tests, but where GB/T 15834 wins', () => {
    const asked = rows<CssRow>('wpt-zh-line-break.jsonl').filter(
      ({ conflict, disputed }) => conflict === undefined && disputed === undefined,
    );
    const failed = asked.filter((row) => {
      const lines = fill(row.text, Math.floor(row.width_em), levelOf[row.css_line_break]);
      return lines.join('|') !== row.expected_lines.join('|');
    });
    expect(failed.map(({ id }) => id)).toEqual([]);
  });
});

describe('lineBreaks', () => {
  it('leaves UAX #14 alone where the language is unknown', () => {
    expect(marked('文·文', { lang: 'und' })).toBe('文|·|文');
    expect(marked('文“COVID-19”文', { lang: 'und' })).toBe('文“COVID-19”文');
    expect([...lineBreaks('26个', { lang: 'und' }).cost]).toEqual([0, 0, 0, 0]);
  });

  it('is Chinese of the mainland at level gb unless told otherwise', () => {
    const text = '文·文／文……文';
    expect(lineBreaks(text)).toEqual(lineBreaks(text, { lang: 'zh-hans', level: 'gb' }));
  });

  it('breaks alike in all Chinese regions', () => {
    const text = '《詩經·秦風》／「蒹葭」——白露……3 km';
    expect(lineBreaks(text, { lang: 'zh-hant-tw' })).toEqual(lineBreaks(text));
    expect(lineBreaks(text, { lang: 'zh-hant-hk' })).toEqual(lineBreaks(text));
  });

  it('obeys no-break space, word joiner and zero width space', () => {
    expect(marked('文\u00a0文')).toBe('文\u00a0文');
    expect(marked('文\u2060文')).toBe('文\u2060文');
    expect(marked('word\u200bword')).toBe('word\u200b|word');
    expect(marked('2026—\u20602030')).toBe('2026—\u20602030');
  });

  it('must break behind a line feed', () => {
    expect(marked('文\n文')).toBe('文\n‖文');
  });

  it('leaves the spaces at the end of a line', () => {
    expect(marked('文 文')).toBe('文 |文');
    expect(marked('文  ，文')).toBe('文  ，|文');
  });

  it('keeps a character with its variation selector and marks', () => {
    expect(marked('文\u{e0100}字')).toBe('文\u{e0100}|字');
    expect(marked('か\u3099き', { lang: 'ja' })).toBe('か\u3099|き');
  });

  it('has neither breaks nor costs in an empty text', () => {
    expect(lineBreaks('')).toEqual({ breaks: new Uint8Array(1), cost: new Uint8Array(1) });
  });

  it('answers the same for a text whatever was asked before, and of longer ones', () => {
    const text = '他说：“第26个”，见https://a.cn/b。';
    const first = lineBreaks(text);
    const copy = structuredClone(first);
    expect(lineBreaks(text.repeat(1000)).breaks.subarray(0, text.length)).toEqual(
      first.breaks.subarray(0, text.length),
    );
    expect(first).toEqual(copy);
    expect(lineBreaks(text)).toEqual(copy);
  });
});

/** Text of the signs that the rules know. */
const text = fc
  .array(
    fc.constantFrom(
      ...'文字第個〇二，。：（）“”‘’《》·—–～…/／-―々ー〜℃％0123456789０１ab.@=?#kgTБ× \u00a0\u200b\u2060\n👍',
    ),
    {
      maxLength: 24,
    },
  )
  .map((characters) => characters.join(''));

const language = fc.constantFrom('zh-hans', 'zh-hant-tw', 'ja', 'en', 'und' as const);
const level = fc.constantFrom(...levels);

describe('break opportunities of any text', () => {
  it('rise and end with the text', () => {
    fc.assert(
      fc.property(text, language, level, (sample, lang, strictness) => {
        const breaks = breakOpportunities(sample, { lang, level: strictness });
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        expect(breaks.at(-1)).toBe(sample === '' ? undefined : [...sample].length);
        expect(breaks[0]).not.toBe(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('cost at most 100, and nothing where there is none or one must be', () => {
    fc.assert(
      fc.property(text, language, level, (sample, lang, strictness) => {
        const { breaks, cost } = lineBreaks(sample, { lang, level: strictness });
        expect([...cost].every((price, index) => price <= 100 && (breaks[index] === 1 || price === 0))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never put a forbidden mark at an edge of a Chinese line, nor tear a pair', () => {
    fc.assert(
      fc.property(text, level, (sample, strictness) => {
        // A typed zero width space is obeyed, and addresses break at their own signs.
        fc.pre(!/[\u200b@]|:\/\/|\.[ab]/.test(sample));
        for (const paragraph of marked(sample.replaceAll('|', ''), { level: strictness }).split('‖')) {
          const lines = paragraph.split('|').map((line) => line.replace(/ +$/, ''));
          const starts = lines.slice(1).join('\n');
          const ends = lines.slice(0, -1).join('\n');
          expect(starts).not.toMatch(/^(?:[，。：）”’》·–～/／]|—(?!—))/mu);
          expect(ends).not.toMatch(/[（“‘《]$/mu);
          if (strictness !== 'basic') expect(ends).not.toMatch(/[/／]$/mu);
          if (strictness === 'strict') expect(starts).not.toMatch(/^(?:——|…)/mu);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('are forced and forbidden by controls in every language as UAX #14 has it', () => {
    fc.assert(
      fc.property(text, language, (sample, lang) => {
        fc.pre(!sample.includes('\u200b'));
        const { breaks } = lineBreaks(sample, { lang });
        for (let index = 1; index < sample.length; index++) {
          if (sample[index - 1] === '\n') expect(breaks[index]).toBe(2);
          else if (/[\u2060\n ]/.test(sample[index]!) || sample[index - 1] === '\u2060') expect(breaks[index]).toBe(0);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('do not depend on what follows much later', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const alone = lineBreaks(`${sample}\n`).breaks;
        const followed = lineBreaks(`${sample}\n${'文字。'.repeat(20)}`).breaks;
        // Quotation marks look for their partner, and at Chinese text anywhere when nothing stands beside them.
        fc.pre(!/[“”‘’]/.test(sample));
        expect([...followed.subarray(0, sample.length)]).toEqual([...alone.subarray(0, sample.length)]);
      }),
    );
  });
});
