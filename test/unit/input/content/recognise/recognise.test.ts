import { describe, expect, it } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { newFindings } from '../../../../../src/input/content/normalise/findings.ts';
import { normaliseBlocks } from '../../../../../src/input/content/normalise/normalise.ts';
import { parsePlainText } from '../../../../../src/input/content/plain-text.ts';
import { callouts } from '../../../../../src/input/content/recognise/callouts.ts';
import { recognise } from '../../../../../src/input/content/recognise/recognise.ts';
import { splitLines } from '../../../../../src/input/content/recognise/split-lines.ts';
import { at0, outline } from '../support.ts';

const read = (text: string, parse: typeof parseMarkdownBlocks = parsePlainText) =>
  recognise(normaliseBlocks(splitLines(callouts(parse(at0(text), () => undefined))), newFindings()));
const plain = (text: string) => outline(read(text));
const markdown = (text: string) => outline(read(text, parseMarkdownBlocks));

describe('a line that begins with full-width blanks', () => {
  it('is a paragraph of its own in Markdown too, a heading where it is numbered', () => {
    const pasted =
      '　　一、总体要求\n　　各单位要\n高度重视。  \n　　（一）目标\n　　第二段。\n　　第三段。\n　　单位\n　　2027年1月10日';
    const found = markdown(pasted);
    expect(found).toEqual(plain(pasted));
    expect(found).toHaveLength(6);
  });
});

describe('a numbered line', () => {
  it('is a heading when text follows, its level by the form of its number', () => {
    expect(plain('一、总体要求\n\n正文。\n\n（一）目标\n\n正文。\n\n1.任务\n\n正文。\n\n（1）分工\n\n正文。')).toEqual([
      '# 一、总体要求',
      '正文。',
      '## （一）目标',
      '正文。',
      '### 1.任务',
      '正文。',
      '#### （1）分工',
      '正文。',
    ]);
  });

  it('is a heading over a lower one', () => {
    expect(plain('一、总体要求\n\n（一）目标\n\n正文。').slice(0, 2)).toEqual(['# 一、总体要求', '## （一）目标']);
  });

  it('is an item among others of its form, with a mark at its end, when it is long, or last', () => {
    for (const text of [
      '一、甲\n\n二、乙\n\n三、丙',
      '一、加强领导。\n\n正文。',
      `一、${'长'.repeat(40)}\n\n正文。`,
      '正文。\n\n一、甲',
    ])
      expect(read(text).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('is no heading when its number is a decimal or a year', () => {
    expect(plain('1.5倍\n\n正文。')).toEqual(['1.5倍', '正文。']);
    expect(plain('2026年计划\n\n正文。')).toEqual(['2026年计划', '正文。']);
  });

  it('is a paragraph of its own below another', () => {
    expect(markdown('（1）甲\n（2）乙\n续行\n（3）丙')).toEqual(['（1）甲', '（2）乙续行', '（3）丙']);
    expect(plain('①甲；\n②乙。')).toEqual(['①甲；', '②乙。']);
    expect(markdown('有三项：\n（1）甲；\n（2）乙。')).toEqual(['有三项：', '（1）甲；', '（2）乙。']);
    expect(markdown('共有\n（1）甲')).toEqual(['共有（1）甲']);
  });
});

describe('a heading in its paragraph', () => {
  const heading = (text: string) => {
    const [block] = read(text);
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    return inlines.map((inline) => (inline.kind === 'text' ? [inline.text.text, inline.style.heading] : []));
  };

  it('is the first sentence behind a number, its level by the form of that', () => {
    for (const [number, level] of [
      ['一、', 1],
      ['（一）', 2],
      ['1.', 3],
      ['（1）', 4],
    ] as const) {
      const head = `${number}加强领导，压实责任。`;
      expect(heading(`${head}各单位要按要求抓好落实。`)).toEqual([
        [head, level],
        ['各单位要按要求抓好落实。', undefined],
      ]);
    }
  });

  it('is none where the sentence is long or has other marks, or where nothing follows', () => {
    for (const text of [
      '一、加强领导。',
      `一、${'长'.repeat(40)}。正文。`,
      '（1）时效性不强；数据不一。',
      '加强领导。各单位要落实。',
    ]) {
      expect(heading(text).every(([, level]) => level === undefined)).toBe(true);
    }
  });
});

describe('an editors’ note', () => {
  it.each(['编者按：', '按语：', '按：', '编后：', '【编者按】'])('begins with %s, which is set off', (label) => {
    expect(plain(`${label}此文很好。`)).toEqual(['按', `  **${label}**此文很好。`]);
  });

  it('is a quotation that says so', () => {
    expect(markdown('> [!按语]\n> 此文很好。\n>\n> 望学习。')).toEqual(['按', '  **按语：**此文很好。', '  望学习。']);
    expect(markdown('> 引文。')).toEqual(['>', '  引文。']);
  });
});

describe('a signature', () => {
  it('is a name and a date at the end', () => {
    expect(plain('正文。\n\n联盟秘书处\n\n2026年11月20日')).toEqual(['正文。', '联盟秘书处/2026年11月20日']);
    expect(plain('正文。\n\n二〇二六年十一月二十日')).toEqual(['正文。', '二〇二六年十一月二十日']);
    expect(markdown('正文。\n\n联盟秘书处\\\n2026年11月20日')).toEqual(['正文。', '联盟秘书处/2026年11月20日']);
  });

  it('may stand on lines of one paragraph, however they are indented', () => {
    for (const parse of [plain, markdown]) {
      expect(parse('正文。\n\n      联盟秘书处\n  2026年11月20日\n')).toEqual(['正文。', '联盟秘书处/2026年11月20日']);
    }
    expect(markdown('正文。\n\n会议定于\n2026年11月20日召开')).toEqual(['正文。', '会议定于2026年11月20日召开']);
    expect(markdown('会议于下列时间召开：\n2026年11月20日')).toEqual(['会议于下列时间召开：2026年11月20日']);
  });

  it('has the names of those who sign together', () => {
    expect(plain('正文。\n\n甲部\n\n乙部\n\n2026年1月')).toEqual(['正文。', '甲部/乙部/2026年1月']);
  });

  it('is no sentence, and stands nowhere but at the end', () => {
    expect(plain('会议召开。\n\n2026年11月20日')).toEqual(['会议召开。', '2026年11月20日']);
    expect(plain('2026年11月20日\n\n正文。')).toEqual(['2026年11月20日', '正文。']);
  });
});

describe('a list of names', () => {
  it('parts them at blanks and commas', () => {
    expect(markdown('> [!名单]\n> 张三、李四 王五六\n> 欧阳修')).toEqual(['张三|李四|王五六|欧阳修']);
  });
});

describe('a paragraph behind a table', () => {
  const table = '| 甲 |\n| --- |\n| 一 |';

  it('goes on with the sentence before it', () => {
    const [, , after] = read(`结果\n\n${table}\n\n说明了问题。`, parseMarkdownBlocks);
    expect(after).toMatchObject({ continues: true });
  });

  it('goes on behind a quotation or a list that stands inside its sentence', () => {
    for (const inside of ['> 引文。', '- 甲\n- 乙']) {
      const [, , after] = read(`他所说的\n\n${inside}\n\n至今有效。`, parseMarkdownBlocks);
      expect(after).toMatchObject({ continues: true });
    }
  });

  it('is a new one where the sentence has ended', () => {
    const [, , after] = read(`结果如下：\n\n${table}\n\n说明了问题。`, parseMarkdownBlocks);
    expect(after).not.toHaveProperty('continues');
  });
});
