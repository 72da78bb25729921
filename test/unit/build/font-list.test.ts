import { describe, expect, it } from 'vitest';
import { fontRoles } from '../../../src/base/font-role.ts';
import { systemWorld } from '../../../src/base/system-world.ts';
import { listFaces, printedFrom } from '../../../src/build/font-list.ts';

const span = { file: 'issue.yaml', start: 0, end: 1 };
const own = { role: 'kai', path: 'fonts/Tinos-Italic-latin.ttf', face: undefined, span } as const;

describe('the list of faces', () => {
  it('has one of the program for every role, and the user’s before them', () => {
    const faces = listFaces(systemWorld(), [own]);
    if (!faces.ok) throw new Error('no faces');
    expect([...fontRoles].filter((role) => !faces.value.some((face) => face.role === role && !face.isOwn))).toEqual([]);
    expect(faces.value[0]).toMatchObject({ role: 'kai', isOwn: true, familyName: 'Tinos', italic: true, weight: 400 });
  });

  it('tells how many characters a face has and which', () => {
    const faces = listFaces(systemWorld(), []);
    const song = faces.ok ? faces.value.find(({ role }) => role === 'song') : undefined;
    expect(song!.characters).toBeGreaterThan(27_000);
    expect([song!.has(0x4e00), song!.has(0x1f600)]).toEqual([true, false]);
  });

  it('is not there when a file of the user is no font', () => {
    const faces = listFaces(systemWorld(), [{ ...own, path: 'package.json' }]);
    expect(faces.ok ? [] : faces.errors.map(({ code }) => code)).toEqual(['font/not-a-font']);
  });
});

describe('the face of a character', () => {
  it('is that of its script, a stand-in where the role has none, or nobody', () => {
    const found = printedFrom(systemWorld(), [], 'fangsong', '国国A 苏𬱖\u{1f600}');
    const told = found.ok
      ? found.value.map(({ character, face, isFallback }) => `${character} ${face?.familyName} ${isFallback}`)
      : [];
    expect(told).toEqual([
      '国 FandolFang false',
      'A Tinos false',
      '苏 FandolFang false',
      '𬱖 Noto Serif SC true',
      '\u{1f600} undefined false',
    ]);
  });
});
