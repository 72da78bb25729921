/** Composer and page search for those who want them alone: paragraphs and heads in, pages with the baseline of every line out. */

import type { Em, Pt } from '../../base/geometry.ts';
import { black } from '../../base/ink.ts';
import { sourceText } from '../../base/source-text.ts';
import type { RowSpec } from '../../input/style/style.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import { runAt, textOfRuns } from '../frame/run-columns.ts';
import type { Composer } from '../paragraph/compose.ts';
import { conventionsOf, type LayoutOptions } from '../paragraph/layout-paragraph.ts';
import { metricFinder } from '../paragraph/measure.ts';
import { flowText } from './flow/blocks/paragraph.ts';
import { type PlainGalley, push } from './flow/galley.ts';
import { noteSetter } from './flow/notes.ts';
import type { Setting } from './flow/setting.ts';
import { plainStyle } from './flow/single-line.ts';
import { structureBuilder } from './flow/structure-builder.ts';
import { textRows } from './flow/text-rows.ts';
import { placeFlow } from './place-flow.ts';
import { breakCosts } from './plan/page-costs.ts';
import { planSpans } from './plan-spans.ts';
import { emBoxAscent, type TypeArea } from './type-area.ts';

/** Text of its own: a paragraph that may be parted, or a head that stays with what follows. */
export interface LayoutBlock {
  readonly kind: 'paragraph' | 'heading';
  readonly text: string;
}

export interface PageOptions extends Pick<LayoutOptions, 'lang' | 'level' | 'punctuation' | 'hanging' | 'metrics'> {
  /** Han characters of a full line; the measure is as wide as they are, set solid. */
  readonly characters: number;
  /** Rows of a page. */
  readonly rows: number;
  /** Baseline to baseline. */
  readonly pitchPt: Pt;
  readonly sizePt: Pt;
  readonly columns?: 1 | 2 | 3;
  /** Between columns; two characters unless said otherwise. */
  readonly gapEm?: Em;
  /** First lines of paragraphs; 2 unless said otherwise. */
  readonly indentEm?: Em;
  readonly composer?: Composer;
}

export interface LaidOutPageLine {
  readonly text: string;
  /** Index into the blocks. */
  readonly block: number;
  /** From 0. */
  readonly column: number;
  readonly row: number;
  /** Left edge, from that of the type area. */
  readonly x: Pt;
  /** Below the top of the type area. */
  readonly baseline: Pt;
}

export interface LaidOutPage {
  readonly lines: readonly LaidOutPageLine[];
}

/**
 * Pages of the blocks, at least one: the best of all ways to cut them, with paragraphs in one line more or less where
 * that serves a page. Pure: same blocks and options, same pages.
 */
export function layoutPages(blocks: readonly (string | LayoutBlock)[], options: PageOptions): LaidOutPage[] {
  const setting = settingOf(options);
  const { sizePt, indentEm = 2 } = options;
  const body: RowSpec = { role: 'song', size: sizePt, ink: black, rows: 1, align: 'justify', indent: indentEm };
  const galley: PlainGalley = { setting, pieces: [], section: undefined, heads: 0 };
  blocks.forEach((block, part) => {
    const { kind, text } = typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block;
    const inlines = [{ kind: 'text' as const, text: sourceText(text, '', 0), style: plainStyle(body) }];
    const place = { role: kind, part, left: 0, right: 0 };
    if (kind === 'paragraph') flowText(galley, body, inlines, place);
    else push(galley, textRows(setting, { ...body, align: 'start' }, inlines, place), breakCosts.heading);
  });
  const { area } = setting;
  const shape = { rows: area.rows, columns: area.columns, headRows: 0, footRows: 0 };
  const flow = { masthead: undefined, contents: undefined, pieces: galley.pieces, colophon: undefined };
  const front = { pages: [], headRows: 0, ownPages: 0 };
  const pages = placeFlow(flow, { plan: planSpans(galley.pieces, shape), front }, area);
  return pages.map(({ items }) => ({ lines: items.flatMap((item) => lineOf(item, area)) }));
}

function settingOf(options: PageOptions): Setting {
  const finder = metricFinder(options.metrics);
  const { composer = 'total-fit' } = options;
  return {
    area: areaOf(options),
    composer,
    conventions: conventionsOf(options),
    finder,
    quietFinder: finder,
    report: () => undefined,
    structure: structureBuilder(),
    notes: noteSetter({ role: 'song', size: options.sizePt, ink: black, mark: 'circled', numbering: 'article' }),
    headings: [],
  };
}

/** The type area alone, its corner at 0, set solid. */
function areaOf({ characters, rows, pitchPt, sizePt, columns = 1, gapEm = 2, indentEm = 2 }: PageOptions): TypeArea {
  const measure = characters * sizePt;
  const columnStep = measure + gapEm * sizePt;
  const width = measure + (columns - 1) * columnStep;
  const height = rows * pitchPt;
  return {
    x: 0,
    evenX: 0,
    y: 0,
    width,
    height,
    paper: { width, height },
    columns,
    columnStep,
    measure,
    rows,
    pitch: pitchPt,
    baseline: (pitchPt - sizePt) / 2 + emBoxAscent * sizePt,
    advance: 1,
    indent: indentEm,
    notesPerRow: 2,
  };
}

/** The line that a frame on a page is; none where there is no text in it. */
function lineOf(item: Placed, area: TypeArea): LaidOutPageLine[] {
  if (item.kind !== 'group') return [];
  const { frame } = item;
  const [first] = frame.items;
  if (first === undefined) return [];
  return [
    {
      text: textOf(frame),
      block: frame.part,
      column: Math.round(item.x / area.columnStep),
      row: Math.round(item.y / area.pitch),
      x: item.x + first.x + (first.kind === 'glyphs' ? runAt(first.columns, first.first).x : 0),
      baseline: item.y + area.baseline,
    },
  ];
}

function textOf({ items }: Frame): string {
  return items.map((item) => (item.kind === 'glyphs' ? textOfRuns(item) : '')).join('');
}
