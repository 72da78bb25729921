/** What a line that has been set costs; the figures are those of `Costs`. */
import { at } from '../../../base/wasm/assembly/column';
import { isNatural, isShrunk, isStretched, kind, level, share, spent } from './line-setting';
import { lineAt, openUnitAt, shrinkCountAt, shrinkTable, stretchCountAt, stretchTable } from './memory';
import { stretchLevels } from './sums';

/** How tight a line is, neighbours two classes apart are a visible contrast; 3: its last mark hangs. */
export const isTight: i32 = 0;
export const isEven: i32 = 1;
export const isLoose: i32 = 2;
export const hangs: i32 = 3;

/**
 * From here on a line is bad enough that wider gaps count as such alone, no longer by their squares (TeX's inf_bad, where
 * all of them are alike): English lines have few gaps, and five words over a whole line are worse than ten.
 */
const squaredUpTo: f64 = 10_000;
/** No line that stays inside its measure is worse: gaps of 6 em, a tenth of which count in full. */
export const worstBadness: f64 = 50 * squaredUpTo;

/** Badness of the setting at hand: each spent level in full, the highest one by the square of its share. */
export function badness(): f64 {
  if (kind === isNatural) return 0;
  const table = kind === isShrunk ? shrinkTable : stretchTable;
  const levels = load<i32>(kind === isShrunk ? shrinkCountAt : stretchCountAt);
  let sum: f64 = 0;
  for (let lower = spent & ((1 << levels) - 1); lower !== 0; lower &= lower - 1) sum += at(table, ctz(lower));
  if (level === 0) return sum;
  const isOpen = kind === isStretched && level >= levels;
  const limit = isOpen ? 100 : at(table, level);
  const part = isOpen ? share / load<f64>(openUnitAt) : share;
  sum += limit * part * part;
  return sum <= squaredUpTo ? sum : min(worstBadness, Math.sqrt(sum * squaredUpTo));
}

/**
 * How far the joints of a line may be spaced in the open level where it is to have no more than such badness; Infinity where that
 * cannot be told.
 */
export function widestGap(most: f64): f64 {
  if (most >= worstBadness || stretchLevels + 1 < load<i32>(stretchCountAt)) return Infinity;
  const sum = most <= squaredUpTo ? most : (most * most) / squaredUpTo;
  return load<f64>(openUnitAt) * Math.sqrt(sum / 100);
}

/** The most badness of a line that has no more than such demerits. */
export function badnessWithin(most: f64): f64 {
  return max(0, Math.sqrt(most) - load<f64>(lineAt));
}

/** Tight from half a level of real squeeze on, loose from half the open unit on: what the eye takes for another colour. */
export function fitnessOf(lineBadness: f64): i32 {
  if (lineBadness < 25) return isEven;
  return kind === isShrunk ? isTight : isLoose;
}

/** Demerits of a line, Knuth & Plass's form: squared, so that one bad line costs more than two middling ones. */
export function demerits(lineBadness: f64, penalty: f64): f64 {
  const base = load<f64>(lineAt) + lineBadness;
  return base * base + (penalty > 0 && penalty < Infinity ? penalty * penalty : 0);
}
