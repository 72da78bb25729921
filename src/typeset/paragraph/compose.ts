/** A paragraph from text to lines: shape → material → lines. */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Costs } from '../linebreak/demerits.ts';
import { breakFirstFit } from '../linebreak/first-fit.ts';
import type { Line, Measure } from '../linebreak/lines.ts';
import type { Material } from '../linebreak/material.ts';
import { breakTotalFit } from '../linebreak/total-fit.ts';
import type { StyledInline } from './flat-text.ts';
import { flatten } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { buildMaterial } from './joints.ts';
import { shape } from './shape.ts';
import type { Boxes, Region, Spacing } from './shaped.ts';

/** How the lines of a paragraph are found. */
export type Composer = 'total-fit' | 'first-fit';

export interface ComposeOptions {
  readonly composer: Composer;
  readonly width: Pt;
  /** Indent of the first line. */
  readonly indent: Pt;
  /** Advance of a Han character; 1 is solid. */
  readonly advance: Em;
  /** Size that em of costs refers to. */
  readonly size: Pt;
  /** Where marks stand in their square; mainland unless said otherwise. */
  readonly region?: Region;
}

/** A composed paragraph: lines over boxes, each line filled to the measure; not placed yet. */
export interface Composed {
  readonly boxes: Boxes;
  readonly material: Material;
  readonly lines: readonly Line[];
}

/** Chinese spacing by CLREQ, mainland marks in full. */
export const clreqSpacing: Spacing = {
  advance: 1,
  punctuation: 'full',
  region: 'hans',
  quotes: 'full',
  adjacent: 'trimmed',
};

/** First-fit setting is spaced as word processors do: quotation marks of Latin width, neighbouring marks in full. */
function spacingOf({ advance, composer, region = 'hans' }: ComposeOptions): Spacing {
  switch (composer) {
    case 'first-fit':
      return { ...clreqSpacing, advance, region, quotes: 'half', adjacent: 'full' };
    case 'total-fit':
      return { ...clreqSpacing, advance, region };
  }
}

/** What first-fit setting squeezes to take in the rest of a line: as much as one mark gives. */
const squeeze: Em = 0.5;

/**
 * Badness by CLREQ's order, so that a line takes the earliest means that serves: squeezing a bracket whole (30) before a
 * pause (50), a gap (70) or a full stop (150). Spacing Han out is last: 0.012 em a gap counts 100. Measured on three
 * issues: from there down the colour of the lines no longer improves (largest deviation 0.002 em where marks can give),
 * above it single lines stand out (0.017 em at a unit of 0.02).
 */
export function costsFor(size: Pt): Costs {
  return {
    shrink: [0, 10, 10, 30, 50, 70, 150],
    stretch: [0, 15, 30],
    openUnit: 0.012 * size,
    line: 10,
    contrast: 3000,
    runt: 1000,
  };
}

/** Lines of a paragraph; none when it has no visible character. */
export function compose(inlines: readonly StyledInline[], options: ComposeOptions, finder: GlyphFinder): Composed {
  const hangs = options.composer === 'first-fit';
  const { boxes, material } = shapeText(inlines, { spacing: spacingOf(options), hangs }, finder);
  return { boxes, material, lines: breakLines(material, options) };
}

export interface ShapeOptions {
  readonly spacing: Spacing;
  /** Whether marks may hang at a line's end. */
  readonly hangs: boolean;
}

/** Boxes of a paragraph with the joints between them, not broken yet. */
export function shapeText(
  inlines: readonly StyledInline[],
  options: ShapeOptions,
  finder: GlyphFinder,
): { readonly boxes: Boxes; readonly material: Material } {
  const flat = flatten(inlines);
  const boxes = shape(flat, options.spacing, finder);
  const wordSpaces = flat.styles.map((style) =>
    finder.fonts.advance(finder.fonts.glyph(style.latinRole, 'latin', 0x20)),
  );
  return { boxes, material: buildMaterial({ boxes, wordSpaces }, options.hangs) };
}

function breakLines(material: Material, options: ComposeOptions): Line[] {
  const measure: Measure = { width: options.width, indent: options.indent };
  switch (options.composer) {
    case 'first-fit':
      return breakFirstFit(material, measure, squeeze * options.size);
    case 'total-fit':
      return breakTotalFit(material, measure, costsFor(options.size));
  }
}
