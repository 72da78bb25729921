import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impositionSettings, pagesPerSide, sheetsPath } from '../../../src/cli/imposition-options.ts';

const nothing = { booklet: false, noBooklet: false, thickness: undefined, nup: undefined };

describe('impositionSettings', () => {
  it('says nothing where nothing is given, so that the manifest counts', () => {
    expect(impositionSettings(nothing)).toEqual({ ok: true, value: { booklet: undefined, thickness: undefined } });
  });

  it('wants a booklet or none, and says how thick the paper is', () => {
    expect(impositionSettings({ ...nothing, booklet: true })).toMatchObject({ value: { booklet: true } });
    expect(impositionSettings({ ...nothing, noBooklet: true })).toMatchObject({ value: { booklet: false } });
    expect(impositionSettings({ ...nothing, thickness: '.08' })).toMatchObject({ value: { thickness: 0.08 } });
  });

  it('refuses a thickness that no paper has, and what contradicts itself', () => {
    for (const thickness of ['1', '-0.1', '0.1mm', '']) {
      expect(impositionSettings({ ...nothing, booklet: true, thickness }).ok).toBe(false);
    }
    expect(impositionSettings({ ...nothing, noBooklet: true, thickness: '0.1' }).ok).toBe(false);
    expect(impositionSettings({ ...nothing, booklet: true, noBooklet: true }).ok).toBe(false);
  });
});

describe('pagesPerSide', () => {
  it('is a number, or none', () => {
    expect(([undefined, '2', '4'] as const).map((nup) => pagesPerSide({ nup }))).toEqual([undefined, 2, 4]);
  });
});

describe('sheetsPath', () => {
  it('is beside the PDF of single pages', () => {
    expect(sheetsPath(join('a', '付印.pdf'), { kind: 'booklet', thickness: 0.1 })).toBe(join('a', '付印-booklet.pdf'));
    expect(sheetsPath('付印.pdf', { kind: 'n-up', pages: 2 })).toBe('付印-2up.pdf');
  });
});
