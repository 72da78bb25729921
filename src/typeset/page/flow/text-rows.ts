/** Text of one kind → lines on whole rows of the grid. */

import { paragraphColumns } from '../../../base/columns.ts';
import type { Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Em, Pt, Size } from '../../../base/geometry.ts';
import type { Inline } from '../../../input/content/issue.ts';
import type { RowSpec, TypeSpec } from '../../../input/style/style.ts';
import type { Frame, FrameRole, Placed } from '../../frame/frame.ts';
import type { Line } from '../../linebreak/lines.ts';
import { isRunt } from '../../linebreak/material.ts';
import { fillOf } from '../../paragraph/adjustments.ts';
import { beginsAtRight } from '../../paragraph/bidi.ts';
import { type Composed, type ComposeOptions, type Composer, composeLength } from '../../paragraph/compose.ts';
import type { Conventions } from '../../paragraph/conventions.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import type { GlyphFinder } from '../../paragraph/glyph-finder.ts';
import { hyphenateEnglish } from '../../paragraph/hyphenation.ts';
import { placeLine } from '../../paragraph/place-line.ts';
import { composeRecalled, type ParagraphMemo } from '../../paragraph/recalled.ts';
import type { RunStyle } from '../../paragraph/run-style.ts';
import type { QrEncoder } from '../parts/qr-code.ts';
import type { Slab } from '../plan/plan.ts';
import type { TypeArea } from '../type-area.ts';
import type { OtherSetting, SetPiece } from './flow.ts';
import { reportLines } from './line-findings.ts';
import type { NoteSetter } from './notes.ts';
import { otherSettings } from './other-settings.ts';
import { plainStyle } from './single-line.ts';
import type { StructureBuilder } from './structure-builder.ts';
import { textSlabs } from './text-slabs.ts';
import { titleLines } from './title-lines.ts';

/** What typesetting needs everywhere. */
export interface Setting {
  readonly area: TypeArea;
  readonly composer: Composer;
  readonly conventions: Conventions;
  readonly finder: GlyphFinder;
  /** For text that is set a second time: what there is to report of it has been reported. */
  readonly quietFinder: GlyphFinder;
  /** Paragraphs of the build before. */
  readonly paragraphs?: ParagraphMemo | undefined;
  /** Whether frames tell how their lines were filled. */
  readonly tellsFill?: boolean | undefined;
  readonly report: Report;
  /** Undefined for an issue without QR code. */
  readonly encodeQr?: QrEncoder | undefined;
  /** What the document consists of, so far. */
  readonly structure: StructureBuilder;
  /** The notes of the article at hand. */
  readonly notes: NoteSetter;
  /** Faces of headings, for those that open a paragraph. */
  readonly headings: readonly TypeSpec[];
}

/** Where the lines of a block stand in the column: mirrored where they run from right to left. */
export interface BlockPlace {
  readonly role: FrameRole;
  /** Part of the document that the block is. */
  readonly part: number;
  /** Kept free at the left of every line. */
  readonly left: Pt;
  /** Kept free at the right of every line. */
  readonly right: Pt;
  /** Of an item that is set in behind its label: the label, and how far from the left edge of the column it stands. */
  readonly label?: { readonly items: readonly Placed[]; readonly left: Pt };
}

/** Style of a run: bold and emphasis change the face, never the size (Chinese has no italics: emphasis is 楷). */
function runStyle(around: TypeSpec, inline: Extract<Inline, { kind: 'text' }>, { headings }: Setting): RunStyle {
  const { bold, emphasis, heading, href } = inline.style;
  // Of a heading in its paragraph the face and the ink count, not the size.
  const spec = heading === undefined ? around : { ...around, ...faceOf(headings[heading - 1] ?? around) };
  const role = emphasis ? 'kai' : bold && spec.role === 'song' ? 'song-bold' : bold ? 'hei' : spec.role;
  const latinRole = emphasis ? (bold ? 'latin-bold-italic' : 'latin-italic') : bold ? 'latin-bold' : spec.role;
  return { role, latinRole, size: spec.size, rise: 0, ink: spec.ink, href };
}

function faceOf({ role, ink }: TypeSpec): Pick<TypeSpec, 'role' | 'ink'> {
  return { role, ink };
}

