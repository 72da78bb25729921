/** A paragraph from text to lines: shape → material → lines. */
import type { Em, Pt } from '../../base/geometry.ts';
import { breakFirstFit, breakInto, breakTotalFit } from '../linebreak/breaker.ts';
import type { Costs } from '../linebreak/costs.ts';
import type { Line, Measure } from '../linebreak/lines.ts';
import type { Material } from '../linebreak/material.ts';
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
  const known = costsBySize.get(size);
  if (known !== undefined) return known;
  const costs: Costs = {
    shrink: shrinkCosts,
    stretch: stretchCosts,
    openUnit: 0.012 * size,
    line: 10,
    contrast: 3000,
    hang: 40,
    inRow: 3000,
    runt: 2200,
  };
  costsBySize.set(size, costs);
  return costs;
}

/** A paragraph asks for them several times, and a document has a handful of sizes. */
const costsBySize = new Map<Pt, Costs>();

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
 * The paragraph in `count` lines as total-fit finds them best, none of more than `most` badness; undefined when it cannot be
 * set so.
 */
export function composeLength(
  inlines: readonly StyledInline[],
  options: ComposeOptions,
  { count, most }: { readonly count: number; readonly most: number },
  finder: GlyphFinder,
): Composed | undefined {
  const { boxes, material, ruby } = shapeMarked(inlines, shapeOptionsOf(options), options.width, finder);
  const measure: Measure = { width: options.width, indent: options.indent };
  const lines = breakInto(material, measure, costsFor(options.size), most, count);
  return lines === undefined ? undefined : { boxes, material, lines, ruby };
}

/** Boxes and joints of a paragraph with its marks, not broken yet. */
function shapeMarked(
  inlines: readonly StyledInline[],
  options: ShapeOptions,
  width: Pt,
  finder: GlyphFinder,
): Omit<Composed, 'lines'> {
  const { boxes, material, widest } = shapeText(inlines, options, finder);
  if (boxes.flat.marks.length === 0 && !options.spacing.grid) {
    if (widest > width) partOverlong(boxes, material, width);
    return { boxes, material, ruby: noRuby };
  }
  if (options.spacing.grid) alignToGrid(boxes, material);
  spreadOut(boxes, material);
  makeRoomForBorders(boxes, material);
  partOverlong(boxes, material, width);
  return { boxes, material, ruby: setRuby(boxes, material, finder) };
}

const noRuby: readonly FittedRuby[] = [];

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
