/** Small documents, said in one line. */
import { black, type Ink } from '../../../../../src/base/ink.ts';
import type { Face } from '../../../../../src/typeset/fonts/face.ts';
import type { Document, Frame, Page, Placed } from '../../../../../src/typeset/frame/frame.ts';
import type { GlyphRun } from '../../../../../src/typeset/frame/glyph-run.ts';
import { runRows } from '../../../../../src/typeset/frame/run-columns.ts';

export const trim = { width: 400, height: 600 };

/** A document of `pages` with every other part empty unless it is given. */
export function documentOf(pages: readonly Page[], rest: Partial<Document> = {}): Document {
  const info = { title: '简报', author: undefined, subject: undefined, language: 'zh-CN', date: undefined } as const;
  return { info, pages, outline: [], structure: [{ part: { kind: 'paragraph' }, parent: -1 }], ...rest };
}

export function pageOf(items: readonly Placed[], label = ''): Page {
  return { label, trim, items };
}

export interface RunOptions {
  readonly size?: number;
  readonly ink?: Ink;
  /** Space after each glyph but the last, in pt. */
  readonly gap?: number;
}

/** One glyph a character, set solid. */
export function runOf(face: Face, text: string, { size = 10, ink = black, gap = 0 }: RunOptions = {}): GlyphRun {
  const characters = [...text];
  const glyphs = characters.map((character) => face.glyphOf(character.codePointAt(0)!));
  const advances = glyphs.map((glyph) => face.advanceOf(glyph) * size);
  const xs = advances.map((_, at) => sum(advances.slice(0, at)) + at * gap);
  const starts = characters.map((_, at) => characters.slice(0, at).join('').length);
  return {
    x: 0,
    y: 0,
    face,
    size,
    ink,
    glyphs: Uint16Array.from(glyphs),
    xs: Float64Array.from(xs),
    text,
    starts: Uint32Array.from(starts),
  };
}

/** The run with its glyphs at other places. */
export function respaced(run: GlyphRun, place: (x: number, at: number) => number): GlyphRun {
  return { ...run, xs: run.xs.map(place) };
}

/** A run with its origin at (x, y) of the layout. */
export function placed(run: GlyphRun, x = 50, y = 100): Placed {
  return { kind: 'glyphs', x, y, ...runRows([run]) };
}

export function groupAt(x: number, y: number, items: readonly Placed[]): Placed {
  const frame: Frame = { size: { width: 100, height: 100 }, role: 'paragraph', part: 0, items };
  return { kind: 'group', x, y, frame };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
