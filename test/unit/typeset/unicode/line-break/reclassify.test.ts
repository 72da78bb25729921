import { describe, expect, it } from 'vitest';
import { marked, priced } from './marked.ts';

describe('classes in East Asian text', () => {
  it('opens lines for small kana below level strict, as CSS normal does', () => {
    expect(marked('文ぁ文')).toBe('文|ぁ|文');
    expect(marked('文ぁ文', { level: 'strict' })).toBe('文ぁ|文');
    expect(marked('文ぁ文', { lang: 'und' })).toBe('文ぁ|文');
  });

  it('opens lines for 〜 ゠ ‐ behind an ideograph below level strict, at a high cost', () => {
    for (const mark of '〜゠‐') {
      expect(priced(`文${mark}文`)).toBe(`文|80|${mark}|20|文`);
      expect(marked(`文${mark}文`, { level: 'strict' })).toBe(`文${mark}|文`);
      expect(marked(`9${mark}9`)).not.toContain(`9|${mark}`);
    }
  });

  it('opens lines for iteration marks, suffixes and a single ellipsis at level basic only, as CSS loose does', () => {
    for (const mark of '々〻ゝゞヽヾ℃％‰°′″…') {
      expect(priced(`文${mark}文`, { level: 'basic' })).toBe(`文|90|${mark}|0|文`);
      expect(marked(`文${mark}文`)).toBe(`文${mark}|文`);
    }
    expect(marked('9℃，９％', { level: 'basic' })).toBe('9℃，|９％');
  });

  it('takes full-width digits for digits', () => {
    expect(marked('１２３％')).toBe('１２３％');
    expect(marked('１／３')).toBe('１／３');
  });

  it('takes · for a letter where it stands in a Latin word or a date', () => {
    expect(marked('kW·h')).toBe('kW·h');
    expect(marked('“9·11”事件')).toBe('“9·11”|事|件');
    expect(marked('约翰·F·肯尼迪')).toBe('约|翰·|F·|肯|尼|迪');
  });
});
