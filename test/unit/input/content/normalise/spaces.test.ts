import { describe, expect, test } from 'vitest';
import { spaceEdits } from '../../../../../src/input/content/normalise/spaces.ts';
import { rewrite } from '../../../../../src/input/content/rewrite.ts';
import { at0 } from '../support.ts';

const closed = (text: string) => rewrite(at0(text), spaceEdits(text)).text;

describe('spaceEdits', () => {
  test.each([
    ['6 月 24 日，共 200 余人', '6月24日，共200余人'],
    ['采用 PDF 格式', '采用PDF格式'],
    ['温度 -5 ℃', '温度-5 ℃'],
    ['会议 （扩大）', '会议（扩大）'],
    ['指出： “要 做好”', '指出：“要 做好”'],
    ['“中文” API', '“中文”API'],
    ['他说 “Hello” 好', '他说“Hello”好'],
    ['甲—— API', '甲——API'],
  ])('drops a blank that layout makes itself: %s', (text, result) => {
    expect(closed(text)).toBe(result);
  });

  test.each([
    ['open  source', 'open source'],
    ['the “big” one', 'the “big” one'],
    ['Tel 010 6888', 'Tel 010 6888'],
    ['民主选举 运行机制', '民主选举 运行机制'],
    ['甲 / 乙 - 丙', '甲 / 乙 - 丙'],
    ['A + B', 'A + B'],
  ])('keeps a blank that is part of the text: %s', (text, result) => {
    expect(closed(text)).toBe(result);
  });

  test.each([
    ['张　三', '张　三'],
    ['张 　 三', '张　三'],
    ['通知　　公告', '通知　　公告'],
  ])('keeps full-width blanks inside: %s', (text, result) => {
    expect(closed(text)).toBe(result);
  });

  test('drops blanks at both ends', () => {
    expect(closed('　　甲 \t')).toBe('甲');
    expect(closed(' \n　')).toBe('');
  });

  test.each([
    ['中\n文', '中文'],
    ['中 \r\n　　文', '中文'],
    ['中文\nAPI', '中文API'],
    ['two\nwords', 'two words'],
    ['two \n words', 'two words'],
    ['文，\nAPI', '文，API'],
    ['“big”\none', '“big” one'],
    ['e-\nmail', 'e-mail'],
    ['a -\nb', 'a - b'],
  ])('treats a line end as a blank between Latin words only: %j', (text, result) => {
    expect(closed(text)).toBe(result);
  });
});
