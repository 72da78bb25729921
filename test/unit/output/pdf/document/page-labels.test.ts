import { describe, expect, it } from 'vitest';
import { pageLabels } from '../../../../../src/output/pdf/document/page-labels.ts';
import { textString } from '../../../../../src/output/pdf/values.ts';
import { pageOf } from '../support/documents.ts';

function labels(...folios: readonly string[]): unknown {
  return pageLabels(folios.map((folio) => pageOf([], folio)))?.['Nums'];
}

describe('pageLabels', () => {
  it('counts consecutive folios in one range', () => {
    expect(labels('1', '2', '3')).toEqual([0, { S: 'D', St: 1 }]);
  });

  it('begins a range where the count jumps', () => {
    expect(labels('5', '6', '9')).toEqual([0, { S: 'D', St: 5 }, 2, { S: 'D', St: 9 }]);
  });

  it('counts a first page without a folio with the pages after it', () => {
    expect(labels('', '2', '3')).toEqual([0, { S: 'D', St: 1 }]);
  });

  it('counts a last page without a folio with the pages before it', () => {
    expect(labels('1', '2', '')).toEqual([0, { S: 'D', St: 1 }]);
  });

  it('leaves a cover before page 1 without a label', () => {
    expect(labels('', '1', '2')).toMatchObject([0, { P: { syntax: textString('').syntax } }, 1, { S: 'D', St: 1 }]);
  });

  it('takes a folio that is no number as it is printed', () => {
    expect(labels('封二', '1')).toMatchObject([0, { P: { syntax: textString('封二').syntax } }, 1, { S: 'D', St: 1 }]);
  });

  it('says nothing when no page bears a folio', () => {
    expect(labels('', '')).toBeUndefined();
  });
});
