/** Cells of a table: columns from what they hold, text in them, rows of the grid around that. */
import type { Pt } from '../../../../base/geometry.ts';
import type { Inline, Table, TableRow } from '../../../../input/content/issue.ts';
import type { RowSpec, SmallSpec, TableSpec } from '../../../../input/style/style.ts';
import type { Frame, Placed } from '../../../frame/frame.ts';
import { generated, setSingleLine } from '../single-line.ts';
import { smallRows } from '../small-text.ts';
import { type Setting, styled } from '../text-rows.ts';
import { type CellNeed, linesOf, solveColumns } from './table-columns.ts';

/** A column: where its text stands, and how. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: RowSpec['align'];
  /** Of a column of numbers, where their points stand, from `x`. */
  readonly point: Pt | undefined;
}

export type Columns = readonly Column[];

/** Blank at both sides of a cell, in em of its type. */
const padding = 0.5;
/** Lines of fewer characters are not filled: the gaps would be wider than the words. */
const leastJustified = 10;
/** The name of an office is not broken while there is room elsewhere, in em. */
const shortText = 8;
/** A whole cell that is a number: sign, digits with or without separators, decimals, percent. */
const numeric = /^[+\-−–±≈<>≤≥约]?\s*[¥￥$]?\d[\d,， ]*(?:\.\d+)?\s*[%％‰]?$/u;
/** Stands for a number that there is not. */
const noNumber = /^(?:[-—–－…/]+|无|空缺)?$/u;

/** Lines of a row on average above which a table is too narrow: words stand one below the other. */
const mostLines = 2.5;

/** Whether a table, set as wide as a column of text, is too narrow to be read. */
export function isTooNarrow({ area }: Setting, { cell }: TableSpec, table: Table): boolean {
  const needs = needsOf(table);
  const measure = area.measure / cell.size;
  const least = table.columns.reduce((sum, _, k) => sum + Math.max(0, ...needs.map((row) => row[k]?.least ?? 0)), 0);
  return least > measure || linesOf(needs, solveColumns(needs, measure)) > mostLines * needs.length;
}

function needsOf({ head, rows }: Table): CellNeed[][] {
  return (head === undefined ? rows : [head, ...rows]).map((row) => row.map(needOf));
}

/** Columns of a table, as wide together as the column of text. */
export function columnsOf(setting: Setting, spec: TableSpec, table: Table): Columns {
  const { measure } = setting.area;
  const { size } = spec.cell;
  const needs = needsOf(table);
  const widths = solveColumns(needs, measure / size).map((width) => width * size);
  return table.columns.map((align, k): Column => {
    const x = widths.slice(0, k).reduce((sum, width) => sum + width, 0) + padding * size;
    const width = widths[k]! - 2 * padding * size;
    const texts = table.rows.map((row) => textOf(row[k] ?? []));
    const isOneLine = needs.every((row) => (row[k]?.natural ?? 0) * size <= widths[k]! + 1e-6);
    const numbers = texts.filter((text) => numeric.test(text));
    const areNumbers = numbers.length > 0 && texts.every((text) => numeric.test(text) || noNumber.test(text));
    const point = areNumbers && align === undefined ? pointOf(setting, spec.cell, numbers, width) : undefined;
    const usual = isOneLine ? 'center' : width >= leastJustified * size ? 'justify' : 'start';
    return {
      x,
      width,
      align: align === 'start' && !isOneLine && usual === 'justify' ? 'justify' : (align ?? usual),
      point,
    };
  });
}

/** Where the decimal points stand so that the widest number is in the middle of the column. */
function pointOf(setting: Setting, spec: SmallSpec, numbers: readonly string[], width: Pt): Pt {
  const widest = (of: (text: string) => string): Pt =>
    Math.max(
      ...numbers.map(
        (text) => setSingleLine({ ...setting, finder: setting.quietFinder }, spec, [generated(of(text))]).width,
      ),
    );
  const whole = widest(wholePart);
  const rest = widest((text) => text.slice(wholePart(text).length));
  return (width - whole - rest) / 2 + whole;
}

