/** A place between two clusters where UAX #14 lets a line end, as the rules over it look at it. */
import type { Clusters } from './clusters.ts';

/** One object serves a whole text: its fields move on from boundary to boundary. */
export interface Boundary {
  readonly clusters: Clusters;
  /** Cluster that would begin the line. */
  right: number;
  /** Cluster that would end the line: the last before `right` that is no space; 0 when there is none. */
  left: number;
  /** Whether spaces stand between them. */
  spaced: boolean;
  /** Code units that `left` and `right` begin with; 0 for the ends of the text. */
  leftUnit: number;
  rightUnit: number;
}

/** Code unit that a cluster begins with; 0 outside the text. */
export function unitAt({ text, start, count }: Clusters, k: number): number {
  return k >= 1 && k <= count ? text.charCodeAt(start[k]!) : 0;
}

/** Unified ideographs of the basic plane: nearly all Chinese text. */
export function isCommonHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** 0–9 and ０–９ */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Raised and lowered digits, which end a number like 10⁴. */
export function isSmallDigit(unit: number): boolean {
  return (unit >= 0x2070 && unit <= 0x2089) || unit === 0xb2 || unit === 0xb3 || unit === 0xb9;
}

/** A–Z */
export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** ASCII letters. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Visible ASCII: ! to ~. */
export function isAsciiGraphic(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
