import { describe, expect, test } from 'vitest';
import { parsePlainText } from '../../../../src/input/content/plain-text.ts';
import { parsed, placesIn, pointed } from './support.ts';

const read = (text: string) => parsed(parsePlainText, text);

describe('parsePlainText', () => {
  test('parts paragraphs at blank lines', () => {
    expect(read('第一段。\n\n第二段。\n \t　\n第三段。\n').outline).toEqual(['第一段。', '第二段。', '第三段。']);
  });

  test('joins Chinese lines without a blank and Latin lines with one', () => {
    expect(read('会议在\n北京召开。\n\nopen\nsource').outline).toEqual(['会议在北京召开。', 'open source']);
  });

  test('joins a word that is broken after its hyphen', () => {
    expect(read('an e-\nmail and km/\nh').outline).toEqual(['an e-mail and km/h']);
  });

  test('drops typed indents, full-width and ASCII', () => {
    expect(read('　　第一段。\n\n    第二段。').outline).toEqual(['第一段。', '第二段。']);
  });

  test('begins a paragraph at a line with full-width indent, blank line or not', () => {
    expect(read('　　第一段开头\n接着写。\n　　第二段。').outline).toEqual(['第一段开头接着写。', '第二段。']);
  });

  test('begins a paragraph at an ASCII indent after a finished sentence', () => {
    expect(read('    第一段。\n    第二段。').outline).toEqual(['第一段。', '第二段。']);
  });

  test('joins the lines of a text that is indented as a whole', () => {
    expect(read('  这一段手工\n  折成两行。').outline).toEqual(['这一段手工折成两行。']);
  });

  test('accepts a byte order mark and line ends of Windows', () => {
    const text = '\ufeff第一\r\n段。\r\n\r\n第二段。\r\n';
    const { outline, codes } = read(text);
    expect(outline).toEqual(['第一段。', '第二段。']);
    expect(codes).toEqual([]);
  });

  test('takes a page break for the end of a paragraph', () => {
    expect(read('第一段。\f第二段。').outline).toEqual(['第一段。', '第二段。']);
  });

  test('takes a line separator of a word processor for a forced break', () => {
    expect(read('第一行\u2028第二行').outline).toEqual(['第一行⏎第二行']);
  });

  test('knows no markup', () => {
    expect(read('# 不是标题**不是粗体**&amp;').outline).toEqual(['# 不是标题**不是粗体**&amp;']);
  });

  test('keeps the place of every character through joins', () => {
    const text = '\ufeff　　会议在\r\n　北京 2019 召开\r\nopen\r\nsource';
    const [block] = read(text).blocks;
    const inline = block?.kind === 'paragraph' ? block.inlines[0] : undefined;
    if (inline?.kind !== 'text') throw new Error('no text');
    expect(inline.text.text).toBe('会议在');
    const [, second] = read(text).blocks;
    const other = second?.kind === 'paragraph' ? second.inlines[0] : undefined;
    if (other?.kind !== 'text') throw new Error('no text');
    expect(other.text.text).toBe('北京2019召开open source');
    expect(placesIn(text, other.text)).toBe('北京2019召开open\rsource');
  });

  test('gives no paragraph for a file of blanks', () => {
    expect(read(' \n　\n\n').outline).toEqual([]);
  });

  test('warns once when finished long sentences were joined', () => {
    const sentence = '这一行很长，是从文字处理软件里粘贴过来的一个完整段落，其中没有空行也没有缩进，所以看不出段落。';
    const text = `${sentence}\n${sentence}\n${sentence}\n\n${sentence}\n${sentence}`;
    const { found, outline } = read(text);
    expect(outline).toHaveLength(2);
    expect(found.map((one) => one.code)).toEqual(['content/lines-joined']);
    expect(pointed(text, found[0])).toBe(sentence);
  });

  test('takes every line for a paragraph when no line is blank and each ends a sentence or is too long', () => {
    const long = `${'这一段没有折行'.repeat(9)}，说到做到`;
    const { outline, codes } = read(`第一段很短。\n${long}\n领导说：“就这样办。”\n`);
    expect(outline).toEqual(['第一段很短。', long, '领导说：“就这样办。”']);
    expect(codes).toEqual([]);
  });

  test('joins Latin lines of 80 columns', () => {
    const line = 'a line of eighty columns that some program wrapped by itself, as programs do with';
    expect(read(`${line}\n${line}\nthe end.`).outline).toHaveLength(1);
  });

  test('joins finished lines where another line of the text is blank', () => {
    expect(read('第一句。\n第二句。\n\n第三句。').outline).toEqual(['第一句。第二句。', '第三句。']);
  });

  test('warns of joined lines when no line is blank and most end a sentence', () => {
    const text = '第一段写完了。\n一个小标题\n第二段也写完了。\n第三段同样写完了。';
    const { found, outline } = read(text);
    expect(outline).toHaveLength(1);
    expect(found.map((one) => one.code)).toEqual(['content/lines-joined']);
    expect(pointed(text, found[0])).toBe('第一段写完了。');
  });

  test('does not warn of text wrapped by hand', () => {
    expect(read('这一行没有写完，\n下一行才写完。').codes).toEqual([]);
  });
});
