/** The composer for those who want it alone: a paragraph in, lines with the place of every glyph out, all in em. */
import type { Em } from '../../base/geometry.ts';
import { sourceText } from '../../base/source-text.ts';
import { type FontSet, glyphIn } from '../fonts/font-set.ts';
import { firstOwnFace, type MetricTable } from '../fonts/metric-font-set.ts';
import type { Faces } from '../fonts/open-faces.ts';
import { appraise } from '../linebreak/breaker.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import { type Adjustments, adjustmentsOf } from './adjustments.ts';
import { beginsAtRight, isReversed } from './bidi.ts';
import { type Composed, type Composer, compose, costsFor } from './compose.ts';
import { type Conventions, conventionsFor, type Language } from './conventions.ts';
import type { StyledInline } from './flat-text.ts';
import { hyphenateEnglish } from './hyphenation.ts';
import { boxLeft, type LinePlaces, placesOf } from './line-places.ts';
import { metricFinder, unitRun } from './measure.ts';
import type { RunStyle } from './run-style.ts';
import { Between, type Boxes, type PunctuationStyle } from './shaped.ts';

export interface LayoutOptions {
  readonly lang?: Language;
  /** Measure; lines are filled to it. */
  readonly widthEm: Em;
  /** Indent of the first line; 2 unless said otherwise. */
  readonly indentEm?: Em;
  /** Where lines stand that are not filled; `justify` fills all but the last. */
  readonly align?: 'justify' | 'start' | 'center' | 'end';
  /** Whether one pause or full stop may stand out at a line's end; of itself only `first-fit` lets it. */
  readonly hanging?: boolean;
  /** Strictness of line breaking; `gb` unless said otherwise. */
  readonly level?: LineBreakLevel;
  readonly composer?: Composer;
  /** 纵横对齐: everything on whole squares, nothing adjusted; lines that whole squares do not fill stay short. */
  readonly grid?: boolean;
  readonly punctuation?: PunctuationStyle;
  /** Whether long English words may be parted; no unless said otherwise. Soft hyphens are always obeyed. */
  readonly hyphenation?: boolean;
  /** Widths of characters that are not the usual ones: 1 em for Han, Times-like figures for Latin. */
  readonly metrics?: MetricTable;
  /** Faces of `openFaces`, for the characters that they have; words of letters that join are shaped by them. */
  readonly faces?: Faces;
}

/** Text of one look; where two runs meet, spacing and line breaking go on as if they were one. */
export interface LayoutRun {
  readonly text: string;
  /** 1 unless said otherwise. */
  readonly sizeEm?: Em;
  readonly bold?: boolean;
  /** Set in 楷, Latin in italics. */
  readonly emphasis?: boolean;
}

export interface LaidOutGlyph {
  /** U+00AD for the hyphen at the end of a line that parts a word. */
  readonly codePoint: number;
  /** Left edge of the advance, from the left end of the measure. */
  readonly x: Em;
  /** Up to the next glyph; of a glyph of a shaped word its own. */
  readonly advance: Em;
  /** Of a character that one of `faces` has: which of them, which of its glyphs, and its origin above the baseline. */
  readonly drawn?: { readonly face: number; readonly glyph: number; readonly x: Em; readonly y: Em };
}

export interface LaidOutLine {
  readonly text: string;
  readonly glyphs: readonly LaidOutGlyph[];
  /** Width by the fixed rules, before any adjustment. */
  readonly naturalWidth: Em;
  readonly adjust: Adjustments;
}

export interface LaidOutParagraph {
  readonly lines: readonly LaidOutLine[];
  /** Sum over the lines of what the total-fit composer weighs; comparable between settings of one text. */
  readonly demerits: number;
}

/**
 * Lines of a text; none when it has no visible character. Pure: same text and options, same lines.
 * @throws RangeError when width or indent is not a number
 */
export function layoutParagraph(text: string | readonly LayoutRun[], options: LayoutOptions): LaidOutParagraph {
  const { widthEm, indentEm = 2, align = 'justify', composer = 'total-fit' } = options;
  // Callers without types may leave the width out; no line can be measured against what is not a number.
  if (Number.isNaN(Number(widthEm)) || Number.isNaN(indentEm)) throw new RangeError('a line needs a width in em');
  const finder = metricFinder(options.metrics, options.faces);
  const composed = compose(
    inlinesOf(text),
    {
      composer: align === 'justify' ? composer : 'first-fit',
      width: widthEm,
      indent: indentEm,
      advance: 1,
      size: 1,
      conventions: conventionsOf(options),
      hyphenate: options.hyphenation === true ? hyphenateEnglish : undefined,
    },
    finder,
  );
  return {
    lines: composed.lines.map((line, index) =>
      laidOut(composed, line, index === 0 ? indentEm : 0, options, finder.fonts),
    ),
    demerits: appraise(composed.material, composed.lines, costsFor(1)).demerits,
  };
}

