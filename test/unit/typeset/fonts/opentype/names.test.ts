import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../../src/typeset/fonts/opentype/names.ts';
import { type MadeName, names } from '../made-font.ts';
import { openedFont } from '../opened.ts';
import { fontKitFont } from '../oracle.ts';

function read(records: readonly MadeName[]) {
  return readNames(new DataView(names(records).buffer as ArrayBuffer));
}

describe('the names of a face', () => {
  it.each(['fonts/NotoSerifSC-Black-core.ttf', 'fonts/BulletinKai-Regular.ttf', 'fonts/fandol/FandolFang-Regular.otf'])(
    'are those that fontkit reads from %s',
    (path) => {
      const { postScriptName, familyName } = openedFont(path);
      expect(postScriptName).toBe(fontKitFont(path).postscriptName);
      expect(familyName).toBe(fontKitFont(path).getName('preferredFamily', 'en') ?? fontKitFont(path).familyName);
    },
  );

  it('show the Chinese full name, and call the family by its English one', () => {
    const found = read([
      { id: 1, text: 'SimSun' },
      { id: 4, text: 'SimSun' },
      { id: 1, text: '宋体', language: 0x804 },
      { id: 4, text: '宋体', language: 0x804 },
      { id: 6, text: 'SimSun' },
    ]);
    expect(found).toMatchObject({ shown: '宋体', family: 'SimSun', families: ['SimSun', '宋体'] });
  });

  it('make a PostScript name of the full name, and some name where there is none', () => {
    expect(read([{ id: 4, text: 'My (Song) 宋' }]).postScript).toBe('MySong');
    expect(readNames(undefined)).toMatchObject({ postScript: 'Unnamed', family: 'Unnamed', shown: 'Unnamed' });
  });
});
