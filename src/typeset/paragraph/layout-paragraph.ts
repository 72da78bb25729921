/** The composer for those who want it alone: a paragraph in, lines with the place of every glyph out, all in em. */
import type { Em } from '../../base/geometry.ts';
import { sourceText } from '../../base/source-text.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { jointWidth } from '../linebreak/line-setting.ts';
import type { Line } from '../linebreak/lines.ts';
import { totalDemerits } from '../linebreak/total-fit.ts';
import { type Adjustments, adjustmentsOf } from './adjustments.ts';
import { type Composed, type Composer, compose, costsFor } from './compose.ts';
import { type Language, metricFinder, spacingFor, unitRun } from './measure.ts';

export interface LayoutOptions {
  readonly lang?: Language;
  /** Measure; lines are filled to it. */
  readonly widthEm: Em;
  /** Indent of the first line; 2 unless said otherwise. */
  readonly indentEm?: Em;
  /** Where lines stand that are not filled; `justify` fills all but the last. */
  readonly align?: 'justify' | 'start' | 'center' | 'end';
  readonly composer?: Composer;
  /** Faces to take widths from; round figures unless given. */
  readonly fonts?: FontSet;
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

/** Lines of `text`; none when it has no visible character. Pure: same text and options, same lines. */
export function layoutParagraph(text: string, options: LayoutOptions): LaidOutParagraph {
  const { lang = 'zh-hans', indentEm = 2, align = 'justify', composer = 'total-fit' } = options;
  const composeOptions = {
    composer: align === 'justify' ? composer : ('first-fit' as const),
    width: options.widthEm,
    indent: indentEm,
    advance: 1,
    size: 1,
    region: spacingFor(lang).region,
  };
  const inlines = [{ kind: 'text' as const, text: sourceText(text, '', 0), style: unitRun }];
  const composed = compose(inlines, composeOptions, metricFinder(options.fonts));
  const measure = { width: options.widthEm, indent: indentEm };
  return {
    lines: composed.lines.map((line, index) =>
      laidOut(composed, line, index === 0 ? indentEm : 0, align, options.widthEm),
    ),
    demerits: totalDemerits(composed.material, measure, costsFor(1), composed.lines),
  };
}

function laidOut(
  composed: Composed,
  line: Line,
  indent: Em,
  align: NonNullable<LayoutOptions['align']>,
  width: Em,
): LaidOutLine {
  const { boxes, material } = composed;
  const set: Line = align === 'justify' ? line : { ...line, setting: { ...line.setting, kind: 'natural' } };
  const free = width - indent - line.setting.natural;
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
