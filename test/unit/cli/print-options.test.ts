import { describe, expect, it } from 'vitest';
import { printSettings } from '../../../src/cli/print-options.ts';

const nothing = {
  profile: undefined,
  condition: undefined,
  icc: undefined,
  bleed: undefined,
  marks: false,
  outlineText: false,
  maxPpi: undefined,
};

describe('printSettings', () => {
  it('says nothing where nothing is given', () => {
    expect(printSettings(nothing)).toEqual({ ok: true, value: {} });
  });

  it('takes the bleed in mm, up to 20, and a resolution of 300 and more', () => {
    expect(printSettings({ ...nothing, bleed: '2.5', marks: true, outlineText: true })).toEqual({
      ok: true,
      value: { bleed: 2.5, marks: 'all', text: 'outlines' },
    });
    expect(printSettings({ ...nothing, maxPpi: 450 })).toEqual({ ok: true, value: { maxPpi: 450 } });
    for (const maxPpi of [299, 2401]) expect(printSettings({ ...nothing, maxPpi }).ok).toBe(false);
    for (const bleed of ['21', '-1', '3mm']) expect(printSettings({ ...nothing, bleed }).ok).toBe(false);
  });
});
