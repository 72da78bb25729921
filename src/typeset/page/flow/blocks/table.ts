/** A table → rows of the grid: caption, head, rows, notes below; the head stands again where a page parts it. */
import type { Pt } from '../../../../base/geometry.ts';
import type { Inline, Table } from '../../../../input/content/issue.ts';
import type { SmallSpec, TableSpec } from '../../../../input/style/style.ts';
import type { Frame, Placed } from '../../../frame/frame.ts';
import { artifact } from '../../../frame/structure.ts';
import { tolerance } from '../../../linebreak/line-setting.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import type { Slab } from '../../plan/plan.ts';
import { asArtifact, onRows, ruleAt } from '../devices.ts';
import { acrossColumns, type Galley, pushBlank, pushFloat, pushSpan } from '../galley.ts';
import type { Setting } from '../setting.ts';
import { generated, plainStyle } from '../single-line.ts';
import { heightOf, smallRows } from '../small-text.ts';
import { styled } from '../styled.ts';
import { withNotes } from '../text-rows.ts';
import { columnsOf, isTooNarrow } from './table-cells.ts';
import { setRows } from './table-rows.ts';

/** A table of at most this share of a page is kept in one and may go to the head of the next. */
const floatShare = 1 / 3;

/** Adds a table: a short one floats, a long one is parted between its rows; one that spans the columns is its own page’s. */
export function flowTable(galley: Galley, table: Table): void {
  const { setting, style } = galley;
  if (isSpanning(setting, style.table, table)) {
    flowSpanning(galley, table);
    return;
  }
  setting.structure.within({ kind: 'table' }, (part) => {
    const set = setTable(setting, style.table, table, part);
    const frames = [...set.opening, ...set.rows, ...set.closing];
    const around = blankAround(setting, table);
    const rowsOf = (frame: Frame): number => Math.round(frame.size.height / setting.area.pitch);
    const total = rowsOf(stacked(frames, part, setting.area.measure, around));
    if (total <= setting.area.rows * floatShare) {
      pushFloat(galley, stacked(frames, part, setting.area.measure, around));
      return;
    }
    const slabs = frames.map((frame, k): Slab => ({ rows: rowsOf(frame), ...partingOf(set, k, rowsOf(set.again)) }));
    if (around > 0) pushBlank(galley, breakCosts.heading);
    const best = withNotes(setting, { frames, slabs, parting: { head: set.again, close: set.close } });
    galley.pieces.push({ best, others: [], endCost: breakCosts.free, section: galley.section, anchor: undefined });
    if (around > 0) pushBlank(galley, breakCosts.free);
  });
}

function isSpanning(setting: Setting, spec: TableSpec, table: Table): boolean {
  if (setting.area.columns === 1) return false;
  if (table.isSpanning === true) return true;
  if (spec.span === 'never') return false;
  return spec.span === 'always' || isTooNarrow(setting, spec, table);
}

/** A table across all columns, in parts that leave some text on each of their pages. */
function flowSpanning(galley: Galley, table: Table): void {
  const setting = acrossColumns(galley.setting);
  const { area, structure } = setting;
  structure.within({ kind: 'table' }, (part) => {
    const { opening, rows, joined, closing, again, close } = setTable(setting, galley.style.table, table, part);
    // It may stand between the notes of the columns and the foot of the page: half a row each, whatever it has.
    const around = area.pitch / 2;
    const most = area.rows * area.pitch - 2 * around + tolerance;
    let page: Frame[] = [...opening];
    const end = (isLast: boolean): void => {
      const frame = stacked(page, part, area.measure, around);
      const rule = { ...close, y: frame.size.height - around };
      pushSpan(galley, isLast ? frame : { ...frame, items: [...frame.items, rule] });
    };
    for (const frames of boundRows(rows, joined, closing)) {
      if (heightOf([...page, ...frames]) > most && page.length > 1) {
        end(false);
        page = [again];
      }
      page.push(...frames);
    }
    end(true);
  });
}

/** Rows that stay together, the notes with the last of them. */
function boundRows(rows: readonly Frame[], joined: readonly boolean[], closing: readonly Frame[]): Frame[][] {
  const groups: Frame[][] = [[]];
  rows.forEach((frame, k) => {
    if (k > 0 && joined[k - 1] !== true) groups.push([]);
    groups.at(-1)!.push(frame);
  });
  groups.at(-1)!.push(...closing);
  return groups;
}

interface SetTable {
  /** Caption and head. */
  readonly opening: readonly Frame[];
  readonly rows: readonly Frame[];
  /** Of each row whether a cell reaches down from it. */
  readonly joined: readonly boolean[];
  /** Notes. */
  readonly closing: readonly Frame[];
  /** What stands at the head of the next part: 续表 and the head. */
  readonly again: Frame;
  readonly close: Placed;
}

