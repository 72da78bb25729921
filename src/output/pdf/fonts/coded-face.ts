/**
 * Codes for the glyphs of a face. A code is given to each pair of glyph and text in the order of first use, so that the
 * file says of every code what it stands for: the same shape may be a hyphen here and a minus there. The code is also
 * the number of the glyph in the embedded program.
 */
import type { Face } from '../../../typeset/fonts/face.ts';

export interface CodedFace {
  readonly face: Face;
  /** Glyph of each code; 0, .notdef, is in every font. */
  readonly glyphs: number[];
  /** What each code stands for; empty when the text belongs to a neighbour. */
  readonly texts: string[];
  /** The UTF-16 unit that each code stands for, −1 where it is not one: quicker to compare than texts. */
  readonly units: number[];
  /** Advance of each code in thousandths of an em, as the file states it. */
  readonly widths: number[];
  /** First code of each glyph, 0 for none: by a map, writing codes took nearly twice as long. */
  readonly firstCode: Uint16Array;
  /** The next code of the same glyph, 0 for none. */
  readonly nextCode: number[];
}

/** Codes have two bytes. */
const maxCode = 0xffff;

/** A face without codes. */
export function codedFace(face: Face): CodedFace {
  return {
    face,
    glyphs: [0],
    texts: [''],
    units: [-1],
    widths: [statedWidth(face, 0)],
    firstCode: new Uint16Array(maxCode + 1), // there are as many glyphs as codes
    nextCode: [0],
  };
}

/**
 * The code for `glyph` where it stands for `text.slice(start, end)`.
 * @throws when the glyph is .notdef, which no text may be printed with, or when the codes have run out
 */
export function codeOf(coded: CodedFace, glyph: number, text: string, start: number, end: number): number {
  const { texts, nextCode } = coded;
  let last = 0;
  for (let code = coded.firstCode[glyph]!; code !== 0; code = nextCode[code]!) {
    const known = texts[code]!;
    if (known.length === end - start && text.startsWith(known, start)) return code;
    last = code;
  }
  return addCode(coded, glyph, text.slice(start, end), last);
}

function addCode(coded: CodedFace, glyph: number, text: string, previous: number): number {
  const { face, glyphs } = coded;
  if (glyph === 0) throw new Error(`no glyph for “${text}” in ${face.postScriptName}`);
  const code = glyphs.length;
  if (code > maxCode) throw new Error(`more than ${maxCode} codes for ${face.postScriptName}`);
  glyphs.push(glyph);
  coded.texts.push(text);
  coded.units.push(text.length === 1 ? text.charCodeAt(0) : -1);
  coded.widths.push(statedWidth(face, glyph));
  coded.nextCode.push(0);
  if (previous === 0) coded.firstCode[glyph] = code;
  else coded.nextCode[previous] = code;
  return code;
}

/** A thousandth of a thousandth of an em: faces of 2048 units per em have widths like 556.152. */
function statedWidth(face: Face, glyph: number): number {
  return Math.round(face.advanceOf(glyph) * 1e6) / 1e3;
}
