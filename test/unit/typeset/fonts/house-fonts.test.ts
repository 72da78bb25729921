import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontRoles } from '../../../../src/base/font-role.ts';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { type HouseFonts, readHouseFonts } from '../../../../src/typeset/fonts/house-fonts.ts';
import { fontKitFont } from './oracle.ts';

function house(): HouseFonts {
  const fonts = readHouseFonts(systemWorld(), 'fonts');
  if (!fonts.ok) throw new Error('no house fonts');
  return fonts.value;
}

describe('the house fonts', () => {
  it('have a file for every role and for the rare characters', () => {
    for (const role of [...fontRoles, 'rescue', 'rescue-2', 'hangul'] as const) {
      expect(existsSync(house().get(role)?.path ?? '')).toBe(true);
    }
  });

  it.each(['song', 'kai', 'latin', 'rescue', 'rescue-2', 'hangul'] as const)(
    'cover in %s what the file covers',
    (role) => {
      const font = house().get(role);
      // fontkit counts the end mark of a segment map among the characters.
      const inFile = new Set(fontKitFont(font?.path ?? '').characterSet.filter((codePoint) => codePoint !== 0xffff));
      const differing: number[] = [];
      for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
        if (font?.covers(codePoint) !== inFile.has(codePoint)) differing.push(codePoint);
      }
      expect(differing).toEqual([]);
    },
  );

  it('are missed where the folder is another', () => {
    const fonts = readHouseFonts(memoryWorld({}), 'fonts');
    expect(fonts).toMatchObject({ ok: false, errors: [{ code: 'file/not-found' }] });
  });

  it.each(['[]', '{"faces":[1]}', '{"faces":[{"role":"song","file":3}]}', '{"faces":[]}'])(
    'are a broken installation with the manifest %s',
    (manifest) => {
      expect(() => readHouseFonts(memoryWorld({ 'fonts/manifest.json': manifest }), 'fonts')).toThrow('manifest.json');
    },
  );
});
