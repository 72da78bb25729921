/** Footnotes: marks in the text, and the notes set in small type to stand at the foot of the page of their mark. */

import { unreachable } from '../../../base/unreachable.ts';
import type { Block, Inline } from '../../../input/content/issue.ts';
import type { NoteSpec, RowSpec, TypeSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { runsOf } from '../../frame/run-columns.ts';
import type { StyledInline } from '../../paragraph/flat-text.ts';
import type { Setting } from './setting.ts';
import { generated, plainStyle } from './single-line.ts';
import { smallRows } from './small-text.ts';
import { styled } from './styled.ts';

export interface NoteSetter {
  /** Begins the numbers of an article anew; whether it has any notes. */
  begin(blocks: readonly Block[]): boolean;
  /** The next mark, in text of the block `part`; its note is set at once. */
  mark(setting: Setting, spec: TypeSpec, note: readonly Inline[], part: number): StyledInline;
  /** Lines of the notes whose marks stand in a frame, in order; half a row each, or a whole one (`TypeArea.notesPerRow`). */
  linesOf(frame: Frame): readonly Frame[];
  /** Whether no mark has been set. */
  isEmpty(): boolean;
  /** Parts that the marks are, in the order of the text. */
  readonly marks: readonly number[];
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿ (Unicode's circled numbers end there). */
const circled = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];

/** Keeps the mark on the line of the character before it (UAX #14, LB11). */
const wordJoiner = '\u2060';

/**
 * Sets the notes of an issue, by `labels` in the order of the text; without any, each article counts from one, and has all
 * its numbers in figures where there are more than circled ones.
 */
export function noteSetter(spec: NoteSpec, labels?: readonly string[]): NoteSetter {
  const linesByMark = new Map<number, readonly Frame[]>();
  const marks: number[] = [];
  let isCircled = true;
  let last = 0;
  return {
    begin(blocks) {
      const count = countNotes(blocks);
      isCircled = spec.mark === 'circled' && count <= circled.length;
      last = 0;
      return count > 0;
    },
    mark(setting, around, note, part) {
      last++;
      const label = labels?.[marks.length] ?? noteLabel(last, isCircled);
      const { structure } = setting;
      // The mark names its note, which stands behind it: numbers go up one by one.
      const markPart = structure.add({ kind: 'note-mark', note: structure.nodes.length + 1 }, part);
      const notePart = structure.add({ kind: 'note' }, part);
      marks.push(markPart);
      linesByMark.set(markPart, setNote(setting, spec, note, `${label}`, notePart));
      // In the face of the note: that of the text may have no circled numbers.
      const style = { ...plainStyle({ ...around, role: spec.role }, markPart), level: 'raised' as const };
      return { kind: 'text', text: generated(`${wordJoiner}${label}`), style };
    },
    linesOf: (frame) => marksIn(frame.items).flatMap((mark) => linesByMark.get(mark) ?? []),
    isEmpty: () => linesByMark.size === 0,
    marks,
  };
}

/** ①, or 1 where numbers are in figures or go beyond the circled ones. */
export function noteLabel(number: number, isCircled: boolean): string {
  return (isCircled ? circled[number - 1] : undefined) ?? String(number);
}

/** Lines with the mark in front, at the leading that rows leave them. */
function setNote(setting: Setting, spec: NoteSpec, note: readonly Inline[], label: string, part: number): Frame[] {
  const { area, structure } = setting;
  const labelPart = structure.add({ kind: 'label' }, part);
  const bodyPart = structure.add({ kind: 'paragraph' }, part);
  const rows: RowSpec = { ...spec, rows: 1, align: 'justify', indent: 0 };
  const mark: StyledInline = { kind: 'text', text: generated(`${label}\u3000`), style: plainStyle(spec, labelPart) };
  const text = [mark, ...styled(setting, rows, note, bodyPart)];
  const leading = area.pitch / area.notesPerRow / spec.size;
  const place = { role: 'note' as const, part: bodyPart, width: area.measure, align: rows.align };
  return smallRows(setting, { ...spec, leading }, text, place);
}

/** Parts of the glyphs in reading order, each once. */
export function marksIn(items: readonly Placed[]): number[] {
  const found = items.flatMap((item) => {
    if (item.kind === 'group') return marksIn(item.frame.items);
    return item.kind === 'glyphs' ? runsOf(item).flatMap(({ part }) => part ?? []) : [];
  });
  return [...new Set(found)];
}

function countNotes(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + countIn(block), 0);
}

function countIn(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return marksOf([block.inlines]);
    case 'list':
      return block.items.reduce((total, item) => total + countNotes(item.blocks), 0);
    case 'quotation':
    case 'editorial':
      return countNotes(block.blocks);
    case 'signature':
    case 'names':
      return marksOf(block.names);
    case 'table':
      return marksOf([block.caption, ...block.heads.flat(), ...block.rows.flat(), ...block.notes]);
    case 'figure':
      return marksOf(block.pictures.map(({ caption }) => caption));
    default:
      return unreachable(block);
  }
}

function marksOf(texts: readonly (readonly Inline[])[]): number {
  return texts.flat().filter(({ kind }) => kind === 'note').length;
}
