import { describe, expect, test } from 'vitest';
import { headKey, splitContents } from '../../../../src/input/import/contents-list.ts';
import { readLines } from '../../../../src/input/import/lines.ts';
import { measureLines } from '../../../../src/input/import/measure.ts';

function split(...lines: readonly string[]) {
  const { contents, rest } = splitContents(measureLines(readLines([{ name: 'a.txt', text: lines.join('\n') }])));
  return {
    lines: contents.lines.length,
    sections: [...contents.sections],
    titles: [...contents.titles],
    rest: rest.map((line) => line.text),
  };
}

describe('splitContents', () => {
  test('ends where an entry comes again', () => {
    expect(split('本期要目', '工作动态', '学会召开理事会…………1', '工作动态', '学会召开理事会', '3月18日，')).toEqual({
      lines: 3,
      sections: ['工作动态'],
      titles: ['学会召开理事会'],
      rest: ['工作动态', '学会召开理事会', '3月18日，'],
    });
  });

  test('ends with its last page number when no entry comes again', () => {
    expect(split('目 录', '甲……1', '乙……2', '别的题目', '正文。')).toMatchObject({
      lines: 3,
      rest: ['别的题目', '正文。'],
    });
  });

  test('ends with its last page number when the head of a section follows', () => {
    const list = ['【本期要目】', '• 学会召开理事会 …… 1', '• 培训班开班 …… 3'];
    expect(split(...list, '【工作动态】', '学会召开理事会', '3月18日，', '培训班开班')).toEqual({
      lines: 3,
      sections: [],
      titles: ['学会召开理事会', '培训班开班'],
      rest: ['【工作动态】', '学会召开理事会', '3月18日，', '培训班开班'],
    });
  });

  test('leaves a bracketed line above the first article to it when no entry has a page number', () => {
    expect(split('本期要目', '学会召开理事会', '培训班开班', '【工作动态】', '学会召开理事会', '正文。')).toMatchObject(
      {
        lines: 3,
        rest: ['【工作动态】', '学会召开理事会', '正文。'],
      },
    );
  });

  test('is not found where a line only speaks of it', () => {
    expect(split('目录已经编好。', '正文。')).toMatchObject({ lines: 0, rest: ['目录已经编好。', '正文。'] });
  });
});

describe('headKey', () => {
  test.each(['学会召开理事会', '※ 学会召开理事会 ………… 12', '【学会召开理事会】', '1. 学会召开 理事会'])(
    'is one for %s',
    (text) => {
      expect(headKey(text)).toBe('学会召开理事会');
    },
  );
});