/** Inlines of the block `part` with their faces; equal styles share one object. Links become parts of the block. */
export function styled(setting: Setting, spec: TypeSpec, inlines: readonly Inline[], part: number): StyledInline[] {
  const { structure } = setting;
  const plain = plainStyle(spec);
  const known = new Map<string, RunStyle>();
  const partStyle = (style: RunStyle): RunStyle =>
    style.href === undefined ? style : { ...style, part: structure.add({ kind: 'link', href: style.href }, part) };
  return inlines.map((inline) => {
    if (inline.kind === 'forced-break') return { kind: 'forced-break' };
    if (inline.kind === 'note') return setting.notes.mark(setting, spec, inline.inlines, part);
    const { bold, emphasis, heading, href } = inline.style;
    const isPlain = !bold && !emphasis && heading === undefined && href === undefined;
    if (isPlain) return { kind: 'text', text: inline.text, style: plain, marks: inline.style.marks };
    const name = `${bold} ${emphasis} ${heading ?? 0} ${href ?? ''}`;
    const style = known.get(name) ?? partStyle(runStyle(spec, inline, setting));
    known.set(name, style);
    return { kind: 'text', text: inline.text, style, marks: inline.style.marks };
  });
}

/** Frames of the lines of a block, each as wide as the column and `spec.rows` rows high; none when there is no text. */
export function textRows(
  setting: Setting,
  spec: RowSpec,
  inlines: readonly StyledInline[],
  place: BlockPlace,
): Frame[] {
  const composed = composeRows(setting, spec, inlines, place, composeOptions(setting, spec, place));
  return lineFrames(setting, spec, composed, place);
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
  const set = () => settingsOf(setting, spec, inlines, place, isUnderHead);
  // Frames have columns of their own. A composed paragraph is kept for the next build alone.
  return setting.paragraphs === undefined ? paragraphColumns.lend(set) : set();
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
  const slabs = (count: number, endsInCharacter = false): Slab[] =>
    textSlabs({ count, rows: spec.rows, isUnderHead, endsInCharacter });
  const lines = lineFrames(setting, spec, composed, place);
  const best = withNotes(setting, {
    frames: lines,
    slabs: slabs(composed.lines.length, isRunt(composed.material, last.start, last.end)),
  });
  // Notes ride with the lines of their marks, which are known for the best setting alone.
  if (best.notes !== undefined) return { best, others: [] };
  const frames = (count: number, most: number): Frame[] => {
    const wanted = composeLength(inlines, options, { count, most }, setting.quietFinder);
    if (wanted === undefined) throw new Error('a paragraph has not the lines that it had');
    return lineFrames(setting, spec, wanted, place);
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

function lineFrames(setting: Setting, spec: RowSpec, composed: Composed, place: BlockPlace): Frame[] {
  const { area } = setting;
  const look: LineLook = {
    size: { width: area.measure, height: spec.rows * area.pitch },
    measure: area.measure - place.left - place.right,
    baseline: (spec.rows - 1) * area.pitch + area.baseline,
    isFromRight: beginsAtRight(composed.boxes),
  };
  return composed.lines.map((line, index) => lineFrame(setting, spec, composed, line, index, place, look));
}

/** What the lines of a paragraph have in common. */
interface LineLook {
  readonly size: Size;
  readonly measure: Pt;
  readonly baseline: Pt;
  /** Whether they begin at the right. */
  readonly isFromRight: boolean;
}

function lineFrame(
  setting: Setting,
  spec: RowSpec,
  composed: Composed,
  line: Line,
  index: number,
  place: BlockPlace,
  { size, measure, baseline, isFromRight }: LineLook,
): Frame {
  const { area } = setting;
  // Lines that are not filled keep their width, but what does not fit is squeezed all the same.
  const isSet = spec.align === 'justify' || line.setting.kind === 'shrunk';
  const set: Line = isSet ? line : { ...line, setting: { ...line.setting, kind: 'natural' } };
  const { items, width } = placeLine(composed, set, setting.finder.fonts);
  const indent = index === 0 ? indentOf(area, spec) : 0;
  const offset = alignedAt(spec.align, measure - width, indent);
  move(items, isFromRight ? area.measure - place.left - width - offset : place.left + offset, baseline);
  return {
    size,
    role: place.role,
    part: place.part,
    items: index === 0 && place.label !== undefined ? [...labelOf(place.label, baseline), ...items] : items,
    fill: setting.tellsFill ? fillOf(composed, set, measure - indent, spec.size, spec.align === 'justify') : undefined,
  };
}

function labelOf({ items, left }: NonNullable<BlockPlace['label']>, y: Pt): Placed[] {
  return shift(items, left, y);
}

function alignedAt(align: RowSpec['align'], free: Pt, indent: Pt): Pt {
  switch (align) {
    case 'justify':
    case 'start':
      return indent;
    case 'center':
      return free / 2;
    case 'end':
      return free;
  }
}

/** Moves things that nobody else has yet: of each line of the body they would be made twice. */
function move(items: readonly { x: Pt; y: Pt }[], x: Pt, y: Pt): void {
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    item.x += x;
    item.y += y;
  }
}

/** The same things, moved. */
export function shift(items: readonly Placed[], x: Pt, y: Pt): Placed[] {
  return items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }));
}
