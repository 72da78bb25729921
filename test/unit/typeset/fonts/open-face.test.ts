import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../../src/base/memory-world.ts';
import { systemWorld } from '../../../../src/base/system-world.ts';
import { openFace } from '../../../../src/typeset/fonts/open-face.ts';
import { type MadeFont, madeCollection, madeFont, withNumbers } from './made-font.ts';
import { codePointsOf } from './opened.ts';

const span = { file: 'issue.yaml', start: 10, end: 20 };
const plain: MadeFont = { glyphs: [{ character: '国' }, { character: 'a', advance: 500 }] };

function open(content: string | Uint8Array, face?: string) {
  return openFace(memoryWorld({ 'my.ttf': content }), { path: 'my.ttf', face, span, checked: true }, 3);
}

function codesOf(result: ReturnType<typeof open>): readonly string[] {
  return result.ok ? [] : result.errors.map((error) => error.code);
}

describe('a font file of the user', () => {
  it('opens as a face', () => {
    const result = open(madeFont(plain));
    if (!result.ok) throw new Error('refused');
    const face = result.value;
    expect([face.index, face.postScriptName, face.glyphOf(0x56fd), face.advanceOf(2)]).toEqual([
      3,
      'Made-Regular',
      1,
      0.5,
    ]);
  });

  it('may be one face of a collection', () => {
    const collection = madeCollection([
      { ...plain, names: [{ id: 6, text: 'One' }] },
      { glyphs: [{ character: 'é' }], names: [{ id: 6, text: 'Two' }] },
    ]);
    const result = open(collection, 'Two');
    expect(result.ok && result.value.glyphOf(0xe9)).toBe(1);
    expect(codesOf(open(collection))).toEqual(['font/face-needed']);
  });

  it('is looked for where the manifest says so', () => {
    const result = openFace(memoryWorld({}), { path: 'my.ttf', face: undefined, span, checked: true }, 0);
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'file/not-found', span }] });
  });

  it.each([
    ['font/web-font', 'wOF2............'],
    ['font/web-font', 'wOFF............'],
    ['font/not-a-font', '%PDF-1.7........'],
    ['font/not-a-font', ''],
    ['font/variable', madeFont({ ...plain, extra: [{ tag: 'fvar', bytes: new Uint8Array(16) }] })],
    ['font/not-embeddable', madeFont({ ...plain, fsType: 2 })],
    ['font/not-embeddable', madeFont({ ...plain, fsType: 0x100 })],
    ['font/not-embeddable', madeFont({ ...plain, fsType: 0x200 })],
    ['font/no-outlines', madeFont({ ...plain, without: ['glyf'] })],
    ['font/damaged', madeFont({ ...plain, without: ['cmap'] })],
    ['font/damaged', madeFont({ ...plain, without: ['hmtx'] })],
    ['font/damaged', madeFont({ ...plain, without: ['loca'] })],
  ])('is refused with %s', (code, content) => {
    const result = open(content);
    expect(codesOf(result)).toEqual([code]);
    expect(result).toMatchObject({ errors: [{ span }] });
  });

  it.each([0, 4, 8, 6])('may be embedded with fsType %i', (fsType) => {
    expect(codesOf(open(madeFont({ ...plain, fsType })))).toEqual([]);
  });

  it('is refused for every reason at once', () => {
    const cmap = new Uint8Array(12);
    new DataView(cmap.buffer).setUint32(0, 0);
    const font = madeFont({ ...plain, fsType: 2, without: ['cmap'], extra: [] });
    expect(codesOf(open(font))).toEqual(['font/damaged']);
    const symbols = madeFont({ ...plain, fsType: 2, extra: [{ tag: 'cmap', bytes: cmap }] });
    expect(codesOf(open(symbols))).toEqual(['font/not-embeddable', 'font/no-unicode']);
  });

  it.each([
    ['head', 'without its magic number', { 12: 0 }],
    ['head', 'with fewer than 16 units to the em', { 18: 15 }],
    ['head', 'with more than 16384 units to the em', { 18: 16385 }],
    ['head', 'with offsets of a third form', { 50: 2 }],
    ['head', 'of 0xFF', Object.fromEntries(Array.from({ length: 27 }, (_, word) => [2 * word, 0xffff]))],
    ['loca', 'that falls', { 6: 80 }],
    ['loca', 'that leaves the outlines', { 12: 1 }],
    ['loca', 'of 0xFF', Object.fromEntries(Array.from({ length: 8 }, (_, word) => [2 * word, 0xffff]))],
  ])('is refused for a damaged table: %s %s', (table, _, values) => {
    const result = open(withNumbers(madeFont(plain), table, values));
    expect(codesOf(result)).toEqual(['font/damaged']);
    expect(result).toMatchObject({ errors: [{ message: { en: expect.stringContaining(`(table ${table})`) } }] });
  });

  it.each([16, 16384])('may have %i units to the em', (unitsPerEm) => {
    expect(codesOf(open(withNumbers(madeFont(plain), 'head', { 18: unitsPerEm })))).toEqual([]);
  });

  it('that is a folder is refused with a word about folders', () => {
    const request = { path: 'test/unit/typeset/fonts', face: undefined, span, checked: true };
    const result = openFace(systemWorld(), request, 0);
    expect(result).toMatchObject({
      errors: [
        { code: 'file/unreadable', span, hints: [{ message: { en: expect.stringContaining('not a folder') } }] },
      ],
    });
  });

  it('says which formats are accepted when the file is none of them', () => {
    const result = open('%PDF-1.7........');
    expect(result).toMatchObject({
      errors: [
        { hints: [{ message: { zh: '可以使用 TTF、OTF、TTC 字体文件；WOFF 等网页字体要先转换成 TTF 或 OTF' } }] },
      ],
    });
  });

  it('says what to do about a web font, a variable font and a damaged one', () => {
    const hints = ['wOF2............', madeFont({ ...plain, without: ['cmap'] })].map((content) => {
      const result = open(content);
      return result.ok ? '' : result.errors[0]?.hints[0]?.message.zh;
    });
    expect(hints).toEqual(['请换用同一字体的 TTF 或 OTF 文件', '请重新下载，或换用完好的字体文件']);
  });

  it('that is cut off anywhere is refused and never thrown over', () => {
    const whole = madeFont(plain);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(codesOf(open(whole.subarray(0, length)))).toHaveLength(1);
      }),
    );
  });

  it('that has wrong bytes anywhere is refused or can be used without an exception', () => {
    const whole = madeFont({ ...plain, glyphs: [...plain.glyphs, { character: 'é', parts: [[1, 0]] }] });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const result = open(bytes);
        if (!result.ok) return;
        const face = result.value;
        const glyphs = codePointsOf('国aé').map(face.glyphOf);
        for (const glyph of glyphs) face.inkOf(glyph);
        face.chineseForms(glyphs, 'zh-Hans');
        face.subset([...new Set([0, ...glyphs])]);
      }),
      { numRuns: 2000 },
    );
  });

  it('with a PostScript outline table that cannot be read is damaged', () => {
    const world = systemWorld();
    const bytes = world.readBytes('fonts/fandol/FandolFang-Regular.otf');
    if (!bytes.ok) throw new Error('not there');
    const broken = Uint8Array.from(bytes.value);
    const start = Buffer.from(broken).indexOf('CFF ');
    const table = new DataView(broken.buffer).getUint32(start + 8);
    broken.fill(0xff, table, table + 4000);
    expect(codesOf(open(broken))).toEqual(['font/damaged']);
  });
});
