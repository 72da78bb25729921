/** Text → boxes with the joints between them. */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Material } from '../linebreak/material.ts';
import { flatten, type StyledInline } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { type Hyphenate, withHyphens } from './hyphenation.ts';
import { setJoints } from './joints.ts';
import { takeColumns } from './paragraph-columns.ts';
import type { RunStyle } from './run-style.ts';
import { shape } from './shape.ts';
import type { Boxes, Spacing } from './shaped.ts';

export interface ShapeOptions {
  readonly spacing: Spacing;
  /** Whether marks may hang at a line's end. */
  readonly hangs: boolean;
  /** Where words may be parted; only at soft hyphens unless given. */
  readonly hyphenate?: Hyphenate | undefined;
}

export interface ShapedText {
  readonly boxes: Boxes;
  readonly material: Material;
  /** Width of the widest stretch in which no line may end, hyphens left out of account. */
  readonly widest: Pt;
}

/** Boxes and joints by the fixed rules alone: neither broken nor widened for what stands above them. */
export function shapeText(inlines: readonly StyledInline[], options: ShapeOptions, finder: GlyphFinder): ShapedText {
  const flat = flatten(inlines);
  const shaping = shape(flat, options.spacing, finder);
  const { fonts } = finder;
  const wordSpaceOf = ({ latinRole }: RunStyle): Em => fonts.advance(fonts.glyph(latinRole, 'latin', 0x20));
  setJoints(shaping, wordSpaceOf, options.hangs);
  const widest = shaping.program.widestStretch();
  const { boxes, material } = takeColumns(shaping);
  return { boxes, material: withHyphens(boxes, material, options.hyphenate, fonts), widest };
}
