/**
 * Makes room for ruby. Its base boxes become as wide as the ruby, and the joint beside them takes back how far the ruby
 * may stand out over the neighbour: at a line's end, where joints disappear, ruby never leaves the measure.
 */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Material } from '../linebreak/material.ts';
import type { FittedRuby, RubyCell } from './ruby.ts';
import { Between, type Boxes } from './shaped.ts';
import { stretchWidth } from './stretch-joints.ts';

/** Least space between the ruby of two syllables (CLREQ: that of a Western word space, about 1/4 em). */
const syllableSpace: Em = 0.25;
/** Least space between the ruby of two words (CLREQ #h-words_as_basic_units_for_annotating_pronunciation); a span is a word. */
const wordSpace: Em = 0.5;
/** Ruby stands out over at most this share of a neighbour: beyond, the eye would take it for that neighbour's. */
const overhang = 0.5;

/** A cell between its neighbours. */
interface Fitting {
  readonly cell: RubyCell;
  /** How far the ruby stands out on either side of the boxes of its base; negative where it is narrower than they. */
  readonly excess: Pt;
  /** What is put between two characters of the base, and half of it at either end. */
  readonly gap: Pt;
  /** How far ruby may stand out over what stands before its base and behind it. */
  readonly before: Pt;
  readonly behind: Pt;
  /** Widths of the outer boxes of the base as they were. */
  readonly firstWidth: Pt;
  readonly lastWidth: Pt;
}

/** Spaces bases and joints of a paragraph; the cells come in reading order. */
export function fitCells(boxes: Boxes, material: Material, cells: readonly RubyCell[]): FittedRuby[] {
  const fittings = cells.map((cell, index) =>
    fittingOf(boxes, material, cell, {
      before: roomBefore(boxes, material, cell, cells[index - 1]),
      behind: roomBehind(boxes, material, cell, cells[index + 1]),
    }),
  );
  for (const fitting of fittings) widenBase(boxes, fitting);
  fittings.forEach((fitting, index) => {
    fitJoints(material, fitting, fittings[index - 1], fittings[index + 1]);
  });
  return fittings.map(({ cell, excess, gap }) => ({ ...cell, inset: Math.max(0, excess) + gap / 2 }));
}

/**
 * A ruby wider than its base: what neither side can take is spread over the characters of the base (CLREQ
 * #h-word_alignment), with half a gap at the ends. A single character and Latin words stay as they are, in the middle.
 */
function fittingOf(
  boxes: Boxes,
  material: Material,
  cell: RubyCell,
  room: Pick<Fitting, 'before' | 'behind'>,
): Fitting {
  const { from, to, width } = cell;
  const excess = (width - stretchWidth(material, from, to)) / 2;
  const outside = Math.max(room.before, room.behind);
  const isSpread = to - from > 1 && excess > outside && !boxes.latin.subarray(from, to).includes(1);
  return {
    cell,
    excess: isSpread ? outside : excess,
    gap: isSpread ? (2 * (excess - outside)) / (to - from) : 0,
    ...room,
    firstWidth: boxes.width[from]!,
    lastWidth: boxes.width[to - 1]!,
  };
}

/** Room to the left: none beside other ruby; no limit at the edge of a line, where ruby and base are moved in. */
function roomBefore(boxes: Boxes, material: Material, cell: RubyCell, other: RubyCell | undefined): Pt {
  const neighbour = cell.from - 1;
  if (isEdge(boxes, neighbour)) return Infinity;
  if (other?.to === cell.from) return 0;
  return roomOver(boxes, material, neighbour, neighbour, other?.to === neighbour ? clearance(other, cell) : 0);
}

function roomBehind(boxes: Boxes, material: Material, cell: RubyCell, other: RubyCell | undefined): Pt {
  const neighbour = cell.to;
  if (isEdge(boxes, cell.to - 1)) return Infinity;
  if (other?.from === cell.to) return 0;
  const isShared = other?.from === neighbour + 1;
  return roomOver(boxes, material, neighbour, cell.to - 1, isShared ? clearance(cell, other) : 0);
}

/** The joint and half of the neighbour, or of what of it the ruby on its other side leaves free. */
function roomOver(boxes: Boxes, material: Material, neighbour: number, joint: number, taken: Pt): Pt {
  return material.glue[joint]! + overhang * Math.max(0, boxes.width[neighbour]! - taken);
}

/** Whether a line ends at the joint in any case. */
function isEdge(boxes: Boxes, joint: number): boolean {
  return joint < 0 || joint >= boxes.count - 1 || boxes.between[joint] === Between.forcedBreak;
}

/** Least space between the ruby of two cells. */
function clearance(left: RubyCell, right: RubyCell): Pt {
  return (left.mark === right.mark ? syllableSpace : wordSpace) * Math.max(left.size, right.size);
}

function widenBase(boxes: Boxes, { cell, excess, gap }: Fitting): void {
  for (let k = cell.from; k < cell.to; k++) {
    boxes.width[k]! += gap;
    boxes.offset[k]! += gap / 2;
  }
  if (excess <= 0) return;
  boxes.width[cell.from]! += excess;
  boxes.offset[cell.from]! += excess;
  boxes.width[cell.to - 1]! += excess;
}

/** The joint behind a cell, and the one before it where it is not that of the cell before. */
function fitJoints(
  material: Material,
  fitting: Fitting,
  before: Fitting | undefined,
  behind: Fitting | undefined,
): void {
  const { cell, excess } = fitting;
  const out = Math.max(0, excess);
  // A base squeezed under its ruby would let the ruby stand out further.
  for (let k = cell.from; k < cell.to - 1; k++) material.shrink[k] = 0;
  if (fitting.before < Infinity && before?.cell.to !== cell.from) {
    const joint = cell.from - 1;
    fitJoint(material, joint, excess - fitting.before + material.glue[joint]!, out);
  }
  const joint = cell.to - 1;
  if (fitting.behind === Infinity) return;
  if (behind?.cell.from === cell.to) fitNeighbours(material, fitting, behind);
  else fitJoint(material, joint, excess - fitting.behind + material.glue[joint]!, out);
}

/** Between two bases with ruby: the clearance, and no ruby over more than its share of the other base. */
function fitNeighbours(material: Material, left: Fitting, right: Fitting): void {
  const out = { left: Math.max(0, left.excess), right: Math.max(0, right.excess) };
  const least = Math.max(
    clearance(left.cell, right.cell) + left.excess + right.excess,
    out.left - overhang * right.firstWidth,
    out.right - overhang * left.lastWidth,
  );
  fitJoint(material, left.cell.to - 1, least, out.left + out.right);
}

/**
 * A joint between bases that may come no nearer to each other than `least`. Of it the boxes have `taken` as part of their
 * width: the joint itself may become negative, and then the boxes overlap.
 */
function fitJoint(material: Material, joint: number, least: Pt, taken: Pt): void {
  const apart = Math.max(material.glue[joint]!, least);
  material.shrink[joint] = Math.min(material.shrink[joint]!, apart - least);
  material.glue[joint] = apart - taken;
}
