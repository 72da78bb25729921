import { describe, expect, test } from 'vitest';
import { offsetAt, sourceText } from '../../../../src/base/source-text.ts';
import { readSourceLine, splitTailSource } from '../../../../src/input/import/source-line.ts';

const read = (text: string) =>
  readSourceLine(sourceText(text, 'a.txt', 0))?.map((credit) => `${credit.label.text}=${credit.name.text}`);

describe('readSourceLine', () => {
  test.each([
    ['（稿件提供：河湖学会）', ['稿件提供=河湖学会']],
    ['（供稿：培训部）', ['供稿=培训部']],
    ['(来源: 水利网)', ['来源=水利网']],
    ['（培训部 供稿）', ['供稿=培训部']],
    ['（培训部供稿）', ['供稿=培训部']],
    ['供稿单位：东岭乡河长办', ['供稿单位=东岭乡河长办']],
    ['（文/图：张三）', ['文/图=张三']],
    ['（文/图  培训部 王小二）', ['文/图=培训部 王小二']],
    ['（摄／文　王小二）', ['摄／文=王小二']],
    ['（文/王小二）', ['文=王小二']],
    ['（供稿/图书馆）', ['供稿=图书馆']],
    ['（文：张三 图：李四）', ['文=张三', '图=李四']],
    ['（供稿：培训部　摄影：王　芳）', ['供稿=培训部', '摄影=王　芳']],
    ['【信息来源：省厅网站】', ['信息来源=省厅网站']],
  ])('reads %s', (text, credits) => {
    expect(read(text)).toEqual(credits);
  });

  test.each([
    '（试行）',
    '（一）工作要求（二）组织领导',
    '联系人：张三',
    '（注：本表数据由秘书处提供。）',
    '会议要求：一是加强领导',
    '来源：',
    '（文/图书馆）',
    '文件来源说明',
  ])('finds none in %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('keeps the places of label and name', () => {
    const [credit] = readSourceLine(sourceText('（供稿： 培训部）', 'a.txt', 10)) ?? [];
    expect([credit && offsetAt(credit.label, 0), credit && offsetAt(credit.name, 0)]).toEqual([11, 15]);
  });
});

describe('splitTailSource', () => {
  test('parts a source line from the end of a paragraph', () => {
    const tail = splitTailSource(sourceText('任务完成。（供稿：培训部）', 'a.txt', 0));
    expect(tail?.body.text).toBe('任务完成。');
    expect(tail?.credits[0]?.name.text).toBe('培训部');
  });

  test.each(['任务完成（供稿：培训部）', '任务完成。（见附件）', '任务完成。'])('leaves %s whole', (text) => {
    expect(splitTailSource(sourceText(text, 'a.txt', 0))).toBeUndefined();
  });
});
