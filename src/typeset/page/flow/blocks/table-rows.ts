/** Rows of a table: text in its cells, rows of the grid around them, cells that reach over several rows. */
import type { Pt } from '../../../../base/geometry.ts';
import type { CellMerge, Table, TableRow } from '../../../../input/content/issue.ts';
import type { RowSpec, SmallSpec, TableSpec } from '../../../../input/style/style.ts';
import type { Frame, Placed } from '../../../frame/frame.ts';
import { ruleAt } from '../devices.ts';
import { shift } from '../line-frames.ts';
import type { Setting } from '../setting.ts';
import { generated, setSingleLine } from '../single-line.ts';
import { smallRows } from '../small-text.ts';
import { styled } from '../styled.ts';
import { type Columns, isNumber, padding, textOf, wholePart } from './table-cells.ts';

/** A row as it is set. */
export interface SetRow {
  /** More than one where its lines would not go on a page. */
  readonly frames: readonly Frame[];
  /** Whether a cell reaches down from it: no page parts it from the next. */
  readonly isJoined: boolean;
}

/** What setting the rows of a table depends on. */
export interface TableSetting {
  readonly setting: Setting;
  readonly spec: TableSpec;
  readonly table: Table;
  readonly columns: Columns;
  /** Rows that a page has for a row of the table. */
  readonly most: number;
}

/** The rows of the head, or those below it. */
export function setRows(on: TableSetting, which: 'head' | 'body'): SetRow[] {
  const { heads, rows } = on.table;
  const [from, shown] = which === 'head' ? [0, heads] : [heads.length, rows];
  const merges = mergesByCell(on.table);
  const drafts = shown.map((cells, k) =>
    on.setting.structure.within({ kind: 'row' }, (part): RowDraft => {
      return { part, cells: cellsOf(on, cells, from + k, which, merges), rows: 1 };
    }),
  );
  return framed(on, drafts);
}

interface RowDraft {
  readonly part: number;
  readonly cells: readonly SetCell[];
  /** Rows of the grid at least. */
  rows: number;
}

/** A cell with its text in lines. */
interface SetCell {
  readonly part: number;
  readonly lines: readonly Frame[];
  readonly x: Pt;
  readonly isHead: boolean;
  /** Rows of the table that it reaches over. */
  readonly reach: number;
  /** Of a head over several others: where the rule below it begins, and how long it is. */
  readonly rule: { readonly x: Pt; readonly width: Pt } | undefined;
}

function cellsOf(
  on: TableSetting,
  cells: TableRow,
  row: number,
  which: 'head' | 'body',
  merges: ReadonlyMap<number, CellMerge>,
): SetCell[] {
  const { table, columns } = on;
  return cells.flatMap((_, k) => {
    const merge = merges.get(placeOf(table, row, k));
    const isCovered = merge !== undefined && (merge.row !== row || merge.column !== k);
    return isCovered || columns[k] === undefined ? [] : [setCell(on, row, k, which, merge)];
  });
}

/** The merge that each cell is in, by its place: there may be as many merges as rows. */
function mergesByCell(table: Table): ReadonlyMap<number, CellMerge> {
  const merges = new Map<number, CellMerge>();
  for (const merge of table.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        merges.set(placeOf(table, row, column), merge);
      }
    }
  }
  return merges;
}

function placeOf({ columns }: Table, row: number, column: number): number {
  return row * columns.length + column;
}

function setCell(
  { setting, spec, table, columns }: TableSetting,
  row: number,
  k: number,
  which: 'head' | 'body',
  merge: CellMerge | undefined,
): SetCell {
  const { x, width, align, point } = columns[k]!;
  const isHead = which === 'head';
  const type: SmallSpec = isHead ? spec.head : spec.cell;
  const cell = (isHead ? table.heads : table.rows)[isHead ? row : row - table.heads.length]![k]!;
  const [across, reach] = [merge?.columns ?? 1, merge?.rows ?? 1];
  const last = columns[k + across - 1]!;
  const room = last.x + last.width - x;
  const part = setting.structure.add({
    kind: 'cell',
    heads: isHead ? 'column' : undefined,
    columns: across,
    rows: reach,
  });
  const text = textOf(cell);
  const isByPoint = point !== undefined && !isHead && across === 1 && isNumber(text);
  // Heads stand over the middle of their columns, numbers by their points, what stands for none in the middle.
  const isMiddle = isHead || across > 1 || (point !== undefined && !isByPoint);
  const set = isMiddle ? 'center' : isByPoint ? 'start' : align;
  const rows: RowSpec = { ...type, rows: 1, align: set, indent: 0 };
  const lines = smallRows(setting, type, styled(setting, rows, cell, part), {
    role: isHead ? 'table-head' : 'table',
    part,
    width: across === 1 ? width : room,
    align: set,
  });
  const before = isByPoint
    ? setSingleLine({ ...setting, finder: setting.quietFinder }, type, [generated(wholePart(text))]).width
    : 0;
  const isOver = isHead && across > 1 && row + reach < table.heads.length;
  const inset = padding * type.size;
  return {
    part,
    lines,
    x: isByPoint ? x + point - before : x,
    isHead,
    reach,
    rule: isOver ? { x: x - inset / 2, width: room + inset } : undefined,
  };
}

