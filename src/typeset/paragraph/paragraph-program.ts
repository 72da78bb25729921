/** What the program in assembly/ does for one paragraph at a time. */
import { paragraphColumns } from '../../base/columns.ts';
import type { Em, Pt } from '../../base/geometry.ts';
import {
  hasRoomFor,
  holdWithScripts,
  leaveProgram,
  memoryOf,
  type UnicodeProgram,
  unicodeProgram,
} from '../unicode/held-text.ts';
import * as Block from './block.ts';
import type { FlatText } from './flat-text.ts';
import type { Spacing } from './shaped.ts';
import * as SpacingBits from './spacing-bits.ts';

/** What assembly/paragraph.ts exports. Addresses are in bytes. */
export interface ParagraphProgram extends UnicodeProgram {
  isHalved(mark: number): number;
  beginBoxes(units: number, styles: number, keeps: boolean, setting: number, advance: Em): number;
  sizeOfBoxes(units: number, styles: number): number;
  behindBoxes(): number;
  setStyle(style: number, size: Pt): void;
  setTable(style: number, table: number): void;
  setWordSpace(style: number, width: Em): void;
  know(
    table: number,
    unit: number,
    key: number,
    size: Pt,
    rise: Pt,
    offset: Pt,
    width: Pt,
    mark: number,
    latin: boolean,
  ): void;
  forget(table: number): void;
  addKnown(from: number, length: number): number;
  addBox(
    start: number,
    end: number,
    codePoint: number,
    key: number,
    style: number,
    size: Pt,
    rise: Pt,
    offset: Pt,
    width: Pt,
    mark: number,
    latin: boolean,
    notes: number,
  ): void;
  boxCount(): number;
  endSyllable(): void;
  extendBox(end: number): void;
  noteBetween(between: number): void;
  setJoints(from: number): number;
  styleOf(box: number): number;
  hangMarks(): void;
  widestStretch(): Pt;
  blankBehind(box: number): Em;
  ofRight(): Em;
}

/** The program; one for all. */
export function paragraphProgram(): ParagraphProgram {
  return unicodeProgram() as ParagraphProgram;
}

/** What is known of a paragraph before its boxes. */
export interface Begun {
  readonly program: ParagraphProgram;
  /** What its text has of `TextTraits`, beside other bits. */
  readonly traits: number;
  /** Where its columns are, with room for so many entries each. */
  readonly block: number;
  readonly stride: number;
  /** Whether no other paragraph is kept before it. */
  readonly isFirst: boolean;
}

/** Brings a paragraph there, whose boxes come next. */
export function beginParagraph(flat: FlatText, spacing: Spacing): Begun {
  const { text, styles, styleAt } = flat;
  const keeps = keepsBefore(flat);
  const holder = holdWithScripts(text);
  const program = holder.program as ParagraphProgram;
  const block = program.beginBoxes(text.length, styles.length, keeps, settingOf(spacing), spacing.advance);
  const stride = Block.strideFor(text.length);
  if (styles.length > 1) {
    new Uint16Array(memoryOf(holder).buffer, block + Block.whole * stride, text.length).set(styleAt);
  }
  for (let index = 0; index < styles.length; index++) program.setStyle(index, styles[index]!.size);
  return { program, traits: holder.traits, block, stride, isFirst: !keeps };
}

/** The `lend` that the last paragraph has been brought there under, and which program it has. */
let lastLent = 0;
let lastProgram: ParagraphProgram | undefined;

/**
 * Whether the paragraphs of before stay in the program: those of one `lend`, some of which may be in use. Where there is no
 * room beside them they are left the program, for its memory must not grow under them.
 */
function keepsBefore({ text, styles }: FlatText): boolean {
  const lent = paragraphColumns.lending();
  const program = paragraphProgram();
  const isBeside = lent > 0 && lent === lastLent && program === lastProgram;
  lastLent = lent;
  lastProgram = program;
  if (!isBeside) return false;
  const end = program.behindBoxes() + program.sizeOfBoxes(text.length, styles.length);
  if (hasRoomFor(text) && end <= program.memory.buffer.byteLength) return true;
  leaveProgram();
  lastProgram = paragraphProgram();
  return false;
}

function settingOf({ punctuation, region, grid, quotes, adjacent }: Spacing): number {
  const marks = punctuation === 'full' ? 0 : punctuation === 'kaiming' ? SpacingBits.kaiming : SpacingBits.halfWidth;
  return (
    marks |
    (region === 'hant' ? SpacingBits.hant : 0) |
    (grid ? SpacingBits.grid : 0) |
    (quotes === 'half' ? SpacingBits.halfQuotes : 0) |
    (adjacent === 'full' ? SpacingBits.untrimmed : 0)
  );
}
