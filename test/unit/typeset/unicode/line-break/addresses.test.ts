import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../../../src/typeset/unicode/line-break/addresses.ts';
import { marked, priced } from './marked.ts';

const found = (text: string): string[] => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('findAddresses', () => {
  it.each([
    ['请见https://example.com/a?b=1#c，谢谢', ['https://example.com/a?b=1#c']],
    ['见 https://example.com/。', ['https://example.com/']],
    ['see http://a.example.com/x.', ['http://a.example.com/x']],
    ['（详见www.example.org.cn）', ['www.example.org.cn']],
    ['(www.example.org/a_(b))', ['www.example.org/a_(b)']],
    ['邮箱zhang.san@example.com.cn，', ['zhang.san@example.com.cn']],
    ['访问example.com/news/1', ['example.com/news/1']],
    ['doi:10.1000/182', ['10.1000/182']],
    ['http://a.cn与b@c.cn', ['http://a.cn', 'b@c.cn']],
    ['"https://a.cn/b"', ['https://a.cn/b']],
    ['<https://a.cn/b>', ['https://a.cn/b']],
    ['ftp://a.cn/b', ['ftp://a.cn/b']],
  ])('finds those of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['和/或', 'km/h', 'GB/T 15834', '3.5/h', '@某人', 'a@b', '://', 'www', '1/2', 'and/or', 'e.g./i.e.'])(
    'finds none in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('breaks in addresses', () => {
  it('stand before . @ ? & = # and behind /, never behind // of the scheme', () => {
    expect(marked('https://www.example.com/path/file?a1=b2&c3=d4#frag')).toBe(
      'https://www|.example|.com/|path/|file|?a1|=b2|&c3|=d4|#frag',
    );
  });

  it('stand before @ and . of an e-mail address, not behind a scrap', () => {
    expect(marked('zhang.san@example.com')).toBe('zhang|.san|@example|.com');
    expect(marked('a@b.cn')).toBe('a@b|.cn');
  });

  it('do not stand behind a hyphen, which would read as one of hyphenation, but before it', () => {
    expect(marked('www.north-sea.org/my_file')).toBe('www|.north|-sea|.org/|my|_file');
  });

  it('cost less at a part than at a sign or inside a word', () => {
    expect(priced('https://abc.cn/def-ghi')).toBe('https://abc|40|.cn/|20|def|70|-ghi');
  });

  it('leave the text around them alone', () => {
    expect(marked('见https://a.cn/，文')).toBe('见|https://a|.cn/，|文');
    expect(marked('见https://a.cn/文')).toBe('见|https://a|.cn/|文');
    expect(marked('（a@example.cn）')).toBe('（a@example|.cn）');
  });

  it('are the same at every level and in every tailored language', () => {
    const address = 'http://abc.cn/def/ghi?j=k';
    const expected = marked(address);
    for (const level of ['basic', 'strict'] as const) expect(marked(address, { level })).toBe(expected);
    for (const lang of ['en', 'ja', 'zh-hant-tw'] as const) expect(marked(address, { lang })).toBe(expected);
  });
});
