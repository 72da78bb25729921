import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueFormat } from '../../../../src/input/manifest/format.ts';
import { keyWordsOf } from '../../../../src/input/yaml/key-words.ts';
import { takeOrdinaryItems } from '../../../../src/input/yaml/ordinary-items.ts';
import { parseByLibrary, parseYaml } from '../../../../src/input/yaml/parse-yaml.ts';

const keys = keyWordsOf(issueFormat);
/** The first line of each item that is taken, those that one word stands for together. */
const taken = (text: string) =>
  [...takeOrdinaryItems(text, 'f', keys).items.values()].map((items) =>
    items.map(({ span }) => text.slice(span.start).split('\n', 1)[0]),
  );

const issue = `name: 测试简报
number: 11        # 第11期
sections:
  - title: 要闻
    articles:
      - title: 第一篇
        source: 秘书处
        body: |
          第一段。
            缩进的一行。

          第二段。

      - title: 第二篇
        body: |
          第一段。
  - title: 动态
    articles:
      # 一条注
      - title: "第三篇"
        file: articles/03.md
      - title: 第四篇
        source: {label: 供稿, name: 秘书处}
`;

describe('takeOrdinaryItems', () => {
  test('takes the items that are text below keys, those of lists within others with them', () => {
    expect(taken(issue)).toEqual([['title: 要闻']]);
  });

  test('takes of a list the items before and behind one that is written otherwise', () => {
    const text =
      'editors:\n  - role: 主编\n    names: 张三\n  - {role: 编辑, names: 李四}\n  - role: 校对\n    names: 王五\n';
    expect(taken(text)).toEqual([['role: 主编'], ['role: 校对']]);
  });

  test('takes items that follow one another together', () => {
    const text =
      'editors:\n  - role: 主编\n    names: 张三\n\n  - role: 编辑\n    names: 李四\n  - role: 校对\n    names: [王五]\n';
    expect(taken(text)).toEqual([['role: 主编', 'role: 编辑']]);
  });

  test('leaves every character of the rest where it stood', () => {
    const { rest } = takeOrdinaryItems(issue, 'f', keys);
    expect(rest).toHaveLength(issue.length);
    for (const [at, character] of [...issue].entries()) expect([character, 'x', ' ', '#']).toContain(rest[at]);
  });

  test.each([
    ['a key that the format does not know', '- titel: 甲\n'],
    ['a quoted text', '- title: "甲"\n'],
    ['a text with a mark', '- title: *甲\n'],
    ['a text with a colon or a hash', '- title: 甲: 乙\n- title: 甲 #乙\n'],
    ['a text that goes on below', '- title: 甲\n    乙\n'],
    ['blanks behind a text', '- title: 甲 \n'],
    ['a folded block', '- title: 甲\n  body: >\n    乙\n'],
    ['a block that begins with an empty line', '- title: 甲\n  body: |\n\n    乙\n'],
    ['a block with blanks on an empty line', '- title: 甲\n  body: |\n    乙\n   \n'],
    ['a block without text', '- title: 甲\n  body: |\n- title: 乙\n  body: |\n'],
    ['a key without a value', '- title:\n'],
    ['a comment between keys', '- title: 甲\n  # 注\n  source: 乙\n'],
    ['keys that are not one below the other', '- title: 甲\n   source: 乙\n'],
    ['a list as far out as its key', '- title: 甲\n  articles:\n  - source: 乙: 丙\n'],
    ['a tab on the line below', '- title: 甲\n  body: |\n    乙\n\t\n'],
    ['a text without an end of line', '- title: 甲'],
    ['line ends of Windows', '- title: 甲\r\n'],
  ])('takes no item with %s', (_, text) => {
    expect(taken(text)).toEqual([]);
  });
});

