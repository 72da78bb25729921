/**
 * What is known of the characters set in a style, so that each is looked up once; and the tables of the program, in which it
 * finds those that are set alike wherever they stand.
 */
import type { Pt } from '../../base/geometry.ts';
import type { GlyphKey } from '../fonts/font-set.ts';
import type { MarkClass } from '../unicode/mark.ts';
import * as Script from '../unicode/script.ts';
import { isShaped } from '../unicode/shaped-scripts.ts';
import * as Between from './between.ts';
import { isDotOfPair, softHyphen } from './kinds-of-characters.ts';
import { type ParagraphProgram, paragraphProgram } from './paragraph-program.ts';
import { isFigure } from './raised-figures.ts';

/** How one character is set in a style, wherever it stands. */
export interface Placement {
  readonly key: GlyphKey;
  /** There is something to report of it, in every issue. */
  readonly hasFinding: boolean;
  readonly size: Pt;
  readonly rise: Pt;
  readonly offset: Pt;
  readonly width: Pt;
  readonly mark: MarkClass;
  readonly latin: boolean;
}

/** What is known of the characters set in a style. */
export interface Placements {
  /** By code point × 2, plus 1 where it is set as Latin text. */
  readonly byName: Map<number, Placement>;
  /** The table of the program that it had last. */
  table: number;
}

/** Of a style in which nothing has been set yet. */
export function noPlacements(): Placements {
  return { byName: new Map(), table: 0 };
}

/** As many as unicode/assembly/memory.ts keeps room for. */
const tableCount = 16;

/** Whose the tables of a program are; the one after `last` is the next to be given to another. */
interface Tables {
  readonly program: ParagraphProgram;
  readonly owners: (Placements | undefined)[];
  last: number;
}

let tables: Tables | undefined;

function tablesOf(program: ParagraphProgram): Tables {
  if (tables?.program !== program) tables = { program, owners: [], last: tableCount - 1 };
  return tables;
}

/** The table that has all that is known; it may have been another's, whose number it still is. */
export function tableWith(known: Placements): number {
  const program = paragraphProgram();
  const given = tablesOf(program);
  if (given.owners[known.table] === known) return known.table;
  const table = (given.last + 1) % tableCount;
  given.last = table;
  given.owners[table] = known;
  known.table = table;
  program.forget(table);
  for (const [name, placement] of known.byName) tell(program, table, name >> 1, placement);
  return table;
}

/** Notes how a character is set. */
export function note(known: Placements, name: number, placement: Placement): void {
  known.byName.set(name, placement);
  const program = paragraphProgram();
  if (tablesOf(program).owners[known.table] === known) tell(program, known.table, name >> 1, placement);
}

function tell(program: ParagraphProgram, table: number, codePoint: number, placement: Placement): void {
  if (!isAlikeEverywhere(program, codePoint)) return;
  const { key, size, rise, offset, width, mark, latin } = placement;
  program.know(table, codePoint, key, size, rise, offset, width, mark, latin);
}

/** Whether a character is set alike wherever it stands in one script: neither part of a word or pair nor raised. */
function isAlikeEverywhere(program: ParagraphProgram, codePoint: number): boolean {
  if (codePoint > 0xffff || isShaped(codePoint) || isFigure(codePoint)) return false;
  const script = program.scriptOf(codePoint);
  const hasScript = script === Script.han || script === Script.latin || program.isShared(codePoint) !== 0;
  return hasScript && Between.betweenOf(codePoint, false) < 0 && codePoint !== softHyphen && !isDotOfPair(codePoint);
}
