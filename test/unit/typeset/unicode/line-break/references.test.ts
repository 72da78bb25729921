import { describe, expect, it } from 'vitest';
import { marked, priced } from './marked.ts';

describe('bracketed numbers', () => {
  it('keeps the mark of a note or source with the word before it', () => {
    expect(marked('表明[1]，见［2，5］及[3–7]')).toBe('表|明[1]，|见［2，|5］|及[3–|7]');
  });

  it('parts other brackets from the word before them', () => {
    expect(marked('点[编辑]')).toBe('点|[编|辑]');
    expect(marked('点[]')).toBe('点|[]');
  });

  it('keeps a document number together and would rather not part it from its issuer', () => {
    expect(priced('国办发〔2026〕5号文')).toBe('国|0|办|0|发|70|〔2026〕5号|0|文');
  });

  it('would rather not end a line with the label of an item', () => {
    expect(priced('①建；（2）改；（三）立')).toBe('①|60|建；|0|（2）|60|改；|0|（三）|60|立');
    expect(priced('报告（20）出')).toBe('报|0|告|0|（20）|0|出');
  });
});
