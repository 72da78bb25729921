/** A paragraph that is being shaped: its boxes are in the program (assembly/boxes.ts). */
import type { ShapedWord } from '../fonts/face.ts';
import * as BoxNotes from './box-notes.ts';
import type { FlatText } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import type { Placement, Placements } from './known-characters.ts';
import type { Begun, ParagraphProgram } from './paragraph-program.ts';
import type { Spacing } from './shaped.ts';

export interface Shaping {
  readonly program: ParagraphProgram;
  readonly begun: Begun;
  readonly flat: FlatText;
  readonly spacing: Spacing;
  /** As in `Boxes`. */
  readonly levels: Uint8Array | undefined;
  /** As in `Boxes`; undefined when there are none. */
  words: Map<number, ShapedWord> | undefined;
  /** By style, what is known of its characters. */
  readonly placements: Placements[];
}

/** Adds a box for the text from `start` to `end` in style `style`. */
export function addBox(
  { program, levels }: Shaping,
  start: number,
  end: number,
  codePoint: number,
  style: number,
  { key, size, rise, offset, width, mark, latin }: Placement,
): void {
  const notes = levels !== undefined && (levels[start]! & 1) === 1 ? BoxNotes.reversed : 0;
  program.addBox(start, end, codePoint, key, style, size, rise, offset, width, mark, latin, notes);
}

/** What is known of the characters of a style of the paragraph: asked for once. */
export function placementsOf({ placements, flat, spacing }: Shaping, index: number, finder: GlyphFinder): Placements {
  let known = placements[index];
  if (known === undefined) {
    known = finder.placements(flat.styles[index]!, spacing);
    placements[index] = known;
  }
  return known;
}
