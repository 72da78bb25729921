/** The composer for those who want it alone: a paragraph in, lines with the place of every glyph out, all in em. */
import type { Em } from '../../base/geometry.ts';
import { sourceText } from '../../base/source-text.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import { totalDemerits } from '../linebreak/total-fit.ts';
import type { LineBreakLevel } from '../unicode/line-break/tailoring.ts';
import { type Adjustments, adjustmentsOf } from './adjustments.ts';
import { type Composed, type Composer, compose, costsFor } from './compose.ts';
import { type Conventions, conventionsFor, type Language } from './conventions.ts';
import type { StyledInline } from './flat-text.ts';
import { metricFinder, unitRun } from './measure.ts';
import type { PunctuationStyle } from './shaped.ts';

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
  /** Faces to take widths from; round figures unless given. */
  readonly fonts?: FontSet;
}

/** Text of one look; where two runs meet, spacing and line breaking go on as if they were one. */
export interface LayoutRun {
  readonly text: string;
  /** 1 unless said otherwise. */
  readonly sizeEm?: Em;
  readonly bold?: boolean;
}

export interface LaidOutGlyph {
  readonly codePoint: number;
  /** Left edge of the advance, from the left end of the measure. */
  readonly x: Em;
  /** Up to the next glyph. */
  readonly advance: Em;
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

/** Lines of a text; none when it has no visible character. Pure: same text and options, same lines. */
export function layoutParagraph(text: string | readonly LayoutRun[], options: LayoutOptions): LaidOutParagraph {
  const { widthEm, indentEm = 2, align = 'justify', composer = 'total-fit' } = options;
  const composed = compose(
    inlinesOf(text),
    {
      composer: align === 'justify' ? composer : 'first-fit',
      width: widthEm,
      indent: indentEm,
      advance: 1,
      size: 1,
      conventions: conventionsOf(options),
    },
    metricFinder(options.fonts),
  );
  return {
    lines: composed.lines.map((line, index) => laidOut(composed, line, index === 0 ? indentEm : 0, options)),
    demerits: totalDemerits(composed.material, costsFor(1), composed.lines),
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

function inlinesOf(text: string | readonly LayoutRun[]): StyledInline[] {
  const runs: readonly LayoutRun[] = typeof text === 'string' ? [{ text }] : text;
  return runs.map(({ text: content, sizeEm = 1, bold = false }) => {
    const faces = bold ? ({ role: 'song-bold', latinRole: 'latin-bold' } as const) : {};
    return { kind: 'text', text: sourceText(content, '', 0), style: { ...unitRun, ...faces, size: sizeEm } };
  });
}

function laidOut(
  composed: Composed,
  line: Line,
  indent: Em,
  { align = 'justify', widthEm }: LayoutOptions,
): LaidOutLine {
  const { boxes, material } = composed;
  const isSet = align === 'justify' || line.setting.kind === 'shrunk';
  const set: Line = isSet ? line : { ...line, setting: { ...line.setting, kind: 'natural' } };
  const free = widthEm - indent - line.setting.natural;
  let x = indent + (align === 'center' ? free / 2 : align === 'end' ? free : 0);
  const glyphs: LaidOutGlyph[] = [];
  for (let k = line.start; k < line.end; k++) {
    const advance = boxes.width[k]! + (k < line.end - 1 ? jointWidth(material, set.setting, k) : 0);
    glyphs.push({ codePoint: boxes.codePoint[k]!, x, advance });
    x += advance;
  }
  return {
    text: boxes.flat.text.slice(boxes.start[line.start]!, boxes.end[line.end - 1]!),
    glyphs,
    naturalWidth: line.setting.natural,
    adjust: adjustmentsOf(composed, set),
  };
}
