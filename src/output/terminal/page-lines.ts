/** Marks of a page → the lines that they stand on, from top to bottom. */
import type { Em, Pt } from '../../base/geometry.ts';
import { widthOf } from '../../typeset/frame/glyph-run.ts';
import type { ImageMark, Mark, RuleMark, TextMark } from './page-marks.ts';
import type { TextGrid } from './text-grid.ts';

/** What stands at one height. */
export interface PageLine {
  /** Baseline of its text, or the middle of its rules. */
  readonly y: Pt;
  readonly texts: readonly TextMark[];
  /** Rules across the page; a line has either texts or these. */
  readonly rules: readonly RuleMark[];
  /** Upright rules and bars that pass by. */
  readonly bars: readonly RuleMark[];
  /** Rows of the frames of pictures. */
  readonly frames: readonly FrameRow[];
}

/** One row of the frame in place of a picture. */
export interface FrameRow {
  readonly image: ImageMark;
  readonly edge: 'top' | 'none' | 'bottom';
  /** The middle row, which says what the picture shows. */
  readonly isMiddle: boolean;
}

/** Text whose baselines are closer stands on one line: raised figures, labels beside their text. Readings above do not. */
const sameLine: Em = 0.45;
/** A rule that reaches less deep under the text above it underlines its words: a mark of names, none of the page. */
const underText: Em = 0.3;
/** Shorter rules are parts of drawings. */
const shortestRule: Em = 2;
/** What is thicker is an area, not a rule. */
const thickestRule: Em = 0.6;
/** A character’s middle is this high above its baseline: where it counts whether a bar passes by. */
const middle: Em = 0.38;

/** A frame has its two edges and a row between them. */
const leastFrameRows = 3;

/** The lines of a page. */
export function linesOf(marks: readonly Mark[], grid: TextGrid): PageLine[] {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const rules = marks.filter((mark) => mark.kind === 'rule');
  const lines = textLines(texts, grid);
  const bars = rules.filter((rule) => isUpright(rule, grid));
  const across = rules.filter((rule) => isAcross(rule, grid) && !isUnderline(rule, lines, grid));
  const all = [...lines, ...ruleLines(across, grid)].map((line) => ({ ...line, frames: [] as FrameRow[] }));
  for (const image of marks.filter((mark) => mark.kind === 'image')) addFrame(image, all, grid);
  return all
    .sort((a, b) => a.y - b.y)
    .map((line) => ({ ...line, bars: bars.filter((bar) => passes(bar, line.y - middle * grid.em)) }));
}

/** Puts the rows of a frame on the lines beside it, and on lines of their own where there are none. */
function addFrame(image: ImageMark, lines: (BareLine & { readonly frames: FrameRow[] })[], grid: TextGrid): void {
  const count = Math.max(leastFrameRows, Math.round(image.size.height / grid.pitch));
  for (let k = 0; k < count; k++) {
    const y = image.y + ((k + 0.5) * image.size.height) / count + middle * grid.em;
    const edge = k === 0 ? 'top' : k === count - 1 ? 'bottom' : 'none';
    const row: FrameRow = { image, edge, isMiddle: k === Math.floor(count / 2) };
    const beside = lines.find((line) => line.rules.length === 0 && Math.abs(line.y - y) <= sameLine * grid.em);
    if (beside === undefined) lines.push({ y, texts: [], rules: [], frames: [row] });
    else beside.frames.push(row);
  }
}

/** A line without the bars that pass by and without frames. */
type BareLine = Omit<PageLine, 'bars' | 'frames'>;

function textLines(texts: readonly TextMark[], { em }: TextGrid): BareLine[] {
  const lines: { y: Pt; texts: TextMark[]; rules: RuleMark[] }[] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && text.y - line.texts[0]!.y <= sameLine * em) line.texts.push(text);
    else lines.push({ y: text.y, texts: [text], rules: [] });
  }
  for (const line of lines) line.y = Math.max(...line.texts.map(({ y }) => y));
  return lines;
}

function isAcross({ size }: RuleMark, { em }: TextGrid): boolean {
  return size.height <= thickestRule * em && size.width >= shortestRule * em;
}

function isUpright({ size }: RuleMark, { em }: TextGrid): boolean {
  return size.width <= thickestRule * em && size.height > thickestRule * em;
}

function passes({ y, size }: RuleMark, height: Pt): boolean {
  return y <= height && height <= y + size.height;
}

function isUnderline(rule: RuleMark, lines: readonly BareLine[], { em }: TextGrid): boolean {
  return lines.some(({ texts }) =>
    texts.some(({ x, y, run }) => {
      const depth = rule.y - y;
      return depth > 0 && depth < underText * em && rule.x < x + widthOf(run) && x < rule.x + rule.size.width;
    }),
  );
}

function ruleLines(rules: readonly RuleMark[], { em }: TextGrid): BareLine[] {
  const lines: { y: Pt; texts: TextMark[]; rules: RuleMark[] }[] = [];
  for (const rule of rules.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && rule.y - line.y <= sameLine * em) line.rules.push(rule);
    else lines.push({ y: rule.y, texts: [], rules: [rule] });
  }
  return lines;
}
