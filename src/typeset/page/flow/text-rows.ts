/** Text of one kind → lines on whole rows of the grid. */

import { paragraphColumns } from '../../../base/columns.ts';
import type { Em, Pt } from '../../../base/geometry.ts';
import type { RowSpec } from '../../../input/style/style.ts';
import type { Frame } from '../../frame/frame.ts';
import { isRunt } from '../../linebreak/material.ts';
import { type Composed, type ComposeOptions, composeLength } from '../../paragraph/compose.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import { hyphenateEnglish } from '../../paragraph/hyphenation.ts';
import { composeRecalled } from '../../paragraph/recalled.ts';
import type { Slab } from '../plan/plan.ts';
import type { TypeArea } from '../type-area.ts';
import type { OtherSetting, SetPiece } from './flow.ts';
import { reportLines } from './line-findings.ts';
import { lineFrames } from './line-frames.ts';
import { otherSettings } from './other-settings.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { textSlabs } from './text-slabs.ts';
import { titleLines } from './title-lines.ts';

/** Frames of the lines of a block, each as wide as the column and `spec.rows` rows high; none when there is no text. */
export function textRows(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
): Frame[] {
  const options = composeOptions(setting, spec, place);
  return lent(setting, () => {
    const composed = composeRows(setting, spec, inlines, place, options);
    return lineFrames(setting, spec, composed, place, options.indent);
  });
}

/** What `set` gives, its paragraphs lent: frames have columns of their own. Those that are kept for the next build are not. */
function lent<T>({ paragraphs }: Setting, set: () => T): T {
  return paragraphs === undefined ? paragraphColumns.lend(set) : set();
}

/** A piece with the notes whose marks stand in its frames. */
export function withNotes({ notes }: Setting, piece: SetPiece): SetPiece {
  if (notes.isEmpty()) return piece;
  const lines = piece.frames.map((frame) => notes.linesOf(frame));
  if (lines.every(({ length }) => length === 0)) return piece;
  return { ...piece, slabs: piece.slabs.map((slab, k) => ({ ...slab, notes: lines[k]!.length })), notes: lines };
}

/** A paragraph in its best setting, with what it offers the page. */
export interface SetParagraph {
  readonly best: SetPiece;
  readonly others: readonly OtherSetting[];
}

/** A paragraph of body text; undefined when there is no text. `isUnderHead`: it follows a heading. */
export function setParagraph(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
  isUnderHead: boolean,
): SetParagraph | undefined {
  return lent(setting, () => settingsOf(setting, spec, inlines, place, isUnderHead));
}

function settingsOf(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
  isUnderHead: boolean,
): SetParagraph | undefined {
  const options = composeOptions(setting, spec, place);
  const composed = composeRows(setting, spec, inlines, place, options);
  const last = composed.lines.at(-1);
  if (last === undefined) return undefined;
  const slabs = (count: number, endsInCharacter = false): readonly Slab[] =>
    textSlabs({ count, rows: spec.rows, isUnderHead, endsInCharacter });
  const lines = lineFrames(setting, spec, composed, place, options.indent);
  const best = withNotes(setting, {
    frames: lines,
    slabs: slabs(composed.lines.length, isRunt(composed.material, last.start, last.end)),
  });
  // Notes ride with the lines of their marks, which are known for the best setting alone.
  if (best.notes !== undefined) return { best, others: [] };
  const frames = (count: number, most: number): Frame[] => {
    const wanted = composeLength(inlines, options, { count, most }, setting.quietFinder);
    if (wanted === undefined) throw new Error('a paragraph has not the lines that it had');
    return lineFrames(setting, spec, wanted, place, options.indent);
  };
  return { best, others: otherSettings(composed, options, { slabs, frames }) };
}

function composeOptions({ area, composer, conventions }: Setting, spec: RowSpec, place: BlockPlace): ComposeOptions {
  const isJustified = spec.align === 'justify';
  return {
    composer: isJustified ? composer : 'first-fit',
    width: area.measure - place.left - place.right,
    indent: indentOf(area, spec),
    advance: advanceOf(area, spec),
    size: spec.size,
    hyphenate: spec.hyphenation === 'always' || area.measure < narrowMeasure * spec.size ? hyphenateEnglish : undefined,
    conventions,
  };
}

/**
 * Measure below which long English words are parted: two columns of a newsletter have 14 to 20 characters, one column 28
 * to 31, where CLREQ's order of adjustment takes in what a word leaves.
 */
const narrowMeasure: Em = 24;

/** Only text of the body's size stands on the character grid; other sizes are set solid. */
function advanceOf(area: TypeArea, spec: RowSpec): Em {
  return spec.align === 'justify' ? area.advance : 1;
}

/** Indent of the first line. */
function indentOf(area: TypeArea, spec: RowSpec): Pt {
  return Math.min(spec.indent, area.indent) * spec.size * advanceOf(area, spec);
}

function composeRows(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
  options: ComposeOptions,
): Composed {
  const composed = composeRecalled(inlines, options, setting.finder, setting.paragraphs);
  reportLines(composed, spec, setting.report);
  // In the contents too, where a last line of one character would stand alone before the dots.
  const isTitle = spec.align === 'center' || place.role === 'contents';
  return isTitle && composed.lines.length > 1 ? { ...composed, lines: titleLines(composed, options.width) } : composed;
}
