import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdownBlocks } from '../../../../../src/input/content/markdown/blocks.ts';
import { parsed, placesIn, pointed } from '../support.ts';

const read = (text: string) => parsed(parseMarkdownBlocks, text);

/** All text of the first paragraph with the places of its characters. */
function firstText(text: string) {
  const [block] = read(text).blocks;
  if (block?.kind !== 'paragraph' || block.inlines[0]?.kind !== 'text') throw new Error('no paragraph');
  return { text: block.inlines[0].text.text, places: placesIn(text, block.inlines[0].text) };
}

describe('blocks', () => {
  test('warn where lines are joined that are long and finished sentences each, if no number or indent parts them', () => {
    const line = `${'甲乙丙丁'.repeat(10)}。`;
    const codes = (text: string) => read(text).codes;
    expect(codes(`${line}\n${line}`)).toEqual(['content/lines-joined']);
    for (const apart of [
      `${line}\n\n${line}`,
      `${line}\n　　${line}`,
      `1.${line}\n2.${line}`,
      `${line}\n短。`,
      `- ${line}\n- ${line}`,
    ]) {
      expect(codes(apart)).toEqual([]);
    }
  });

  test('are paragraphs, headings, lists and quotations', () => {
    const text =
      '第一段\n续行。\n\n## 一级\n### 二级\n#### 三级\n\n- 甲\n- 乙\n  1. 内\n\n3. 三\n4. 四\n\n> 引文\n> 续行\n';
    expect(read(text)).toMatchObject({
      outline: [
        '第一段续行。',
        '# 一级',
        '## 二级',
        '### 三级',
        '-',
        '  甲',
        '-',
        '  乙',
        '  1.',
        '    内',
        '3.',
        '  三',
        '4.',
        '  四',
        '>',
        '  引文续行',
      ],
      codes: [],
    });
  });

  test('take an indented line for a paragraph whose indent was typed', () => {
    expect(read('    第一段。\n\n　　第二段。\n\n\t第三段。').outline).toEqual(['第一段。', '第二段。', '第三段。']);
  });

  test('say that a title does not belong into the text', () => {
    const text = '# 标题\n\n正文';
    const { outline, found } = read(text);
    expect(outline).toEqual(['# 标题', '正文']);
    expect(found.map((one) => one.code)).toEqual(['content/title-in-body']);
    expect(pointed(text, found[0])).toBe('# 标题');
  });

  test('set headings below the fourth level as the fourth', () => {
    expect(read('###### 六')).toMatchObject({ outline: ['#### 六'], codes: ['content/heading-depth'] });
  });

  test('skip a byte order mark', () => {
    const text = '\ufeff## 题\n\n甲\\*乙';
    expect(read(text)).toMatchObject({ outline: ['# 题', '甲*乙'], codes: [] });
  });
});

describe('inlines', () => {
  test('carry style and target', () => {
    expect(read('**粗**与*楷*，[网站](https://a.example/x)、<https://b.example>、<a@b.example>').outline).toEqual([
      '**粗**与*楷*，[网站](https://a.example/x)、[https://b.example](https://b.example)、[a@b.example](mailto:a@b.example)',
    ]);
  });

  test('resolve links by label', () => {
    expect(read('见[网站][a]。\n\n[a]: https://a.example\n[a]: https://b.example').outline).toEqual([
      '见[网站](https://a.example)。',
    ]);
  });

  test('leave the text of a link that leads nowhere', () => {
    const { outline, codes } = read('见[附件](附件.docx)与[空]()');
    expect(outline).toEqual(['见附件与空']);
    expect(codes).toEqual(['content/link-target', 'content/link-target']);
  });

  test('break lines where the author says so', () => {
    expect(read('甲\\\n乙  \n丙\n丁').outline).toEqual(['甲⏎乙⏎丙丁']);
  });

  test('leave addresses in the text as they are', () => {
    expect(read('邮箱：a_b_c@d.example，网址 https://e.example/f_g_h').outline).toEqual([
      '邮箱：a_b_c@d.example，网址https://e.example/f_g_h',
    ]);
  });
});

describe('places', () => {
  test('are exact through escapes and entities', () => {
    expect(firstText('甲\\*乙&amp;&#20057;丙')).toEqual({ text: '甲*乙&乙丙', places: '甲*乙&&丙' });
  });

  test('are exact through an entity that stands for two characters', () => {
    expect(firstText('甲&#x20087;乙')).toEqual({ text: '甲𠂇乙', places: '甲&&乙' });
  });

  test('are exact through quotation marks and list indents', () => {
    const text = '> > 甲\n> > 乙&lt;\n>   丙';
    const { blocks } = read(text);
    const inner = blocks[0]?.kind === 'quotation' ? blocks[0].blocks[0] : undefined;
    const paragraph = inner?.kind === 'quotation' ? inner.blocks[0] : undefined;
    if (paragraph?.kind !== 'paragraph' || paragraph.inlines[0]?.kind !== 'text') throw new Error('no paragraph');
    expect(paragraph.inlines[0].text.text).toBe('甲乙<丙');
    expect(placesIn(text, paragraph.inlines[0].text)).toBe('甲乙&丙');
  });

  test('hold for every character of any text that Markdown leaves alone', () => {
    const words = fc.array(fc.constantFrom('甲', '乙，', 'ab', ' ', '\n', '\\*', '\\_', '“', '”', '**', '𠀀', '> '), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = `始${parts.join('')}终`;
        for (const block of read(text).blocks) {
          if (block.kind !== 'paragraph') continue;
          for (const inline of block.inlines) {
            if (inline.kind !== 'text') continue;
            expect(placesIn(text, inline.text).replace(/\n/g, ' ')).toBe(inline.text.text);
          }
        }
      }),
    );
  });
});

describe('what cannot be printed yet', () => {
  test('is reported in one run, each at its place', () => {
    const text = '<div>块</div>\n\n行<br>内 `码`\n\n```\n码\n```\n\n---\n\n~~删~~\n';
    const { found } = read(text);
    expect(found.map((one) => [one.code, pointed(text, one)])).toEqual([
      ['content/unsupported', '<div>块</div>'],
      ['content/unsupported', '<br>'],
      ['content/unsupported', '`码`'],
      ['content/unsupported', '```\n码\n```'],
      ['content/unsupported', '---'],
      ['content/unsupported', '~~删~~'],
    ]);
    expect(found.every((one) => one.severity === 'error' && one.hints.length === 1)).toBe(true);
  });

  test('is not what the author escaped', () => {
    expect(read('\\~\\~甲\\~\\~ \\[^1\\] \\`码\\` \\<b\\>')).toMatchObject({
      outline: ['~~甲~~ [^1] `码` <b>'],
      codes: [],
    });
  });
});
