/**
 * Glyphs as areas (转曲), for print shops that take no fonts: each glyph of the document once, as a form that pages draw
 * wherever it stands, in the colour and with the overprint that are set there (ISO 32000-1, 8.10).
 */
import type { Em } from '../../../base/geometry.ts';
import type { Face } from '../../../typeset/fonts/face.ts';
import type { Container, PdfReference } from '../container.ts';
import { decimal } from '../content/number.ts';

/** A glyph as pages name it; its em is the unit of its space. */
export interface DocumentGlyph {
  /** Resource name, the same on every page: G1, G2, … in order of first use. */
  readonly name: string;
  readonly reference: PdfReference;
}

export interface DocumentGlyphs {
  /**
   * The glyph of a face, written when it is first asked for; undefined for a blank one.
   * @throws for .notdef, which no text may be printed with
   */
  glyphOf(face: Face, glyph: number): DocumentGlyph | undefined;
  /** Every face of which a glyph was asked for, in order of first use. */
  faces(): readonly Face[];
}

/** Outlines are written in thousandths of an em, as those of Chinese fonts are drawn. */
const unitsPerEm = 1000;
/** Decimals of those for fonts of another grid: 0.005 mm in a letter of 150 pt. */
const places = 1;

/** No glyphs yet. */
export function documentGlyphs(container: Container): DocumentGlyphs {
  const byFace = new Map<Face, Map<number, DocumentGlyph | undefined>>();
  let count = 0;
  const write = (face: Face, glyph: number): DocumentGlyph | undefined => {
    if (glyph === 0) throw new Error(`.notdef of ${face.postScriptName} is drawn`);
    const path = pathOf(face, glyph);
    if (path === '') return undefined;
    const { left, bottom, right, top } = face.inkOf(glyph);
    // What the curves reach, and a unit for what rounding adds: nothing of the letter is cut off.
    const box = [Math.floor(left * unitsPerEm) - 1, Math.floor(bottom * unitsPerEm) - 1];
    box.push(Math.ceil(right * unitsPerEm) + 1, Math.ceil(top * unitsPerEm) + 1);
    const reference = container.addStream(Buffer.from(path, 'latin1'), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Matrix: [1 / unitsPerEm, 0, 0, 1 / unitsPerEm, 0, 0],
      Resources: {}, // required since 1.2 (8.10.2), though a path needs none
    });
    return { name: `G${++count}`, reference };
  };
  return {
    glyphOf(face, glyph) {
      const known = byFace.get(face) ?? new Map<number, DocumentGlyph | undefined>();
      byFace.set(face, known);
      if (!known.has(glyph)) known.set(glyph, write(face, glyph));
      return known.get(glyph);
    },
    faces: () => [...byFace.keys()],
  };
}

/** Operators that fill the outline of a glyph; none for a blank one. PDF has cubic curves alone (8.5.2). */
function pathOf(face: Face, glyph: number): string {
  let path = '';
  let [x, y]: [Em, Em] = [0, 0];
  const write = (operator: string, ...coordinates: readonly Em[]): void => {
    path += `${coordinates.map((each) => decimal(each * unitsPerEm, places)).join(' ')} ${operator}\n`;
    [x, y] = [coordinates.at(-2)!, coordinates.at(-1)!];
  };
  face.draw(glyph, {
    moveTo: (toX, toY) => write('m', toX, toY),
    lineTo: (toX, toY) => write('l', toX, toY),
    // A quadratic curve is the cubic one whose control points lie two thirds of the way to its own.
    quadraticTo: (cx, cy, toX, toY) => {
      const towards = (end: Em, control: Em): Em => end + ((control - end) * 2) / 3;
      write('c', towards(x, cx), towards(y, cy), towards(toX, cx), towards(toY, cy), toX, toY);
    },
    cubicTo: (ax, ay, bx, by, toX, toY) => write('c', ax, ay, bx, by, toX, toY),
  });
  return path === '' ? '' : `${path}f\n`;
}
