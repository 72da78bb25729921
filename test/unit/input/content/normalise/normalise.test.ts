import { describe, expect, test } from 'vitest';
import { sliceSource } from '../../../../../src/base/source-text.ts';
import type { Inline } from '../../../../../src/input/content/issue.ts';
import { newFindings } from '../../../../../src/input/content/normalise/findings.ts';
import {
  normaliseBlocks,
  normaliseInlines,
  normaliseText,
} from '../../../../../src/input/content/normalise/normalise.ts';
import { plainStyle } from '../../../../../src/input/content/plain-text.ts';
import { at0, placesIn, sketch } from '../support.ts';

/** Inlines out of one file, `bold` telling which of the parts are. */
function inlines(parts: readonly string[], bold: readonly number[] = []): Inline[] {
  const file = at0(parts.join(''));
  let start = 0;
  return parts.map((part, index) => {
    const text = sliceSource(file, start, start + part.length);
    start += part.length;
    return { kind: 'text', text, style: { ...plainStyle, bold: bold.includes(index) } };
  });
}

describe('normaliseText', () => {
  test('treats a title as one line', () => {
    const file = ' 2021-2035 年规划\u2028启动 \uf9ac';
    const text = normaliseText(at0(file), newFindings());
    expect(text.text).toBe('2021-2035年规划启动 怜');
    expect(placesIn(file, text)).toBe('2021-2035年规划启动 \uf9ac');
  });
});

describe('normaliseInlines', () => {
  test('judges a blank over a change of style', () => {
    expect(sketch(normaliseInlines(inlines(['采用 ', 'PDF', ' 格式'], [1]), newFindings()))).toBe('采用**PDF**格式');
    expect(sketch(normaliseInlines(inlines(['use ', 'PDF', ' files'], [1]), newFindings()))).toBe('use **PDF** files');
  });

  test('counts blanks on both sides of a change of style as one', () => {
    expect(sketch(normaliseInlines(inlines(['use ', ' PDF'], [1]), newFindings()))).toBe('use **PDF**');
  });

  test('drops blanks beside a forced break and breaks at the ends', () => {
    expect(sketch(normaliseInlines(inlines(['\v甲 \u2028 　乙\v']), newFindings()))).toBe('甲⏎乙');
  });

  test('joins neighbours of one style', () => {
    expect(normaliseInlines(inlines(['甲', '乙', '丙'], [2]), newFindings())).toHaveLength(2);
  });

  test('leaves out texts that hold nothing', () => {
    expect(normaliseInlines(inlines(['\u200b', ' ']), newFindings())).toEqual([]);
  });
});

describe('normaliseBlocks', () => {
  test('leaves out blocks without text at any depth', () => {
    const empty = { kind: 'paragraph', inlines: inlines([' ']) } as const;
    const full = { kind: 'paragraph', inlines: inlines(['甲']) } as const;
    const blocks = normaliseBlocks(
      [
        empty,
        { kind: 'quotation', blocks: [empty] },
        { kind: 'list', ordered: false, start: 1, items: [{ blocks: [empty] }, { blocks: [full] }] },
        { kind: 'list', ordered: false, start: 1, items: [{ blocks: [] }] },
      ],
      newFindings(),
    );
    expect(blocks).toEqual([{ kind: 'list', ordered: false, start: 1, items: [{ blocks: [full] }] }]);
  });
});
