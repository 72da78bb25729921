/** Columns of a table, from what its cells hold. */
import type { Em, Pt } from '../../../../base/geometry.ts';
import type { Inline, Table } from '../../../../input/content/issue.ts';
import type { RowSpec, SmallSpec, TableSpec } from '../../../../input/style/style.ts';
import type { Setting } from '../setting.ts';
import { generated, setSingleLine } from '../single-line.ts';
import { type CellNeed, linesOf, solveColumns, type WideNeed } from './table-columns.ts';

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
export const padding = 0.5;
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
  const { needs, wide } = needsOf(table);
  const measure = area.measure / cell.size;
  const least = table.columns.reduce((sum, _, k) => sum + Math.max(0, ...needs.map((row) => row[k]?.least ?? 0)), 0);
  return least > measure || linesOf(needs, solveColumns(needs, measure, wide)) > mostLines * needs.length;
}

interface Needs {
  readonly needs: readonly (readonly CellNeed[])[];
  readonly wide: readonly WideNeed[];
}

/** What the cells of one column need, and those that reach over several. */
function needsOf({ heads, rows, merges, columns }: Table): Needs {
  const all = [...heads, ...rows];
  const wide = merges.filter((merge) => merge.columns > 1);
  const placeOf = (row: number, k: number): number => row * columns.length + k;
  const covered = new Set<number>();
  for (const each of wide) {
    for (let row = each.row; row < each.row + each.rows; row++) {
      for (let k = each.column; k < each.column + each.columns; k++) covered.add(placeOf(row, k));
    }
  }
  return {
    needs: all.map((cells, row) => cells.map((cell, k) => (covered.has(placeOf(row, k)) ? none : needOf(cell)))),
    wide: wide.map((merge) => {
      const { row, column } = merge;
      return { from: column, to: column + merge.columns, need: needOf(all[row]![column]!) };
    }),
  };
}

const none: CellNeed = { least: 0, natural: 0 };

/** Columns of a table, as wide together as the column of text. */
export function columnsOf(setting: Setting, spec: TableSpec, table: Table): Columns {
  const { measure } = setting.area;
  const { size } = spec.cell;
  const { needs, wide } = needsOf(table);
  const widths = solveColumns(needs, measure / size, wide).map((width) => width * size);
  return table.columns.map((align, k): Column => {
    const x = widths.slice(0, k).reduce((sum, width) => sum + width, 0) + padding * size;
    const width = widths[k]! - 2 * padding * size;
    // A cell that reaches over several columns says nothing about one.
    const texts = table.rows.map((row, r) => (needs[table.heads.length + r]![k] === none ? '' : textOf(row[k] ?? [])));
    const isOneLine = needs.every(
      (row) => (row[k]?.natural ?? 0) * size <= widths[k]! + 1e-6 && row[k]?.more === undefined,
    );
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
export function wholePart(text: string): string {
  const point = text.indexOf('.');
  return point >= 0 ? text.slice(0, point) : text.replace(/\s*[%％‰]$/u, '');
}

/** Plain text of a cell; its paragraphs are parted by line ends. */
export function textOf(cell: readonly Inline[]): string {
  return cell
    .map((inline) => (inline.kind === 'text' ? inline.text.text : inline.kind === 'forced-break' ? '\n' : ''))
    .join('')
    .trim();
}

/** Whether a cell is a number, and its column sets it by its point. */
export function isNumber(text: string): boolean {
  return numeric.test(text);
}

function needOf(cell: readonly Inline[]): CellNeed {
  const text = textOf(cell);
  const words = text.match(/[!-\u02ff]+/gu) ?? [];
  const [natural = 0, ...more] = text
    .split('\n')
    .map(widthOf)
    .toSorted((a, b) => b - a);
  const longest = words.reduce((most, word) => Math.max(most, widthOf(word)), natural <= shortText ? natural : 2);
  const need = { least: longest + 2 * padding, natural: natural + 2 * padding };
  return more.length === 0 ? need : { ...need, more: more.map((width) => width + 2 * padding) };
}

/** Half an em for Latin letters and digits, one for all else: near enough to choose widths by. */
function widthOf(text: string): Em {
  return [...text].reduce((sum, sign) => sum + (sign < '\u0300' ? 0.55 : 1), 0);
}
