import { describe, expect, it } from 'vitest';
import { marked } from './marked.ts';

describe('quotation marks in Chinese text', () => {
  it.each([
    ['他说：“你好。”然后走了', '他|说：|“你|好。”|然|后|走|了'],
    ['测试文本，“测”', '测|试|文|本，|“测”'],
    ['的“字”和', '的|“字”|和'],
    ['‘单’与“双”', '‘单’|与|“双”'],
    ['“甲”“乙”', '“甲”|“乙”'],
    ['“外‘内’外”后', '“外|‘内’|外”|后'],
  ])('open a break outside them and none inside: %s (typst#1009)', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['的“COVID-19”疫情', '的|“COVID-19”|疫|情'],
    ['Windows“10”系统', 'Windows|“10”|系|统'],
    ['用Word“查找”功能', '用|Word|“查|找”|功|能'],
    ['“AI+”是', '“AI+”|是'],
    ['和“A”“B”', '和|“A”|“B”'],
  ])('open a break around Latin words and numbers: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('stay glued to a Latin sentence', () => {
    expect(marked('He said “hello”to me 文')).toBe('He |said |“hello”to |me |文');
    expect(marked('re“view”ed', { lang: 'zh-hans' })).toBe('re“view”ed');
  });

  it('leave apostrophes alone', () => {
    expect(marked('文don’t文')).toBe('文|don’t|文');
    expect(marked('the students’ books')).toBe('the |students’ |books');
    expect(marked('“don’t”文')).toBe('“don’t”|文');
  });

  it('find their partner past a slip', () => {
    expect(marked('“rock ‘n roll”乐')).toBe('“rock |‘n |roll”|乐');
  });

  it('without a partner go by their own direction', () => {
    expect(marked('文“文')).toBe('文|“文');
    expect(marked('文”文')).toBe('文”|文');
  });

  it('with nothing but marks beside them are Chinese where the text is', () => {
    expect(marked('文·“——”')).toBe('文·|“——”');
  });

  it('typed as " open and close by turns, unless their count is odd', () => {
    expect(marked('他说"你好"了')).toBe('他|说|"你|好"|了');
    expect(marked('6"的屏')).toBe('6"的|屏');
  });

  it('break likewise in Japanese, and as UAX #14 has it in English', () => {
    expect(marked('これは“A”です', { lang: 'ja' })).toBe('こ|れ|は|“A”|で|す');
    expect(marked('字“A”字', { lang: 'en' })).toBe('字“A”字');
  });
});