describe('parseYaml finds what the library does', () => {
  const same = (text: string): void => {
    expect(parseYaml(text, 'f', keys)).toEqual(parseByLibrary(text, 'f', keys));
  };

  test('in an issue', () => {
    same(issue);
  });

  test.each(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03'])('in the sample %s', (name) => {
    same(readFileSync(`issues/${name}/issue.yaml`, 'utf8'));
  });

  test('where lines of a text look like items', () => {
    same('- title: "甲"\n  body: |\n    - title: 乙\n');
    same('name: 甲\n  - title: 乙\n');
    same('name: "甲\n  - title: 乙\n"\n');
    same('names: [甲,\n  - title: 乙\n]\n');
  });

  test('where an anchor counts what is in a list', () => {
    const list = '  - title: 甲\n'.repeat(99);
    same(`editors: &e\n${list}sections:\n${'  - *e\n'.repeat(60)}`);
  });

  const indent = fc.nat({ max: 9 }).map((count) => ' '.repeat(count));
  const even = fc.constantFrom('', '  ', '    ', '      ', '        ');
  const key = fc.constantFrom('title', 'body', 'source', 'articles', 'names', 'titel');
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('甲', '甲乙 丙', '12', '《甲》', '甲　乙') },
    fc.array(fc.constantFrom(...'甲 :#-"\'|[]{}&*!?>%@`,~\t　𠮷x'), { maxLength: 5 }).map((parts) => parts.join('')),
    fc.constantFrom(
      '|',
      '|',
      '|',
      '',
      '',
      '>',
      '|-',
      '|2',
      '| # 注',
      '"甲"',
      '[甲, 乙]',
      '{name: 甲}',
      '甲 # 注',
      '*a',
      '&a 甲',
      '~',
    ),
  );
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(key, text).map(([name, value]) => `- ${name}:${value === '' ? '' : ` ${value}`}`),
    },
    { weight: 4, arbitrary: fc.tuple(key, text).map(([name, value]) => `${name}:${value === '' ? '' : ` ${value}`}`) },
    { weight: 2, arbitrary: text },
    fc.constantFrom(
      '',
      '',
      '# 注',
      '- ',
      '- 甲',
      '- - title: 甲',
      '---',
      '...',
      '? 甲',
      ': 甲',
      '"',
      '\t',
      '[',
      ']',
      'x',
      '-title: 甲',
    ),
  );
  const lines = (pad: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.array(fc.tuple(pad, line), { maxLength: 12 }), fc.constantFrom('\n', ''))
      .map(([each, end]) => each.map(([before, written]) => before + written).join('\n') + end);

  /** An item whose keys stand one below the other, with lists of others in it. */
  const { item } = fc.letrec<{ item: string[] }>((tie) => ({
    item: fc
      .array(
        fc.oneof(
          { maxDepth: 2 },
          fc.tuple(key, fc.constantFrom('甲', '甲乙 丙')).map(([name, value]) => [`${name}: ${value}`]),
          fc
            .tuple(key, fc.array(fc.constantFrom('  甲', '', '    乙', '  - title: 丙', '  # 丁'), { maxLength: 4 }))
            .map(([name, body]) => [`${name}: |`, '  甲', ...body]),
          fc
            .tuple(key, fc.array(tie('item'), { minLength: 1, maxLength: 2 }))
            .map(([name, items]) => [`${name}:`, ...items.flat().map((each) => (each === '' ? '' : `  ${each}`))]),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((entries) =>
        entries.flat().map((each, index) => (each === '' ? '' : `${index === 0 ? '- ' : '  '}${each}`)),
      ),
  }));
  const list = fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => ['sections:', ...items.flat().map((each) => (each === '' ? '' : `  ${each}`)), ''].join('\n'));
  /** Such a list, with a few places of it changed. */
  const changed = fc
    .tuple(
      list,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat({ max: 3 }),
          fc.constantFrom('', ' ', '\n', '  ', '-', ':', '#', '"', 'x', '\n\n', '\n  - ', '# 注\n', '\t'),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([start, edits]) =>
      edits.reduce((now, [place, cut, put]) => {
        const at = place % (now.length + 1);
        return now.slice(0, at) + put + now.slice(at + cut);
      }, start),
    );

  const numRuns = Number(process.env['FUZZ_RUNS'] ?? 400);

  test.each([
    ['any lines', lines(indent)],
    ['lines that stand one below the other', lines(even)],
    ['lists', list],
    ['lists with a mistake', changed],
  ])('in %s', (_, texts) => {
    fc.assert(fc.property(texts, same), { numRuns });
  });
});
