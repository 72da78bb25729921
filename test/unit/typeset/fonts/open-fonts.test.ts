import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostics/diagnostic.ts';
import type { FaceUse, FontRole } from '../../../../src/base/font-role.ts';
import type { ChineseForms, FontSet, Form } from '../../../../src/typeset/fonts/font-set.ts';
import { glyphIn, missingGlyph } from '../../../../src/typeset/fonts/font-set.ts';
import { type FaceChoice, fontStore, openFonts } from '../../../../src/typeset/fonts/open-fonts.ts';
import { chineseForms, madeFont } from './made-font.ts';
import { type MadeHouse, madeHouse, type RecordingWorld } from './made-house.ts';

const house: MadeHouse = {
  song: [...'国中，“龑'],
  'song-bold': ['国'],
  hei: ['国'],
  kai: [...'国中，翀', { character: '“', advance: 350 }, { character: '·', advance: 350 }],
  fangsong: ['国'],
  latin: [...'aé', { character: '“', advance: 444 }],
  'latin-bold': ['a'],
  rescue: ['㑇'],
  'rescue-2': ['𡛓'],
  hangul: ['한'],
};

function choice(role: FaceUse, path: string, start = 0): FaceChoice {
  return { role, path, face: undefined, span: { file: 'issue.yaml', start, end: start + 1 } };
}

function open({ world }: RecordingWorld, choices: readonly FaceChoice[] = []) {
  const warnings: Diagnostic[] = [];
  const result = openFonts(world, 'house', choices, (warning) => warnings.push(warning));
  return { result, warnings };
}

function fontsOf(recorded: RecordingWorld, choices: readonly FaceChoice[] = []): FontSet {
  const { result } = open(recorded, choices);
  if (!result.ok) throw new Error(result.errors.map((error) => error.message.en).join());
  return result.value;
}

/** The role of the house face that a character comes from, or the name of the user's face. */
function source(fonts: FontSet, role: FontRole, form: Form, character: string): string {
  const key = fonts.glyph(role, form, character.codePointAt(0)!);
  return key === missingGlyph ? 'missing' : fonts.face(key).postScriptName;
}

describe('the house faces of a role', () => {
  it.each([
    ['song', 'han', '国', 'song'],
    ['song', 'han', '㑇', 'rescue'],
    ['song', 'han', '𡛓', 'rescue-2'],
    ['song-bold', 'han', '国', 'song-bold'],
    ['song-bold', 'han', '中', 'song'],
    ['hei', 'han', '中', 'song'],
    ['kai', 'han', '龑', 'song'],
    ['fangsong', 'han', '龑', 'song'],
    ['song', 'latin', 'a', 'latin'],
    ['hei', 'latin', 'a', 'latin-bold'],
    ['hei', 'latin', '国', 'hei'],
    ['kai', 'latin', '“', 'latin'],
    ['song', 'han', 'é', 'latin'],
    ['latin', 'latin', 'é', 'latin'],
    ['latin', 'han', '国', 'song'],
    ['kai', 'han', '한', 'hangul'],
    ['song', 'han', '犇', 'missing'],
    ['song', 'latin', '犇', 'missing'],
  ] as const)('are looked through in order: %s in %s form has %s in %s', (role, form, character, expected) => {
    expect(source(fontsOf(madeHouse(house)), role, form, character)).toBe(expected);
  });

  it('are passed over where a mark is narrow that Chinese takes full-width', () => {
    const fonts = fontsOf(madeHouse(house));
    expect(source(fonts, 'kai', 'han', '“')).toBe('song');
    expect(fonts.isFallback('kai', 'han', fonts.glyph('kai', 'han', 0x201c))).toBe(false);
  });

  it('give a narrow mark where no face has a wide one', () => {
    const fonts = fontsOf(madeHouse({ kai: [{ character: '“', advance: 350 }] }));
    expect(source(fonts, 'kai', 'han', '“')).toBe('kai');
  });

  it('give · as it is', () => {
    const fonts = fontsOf(madeHouse(house));
    expect(fonts.advance(fonts.glyph('kai', 'han', 0xb7))).toBe(0.35);
  });

  it('are a fallback beyond the own faces of the role', () => {
    const fonts = fontsOf(madeHouse(house));
    const isFallback = (role: FontRole, form: Form, character: string) =>
      fonts.isFallback(role, form, fonts.glyph(role, form, character.codePointAt(0)!));
    expect(isFallback('hei', 'han', '国')).toBe(false);
    expect(isFallback('hei', 'han', '中')).toBe(true);
    expect(isFallback('hei', 'latin', '国')).toBe(false);
    expect(isFallback('song', 'han', 'é')).toBe(false);
    expect(isFallback('song', 'han', '𡛓')).toBe(true);
    expect(isFallback('song', 'han', '犇')).toBe(false);
  });

  it('are opened when a lookup first reaches them, and not for what they do not have', () => {
    const recorded = madeHouse(house);
    const fonts = fontsOf(recorded);
    expect(recorded.opened).toEqual([]);
    fonts.glyph('song', 'han', '国'.codePointAt(0)!);
    fonts.glyph('song', 'han', '𡛓'.codePointAt(0)!);
    expect(recorded.opened).toEqual(['house/song.ttf', 'house/rescue-2.ttf']);
  });

  it('are closed with the set', () => {
    const recorded = madeHouse(house);
    const fonts = fontsOf(recorded);
    fonts.glyph('kai', 'han', 0x56fd);
    fonts.close();
    expect(recorded.closed).toEqual(recorded.opened);
  });

  it('give the face that was asked for, whichever has the character', () => {
    const fonts = fontsOf(madeHouse(house));
    expect([fonts.first('kai', 'han').postScriptName, fonts.first('hei', 'latin').postScriptName]).toEqual([
      'kai',
      'latin-bold',
    ]);
  });
});

