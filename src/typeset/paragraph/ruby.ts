/**
 * 行间注, ruby: readings and translations above the text they belong to (CLREQ #positioning_of_romanization). Ruby is set
 * solid and centred. Where it is wider than its base it stands out over the neighbours as far as they allow, and for the
 * rest the base is spaced. The row's height never changes.
 */
import type { Em, Pt } from '../../base/geometry.ts';
import { type SourceText, sliceSource } from '../../base/source-text.ts';
import type { RubyMark } from '../../input/content/issue.ts';
import type { Placed } from '../frame/frame.ts';
import type { Line } from '../linebreak/lines.ts';
import type { Material } from '../linebreak/material.ts';
import { MarkClass } from '../unicode/mark.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { type MarkedStretch, stretchesOf } from './marked-text.ts';
import { placeLine } from './place-line.ts';
import { fitCells } from './ruby-fit.ts';
import type { RunStyle } from './run-style.ts';
import { shapeText } from './shape-text.ts';
import { Between, type Boxes } from './shaped.ts';
import { keepTogether } from './stretch-joints.ts';

/** Ruby above one syllable or one word. */
export interface RubyCell {
  /** Its base: boxes `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The span that it belongs to. */
  readonly mark: RubyMark;
  /** Size of the base. */
  readonly size: Pt;
  /** Glyphs with the line's baseline at y = 0 and the left edge of the ruby at x = 0. */
  readonly items: readonly Placed[];
  readonly width: Pt;
  /** Chinese: spaced out over a base that is wider (CLREQ #h-word_alignment). */
  readonly isSpread: boolean;
}

/** Ruby with its base spaced to suit it. */
export interface FittedRuby extends RubyCell {
  /** How far the base stands in from either edge of its boxes because the ruby is wider; 0 where it is not. */
  readonly inset: Pt;
}

/** Half the size of the base (CLREQ, "usually"); bopomofo 3 : 10 (#h-choice_of_size_and_ratio_for_zhuyin). */
const scales: Readonly<Record<RubyMark['kind'], Em>> = { pinyin: 0.5, zhuyin: 0.3, gloss: 0.5, note: 0.5 };

/**
 * Baseline of the ruby above that of the base. Its descenders (0.11 em of the base) end above the ink of Han characters,
 * its accents at 1.36 em: within the half of a 1 em line gap that is its own row's.
 */
const raise: Em = 0.97;

/** The ruby of a paragraph in reading order; boxes and joints are changed to make room for it. */
export function setRuby(boxes: Boxes, material: Material, finder: GlyphFinder): FittedRuby[] {
  const stretches = stretchesOf(boxes, ({ ruby }) => ruby);
  if (stretches.length === 0) return [];
  const cells = stretches.flatMap((stretch) => cellsOf(boxes, stretch, finder));
  for (const { from, to } of cells) keepTogether(material, from, to);
  return fitCells(boxes, material, cells);
}

/**
 * One cell for each character when there is a syllable for each, else one for the whole span. Marks, figures and Latin
 * words in a span bear no syllable (CLREQ #h-characters_as_basic_units_for_annotating_pronunciation); a translation
 * belongs to the whole whatever the number of its words.
 */
function cellsOf(boxes: Boxes, stretch: MarkedStretch<RubyMark>, finder: GlyphFinder): RubyCell[] {
  const { from, to, mark } = stretch;
  const syllables = [...mark.text.text.matchAll(/\S+/gu)].map(({ 0: text, index }) =>
    sliceSource(mark.text, index, index + text.length),
  );
  const bases: number[] = [];
  for (let k = from; k < to; k++) if (bearsSyllable(boxes, k)) bases.push(k);
  const isBySyllable = mark.kind !== 'gloss' && bases.length === syllables.length;
  const parts = isBySyllable
    ? bases.map((k, index) => ({ from: k, to: k + 1, text: syllables[index]! }))
    : [{ from, to: lineEndIn(boxes, from, to), text: mark.text }];
  return parts.flatMap((part) => {
    const { size } = boxes.flat.styles[boxes.style[part.from]!]!;
    const set = setSolid(boxes, part.from, part.text, scales[mark.kind] * size, finder);
    if (set.items.length === 0) return [];
    const items = set.items.map((item) => ({ ...item, x: item.x, y: item.y - raise * size }));
    const isSpread = !isBySyllable && /^\p{Script=Han}{2,}$/u.test(part.text.text);
    return [{ from: part.from, to: part.to, mark, size, items, width: set.width, isSpread }];
  });
}

function bearsSyllable(boxes: Boxes, k: number): boolean {
  return boxes.latin[k] === 0 && boxes.mark[k] === MarkClass.none && boxes.codePoint[k] !== 0x3000;
}

/** End of the boxes before a line end that the author put into the stretch: ruby cannot stand over two lines. */
function lineEndIn(boxes: Boxes, from: number, to: number): number {
  for (let k = from; k < to - 1; k++) if (boxes.between[k] === Between.forcedBreak) return k + 1;
  return to;
}

/** The ruby as one line of its own, in the regular faces whatever its base is set in. */
function setSolid(boxes: Boxes, base: number, text: SourceText, size: Pt, finder: GlyphFinder) {
  const { ink } = boxes.flat.styles[boxes.style[base]!]!;
  const style: RunStyle = { role: 'song', latinRole: 'song', size, rise: 0, ink, href: undefined };
  const spacing = { ...boxes.spacing, advance: 1 };
  const shaped = shapeText([{ kind: 'text', text, style }], { spacing, hangs: false }, finder);
  const setting = { kind: 'natural', natural: 0, level: 0, spent: 0, share: 0, residue: 0 } as const;
  const line: Line = { start: 0, end: shaped.boxes.count, setting, hang: 0 };
  if (line.end === 0) return { items: [], width: 0 };
  return placeLine({ ...shaped, lines: [line], ruby: [] }, line, finder.fonts);
}
