import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../../src/base/source-text.ts';
import { splitColophon, splitNames } from '../../../../src/input/import/colophon.ts';
import { readLines } from '../../../../src/input/import/lines.ts';
import { measureLines } from '../../../../src/input/import/measure.ts';

function split(...lines: readonly string[]) {
  const { colophon, rest } = splitColophon(measureLines(readLines([{ name: 'a.txt', text: lines.join('\n') }])));
  const show = (entry: { label: { text: string }; value: { text: string } }) =>
    `${entry.label.text}=${entry.value.text}`;
  return {
    editors: colophon.editors.map(show),
    contacts: colophon.contacts.map(show),
    distribution: colophon.imprint.distribution.map(show),
    copies: colophon.imprint.copies,
    others: colophon.others.map((text) => text.text),
    rest: rest.map((line) => line.text),
  };
}

describe('splitColophon', () => {
  test('parts editors, contacts and what has no place', () => {
    expect(split('正文。', '报：省局领导。', '主编：张三  校对：李四', '电话：0571-1', '承办：培训部')).toEqual({
      editors: ['主编=张三', '校对=李四'],
      contacts: ['电话=0571-1'],
      distribution: ['报=省局领导。'],
      copies: undefined,
      others: ['承办：培训部'],
      rest: ['正文。'],
    });
  });

  test.each(['共印50份', '（共印 50 份）', '印数：50份'])('takes %s behind a name for no name', (run) => {
    expect(split('正文。', `编辑：张三    审核：李四      ${run}`)).toMatchObject({
      editors: ['编辑=张三', '审核=李四'],
      copies: 50,
      others: [],
    });
  });

  test('takes no number that a manifest does not: damage stays text', () => {
    expect(split('正文。', '编辑：张三', '共印 88888880 份')).toMatchObject({
      copies: undefined,
      others: ['共印 88888880 份'],
    });
  });

  test('sets apart from the names whatever holds a digit', () => {
    expect(split('正文。', '编辑：张三  88881234  李四', '校对：6楼')).toMatchObject({
      editors: [expect.stringMatching(/^编辑=张三\s+李四$/u)],
      others: ['88881234', '校对：6楼'],
    });
  });

  test('leaves contacts to the article that ends with them', () => {
    const lines = ['请将作品寄至学会。', '联系人：张三', '电话：0571-1'];
    expect(split(...lines)).toMatchObject({ contacts: [], rest: lines });
  });

  test('takes contacts behind a source line', () => {
    expect(split('正文。', '（供稿：培训部）', '投稿邮箱：a@b.example')).toMatchObject({
      contacts: ['投稿邮箱=a@b.example'],
      rest: ['正文。', '（供稿：培训部）'],
    });
  });

  test('joins recipients that take several lines', () => {
    expect(split('正文。', '送：各会员单位、', '有关院校。', '共印80份')).toMatchObject({
      distribution: ['送=各会员单位、有关院校。'],
      copies: 80,
      others: [],
    });
  });
});

describe('the imprint of a colophon', () => {
  test('has printer and day of printing', () => {
    const lines = ['正文。', '印刷单位：澜川印务有限公司', '印刷日期：2024年6月30日', '印数：三百份'];
    const { colophon } = splitColophon(measureLines(readLines([{ name: 'a.txt', text: lines.join('\n') }])));
    expect(colophon.imprint).toMatchObject({
      copies: 300,
      printer: { text: '澜川印务有限公司' },
      printed: { year: 2024, month: 6, day: 30 },
    });
  });
});

describe('splitNames', () => {
  test.each([
    ['张三 李四', ['张三', '李四']],
    ['张三、李四，王五', ['张三', '李四', '王五']],
    ['张　三 欧阳修文', ['张三', '欧阳修文']],
    ['王 芳　李 明', ['王芳', '李明']],
  ])('parts %s', (text, names) => {
    expect(splitNames(sourceText(text, 'a.txt', 0)).map((name) => name.text)).toEqual(names);
  });
});
