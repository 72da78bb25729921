import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../../../src/base/diagnostics/code-frame.ts';
import { displayWidth } from '../../../../src/base/diagnostics/display-width.ts';

/** The span of `marked` in `text`. */
function spanOf(text: string, marked: string): { start: number; end: number } {
  const start = text.indexOf(marked);
  return { start, end: start + marked.length };
}

/** Columns before and under the mark, without line number and rule. */
function mark(frame: string): { pad: number; length: number; line: string } {
  const rows = frame.split('\n');
  const under = rows.at(-1)?.slice(7) ?? '';
  return { pad: under.indexOf('^'), length: under.trim().length, line: rows.at(-2)?.slice(7) ?? '' };
}

describe('codeFrame', () => {
  test('shows the line with its number, the line above it and the mark', () => {
    const text = 'name: 简报\nnumber：11\ndate: x\n';
    expect(codeFrame(text, spanOf(text, '：'))).toBe(
      ['   1 | name: 简报', '   2 | number：11', '     |       ^^'].join('\n'),
    );
  });

  test('stands under the text when characters of two columns come before it', () => {
    const text = 'title: 科技 [重要] 通知';
    expect(mark(codeFrame(text, spanOf(text, '[重要]')))).toMatchObject({ pad: 12, length: 6 });
  });

  test('turns tabs into blanks, for the mark as for the text', () => {
    const text = 'a\t\tb';
    expect(mark(codeFrame(text, spanOf(text, 'b')))).toEqual({ pad: 8, length: 1, line: 'a       b' });
  });

  test('marks one column for an empty span, also after the last character', () => {
    expect(mark(codeFrame('科技', { start: 2, end: 2 }))).toMatchObject({ pad: 4, length: 1 });
    expect(mark(codeFrame('', { start: 0, end: 0 }))).toMatchObject({ pad: 0, length: 1 });
  });

  test('marks a span over several lines on its first', () => {
    const text = 'ab\ncd\nef';
    expect(codeFrame(text, { start: 1, end: 7 }, { before: 0 })).toBe('   1 | ab\n     |  ^');
  });

  test('shows as many lines above as are asked for and there are', () => {
    expect(codeFrame('a\nb\nc', { start: 4, end: 5 }, { before: 5 }).split('\n')).toHaveLength(4);
    expect(codeFrame('a\nb\nc', { start: 4, end: 5 }, { before: 0 }).split('\n')).toHaveLength(2);
  });

  test('leaves line ends of Windows out', () => {
    expect(codeFrame('ab\r\ncd\r\n', { start: 4, end: 6 })).toBe('   1 | ab\n   2 | cd\n     | ^^');
  });

  test('shows control and bidirectional characters as signs', () => {
    const text = 'a\u001b[31m\u202eb';
    const frame = codeFrame(text, spanOf(text, 'b'));
    expect(frame).toContain('a␛[31m?b');
    expect(mark(frame).pad).toBe(7);
  });

  test('makes room for long line numbers', () => {
    const text = `${'\n'.repeat(123_455)}ab`;
    expect(codeFrame(text, spanOf(text, 'b'), { before: 0 })).toBe('123456 | ab\n       |  ^');
  });

  test('clips a long line around the span', () => {
    const text = `${'甲'.repeat(200)}错${'乙'.repeat(200)}`;
    const { line, pad, length } = mark(codeFrame(text, spanOf(text, '错'), { width: 40 }));
    expect(line.startsWith('...甲')).toBe(true);
    expect(line.endsWith('乙...')).toBe(true);
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(displayWidth(line.slice(0, line.indexOf('错')))).toBe(pad);
    expect(length).toBe(2);
  });

  test('looks at no more of a very long line than it shows', () => {
    const [before, after] = ['甲'.repeat(400_000), '乙'.repeat(400_000)];
    const long = { text: `${before}错${after}`, start: before.length };
    const short = { text: `${before.slice(0, 400)}错${after.slice(0, 400)}`, start: 400 };
    const frame = ({ text, start }: typeof long) => codeFrame(text, { start, end: start + 1 });
    for (let count = 0; count < 2000; count++) expect(frame(long)).toBe(frame(short));
  });

  test('colours gutter and mark when asked to', () => {
    const frame = codeFrame('ab', { start: 0, end: 1 }, { gutter: (text) => `<${text}>`, mark: (text) => `{${text}}` });
    expect(frame).toBe('<   1 |> ab\n<     |> {^}');
  });

  test('puts the mark under the marked characters, whatever the text, the span and the room', () => {
    const text = fc
      .array(fc.constantFrom('张', 'a', '：', '\t', '\n', '\r\n', '𠮷', 'e\u0301', '—', '\u0007'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.nat({ max: 80 }),
        fc.nat({ max: 80 }),
        fc.integer({ min: 20, max: 60 }),
        (file, a, b, width) => {
          const span = { start: Math.min(a, b), end: Math.max(a, b) };
          const { pad, length, line } = mark(codeFrame(file, span, { width, before: 2 }));
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(pad).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(1);
          // One column behind the last character is where a line end is marked.
          expect(pad + length).toBeLessThanOrEqual(width + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