/** A number up to its decimal point, or without a percent sign. */
function wholePart(text: string): string {
  const point = text.indexOf('.');
  return point >= 0 ? text.slice(0, point) : text.replace(/\s*[%％‰]$/u, '');
}

function textOf(cell: readonly Inline[]): string {
  return cell
    .map((inline) => (inline.kind === 'text' ? inline.text.text : ''))
    .join('')
    .trim();
}

/** Half an em for Latin letters and digits, one for all else: near enough to choose widths by. */
function needOf(cell: readonly Inline[]): CellNeed {
  const text = textOf(cell);
  const widthOf = (part: string): number => [...part].reduce((sum, sign) => sum + (sign < '\u0300' ? 0.55 : 1), 0);
  const words = text.match(/[!-\u02ff]+/gu) ?? [];
  const natural = widthOf(text);
  const longest = Math.max(0, ...words.map(widthOf), natural <= shortText ? natural : 2);
  return { least: longest + 2 * padding, natural: natural + 2 * padding };
}

/** A cell as it is set. */
export interface SetCell {
  readonly part: number;
  readonly lines: readonly Frame[];
  readonly x: Pt;
  readonly isHead: boolean;
}

/** The cells of a row with their text in lines. */
export function cellsOf(
  setting: Setting,
  spec: SmallSpec,
  row: TableRow,
  columns: Columns,
  heads: 'column' | undefined,
): SetCell[] {
  const { structure } = setting;
  return row.map((cell, k) => {
    const { x, width, align, point } = columns[k]!;
    const part = structure.add({ kind: 'cell', heads, columns: 1, rows: 1 });
    const text = textOf(cell);
    const isNumber = point !== undefined && heads === undefined && numeric.test(text);
    // Heads stand over the middle of their columns, numbers by their points, what stands for none in the middle.
    const set = heads === 'column' || (point !== undefined && !isNumber) ? 'center' : isNumber ? 'start' : align;
    const rows: RowSpec = { ...spec, rows: 1, align: set, indent: 0 };
    const lines = smallRows(setting, spec, styled(setting, rows, cell, part), {
      role: heads === 'column' ? 'table-head' : 'table',
      part,
      width,
      align: set,
    });
    const before = isNumber
      ? setSingleLine({ ...setting, finder: setting.quietFinder }, spec, [generated(wholePart(text))]).width
      : 0;
    return { part, lines, x: isNumber ? x + point - before : x, isHead: heads === 'column' };
  });
}

/**
 * A row on whole rows of the grid, its cells in the middle of them; several frames where its lines would not go on a
 * page of `most` rows.
 */
export function rowFrames(
  { area }: Setting,
  { cell }: TableSpec,
  cells: readonly SetCell[],
  part: number,
  most: number,
): Frame[] {
  const leading = cell.leading * cell.size;
  const perFrame = Math.max(1, Math.floor((most * area.pitch - leading / 2) / leading));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: Math.ceil(count / perFrame) }, (_, k) => {
    const shown = cells.map((each) => ({ ...each, lines: each.lines.slice(k * perFrame, (k + 1) * perFrame) }));
    const lines = Math.max(1, ...shown.map((each) => each.lines.length));
    const height = Math.ceil((lines * leading) / area.pitch + 0.1) * area.pitch;
    return {
      size: { width: area.measure, height },
      role: 'table',
      part,
      items: shown.map((each) => placedCell(each, height, leading)),
    };
  });
}

function placedCell({ part, lines, x, isHead }: SetCell, height: Pt, leading: Pt): Placed {
  const top = (height - lines.length * leading) / 2;
  const items = lines.map((frame, k): Placed => ({ at: { x: 0, y: k * leading }, item: { kind: 'group', frame } }));
  const size = { width: lines[0]?.size.width ?? 0, height: lines.length * leading };
  const frame: Frame = { size, role: isHead ? 'table-head' : 'table', part, items };
  return { at: { x, y: top }, item: { kind: 'group', frame } };
}
