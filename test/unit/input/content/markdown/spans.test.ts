import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../../src/input/content/issue.ts';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed, placesIn, pointed } from '../support.ts';

const read = (text: string) => parsed(parseMarkdownBlocks, text);

/** Inlines of the first paragraph or heading. */
function inlines(blocks: readonly Block[]): readonly Inline[] {
  const [block] = blocks;
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.inlines : [];
}

/** Each inline with its marks: `文字/着 专1 拼=…`; spans of one kind are numbered, so that one and two can be told apart. */
function marked(text: string): string[] {
  const known: object[] = [];
  const number = (span: object) => {
    if (!known.includes(span)) known.push(span);
    return known.indexOf(span) + 1;
  };
  return inlines(read(text).blocks).map((inline) => {
    if (inline.kind !== 'text') return '⏎';
    const { bold, href, marks } = inline.style;
    const words = [
      bold ? 'bold' : '',
      href === undefined ? '' : 'link',
      marks?.dots === true ? 'dots' : '',
      marks?.name === undefined ? '' : `${marks.name.line}${number(marks.name)}`,
      marks?.ruby === undefined ? '' : `${marks.ruby.kind}${number(marks.ruby)}=${marks.ruby.text.text}`,
      marks?.spread === undefined ? '' : `spread=${marks.spread.squares}`,
      marks?.level ?? '',
    ].filter((word) => word !== '');
    return words.length === 0 ? inline.text.text : `${inline.text.text}/${words.join(' ')}`;
  });
}

describe('a span', () => {
  test.each([
    ['请[注意]{着重号}。', ['请', '注意/dots', '。']],
    ['[北京]{专名号}的[史记]{书名号}', ['北京/straight1', '的', '史记/wavy2']],
    ['[汉字]{拼音=hàn zì}表', ['汉字/pinyin1=hàn zì', '表']],
    ['[汉]{注音=ㄏㄢˋ}[模型]{译名=information model}', ['汉/zhuyin1=ㄏㄢˋ', '模型/gloss2=information model']],
    ['[张三]{均排=4}', ['张三/spread=4']],
    ['[注]{上标}[二]{下标}', ['注/raised', '二/lowered']],
  ])('bears its mark: %s', (text, result) => {
    expect(marked(text)).toEqual(result);
    expect(read(text).codes).toEqual([]);
  });

  test.each([
    ['[甲]{dots}', '甲/dots'],
    ['[甲]{.dots}', '甲/dots'],
    ['[甲]{ 着重号 }', '甲/dots'],
    ['[甲]{pinyin="jiǎ"}', '甲/pinyin1=jiǎ'],
    ['[甲]{拼音＝“jiǎ”}', '甲/pinyin1=jiǎ'],
    ['[甲]{Ruby = note}', '甲/note1=note'],
    ['[甲]{均排=４}', '甲/spread=4'],
  ])('is read as English or Chinese editors type it: %s', (text, result) => {
    expect(marked(text)).toEqual([result]);
    expect(read(text).codes).toEqual([]);
  });

  test.each([
    ['[张三]{专名号 着重号}', '张三/dots straight1'],
    ['[张三]{专名号，拼音=Zhāng Sān}', '张三/straight1 pinyin2=Zhāng Sān'],
    ['[张三]{拼音=Zhāng Sān 专名号}', '张三/straight1 pinyin2=Zhāng Sān'],
    ['[张三]{译名="Zhang, San"、专名号}', '张三/straight1 gloss2=Zhang, San'],
  ])('takes several marks: %s', (text, result) => {
    expect(marked(text)).toEqual([result]);
    expect(read(text).codes).toEqual([]);
  });

  test('holds other spans, emphasis and links', () => {
    expect(marked('[张[三]{着重号}与**李**[网](https://a.example)]{专名号}')).toEqual([
      '张/straight1',
      '三/dots straight1',
      '与/straight1',
      '李/bold straight1',
      '网/link straight1',
    ]);
  });

  test('stays apart from its neighbour with the same mark', () => {
    expect(marked('[北京]{专名号}[上海]{专名号}')).toEqual(['北京/straight1', '上海/straight2']);
  });

  test('stands in emphasis, in a heading and over a line end', () => {
    expect(marked('**前[北京]{专名号}**后')).toEqual(['前/bold', '北京/bold straight1', '后']);
    expect(marked('## [北京]{专名号}')).toEqual(['北京/straight1']);
    expect(marked('[北\n京]{专名号}')).toEqual(['北京/straight1']);
  });

  test('closes up typed blanks as text without marks does', () => {
    expect(marked('见 [AB]{专名号} 的')).toEqual(['见', 'AB/straight1', '的']);
  });

  test('has its ruby normalised as text is, in one piece over several styles', () => {
    const radical = '\u2f08';
    expect(marked(`[甲**乙**]{译名= a  ${radical} }`)).toEqual(['甲/gloss1=a人', '乙/bold gloss1=a人']);
    expect(read(`[甲]{译名=${radical}}`).codes).toEqual(['content/replaced-character']);
  });

  test('keeps the place of its text and of its ruby', () => {
    const text = '> 见[甲\\*]{译名=a\\*b}';
    const [block] = read(text).blocks;
    const [, inline] = block?.kind === 'quotation' ? inlines(block.blocks) : [];
    if (inline?.kind !== 'text' || inline.style.marks?.ruby === undefined) throw new Error('no span');
    expect(placesIn(text, inline.text)).toBe('甲*');
    expect(placesIn(text, inline.style.marks.ruby.text)).toBe('a*b');
  });

  test('is no link and a link is no span', () => {
    expect(marked('[网](https://a.example){着重号}')).toEqual(['网/link', '{着重号}']);
  });
});