/** Conventions by the options of a caller. */
export function conventionsOf({
  lang,
  level,
  punctuation,
  hanging,
  grid,
  composer = 'total-fit',
}: Omit<LayoutOptions, 'widthEm'>): Conventions {
  const usual = conventionsFor(composer);
  return {
    ...usual,
    lang: lang ?? usual.lang,
    level: level ?? usual.level,
    punctuation: punctuation ?? usual.punctuation,
    hanging: hanging ?? usual.hanging,
    grid: grid ?? usual.grid,
  };
}

/** Inlines of the text, equal styles being one object. */
function inlinesOf(text: string | readonly LayoutRun[]): StyledInline[] {
  const runs: readonly LayoutRun[] = typeof text === 'string' ? [{ text }] : text;
  const known = new Map<string, RunStyle>();
  return runs.map(({ text: content, sizeEm = 1, bold = false, emphasis = false }) => {
    const name = `${sizeEm} ${bold} ${emphasis}`;
    const style = known.get(name) ?? { ...unitRun, ...facesOf(bold, emphasis), size: sizeEm };
    known.set(name, style);
    return { kind: 'text', text: sourceText(content, '', 0), style };
  });
}

function facesOf(bold: boolean, emphasis: boolean): Pick<RunStyle, 'role' | 'latinRole'> {
  if (emphasis) return { role: 'kai', latinRole: bold ? 'latin-bold-italic' : 'latin-italic' };
  return bold ? { role: 'song-bold', latinRole: 'latin-bold' } : { role: 'song', latinRole: 'song' };
}

function laidOut(
  composed: Composed,
  line: Line,
  indent: Em,
  { align = 'justify', widthEm }: LayoutOptions,
  fonts: FontSet,
): LaidOutLine {
  const { boxes, material } = composed;
  const isSet = align === 'justify' || line.setting.kind === 'shrunk';
  const set: Line = isSet ? line : { ...line, setting: { ...line.setting, kind: 'natural' } };
  const places = placesOf(composed, set);
  const hyphen = line.end < boxes.count ? (material.hyphen?.[line.end - 1] ?? 0) : 0;
  const width = places.width + hyphen;
  const free = widthEm - indent + line.hang - width;
  const offset = indent + (align === 'center' ? free / 2 : align === 'end' ? free : 0);
  const left = beginsAtRight(boxes) ? widthEm - width - offset : offset;
  const glyphs = Array.from({ length: line.end - line.start }, (_, at) =>
    glyphsOf(composed, places, line.start + at, fonts),
  ).flat();
  if (hyphen > 0) glyphs.push({ codePoint: 0xad, x: places.width, advance: hyphen });
  return {
    text: boxes.flat.text.slice(boxes.start[line.start]!, boxes.end[line.end - 1]!),
    glyphs: glyphs.map((glyph) => moved(glyph, left)),
    naturalWidth: line.setting.natural,
    adjust: adjustmentsOf(composed, set),
  };
}

function moved(glyph: LaidOutGlyph, by: Em): LaidOutGlyph {
  const { x, drawn } = glyph;
  return { ...glyph, x: x + by, ...(drawn !== undefined && { drawn: { ...drawn, x: drawn.x + by } }) };
}

/** Glyphs of box `k`, and the blank behind it where one was typed between Latin words. */
function glyphsOf({ boxes, material }: Composed, places: LinePlaces, k: number, fonts: FontSet): LaidOutGlyph[] {
  const { line } = places;
  const x = boxLeft(places, k);
  const width = boxes.width[k]!;
  const isLast = k === line.end - 1;
  const joint = isLast ? 0 : jointWidth(material, line.setting, k);
  if (!isLast && isWordSpace(boxes, k)) {
    const at = isReversed(boxes, k) ? x - joint : x + width;
    return [...inBox(boxes, k, x, width, fonts), { codePoint: 0x20, x: at, advance: joint }];
  }
  return inBox(boxes, k, x, width + joint, fonts);
}

/** One glyph for a character, those of its face for a word that was shaped. */
function inBox(boxes: Boxes, k: number, x: Em, advance: Em, fonts: FontSet): LaidOutGlyph[] {
  const codePoint = boxes.codePoint[k]!;
  const face = fonts.face(boxes.key[k]!);
  const own = face.index - firstOwnFace;
  const word = boxes.words.get(k);
  const size = boxes.size[k]!;
  if (word === undefined) {
    const drawn = { face: own, glyph: glyphIn(boxes.key[k]!), x: x + boxes.offset[k]!, y: boxes.rise[k]! };
    return [{ codePoint, x, advance, ...(own >= 0 && { drawn }) }];
  }
  return Array.from(word.glyphs, (glyph, at) => {
    const origin = x + word.xs[at]! * size;
    return {
      codePoint: boxes.flat.text.codePointAt(boxes.start[k]! + word.starts[at]!) ?? codePoint,
      x: origin,
      advance: face.advanceOf(glyph) * size,
      drawn: { face: own, glyph, x: origin, y: (word.ys?.[at] ?? 0) * size },
    };
  });
}

/** Whether a blank was typed behind box `k` that is printed as one. */
function isWordSpace(boxes: Boxes, k: number): boolean {
  const between = boxes.between[k];
  const typed = between === Between.space || between === Between.noBreakSpace;
  return typed && boxes.latin[k] === 1 && boxes.latin[k + 1] === 1;
}
