import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinSource,
  offsetAt,
  type SourceText,
  sliceSource,
  sourceText,
  spanOf,
  trimSource,
} from '../../../src/base/source-text.ts';

/** The simplest thing that knows its places: every UTF-16 unit with its offset. */
type Model = readonly { readonly unit: string; readonly at: number }[];

function modelOf(source: SourceText): Model {
  return Array.from({ length: source.text.length }, (_, index) => ({
    unit: source.text.charAt(index),
    at: offsetAt(source, index),
  }));
}

const words = fc.array(fc.constantFrom('张', '三', 'a', ' ', '\u3000', '\n', '𠮷', 'é'), { maxLength: 8 });
const plain = fc.tuple(words, fc.nat({ max: 500 })).map(([parts, from]) => sourceText(parts.join(''), 'f', from));
/** Texts as they come out of joins and cuts. */
const source = fc
  .tuple(fc.array(plain, { maxLength: 4 }), fc.nat({ max: 10 }), fc.nat({ max: 10 }))
  .map(([parts, start, length]) => {
    const joined = joinSource(parts, 'f');
    const from = Math.min(start, joined.text.length);
    return sliceSource(joined, from, Math.min(from + length, joined.text.length));
  });
const range = (text: string) =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('sourceText', () => {
  test('places its characters one after another', () => {
    expect(modelOf(sourceText('张三', 'f', 10))).toEqual([
      { unit: '张', at: 10 },
      { unit: '三', at: 11 },
    ]);
  });

  test('gives the offset after its last character for the index at its end', () => {
    expect(offsetAt(sourceText('张三', 'f', 10), 2)).toBe(12);
  });
});

describe('sliceSource', () => {
  test('keeps every character at its place', () => {
    fc.assert(
      fc.property(
        source.chain((text) => fc.tuple(fc.constant(text), range(text.text))),
        ([text, [start, end]]) => {
          expect(modelOf(sliceSource(text, start, end))).toEqual(modelOf(text).slice(start, end));
        },
      ),
    );
  });

  test('of a slice is the slice of both', () => {
    fc.assert(
      fc.property(
        source.chain((text) => fc.tuple(fc.constant(text), range(text.text))),
        ([text, [start, end]]) => {
          const once = sliceSource(text, start, end);
          const middle = Math.floor(once.text.length / 2);
          expect(modelOf(sliceSource(once, middle))).toEqual(modelOf(sliceSource(text, start + middle, end)));
        },
      ),
    );
  });

  test('of nothing knows where it was taken', () => {
    expect(spanOf(sliceSource(sourceText('张三', 'f', 10), 1, 1))).toEqual({ file: 'f', start: 11, end: 11 });
  });
});

describe('joinSource', () => {
  test('keeps every character of every part at its place', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), (parts) => {
        expect(modelOf(joinSource(parts, 'f'))).toEqual(parts.flatMap(modelOf));
      }),
    );
  });

  test('puts a text together again that was cut anywhere', () => {
    fc.assert(
      fc.property(
        source.chain((text) => fc.tuple(fc.constant(text), fc.nat({ max: text.text.length }))),
        ([text, at]) => {
          expect(modelOf(joinSource([sliceSource(text, 0, at), sliceSource(text, at)]))).toEqual(modelOf(text));
        },
      ),
    );
  });

  test('of nothing is an empty text in the file that was named', () => {
    expect(joinSource([], 'f')).toEqual({ text: '', file: 'f', pieces: [{ at: 0, from: 0 }] });
  });
});

describe('trimSource', () => {
  test('drops white space at the ends and nothing else', () => {
    fc.assert(
      fc.property(source, (text) => {
        const trimmed = trimSource(text);
        expect(trimmed.text).toBe(text.text.trim());
        const start = text.text.length - text.text.trimStart().length;
        expect(modelOf(trimmed)).toEqual(modelOf(text).slice(start, start + trimmed.text.length));
      }),
    );
  });
});

describe('spanOf', () => {
  test('runs from the first character to the end of the last', () => {
    fc.assert(
      fc.property(plain, fc.nat({ max: 20 }), (text, at) => {
        const start = Math.min(at, text.text.length);
        const span = spanOf(text, start);
        expect([span.start, span.end]).toEqual([offsetAt(text, start), offsetAt(text, text.text.length)]);
      }),
    );
  });

  test('is never shorter than nothing, whatever order the parts have in the file', () => {
    fc.assert(
      fc.property(
        source.chain((text) => fc.tuple(fc.constant(text), range(text.text))),
        ([text, [start, end]]) => {
          const span = spanOf(text, start, end);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
        },
      ),
    );
  });

  test('of an empty stretch stands before the character at its index', () => {
    const joined = joinSource([sourceText('a', 'f', 3), sourceText('b', 'f', 9)]);
    expect(spanOf(joined, 1, 1)).toEqual({ file: 'f', start: 9, end: 9 });
  });
});

test('pieces begin at 0 and rise through every join, cut and trim', () => {
  fc.assert(
    fc.property(source, source, (a, b) => {
      for (const { pieces } of [a, joinSource([a, b]), trimSource(a)]) {
        expect(pieces[0]?.at).toBe(0);
        for (let index = 1; index < pieces.length; index += 1) {
          expect(pieces[index]!.at).toBeGreaterThan(pieces[index - 1]!.at);
        }
      }
    }),
  );
});