describe('brackets without braces, escaped ones and lone ones', () => {
  test.each(['见[图1]与[图2]。', '甲]乙[丙', '[甲[乙]丙', '[甲]{}', '[甲]{ }'])('are printed: %s', (text) => {
    expect(marked(text)).toEqual([text]);
    expect(read(text).codes).toEqual([]);
  });

  test('are printed without their backslash and without a word', () => {
    expect(marked('\\[甲\\]{着重号}')).toEqual(['[甲]{着重号}']);
    expect(marked('\\[甲]\\{着重号}')).toEqual(['[甲]{着重号}']);
    expect(read('\\[甲]\\{着重号}').codes).toEqual([]);
    expect(marked('\\\\[甲]{着重号}')).toEqual(['\\', '甲/dots']);
  });

  test('lose no character, whatever stands where', () => {
    const pieces = fc.array(fc.constantFrom('甲', '[', ']', '\\[', '\\]', '{乙}', '{着重号}', '^', '~', 'a', '2'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = `始${parts.join('')}终`;
        const printed = inlines(read(text).blocks)
          .map((inline) => (inline.kind === 'text' ? inline.text.text : ''))
          .join('');
        const letters = (of: string) => of.replace(/\{[^}]*\}/gu, '').replace(/[^甲a2始终]/gu, '');
        expect(letters(printed)).toBe(letters(text));
      }),
    );
  });
});

describe('what is wrong with a mark', () => {
  test('is a name that there is not, with the nearest one', () => {
    const text = '[甲]{着重点}与[乙]{pinyn=yǐ}与[丙]{字体}';
    const { found } = read(text);
    expect(found.map((one) => [one.severity, one.code, pointed(text, one)])).toEqual([
      ['error', 'content/unknown-mark', '着重点'],
      ['error', 'content/unknown-mark', 'pinyn'],
      ['error', 'content/unknown-mark', '字体'],
    ]);
    expect(found.map((one) => one.hints[0]?.message.zh)).toEqual([
      '是不是“着重号”？',
      '是不是“pinyin”？',
      expect.stringContaining('可用的标记：着重号、专名号、'),
    ]);
  });

  test('is a value that ends at a comma', () => {
    const { found } = read('[你好，世界]{拼音=nǐ hǎo，shì jiè}');
    expect(found.map((one) => one.code)).toEqual(['content/unknown-mark', 'content/unknown-mark']);
    expect(found[0]?.hints[1]?.message.zh).toContain('引号');
  });

  test.each([
    '[甲]{拼音}',
    '[甲]{拼音=}',
    '[甲]{均排}',
    '[甲]{均排=四}',
    '[甲]{均排=0}',
    '[甲]{均排=3.5}',
    '[甲]{着重号=红}',
  ])('is a value that is missing, not understood or not wanted: %s', (text) => {
    const { codes, blocks } = read(text);
    expect(codes).toEqual(['content/mark-value']);
    expect(inlines(blocks)).toHaveLength(1);
  });

  test.each(['[史记]{专名号 书名号}', '[甲[乙]{拼音=yǐ}]{拼音=jiǎ yǐ}', '[x]{上标 下标}'])(
    'is a second one of its kind: %s',
    (text) => {
      expect(read(text).codes).toEqual(['content/mark-conflict']);
    },
  );

  test('is that nothing can bear it', () => {
    expect(read('[。ABC]{着重号}[]{专名号}').codes).toEqual(['content/mark-without-text', 'content/mark-without-text']);
    expect(read('[欧阳修文]{均排=3}').codes).toEqual(['content/spread-too-narrow']);
  });

  test.each([
    ['［甲］｛着重号｝', '｛着重号｝'],
    ['[甲] {着重号}', '{着重号}'],
    ['**甲**{着重号}', '{着重号}'],
    ['[甲]｛拼音=jiǎ｝', '｛拼音=jiǎ｝'],
  ])('is that it is typed in a way that is not read: %s', (text, literal) => {
    const { found } = read(text);
    expect(found.map((one) => [one.severity, one.code, pointed(text, one)])).toEqual([
      ['warning', 'content/literal-mark', literal],
    ]);
  });
});