/** A cell over more rows than this share of a page is set in its first row, and pages may part it. */
const longReach = 1 / 3;

function framed(on: TableSetting, drafts: readonly RowDraft[]): SetRow[] {
  const { setting, spec, most } = on;
  const { pitch } = setting.area;
  const rowsFor = (cell: SetCell): number => rowsOf(spec, cell.lines.length, pitch);
  for (const draft of drafts) {
    draft.rows = Math.max(1, ...draft.cells.filter(({ reach }) => reach === 1).map(rowsFor));
  }
  const height = (from: number, count: number): number =>
    drafts.slice(from, from + count).reduce((sum, { rows }) => sum + rows, 0);
  drafts.forEach(({ cells }, k) => {
    for (const cell of cells) {
      const last = drafts[k + cell.reach - 1] ?? drafts.at(-1)!;
      if (cell.reach > 1) last.rows += Math.max(0, rowsFor(cell) - height(k, cell.reach));
    }
  });
  const isLong = ({ reach }: SetCell, k: number): boolean => reach > 1 && height(k, reach) > most * longReach;
  // The last row that a cell of those so far reaches down to.
  let down = 0;
  return drafts.map((draft, k): SetRow => {
    for (const cell of draft.cells) if (!isLong(cell, k)) down = Math.max(down, k + cell.reach - 1);
    const reachOf = (cell: SetCell): Pt | undefined =>
      cell.reach > 1 && !isLong(cell, k) ? height(k, cell.reach) * pitch : undefined;
    return { frames: rowFrames(on, draft, reachOf), isJoined: k < down };
  });
}

function rowsOf({ cell }: TableSpec, lines: number, pitch: Pt): number {
  return Math.ceil((lines * cell.leading * cell.size) / pitch + 0.1);
}

/**
 * A row on whole rows of the grid, its cells in the middle of them, or of `reachOf` where they reach further down; several
 * frames where its lines would not go on a page.
 */
function rowFrames(
  { setting: { area }, spec, most }: TableSetting,
  { part, cells, rows }: RowDraft,
  reachOf: (cell: SetCell) => Pt | undefined,
): Frame[] {
  const { cell: type } = spec;
  const leading = type.leading * type.size;
  const perFrame = Math.max(1, Math.floor((most * area.pitch - leading / 2) / leading));
  const count = Math.max(1, ...cells.map(({ lines, reach }) => (reach === 1 ? lines.length : 1)));
  const frames = Math.ceil(count / perFrame);
  return Array.from({ length: frames }, (_, k) => {
    const shown = cells.map((each) => ({ ...each, lines: each.lines.slice(k * perFrame, (k + 1) * perFrame) }));
    const lines = Math.max(1, ...shown.map((each) => (each.reach === 1 ? each.lines.length : 1)));
    const height = (frames === 1 ? rows : rowsOf(spec, lines, area.pitch)) * area.pitch;
    const items = shown.flatMap((each, index) => {
      const tall = reachOf(cells[index]!) ?? height;
      const { rule } = each;
      const below = rule === undefined ? [] : shift([ruleAt(tall, rule.width, spec.rules.inner)], rule.x, 0);
      return [placedCell(each, tall, leading), ...below];
    });
    return { size: { width: area.measure, height }, role: 'table', part, items };
  });
}

function placedCell({ part, lines, x, isHead }: SetCell, height: Pt, leading: Pt): Placed {
  const top = (height - lines.length * leading) / 2;
  const items = lines.map((frame, k): Placed => ({ kind: 'group', x: 0, y: k * leading, frame }));
  const size = { width: lines[0]?.size.width ?? 0, height: lines.length * leading };
  const frame: Frame = { size, role: isHead ? 'table-head' : 'table', part, items };
  return { kind: 'group', x, y: top, frame };
}
