import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { mmToPt } from '../../../src/base/geometry.ts';
import { memoryWorld } from '../../../src/base/memory-world.ts';
import { systemWorld } from '../../../src/base/system-world.ts';
import type { World } from '../../../src/base/world.ts';
import { houseProfiles } from '../../../src/build/house-files.ts';
import { pdfOptions } from '../../../src/build/pdf-options.ts';
import type { PrintSettings } from '../../../src/input/manifest/manifest.ts';

const screenProfile = readFileSync(houseProfiles.screen);
const own = { path: 'own.icc', span: undefined };

/** The house profiles, and one file of the user's own. */
function worldWith(bytes: Uint8Array): World {
  const memory = memoryWorld({});
  const system = systemWorld();
  return {
    ...memory,
    readBytes: (path) => (path === own.path ? { ok: true, value: bytes } : system.readBytes(path)),
  };
}

function options(print: PrintSettings, bytes: Uint8Array = screenProfile) {
  const warnings: Diagnostic[] = [];
  const result = pdfOptions(worldWith(bytes), print, undefined, (found) => warnings.push(found));
  return { result, warnings, codes: result.ok ? [] : result.errors.map(({ code }) => code) };
}

describe('pdfOptions', () => {
  it('takes the house condition and 3 mm of bleed for press', () => {
    const { result } = options({ profile: 'press' });
    expect(result).toMatchObject({
      value: { profile: 'press', bleed: mmToPt(3), intent: { identifier: 'FOGRA39', registered: true, components: 4 } },
    });
  });

  it('takes sRGB and no bleed for the screen and the archive', () => {
    for (const profile of ['screen', 'archive'] as const) {
      const { result } = options({ profile });
      expect(result).toMatchObject({ value: { intent: { components: 3, registered: false } } });
      expect(result.ok && result.value.bleed).toBeUndefined();
    }
  });

  it('names a profile of the user’s own by the condition, or as a condition without a name', () => {
    const press = readFileSync(houseProfiles.press);
    const intent = (print: PrintSettings) => options({ profile: 'press', icc: own, ...print }, press).result;
    expect(intent({ condition: 'fogra51' })).toMatchObject({
      value: { intent: { identifier: 'FOGRA51', registered: true } },
    });
    expect(intent({})).toMatchObject({
      value: { intent: { identifier: 'Custom', registered: false, info: 'FOGRA39L Coated' } },
    });
  });

  it('warns of what is for press alone, and says how a file for press is made', () => {
    const { warnings } = options({ maxPpi: 450, text: 'outlines' });
    expect(warnings.map(({ code }) => code)).toEqual(['print/for-press-only', 'print/for-press-only']);
    expect(warnings[0]!.hints[0]!.message.en).toContain('--profile press');
    expect(warnings.map(({ message }) => message.en).join()).toContain('text (--outline-text) is for press only');
  });

  it('refuses a condition whose profile does not come with the program', () => {
    expect(options({ profile: 'press', condition: 'japan2001' }).codes).toEqual(['print/condition-needs-profile']);
  });

  it('refuses the profile of a screen and what is no profile', () => {
    expect(options({ profile: 'press', icc: own }).codes).toEqual(['print/wrong-profile']);
    expect(options({ profile: 'press', icc: own }, Buffer.from('no')).codes).toEqual(['print/not-a-profile']);
  });

  it('warns of every setting that does nothing without a press', () => {
    const { warnings } = options({ bleed: 3, marks: 'all' });
    expect(warnings.map(({ message }) => message.en.split(' ')[0])).toEqual(['bleed', 'marks']);
  });
});
