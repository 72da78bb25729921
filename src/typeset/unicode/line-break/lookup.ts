/** Class and traits of a code point in Unicode 17.0; assembly/line-break/lookup.ts reads them from table.ts. */
import { unicodeProgram } from '../held-text.ts';
import { traitBits } from './traits.ts';

/** Class × 64 + traits of a code point (0 to 0x10FFFF); never 0. */
export function kindOf(codePoint: number): number {
  return unicodeProgram().kindOf(codePoint);
}

/**
 * Line_Break property of a code point as published: before rule LB1, so AI, CJ, SA, SG and XX occur. A lone surrogate has
 * SG.
 */
export function lineBreakClass(codePoint: number): number {
  return kindOf(codePoint) >> traitBits;
}
