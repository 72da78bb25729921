import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../../../../../src/base/memory-world.ts';
import { systemWorld } from '../../../../../src/base/system-world.ts';
import { openFace } from '../../../../../src/typeset/fonts/open-face.ts';
import type { OpenedFace } from '../../../../../src/typeset/fonts/opened-face.ts';
import { madeFont, withNumbers } from '../made-font.ts';

interface Case {
  readonly face: string;
  readonly word: string;
  /** Glyph, x and y offset, advance, from left to right. */
  readonly glyphs: readonly (readonly [number, number, number, number])[];
}

const cases: readonly Case[] = JSON.parse(readFileSync('test/data/shaping/words.json', 'utf8'));
const faces = new Map<string, OpenedFace>();

function faceOf(file: string): OpenedFace {
  const known = faces.get(file);
  if (known !== undefined) return known;
  const request = { path: `test/data/shaping/${file}`, face: undefined, span: undefined, checked: true };
  const opened = openFace(systemWorld(), request, 0);
  if (!opened.ok) throw new Error(file);
  faces.set(file, opened.value);
  return opened.value;
}

const isRightToLeft = (word: string) => /^[\u0620-\u064a\u06c0-\u06d5]/.test(word);

describe('a word', () => {
  it.each(cases)('has the glyphs and places of HarfBuzz: $word', ({ face, word, glyphs }) => {
    const shaped = faceOf(face).shape(word, isRightToLeft(word) ? 'rtl' : 'ltr')!;
    let pen = 0;
    const expected = glyphs.map(([glyph, dx, dy, advance]) => {
      const place = { glyph, x: pen + dx, y: dy };
      pen += advance;
      return place;
    });
    const found = [...shaped.glyphs].map((glyph, at) => ({
      glyph,
      x: Math.round(shaped.xs[at]! * 1000),
      y: Math.round((shaped.ys?.[at] ?? 0) * 1000),
    }));
    if (shaped.isReversed) found.reverse();
    // Selectors and joiners that have done their work are blanks without width to HarfBuzz, and nothing here.
    const isDrawn = ({ glyph }: { glyph: number }) => !faceOf(face).isBlank(glyph) || word.includes('\u202f');
    expect(found).toEqual(expected.filter(isDrawn));
    expect(Math.round(shaped.width * 1000)).toBe(pen);
  });

  it('says of each glyph what it stands for, a ligature two letters', () => {
    const { starts, tellsText } = faceOf('arabic.ttf').shape('العربية', 'rtl')!;
    expect([[...starts], tellsText]).toEqual([[0, 1, 2, 3, 4, 5, 6], true]);
    expect([...faceOf('arabic.ttf').shape('الله', 'rtl')!.starts]).toEqual([0, 1]);
  });

  it('with ำ says of its ring nothing and of the letter behind it ำ, whatever stands between them', () => {
    const { starts, tellsText } = faceOf('thai.ttf').shape('น้ำ', 'ltr')!;
    expect([[...starts], tellsText]).toEqual([[0, 1, 1, 2], false]);
  });

  it('with ำ has another า of its own stand for itself', () => {
    expect([...faceOf('thai.ttf').shape('นำนา', 'ltr')!.starts]).toEqual([0, 1, 1, 2, 3]);
    expect([...faceOf('thai.ttf').shape('นานำ', 'ltr')!.starts]).toEqual([0, 1, 2, 3, 3]);
  });

  it('keeps what each glyph stands for when another word has the same shape for another letter', () => {
    const { shape } = faceOf('arabic.ttf');
    const first = shape('ئۇيغۇر', 'rtl');
    shape('العربية', 'rtl');
    expect(shape('ئۇيغۇر', 'rtl')).toEqual(first);
    expect([...shape('العربية', 'rtl')!.starts].at(-1)).toBe(6);
  });

  it('is not shaped into glyphs that the face does not have', () => {
    const bytes = new Uint8Array(readFileSync('test/data/shaping/arabic.ttf'));
    // The joined form of a letter, as GSUB of this file gives it at byte 658.
    const world = memoryWorld({ 'a.ttf': withNumbers(bytes, 'GSUB', { 658: 0x4000 }) });
    const opened = openFace(world, { path: 'a.ttf', face: undefined, span: undefined, checked: true }, 0);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.shape('سالام', 'rtl')).toBeUndefined();
    expect(opened.value.shape('الله', 'rtl')).toBeDefined();
  });

  it('is not shaped for ever by a damaged face whose lookups call each other', () => {
    // Found by changing bytes.
    const endless = [
      [4387, 25],
      [5761, 71],
      [8158, 183],
      [13668, 170],
      [13768, 116],
      [15453, 0],
    ] as const;
    const damaged = new Uint8Array(readFileSync('test/data/shaping/burmese.ttf'));
    for (const [at, byte] of endless) damaged[at] = byte;
    const request = { path: 'a.ttf', face: undefined, span: undefined, checked: true };
    const opened = openFace(memoryWorld({ 'a.ttf': damaged }), request, 0);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.shape('မြန်မာ', 'ltr')).toBeUndefined();
  });

  it('is not shaped by a face that has not all of its letters', () => {
    const world = memoryWorld({ 'a.ttf': madeFont({ glyphs: [{ character: 'ش' }] }) });
    const opened = openFace(world, { path: 'a.ttf', face: undefined, span: undefined, checked: true }, 0);
    expect(opened.ok && opened.value.shape('شا', 'rtl')).toBeUndefined();
  });
});
