/**
 * The state of the search: least cost of everything before, for every kind of column, number of floats that wait for the
 * next column, notes or none in the column, and number of units filled. A unit is a row; half of one where there are
 * notes. A flow without notes and floats has one lane and whole rows.
 */

import type { PageShape } from './column-kinds.ts';
import type { FlatFlow } from './flat-flow.ts';

/** By place; Infinity where nothing leads. */
export type State = Float64Array;

/** How a state is laid out: kind, then lane (floats waiting, then notes), then units filled. */
export interface StateShape {
  /** Units in a row. */
  readonly scale: number;
  /** 2 where there are notes, else 1. */
  readonly noteLanes: number;
  /** Most floats that wait at a time. */
  readonly mostWaiting: number;
  /** Places of a lane: one for each number of units filled, 0 included. */
  readonly width: number;
  /** Places of a kind. */
  readonly stride: number;
}

/** Floats that may wait for one column: a third would pull text and picture too far apart. */
const mostFloats = 2;

/** Layout of the states of a flow on such pages. */
export function stateShape({ notes, floats }: FlatFlow, { rows, notesPerRow = 2 }: PageShape): StateShape {
  const hasNotes = notes.length > 0;
  const scale = hasNotes ? notesPerRow : 1;
  const noteLanes = hasNotes ? 2 : 1;
  const mostWaiting = Math.min(mostFloats, floats.length);
  const width = rows * scale + 1;
  return { scale, noteLanes, mostWaiting, width, stride: width * noteLanes * (mostWaiting + 1) };
}

/** Place of an empty lane. */
export function laneAt({ stride, width, noteLanes }: StateShape, kind: number, waiting: number, noted: 0 | 1): number {
  return kind * stride + (waiting * noteLanes + noted) * width;
}

export function kindAt({ stride }: StateShape, place: number): number {
  return Math.floor(place / stride);
}

export function waitingAt({ stride, width, noteLanes }: StateShape, place: number): number {
  return Math.floor((place % stride) / (width * noteLanes));
}

export function filledAt({ width }: StateShape, place: number): number {
  return place % width;
}
