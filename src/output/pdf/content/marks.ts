/**
 * What stands around the trim for those who print, fold and cut: crop marks, crosses to lay the plates on each other by, a bar
 * of inks to measure, and a line that says what the sheet is. All of it beyond the bleed.
 */
import type { Pt } from '../../../base/geometry.ts';
import { black } from '../../../base/ink.ts';
import type { PrintMarks } from '../../../base/print.ts';
import type { Face } from '../../../typeset/fonts/face.ts';
import type { Placed } from '../../../typeset/frame/frame.ts';
import { type GlyphRun, widthOf } from '../../../typeset/frame/glyph-run.ts';
import { runRows } from '../../../typeset/frame/run-columns.ts';
import type { Container } from '../container.ts';
import { markGap, markLength, mediaSize, type PageGeometry } from '../page-geometry.ts';
import type { PdfValue } from '../values.ts';
import { decimal } from './number.ts';

/** Name of the colour of all plates among the resources of a page. */
export const registrationName = 'All';

/** A colour that is on every plate (ISO 32000-1, 8.6.6.4); on a screen, where there are none, all four inks. */
export function registrationColour(container: Container): PdfValue {
  const tint = container.add({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 });
  return ['Separation', 'All', 'DeviceCMYK', tint];
}

/** Print shops cut by a line of 0.25 pt; a thicker one leaves it open on which side. */
const lineWidth: Pt = 0.25;
const ringRadius: Pt = markLength / 4;
/** Control points of a quarter circle of four Bézier curves: 4/3 · (√2 − 1). */
const quarter = (4 / 3) * (Math.SQRT2 - 1);

/** Operators for the marks around a page, none for `none`; the slug line is not among them. */
export function marksAround(geometry: PageGeometry, marks: PrintMarks): string {
  if (marks === 'none') return '';
  const lines = [...cropLines(geometry), ...(marks === 'all' ? crosses(geometry) : [])];
  const rings = marks === 'all' ? centres(geometry).map(ring).join('') : '';
  const folds = geometry.isFolded ? `${foldDashes} d\n${foldLines(geometry).map(stroke).join('')}` : '';
  const bar = marks === 'all' ? colourBar(geometry) : '';
  return `q\n/${registrationName} CS 1 SCN ${lineWidth} w\n${lines.map(stroke).join('')}${rings}${folds}${bar}Q\n`;
}

/** x, y of both ends. */
type Line = readonly [Pt, Pt, Pt, Pt];

/** Two at each corner, in the directions of the trim. */
function cropLines({ trim, margin, bleed }: PageGeometry): Line[] {
  const near = margin - bleed - markGap;
  const far = near - markLength;
  const [left, bottom] = [margin, margin];
  const [right, top] = [margin + trim.width, margin + trim.height];
  const { width, height } = mediaSize({ trim, margin, bleed });
  return [
    ...[left, right].flatMap((x): Line[] => [
      [x, far, x, near],
      [x, height - near, x, height - far],
    ]),
    ...[bottom, top].flatMap((y): Line[] => [
      [far, y, near, y],
      [width - near, y, width - far, y],
    ]),
  ];
}

/** Dashes tell the line of a fold from that of a cut. */
const foldDashes = '[2 2] 0';

/** Above and below the fold, as long as crop lines. */
function foldLines({ trim, margin, bleed }: PageGeometry): Line[] {
  const near = margin - bleed - markGap;
  const far = near - markLength;
  const { width, height } = mediaSize({ trim, margin, bleed });
  return [
    [width / 2, far, width / 2, near],
    [width / 2, height - near, width / 2, height - far],
  ];
}

/** Middle of each side, between bleed and edge; above and below, that of both pages where the middle is a fold. */
function centres(geometry: PageGeometry): readonly (readonly [Pt, Pt])[] {
  const { width, height } = mediaSize(geometry);
  const inset = geometry.margin - geometry.bleed - markGap - markLength / 2;
  const fromMiddle = geometry.isFolded ? [-geometry.trim.width / 4, geometry.trim.width / 4] : [0];
  return [
    ...fromMiddle.flatMap((by): (readonly [Pt, Pt])[] => [
      [width / 2 + by, inset],
      [width / 2 + by, height - inset],
    ]),
    [inset, height / 2],
    [width - inset, height / 2],
  ];
}

