import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impositions, sheetsPath } from '../../../src/cli/imposition-options.ts';

const nothing = { booklet: false, thickness: undefined, nup: undefined };

describe('impositions', () => {
  it('are none where nothing is asked for', () => {
    expect(impositions(nothing)).toEqual({ ok: true, value: [] });
  });

  it('are a booklet on paper of 0.1 mm or of what is said, and several pages on a sheet', () => {
    expect(impositions({ ...nothing, booklet: true })).toMatchObject({ value: [{ kind: 'booklet', thickness: 0.1 }] });
    expect(impositions({ booklet: true, thickness: '.08', nup: '4' })).toMatchObject({
      value: [
        { kind: 'booklet', thickness: 0.08 },
        { kind: 'n-up', pages: 4 },
      ],
    });
  });

  it('refuse a thickness that no paper has, and one without a booklet', () => {
    for (const thickness of ['1', '-0.1', '0.1mm', '']) {
      expect(impositions({ ...nothing, booklet: true, thickness }).ok).toBe(false);
    }
    expect(impositions({ ...nothing, thickness: '0.1' }).ok).toBe(false);
  });
});

describe('sheetsPath', () => {
  it('is beside the PDF of single pages', () => {
    expect(sheetsPath(join('a', '付印.pdf'), { kind: 'booklet', thickness: 0.1 })).toBe(join('a', '付印-booklet.pdf'));
    expect(sheetsPath('付印.pdf', { kind: 'n-up', pages: 2 })).toBe('付印-2up.pdf');
  });
});
