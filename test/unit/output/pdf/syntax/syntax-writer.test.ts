import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyntaxWriter } from '../../../../../src/output/pdf/syntax/syntax-writer.ts';
import { PdfReference, type PdfValue, textString, token } from '../../../../../src/output/pdf/values.ts';

/** What is put by `use`, and where objects begin in it. */
function written(use: (syntax: SyntaxWriter) => void): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  const syntax = new SyntaxWriter((bytes, begun) => {
    for (const place of begun) places.push(text.length + place);
    text += Buffer.from(bytes).toString('latin1');
  });
  use(syntax);
  syntax.flush();
  return { text, places };
}

const syntaxOf = (value: PdfValue): string => written((syntax) => syntax.value(value)).text;

describe('a value in the file', () => {
  it('is written as pdfkit writes it, entry by entry, without those that are undefined', () => {
    const reference = new PdfReference(7);
    const data = { Type: 'Page', Parent: reference, None: undefined, Null: null, Open: true, Title: token('(a)') };
    expect(syntaxOf(data)).toBe('<<\n/Type /Page\n/Parent 7 0 R\n/Null null\n/Open true\n/Title (a)\n>>');
    expect(syntaxOf([reference, 'XYZ', [], [[1], {}], null])).toBe('[7 0 R /XYZ [] [[1] <<\n>>] null]');
  });

  it('is a number as JavaScript writes it, to six decimals', () => {
    const whole = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    const edges = fc.constantFrom(
      0,
      -0,
      9,
      10,
      99,
      100,
      999,
      1000,
      9999,
      10_000,
      2 ** 29 - 1,
      2 ** 29,
      2 ** 30,
      -1,
      0.5,
    );
    fc.assert(
      fc.property(fc.oneof(whole, edges), (value) => {
        expect(syntaxOf(value)).toBe(String(value));
      }),
    );
  });

  it('is a reference to an object of any number', () => {
    for (const id of [1, 9999, 10_000, 12_345_678, 2 ** 29 - 1]) {
      expect(syntaxOf([new PdfReference(id)])).toBe(`[${id} 0 R]`);
    }
  });

  it('may be as long as a text string may be', () => {
    const text = textString('报'.repeat(20_000));
    expect(syntaxOf([text, text, 1])).toBe(`[${text} ${text} 1]`);
  });
});

it('is the same however much of it there is: words are forgotten and learnt again', () => {
  const values = Array.from({ length: 30_000 }, (_, at) =>
    at % 3 === 0 ? at : token(`(${at}${'x'.repeat(at % 70)})`),
  );
  const { text } = written((syntax) => {
    for (const value of values) {
      syntax.word('/Key ');
      syntax.value(value);
    }
  });
  expect(text === values.map((value) => `/Key ${value}`).join('')).toBe(true);
});

it('tells where each object begins', () => {
  const { text, places } = written((syntax) => {
    for (let id = 1; id <= 9000; id++) {
      syntax.begin(id);
      syntax.value({ Id: id });
      syntax.end();
    }
  });
  expect(places).toHaveLength(9000);
  for (const [at, place] of places.entries()) {
    expect(text.startsWith(`${at + 1} 0 obj\n<<\n/Id ${at + 1}\n>>\nendobj\n`, place)).toBe(true);
  }
});

it('puts a row of a cross-reference table for each offset, of 20 bytes', () => {
  const offsets = [0, 9, 10_000, 99_999_999, 100_000_000, 4_294_967_295, ...Array(7000).keys()];
  const { text } = written((syntax) => {
    syntax.word('xref\n');
    syntax.rows(offsets);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  expect(text === `xref\n${rows.join('')}`).toBe(true);
});