describe('faces for other scripts', () => {
  const uyghur = madeFont({ glyphs: [{ character: 'ئ' }, { character: 'a' }], names: [{ id: 6, text: 'Uyghur' }] });
  const tibetan = madeFont({ glyphs: [{ character: 'བ' }, { character: 'ئ' }], names: [{ id: 6, text: 'Tibetan' }] });
  const files = { 'u.ttf': uyghur, 't.ttf': tibetan };
  const others = [choice('others', 'u.ttf'), choice('others', 't.ttf')];

  it('come last in every role, one after the other, and stand in for none', () => {
    const fonts = fontsOf(madeHouse(house, files), others);
    for (const role of ['song', 'hei', 'latin-italic'] as const) {
      expect([...'ئབa'].map((character) => source(fonts, role, 'latin', character)).slice(0, 2)).toEqual([
        'Uyghur',
        'Tibetan',
      ]);
      expect(fonts.isFallback(role, 'latin', fonts.glyph(role, 'latin', 'ئ'.codePointAt(0)!))).toBe(false);
    }
    expect(source(fonts, 'song', 'latin', 'a')).toBe('latin');
  });

  it('may have no Chinese characters', () => {
    expect(open(madeHouse(house, files), others).warnings).toEqual([]);
  });

  it('go before the Korean face of the house', () => {
    const korean = madeFont({ glyphs: [{ character: '한' }], names: [{ id: 6, text: 'Korean' }] });
    const fonts = fontsOf(madeHouse(house, { 'k.ttf': korean }), [choice('others', 'k.ttf')]);
    expect(source(fonts, 'song', 'han', '한')).toBe('Korean');
  });
});

