/** A paragraph from text to lines: shape → material → lines. */
import type { Em, Pt } from '../../base/geometry.ts';
import type { Costs } from '../linebreak/demerits.ts';
import { breakFirstFit } from '../linebreak/first-fit.ts';
import { breakTotalFitAlternatives } from '../linebreak/line-counts.ts';
import type { Line, Measure } from '../linebreak/lines.ts';
import type { Material } from '../linebreak/material.ts';
import { breakTotalFit } from '../linebreak/total-fit.ts';
import { makeRoomForBorders } from './border.ts';
import { type Conventions, spacingFor } from './conventions.ts';
import type { StyledInline } from './flat-text.ts';
import type { GlyphFinder } from './glyph-finder.ts';
import { alignToGrid } from './grid.ts';
import type { Hyphenate } from './hyphenation.ts';
import { partOverlong } from './overlong.ts';
import { type FittedRuby, setRuby } from './ruby.ts';
import { type ShapeOptions, shapeText } from './shape-text.ts';
import type { Boxes } from './shaped.ts';
import { spreadOut } from './spread.ts';

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
  readonly conventions: Conventions;
  /** Where Latin words may be parted with a hyphen; only at soft hyphens when left out. */
  readonly hyphenate?: Hyphenate | undefined;
}

/** A composed paragraph: lines over boxes, each line filled to the measure; not placed yet. */
export interface Composed {
  readonly boxes: Boxes;
  readonly material: Material;
  readonly lines: readonly Line[];
  /** What stands above the boxes, in reading order. */
  readonly ruby: readonly FittedRuby[];
}

/** What first-fit setting squeezes to take in the rest of a line: as much as one mark gives. */
const squeeze: Em = 0.5;

/**
 * Badness by CLREQ's order, so that a line takes the earliest means that serves: squeezing a bracket whole (30) before a
 * pause (50), a gap (70) or a full stop (150). Spacing Han out is last: 0.012 em a gap counts 100. Measured on three
 * issues: from there down the colour of the lines no longer improves (largest deviation 0.002 em where marks can give),
 * above it single lines stand out (0.017 em at a unit of 0.02). A lone last character is dearer than one that is carried
 * down to it from a line of 20 characters, which opens that line by 0.056 em a gap.
 */
export function costsFor(size: Pt): Costs {
  return {
    shrink: shrinkCosts,
    stretch: stretchCosts,
    openUnit: 0.012 * size,
    line: 10,
    contrast: 3000,
    hang: 40,
    inRow: 3000,
    runt: 2200,
  };
}

const shrinkCosts = [0, 10, 10, 30, 50, 70, 100, 150];
const stretchCosts = [0, 15, 30];

function shapeOptionsOf({ advance, conventions, hyphenate }: ComposeOptions): ShapeOptions {
  return { spacing: spacingFor(conventions, advance), hangs: conventions.hanging, hyphenate };
}

/** Lines of a paragraph; none when it has no visible character. */
export function compose(inlines: readonly StyledInline[], options: ComposeOptions, finder: GlyphFinder): Composed {
  const { boxes, material, ruby } = shapeMarked(inlines, shapeOptionsOf(options), options.width, finder);
  return { boxes, material, lines: breakLines(material, options), ruby };
}

/**
 * The paragraph in every number of lines in which total-fit finds lines of no more than `most` badness, fewest lines
 * first.
 */
export function composeLengths(
  inlines: readonly StyledInline[],
  options: ComposeOptions,
  most: number,
  finder: GlyphFinder,
): Composed[] {
  const { boxes, material, ruby } = shapeMarked(inlines, shapeOptionsOf(options), options.width, finder);
  const measure: Measure = { width: options.width, indent: options.indent };
  const settings = breakTotalFitAlternatives(material, measure, costsFor(options.size), most);
  return settings.map(({ lines }) => ({ boxes, material, lines, ruby }));
}

/** Boxes and joints of a paragraph with its marks, not broken yet. */
function shapeMarked(
  inlines: readonly StyledInline[],
  options: ShapeOptions,
  width: Pt,
  finder: GlyphFinder,
): Omit<Composed, 'lines'> {
  const { boxes, material } = shapeText(inlines, options, finder);
  if (options.spacing.grid) alignToGrid(boxes, material);
  spreadOut(boxes, material);
  makeRoomForBorders(boxes, material);
  partOverlong(boxes, material, width);
  return { boxes, material, ruby: setRuby(boxes, material, finder) };
}

function breakLines(material: Material, options: ComposeOptions): Line[] {
  const measure: Measure = { width: options.width, indent: options.indent };
  // On a grid no line can be filled but by whole squares: there is nothing to weigh.
  const composer = options.conventions.grid ? 'first-fit' : options.composer;
  switch (composer) {
    case 'first-fit':
      return breakFirstFit(material, measure, squeeze * options.size);
    case 'total-fit':
      return breakTotalFit(material, measure, costsFor(options.size));
  }
}