function crosses(geometry: PageGeometry): Line[] {
  const arm = markLength / 2;
  return centres(geometry).flatMap(([x, y]): Line[] => [
    [x - arm, y, x + arm, y],
    [x, y - arm, x, y + arm],
  ]);
}

function stroke([x1, y1, x2, y2]: Line): string {
  return `${pair(x1, y1)} m ${pair(x2, y2)} l S\n`;
}

function ring([x, y]: readonly [Pt, Pt]): string {
  const r = ringRadius;
  const k = quarter * r;
  return `${pair(x + r, y)} m
${pair(x + r, y + k)} ${pair(x + k, y + r)} ${pair(x, y + r)} c
${pair(x - k, y + r)} ${pair(x - r, y + k)} ${pair(x - r, y)} c
${pair(x - r, y - k)} ${pair(x - k, y - r)} ${pair(x, y - r)} c
${pair(x + k, y - r)} ${pair(x + r, y - k)} ${pair(x + r, y)} c S
`;
}

/** Each ink solid, two of each solid, each ink by half. */
const patches: readonly string[] = [
  ...['1 0 0 0', '0 1 0 0', '0 0 1 0', '0 0 0 1'],
  ...['0 1 1 0', '1 0 1 0', '1 1 0 0'],
  ...['0.5 0 0 0', '0 0.5 0 0', '0 0 0.5 0', '0 0 0 0.5'],
];

/** At the foot, from the cross in the middle to the right as far as the trim goes. */
function colourBar({ trim, margin, bleed }: PageGeometry): string {
  const start = margin + trim.width / 2 + 2 * markLength;
  const room = Math.floor((margin + trim.width - start) / markLength);
  const y = margin - bleed - markGap - markLength;
  const shown = patches.slice(0, Math.max(0, room));
  return shown
    .map((ink, at) => `${ink} k ${pair(start + at * markLength, y)} ${pair(markLength, markLength)} re f\n`)
    .join('');
}

function pair(x: Pt, y: Pt): string {
  return `${decimal(x, 3)} ${decimal(y, 3)}`;
}

const slugSize: Pt = 6;

/**
 * The line `text` above the page, in black, placed on the sheet; each character in the first of `faces` that has it, and
 * left out when none has: it is not part of the issue.
 */
export function slugLine(text: string, faces: readonly Face[], { margin, bleed }: PageGeometry): Placed[] {
  const y = margin - bleed - markGap - markLength / 2 + slugSize / 3;
  let x = margin + markLength;
  const runs = piecesOf(text, faces).map(([face, piece]) => {
    const run = solidRun(face, piece, x);
    x += widthOf(run);
    return run;
  });
  return [{ kind: 'glyphs', x: 0, y, ...runRows(runs) }];
}

function piecesOf(text: string, faces: readonly Face[]): (readonly [Face, string])[] {
  const pieces: (readonly [Face, string])[] = [];
  for (const character of text) {
    const face = faces.find((each) => each.glyphOf(character.codePointAt(0)!) !== 0);
    if (face === undefined) continue;
    const last = pieces.at(-1);
    if (last?.[0] === face) pieces[pieces.length - 1] = [face, last[1] + character];
    else pieces.push([face, character]);
  }
  return pieces;
}

function solidRun(face: Face, text: string, x: Pt): GlyphRun {
  const characters = [...text];
  const glyphs = Uint16Array.from(characters, (character) => face.glyphOf(character.codePointAt(0)!));
  const xs = new Float64Array(glyphs.length);
  const starts = new Uint32Array(glyphs.length);
  let width = 0;
  let start = 0;
  for (const [at, character] of characters.entries()) {
    xs[at] = width;
    starts[at] = start;
    width += face.advanceOf(glyphs[at]!) * slugSize;
    start += character.length;
  }
  return { x, y: 0, face, size: slugSize, ink: black, glyphs, xs, text, starts };
}