describe('a face of the user', () => {
  const mine = madeFont({ glyphs: [{ character: '中' }, { character: '的' }], names: [{ id: 6, text: 'Mine' }] });

  it('stands in front of the house face of its role, also where that stands in for others', () => {
    const fonts = fontsOf(madeHouse(house, { 'my.ttf': mine }), [choice('song', 'my.ttf')]);
    expect(['song', 'hei'].map((role) => source(fonts, role as FontRole, 'han', '中'))).toEqual(['Mine', 'Mine']);
    expect(source(fonts, 'song', 'han', '国')).toBe('song');
    expect(fonts.isFallback('song', 'han', fonts.glyph('song', 'han', 0x56fd))).toBe(true);
  });

  it('is opened once for two roles', () => {
    const recorded = madeHouse(house, { 'my.ttf': mine });
    fontsOf(recorded, [choice('song', 'my.ttf'), choice('kai', 'my.ttf')]);
    expect(recorded.opened).toEqual(['my.ttf']);
  });

  it('is reported with all its faults, each at its own place', () => {
    const recorded = madeHouse(house, { 'a.woff2': 'wOF2............', 'good.ttf': mine });
    const { result } = open(recorded, [
      choice('song', 'a.woff2', 1),
      choice('kai', 'gone.ttf', 2),
      choice('hei', 'good.ttf', 3),
    ]);
    expect(result).toMatchObject({
      ok: false,
      errors: [
        { code: 'font/web-font', span: { start: 1 } },
        { code: 'file/not-found', span: { start: 2 } },
      ],
    });
    expect(recorded.closed).toEqual(['a.woff2', 'good.ttf']);
  });

  it('is doubted when it has no Chinese characters and is given for Chinese', () => {
    const latin = madeFont({ glyphs: [{ character: 'a' }] });
    const { warnings } = open(madeHouse(house, { 'arial.ttf': latin }), [
      choice('song', 'arial.ttf', 5),
      choice('latin', 'arial.ttf', 9),
    ]);
    expect(warnings).toMatchObject([{ code: 'font/no-chinese', severity: 'warning', span: { start: 5 } }]);
  });

  it.each([
    ['国', true],
    ['国', 'described'],
    ['，', true],
    ['，', 'described'],
  ] as const)('does not serve %s when its blank is %s', (character, blank) => {
    const hollow = madeFont({ glyphs: [{ character, blank }, { character: '的' }] });
    const fonts = fontsOf(madeHouse(house, { 'my.ttf': hollow }), [choice('song', 'my.ttf')]);
    expect(source(fonts, 'song', 'han', character)).toBe('song');
  });

  it.each(['\u3000', ' ', '\u200b', '\u2060'])('serves a blank where nothing is to be drawn: %j', (character) => {
    const spaced = madeFont({
      glyphs: [{ character, blank: true }, { character: '的' }],
      names: [{ id: 6, text: 'Mine' }],
    });
    const fonts = fontsOf(madeHouse(house, { 'my.ttf': spaced }), [choice('song', 'my.ttf')]);
    expect(source(fonts, 'song', 'han', character)).toBe('Mine');
  });

  it('prints the forms of the region of the text where it has several', () => {
    const pan = madeFont({
      glyphs: [{ character: '骨' }, { character: '的' }],
      extra: [{ tag: 'GSUB', bytes: chineseForms(1, [1, 6, 1, 1, 1, 1], ['ZHT ']) }],
    });
    const { world } = madeHouse(house, { 'pan.ttf': pan });
    const glyphFor = (region: ChineseForms) => {
      const fonts = openFonts(world, 'house', [choice('song', 'pan.ttf')], () => {}, region);
      if (!fonts.ok) throw new Error('no fonts');
      return glyphIn(fonts.value.glyph('song', 'han', '骨'.codePointAt(0)!));
    };
    expect((['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const).map(glyphFor)).toEqual([1, 2, 2]);
  });

  it('does not serve a character whose Chinese form is blank, alone or joined', () => {
    // 国 (1) takes the form of glyph 2.
    const single = madeFont({
      glyphs: [{ character: '国' }, { character: '\u3000', blank: true }, { character: '的' }],
      extra: [{ tag: 'GSUB', bytes: chineseForms(1, [1, 6, 1, 1, 1, 1]) }],
    });
    const alone = fontsOf(madeHouse(house, { 'my.ttf': single }), [choice('song', 'my.ttf')]);
    expect(source(alone, 'song', 'han', '国')).toBe('song');
    // Two of — (1) join to glyph 2.
    const ligature = madeFont({
      glyphs: [{ character: '—' }, { character: '⸺', blank: true, advance: 2000 }, { character: '的' }],
      extra: [{ tag: 'GSUB', bytes: chineseForms(4, [1, 8, 1, 14, 1, 1, 1, 1, 4, 2, 2, 1]) }],
    });
    const dashes = { song: [{ character: '—', margin: 10 }] };
    const joined = fontsOf(madeHouse(dashes, { 'my.ttf': ligature }), [choice('song', 'my.ttf')]);
    const keys = joined.glyphs('song', 'han', '——');
    expect(keys.map((key) => joined.face(key).postScriptName)).toEqual(['song', 'song']);
  });

  it('is doubted when all its Chinese characters are blank', () => {
    const hollow = madeFont({ glyphs: [...'的一是'].map((character) => ({ character, blank: 'described' as const })) });
    const { warnings } = open(madeHouse(house, { 'my.ttf': hollow }), [choice('song', 'my.ttf')]);
    expect(warnings.map(({ code }) => code)).toEqual(['font/no-chinese']);
  });

  it('does not serve a glyph that is damaged', () => {
    const damaged = madeFont({ glyphs: [{ character: '国', parts: [[1, 0]] }, { character: '的' }] });
    const fonts = fontsOf(madeHouse(house, { 'my.ttf': damaged }), [choice('song', 'my.ttf')]);
    expect(source(fonts, 'song', 'han', '国')).toBe('song');
  });
});

it('a house file that is broken is no fault of the user', () => {
  const recorded = madeHouse(house);
  const world = { ...recorded.world, open: () => recorded.world.open('gone') };
  const fonts = fontsOf({ ...recorded, world });
  expect(() => fonts.glyph('song', 'han', 0x56fd)).toThrow('file not found');
});

describe('a store of fonts', () => {
  const mine = madeFont({ glyphs: [{ character: '中' }, { character: '的' }], names: [{ id: 6, text: 'Mine' }] });
  const yours = madeFont({ glyphs: [{ character: '中' }, { character: '的' }], names: [{ id: 6, text: 'Yours' }] });
  const own = [choice('song', 'my.ttf')];

  /** The house with a file of the user whose content and stamp are given. */
  const withFile = (bytes: Uint8Array, stamp: string | undefined): RecordingWorld => {
    const recorded = madeHouse(house, { 'my.ttf': bytes });
    const open: RecordingWorld['world']['open'] = (path) => {
      const file = recorded.world.open(path);
      return file.ok ? { ok: true, value: { ...file.value, stamp } } : file;
    };
    return { ...recorded, world: { ...recorded.world, open } };
  };
  const opened = (result: ReturnType<typeof openFonts>): FontSet => {
    if (!result.ok) throw new Error(result.errors.map((error) => error.message.en).join());
    return result.value;
  };

  it('opens a house face once for all builds, and closes it at the end', () => {
    const recorded = madeHouse(house);
    const store = fontStore('house');
    for (let build = 0; build < 3; build++) {
      const fonts = opened(store.open(recorded.world, [], () => undefined));
      fonts.glyph('song', 'han', 0x56fd);
      fonts.close();
    }
    expect([recorded.opened, recorded.closed]).toEqual([['house/song.ttf'], []]);
    store.close();
    expect(recorded.closed).toEqual(['house/song.ttf']);
  });

  it('asks the world of each build for a file of the user, and serves the face of before while its stamp is the same', () => {
    const store = fontStore('house');
    const first = withFile(mine, 'a');
    const second = withFile(mine, 'a');
    const faces = [first, second].map(({ world }) => {
      const fonts = opened(store.open(world, own, () => undefined));
      return fonts.face(fonts.glyph('song', 'han', 0x4e2d));
    });
    expect(faces[1]).toBe(faces[0]);
    expect([second.opened, second.closed]).toEqual([['my.ttf'], ['my.ttf']]);
  });

  it.each(['b', undefined])('takes the new face of a file whose stamp is %s now', (stamp) => {
    const store = fontStore('house');
    opened(store.open(withFile(mine, 'a').world, own, () => undefined));
    const fonts = opened(store.open(withFile(yours, stamp).world, own, () => undefined));
    expect(source(fonts, 'song', 'han', '中')).toBe('Yours');
  });

  it('keeps few sets, and works on when it has closed them', () => {
    const store = fontStore('house');
    const all = Array.from({ length: 12 }, (_, at) => withFile(mine, String(at)));
    const names = all.map(({ world }) => source(opened(store.open(world, own, () => undefined)), 'song', 'han', '中'));
    expect(new Set(names)).toEqual(new Set(['Mine']));
    expect(all[0]!.closed).toEqual(['my.ttf']);
  });
});
