import { describe, expect, it } from 'vitest';
import { printSettings } from '../../../src/cli/print-options.ts';

const nothing = {
  profile: undefined,
  condition: undefined,
  icc: undefined,
  bleed: undefined,
  marks: false,
  outlineText: false,
};

describe('printSettings', () => {
  it('says nothing where nothing is given', () => {
    expect(printSettings(nothing)).toEqual({ ok: true, value: {} });
  });

  it('takes the bleed in mm, up to 20', () => {
    expect(printSettings({ ...nothing, bleed: '2.5', marks: true, outlineText: true })).toEqual({
      ok: true,
      value: { bleed: 2.5, marks: 'all', text: 'outlines' },
    });
    for (const bleed of ['21', '-1', '3mm']) expect(printSettings({ ...nothing, bleed }).ok).toBe(false);
  });
});
