import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CST, isScalar, parseDocument } from 'yaml';
import { offsetAt } from '../../../../src/base/source-text.ts';
import { readToken, scalarText } from '../../../../src/input/yaml/scalar-text.ts';

/** The scalar behind the first key of a YAML text, as the library reads it. */
function firstValue(yaml: string): { token: CST.FlowScalar | CST.BlockScalar; value: string } | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', keepSourceTokens: true, prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const node = document.get('a', true);
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const token = node.srcToken;
  return token !== undefined && CST.isScalar(token) ? { token, value: node.value } : undefined;
}

function read(yaml: string) {
  const found = firstValue(yaml);
  if (found === undefined) throw new Error(`not a scalar: ${yaml}`);
  return scalarText(found.token, found.value, 'f.yaml');
}

/** What of the file stands at the place of each character of the value. */
function places(yaml: string): string[] {
  const source = read(yaml);
  return [...source.text].map((_, index) => yaml[offsetAt(source, index)] ?? '');
}

describe('scalarText', () => {
  test('gives a plain scalar the place of each character', () => {
    expect(places('a: 张三丰')).toEqual(['张', '三', '丰']);
  });

  test('drops the line end of a plain scalar between Chinese characters', () => {
    expect(read('a: 关于开展\n  科技活动').text).toBe('关于开展科技活动');
    expect(places('a: 关于\n  科技')).toEqual(['关', '于', '科', '技']);
  });

  test('drops the line end after a Chinese mark and before a Latin word', () => {
    expect(read('a: 采用：\n  PDF').text).toBe('采用：PDF');
  });

  test('keeps a blank for the line end between Latin words', () => {
    expect(read('a: new\n  energy').text).toBe('new energy');
  });

  test('keeps a blank that was typed between Chinese characters', () => {
    expect(read('a: 张 三').text).toBe('张 三');
  });

  test('places a doubled single quote on the first of the two', () => {
    const yaml = "a: '张''三'";
    expect(read(yaml).text).toBe("张'三");
    expect(places(yaml)).toEqual(['张', "'", '三']);
  });

  test('places an escaped character on its backslash', () => {
    const yaml = 'a: "张\\u4e09丰\\t好"';
    expect(read(yaml).text).toBe('张三丰\t好');
    expect(places(yaml)).toEqual(['张', '\\', '丰', '\\', '好']);
  });

  test('places an escaped character beyond U+FFFF on its backslash', () => {
    const source = read('a: "\\U00020BB7野"');
    expect(source.text).toBe('𠮷野');
    expect(offsetAt(source, 0)).toBe(4);
    expect(offsetAt(source, 2)).toBe(14);
  });

  test('joins lines at an escaped line end', () => {
    expect(read('a: "新\\\n    energy"').text).toBe('新energy');
  });

  test('places the lines of a literal block without their indentation', () => {
    const yaml = 'a: |\n  第一段\n\n  第二段\n';
    expect(read(yaml).text).toBe('第一段\n\n第二段\n');
    expect(places(yaml).join('')).toBe('第一段\n\n第二段\n');
  });

  test('keeps indentation beyond that of the first line of a literal block', () => {
    expect(read('a: |\n  一\n    二\n').text).toBe('一\n  二\n');
  });

  test('places a literal block with Windows line ends', () => {
    const yaml = 'a: |\r\n  第一段\r\n\r\n  第二段\r\nb: x\r\n';
    expect(read(yaml).text).toBe('第一段\n\n第二段\n');
    expect(
      places(yaml)
        .filter((character) => !/[\r\n]/.test(character))
        .join(''),
    ).toBe('第一段第二段');
  });

  test('joins the lines of a folded block and drops their ends in Chinese text', () => {
    expect(read('a: >-\n  第一段上\n  第一段下\n\n  第二段\n').text).toBe('第一段上第一段下\n第二段');
  });

  test('takes the value of the library when a token is read otherwise', () => {
    const found = firstValue('a: 张三');
    expect(found && scalarText(found.token, '李四', 'f.yaml')).toEqual({
      text: '李四',
      file: 'f.yaml',
      pieces: [{ at: 0, from: 3 }],
    });
  });
});

describe('readToken reads as the YAML library does', () => {
  const inner = fc.array(
    fc.constantFrom(
      '张',
      '三',
      'ab',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n  ',
      '\t',
      "''",
      '，',
      '𠮷',
      ':',
      '#',
      '-',
      '|',
    ),
    { maxLength: 14 },
  );
  const escaped = fc.array(
    fc.constantFrom(
      '张',
      'a',
      ' ',
      '\n  ',
      '\n\n  ',
      '\r\n  ',
      '\t',
      '\\n',
      '\\t',
      '\\u4e09',
      '\\U00020BB7',
      '\\x41',
      '\\\n  ',
      '\\"',
      '\\\\',
      '\\ ',
    ),
    { maxLength: 14 },
  );
  const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|1+', '| # 注', '>2');
  const line = fc.constantFrom(
    '  张三',
    '  ab',
    '    缩进',
    '   x',
    '',
    ' ',
    '    ',
    '  \t制表',
    '  末尾  ',
    '\r',
    '  # 不是注',
  );
  const form = fc.oneof(
    inner.map((parts) => `a: ${parts.join('')}\nb: 1`),
    inner.map((parts) => `a: '${parts.join('')}'\nb: 1`),
    escaped.map((parts) => `a: "${parts.join('')}"\nb: 1`),
    fc
      .tuple(header, fc.array(line, { maxLength: 7 }), fc.boolean(), fc.constantFrom('', '\nb: 1', '\n'))
      .map(([head, lines, crlf, rest]) => {
        const text = [`a: ${head}`, ...lines].join('\n') + rest;
        return crlf ? text.replace(/\r?\n/g, '\r\n') : text;
      }),
  );

  test('for any scalar that it accepts, with every ordinary character on its own place', () => {
    fc.assert(
      fc.property(form, (yaml) => {
        const found = firstValue(yaml);
        if (found === undefined) return;
        const draft = readToken(found.token);
        expect(draft.text).toBe(found.value);
        const source = { text: draft.text, file: '', pieces: draft.pieces };
        for (const [index, character] of [...draft.text].entries()) {
          if (!/[张三缩进]/.test(character)) continue;
          const at = offsetAt(source, [...draft.text].slice(0, index).join('').length);
          expect([character, '\\']).toContain(yaml[at]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('with pieces that begin at 0 and rise', () => {
    fc.assert(
      fc.property(form, (yaml) => {
        const found = firstValue(yaml);
        if (found === undefined) return;
        const { pieces } = scalarText(found.token, found.value, '');
        expect(pieces[0]?.at).toBe(0);
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.at).toBeGreaterThan(pieces[index - 1]!.at);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
