/** A line of a page → spans in columns. */
import type { Em, Pt } from '../../base/geometry.ts';
import { black } from '../../base/ink.ts';
import { widthOf } from '../../typeset/frame/glyph-run.ts';
import { type AmbiguousWidth, columnsOf, cutTo } from './column-width.ts';
import type { FrameRow, PageLine } from './page-lines.ts';
import type { Measure, RuleMark, TextMark } from './page-marks.ts';
import type { TextGrid } from './text-grid.ts';
import type { Look, TextSpan } from './text-page.ts';

/** How a page is laid on columns. */
export interface Placing {
  readonly grid: TextGrid;
  readonly ambiguous: AmbiguousWidth;
  /** Left edge of what the page shows. */
  readonly left: Pt;
}

/** Texts that stand one behind another, set without a gap that was meant to part them. */
interface Segment {
  readonly x: Pt;
  readonly right: Pt;
  readonly texts: readonly TextMark[];
  readonly measure: Measure;
}

/** Wider gaps part columns of a table or the two ends of a line; Chinese and Latin text stand 1/4 em apart. */
const partingGap: Em = 0.7;
/** Faces from here on look bold beside body text: 黑体 of fonts/ has 500. */
const boldWeight = 500;
/** Nearer to an edge than this a text stands at it. */
const atEdge: Em = 0.5;
/** Text at the right edge with more room before it than an indent has is set to the right; else it fills its line. */
const beyondIndent: Em = 3;
/** Bars from here on are drawn as such, thinner ones as lines. */
const thickBar: Em = 0.15;

/** The spans of a line, from left to right; none overlaps another. */
export function spansOf(line: PageLine, placing: Placing): TextSpan[] {
  const spans = line.rules.map((rule) => ruleSpan(rule, placing));
  let free = 0;
  for (const segment of segmentsOf(line.texts, placing.grid)) {
    let column = Math.max(free, columnOf(segment, placing));
    for (const mark of segment.texts) {
      const { text } = mark.run;
      spans.push({ column, text, look: lookOf(mark), measure: measureColumn(segment.measure, placing) });
      column += columnsOf(text, placing.ambiguous);
    }
    // What is parted on paper is parted here too, even where it has become wider.
    free = column + 1;
  }
  const taken = (at: number): boolean =>
    spans.some(({ column, text }) => column <= at && at < column + columnsOf(text, placing.ambiguous));
  const bars = line.bars.map((bar) => barSpan(bar, placing)).filter(({ column }) => !taken(column));
  const frames = line.frames.map((row) => frameSpan(row, placing));
  return [...spans, ...bars, ...frames].sort((a, b) => a.column - b.column);
}

function segmentsOf(texts: readonly TextMark[], { em }: TextGrid): Segment[] {
  const segments: { x: Pt; right: Pt; texts: TextMark[]; measure: Measure }[] = [];
  for (const text of texts.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const right = text.x + widthOf(text.run);
    if (last !== undefined && last.measure.x === text.measure.x && text.x - last.right < partingGap * em) {
      last.texts.push(text);
      last.right = Math.max(last.right, right);
    } else segments.push({ x: text.x, right, texts: [text], measure: text.measure });
  }
  return segments.map((segment) => ({ ...segment, texts: inReadingOrder(segment.texts, texts) }));
}

/**
 * What is set from right to left comes as it is read: terminals that know of two directions, and editors of the text, turn it
 * around themselves.
 */
function inReadingOrder(segment: readonly TextMark[], line: readonly TextMark[]): readonly TextMark[] {
  if (!segment.some(({ run }) => run.isReversed)) return segment;
  return segment.toSorted((a, b) => line.indexOf(a) - line.indexOf(b));
}

/**
 * Where a segment begins. Text of the body stands where it stands on paper, for its width is the same; larger and
 * smaller text keeps its distance from the edge that it is set to, or from both.
 */
function columnOf({ x, right, texts, measure }: Segment, placing: Placing): number {
  const { em, column } = placing.grid;
  const width = texts.reduce((sum, { run }) => sum + columnsOf(run.text, placing.ambiguous), 0);
  const first = measureColumn(measure, placing);
  const columns = Math.round(measure.width / column);
  const before = x - measure.x;
  const behind = measure.x + measure.width - right;
  if (before < atEdge * em) return behind < atEdge * em ? first + middleOf(columns - width, texts, em) : first;
  if (behind < atEdge * em && before > beyondIndent * em) return first + Math.max(0, columns - width);
  if (texts.some(({ run }) => run.size === em)) return first + Math.round(before / column);
  const share = before / Math.max(before + behind, 1);
  return first + Math.max(0, Math.round(share * (columns - width)));
}

/** A line that larger type fills is narrower here and stands in its middle; one that the body fills begins at the edge. */
function middleOf(spare: number, texts: readonly TextMark[], em: Pt): number {
  return texts.some(({ run }) => run.size <= em) ? 0 : Math.max(0, Math.floor(spare / 2));
}

function measureColumn(measure: Measure, { grid, left }: Placing): number {
  return Math.round((measure.x - left) / grid.column);
}

function lookOf({ run, isLink }: TextMark): Look {
  return { ink: run.ink, bold: run.face.metrics.weight >= boldWeight, underlined: isLink };
}

/** A bar is half a column wide or a line; see `ruleSpan` for widths. */
function barSpan(bar: RuleMark, placing: Placing): TextSpan {
  const { grid, left } = placing;
  const column = Math.floor((bar.x - left) / grid.column);
  const text = bar.size.width >= thickBar * grid.em ? '▌' : '│';
  return { column, text, look: lookOfRule(bar), measure: measureColumn(bar.measure, placing) };
}

/** U+2500; one that is of ambiguous width itself stands for as many columns as it takes. */
function ruleSpan(rule: RuleMark, placing: Placing): TextSpan {
  const { grid, left, ambiguous } = placing;
  const from = Math.round((rule.x - left) / grid.column);
  const to = Math.round((rule.x + rule.size.width - left) / grid.column);
  const text = '─'.repeat(Math.max(1, Math.floor((to - from) / ambiguous)));
  return { column: from, text, look: lookOfRule(rule), measure: measureColumn(rule.measure, placing) };
}

/** A row of a frame; box drawing where its characters take one column, ASCII where they would take two. */
function frameSpan({ image, edge, isMiddle }: FrameRow, placing: Placing): TextSpan {
  const { grid, left, ambiguous } = placing;
  const column = Math.round((image.x - left) / grid.column);
  const width = Math.max(2, Math.round(image.size.width / grid.column));
  const inner = width - 2;
  const [corners, across, upright] = ambiguous === 1 ? (['┌┐└┘', '─', '│'] as const) : (['++++', '-', '|'] as const);
  const at = edge === 'top' ? 0 : 2;
  const alt = isMiddle ? cutTo(image.alt, inner, ambiguous) : '';
  const spare = inner - columnsOf(alt, ambiguous);
  const before = ' '.repeat(Math.floor(spare / 2));
  const text =
    edge === 'none'
      ? `${upright}${before}${alt}${' '.repeat(spare - before.length)}${upright}`
      : `${corners[at]}${across.repeat(inner)}${corners[at + 1]}`;
  const look = { ink: black, bold: false, underlined: false };
  return { column, text, look, measure: measureColumn(image.measure, placing) };
}

function lookOfRule({ ink }: RuleMark): Look {
  return { ink, bold: false, underlined: false };
}
