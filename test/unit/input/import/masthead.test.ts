import { describe, expect, test } from 'vitest';
import { readLines } from '../../../../src/input/import/lines.ts';
import { splitMasthead } from '../../../../src/input/import/masthead.ts';
import { measureLines } from '../../../../src/input/import/measure.ts';

function split(...lines: readonly string[]) {
  const { masthead, rest } = splitMasthead(measureLines(readLines([{ name: 'a.txt', text: lines.join('\n') }])));
  return {
    masthead: masthead && {
      ...masthead,
      name: masthead.name?.text,
      subtitle: masthead.subtitle?.text,
      publisher: masthead.publisher?.text,
      classification: masthead.classification?.text,
      notice: masthead.notice?.text,
      permit: masthead.permit?.text,
      supplement: masthead.supplement?.text,
      others: masthead.others.map((text) => text.text),
    },
    rest: rest.map((line) => line.text),
  };
}

describe('splitMasthead', () => {
  test('reads name, number, total number, publisher and date', () => {
    const { masthead, rest } = split(
      '河 湖 简 报',
      '第 6 期',
      '（总第 58 期）',
      '学会秘书处　　2024 年 6 月 30 日',
      '工作动态',
    );
    expect(masthead).toEqual({
      name: '河湖简报',
      subtitle: undefined,
      publisher: '学会秘书处',
      number: 6,
      total: 58,
      date: { year: 2024, month: 6, day: 30 },
      classification: undefined,
      notice: undefined,
      permit: undefined,
      copyNumber: undefined,
      supplement: undefined,
      others: [],
    });
    expect(rest).toEqual(['工作动态']);
  });

  test('reads Chinese numerals and everything on one line', () => {
    expect(
      split('河湖简报', '二〇二四年第十二期（总第一百零三期）　二〇二四年六月三十日', '题').masthead,
    ).toMatchObject({
      number: 12,
      total: 103,
      date: { year: 2024, month: 6, day: 30 },
    });
  });

  test('reads a name that stands before its number', () => {
    expect(split('河湖简报第6期', '主办：河湖学会', '2024-06-30', '题')).toMatchObject({
      masthead: { name: '河湖简报', number: 6, publisher: '河湖学会', date: { year: 2024, month: 6, day: 30 } },
      rest: ['题'],
    });
  });

  test('keeps lines that it has no field for', () => {
    expect(split('内参', '河湖简报', '第6期', '题').masthead).toMatchObject({ name: '河湖简报', others: ['内参'] });
  });

  test('reads what stands in the corners above the name, and what kind of special issue it is', () => {
    const lines = [
      '秘密★1年',
      '内部资料　注意保存',
      '（澜）内资准字第0001号',
      '编号：000012',
      '河湖简报',
      '第6期',
      '（增刊）',
    ];
    expect(split(...lines, '题')).toMatchObject({
      masthead: {
        name: '河湖简报',
        classification: '秘密★1年',
        notice: '内部资料　注意保存',
        permit: '（澜）内资准字第0001号',
        copyNumber: 12,
        supplement: '（增刊）',
        others: [],
      },
      rest: ['题'],
    });
  });

  test('takes neither a title that counts nor a date in a sentence for a masthead', () => {
    const lines = ['工作动态', '关于举办第3期培训班的通知', '2024年6月30日，培训班在青石镇开班。'];
    expect(split(...lines)).toEqual({ masthead: undefined, rest: lines });
  });

  test('takes no number that a manifest could not hold', () => {
    expect(split('河湖简报', `第${'6'.repeat(29)}期`).masthead).toBeUndefined();
  });

  test('gives no date that is none', () => {
    expect(split('河湖简报', '第6期', '2024年13月40日', '题').masthead?.date).toBeUndefined();
  });
});