/** Cost of parting the table behind frame `k`, and the rows set again there. */
function partingOf(
  { opening, rows, joined, closing }: SetTable,
  k: number,
  again: number,
): Pick<Slab, 'breakCost' | 'head'> {
  const row = k - opening.length;
  if (row < 0) return { breakCost: breakCosts.heading };
  const last = rows.length - 1;
  if (row >= last) return { breakCost: row === last + closing.length ? breakCosts.free : breakCosts.heading };
  if (joined[row] === true) return { breakCost: breakCosts.heading };
  // A row alone over or under its rules is as poor as a line alone.
  const isLone = row === 0 || row === last - 1;
  return { breakCost: isLone ? breakCosts.lone : breakCosts.free, head: again };
}

function setTable(setting: Setting, spec: TableSpec, table: Table, part: number): SetTable {
  const { area, structure } = setting;
  const width = area.measure;
  const caption = captionFrame(setting, spec, table.caption);
  const columns = columnsOf(setting, spec, table);
  const on = { setting, spec, table, columns, most: area.rows };
  const head = setRows(on, 'head').flatMap(({ frames }) => frames);
  const again = asArtifact(stacked([continuedFrame(setting, spec), ...ruled(head, spec, width)], artifact, width, 0));
  const most = area.rows - Math.round(again.size.height / area.pitch);
  const set = setRows({ ...on, most }, 'body');
  const rows = set.flatMap(({ frames }) => frames);
  // Behind the table, not in it: a Table holds rows and a caption (ISO 14289-1, 7.2).
  const around = structure.nodes[part]!.parent;
  const notes = table.notes.map((note) =>
    noteFrame(setting, spec.note, note, structure.add({ kind: 'paragraph' }, around)),
  );
  const body = head.length > 0 ? rows : ruled(rows, spec, width);
  const last = body.at(-1);
  const closed = last === undefined ? [] : [...body.slice(0, -1), closedBelow(last, spec, width)];
  return {
    opening: [...caption, ...ruled(head, spec, width)],
    rows: closed,
    joined: set.flatMap(({ frames, isJoined }) => frames.map(() => isJoined)),
    closing: notes,
    again,
    close: ruleAt(0, width, spec.rules.inner),
  };
}

/** Rules above the first frame and, of a head, below the last. */
function ruled(frames: readonly Frame[], { rules }: TableSpec, width: Pt): Frame[] {
  return frames.map((frame, k) => {
    const isHead = frame.items.some((item) => item.kind === 'group' && item.frame.role === 'table-head');
    const above = k === 0 ? [ruleAt(0, width, rules.outer)] : [];
    const below = isHead && k === frames.length - 1 ? [ruleAt(frame.size.height, width, rules.inner)] : [];
    return { ...frame, items: [...above, ...frame.items, ...below] };
  });
}

function closedBelow(frame: Frame, { rules }: TableSpec, width: Pt): Frame {
  return { ...frame, items: [...frame.items, ruleAt(frame.size.height, width, rules.outer)] };
}

/** 表1 …, in the middle above. */
function captionFrame(setting: Setting, spec: TableSpec, caption: readonly Inline[]): Frame[] {
  if (caption.length === 0) return [];
  const part = setting.structure.add({ kind: 'caption' });
  const rows = { ...spec.caption, rows: 1, align: 'center' as const, indent: 0 };
  const place = { role: 'caption' as const, part, width: setting.area.measure, align: rows.align };
  const lines = smallRows(setting, spec.caption, styled(setting, rows, caption, part), place);
  return [onRows(setting, lines, 'caption', part, 'foot')];
}

/** （续表）, at the right over the head of a part. */
function continuedFrame(setting: Setting, spec: TableSpec): Frame {
  const inlines = [{ kind: 'text' as const, text: generated('（续表）'), style: plainStyle(spec.note) }];
  const place = { role: 'caption' as const, part: artifact, width: setting.area.measure, align: 'end' as const };
  const lines = smallRows({ ...setting, finder: setting.quietFinder }, spec.note, inlines, place);
  return onRows(setting, lines, 'caption', artifact, 'foot');
}

function noteFrame(setting: Setting, spec: SmallSpec, note: readonly Inline[], part: number): Frame {
  const rows = { ...spec, rows: 1, align: 'justify' as const, indent: 0 };
  const place = { role: 'caption' as const, part, width: setting.area.measure, align: rows.align };
  return onRows(setting, smallRows(setting, spec, styled(setting, rows, note, part), place), 'caption', part, 'head');
}

/**
 * Blank above and below a table that stands in one piece: half a row each where its rules would stand next to text, for it
 * has no caption or no notes; with them the rows that these stand on have blank enough. One that may be parted keeps to the
 * grid, and to a row instead.
 */
function blankAround({ area }: Setting, { caption, notes }: Table): Pt {
  return caption.length === 0 || notes.length === 0 ? area.pitch / 2 : 0;
}

/** One frame of several below each other, `around` left blank above and below. */
function stacked(frames: readonly Frame[], part: number, width: Pt, around: Pt): Frame {
  let y = around;
  const items = frames.map((frame): Placed => {
    const placed = { kind: 'group' as const, x: 0, y, frame };
    y += frame.size.height;
    return placed;
  });
  return { size: { width, height: y + around }, role: 'table', part, items };
}
