import type { Face } from '../../../typeset/fonts/face.ts';
import type { PdfDictionary } from '../values.ts';

/** Bits of /Flags (ISO 32000-1, table 123). Symbolic: the glyphs are not those of the standard Latin set. */
const flags = { serif: 1 << 1, symbolic: 1 << 2, italic: 1 << 6 };

/**
 * Width of a stem by weight, in thousandths of an em. Programs that replace a font go by it. A line through Times Roman
 * (weight 400, 84) and Times Bold (700, 139), StdVW of their AFM files.
 */
function stemWidth(weight: number): number {
  return Math.round(84 + ((weight - 400) * (139 - 84)) / (700 - 400));
}

/** The font descriptor of `face` under the name `name`, without the font program. Lengths in thousandths of an em. */
export function fontDescriptor({ metrics }: Pick<Face, 'metrics'>, name: string): PdfDictionary {
  const { ascent, descent, capHeight, xHeight, box, italicAngle, weight, serif } = metrics;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags.symbolic | (serif ? flags.serif : 0) | (italicAngle === 0 ? 0 : flags.italic),
    FontBBox: box.map(thousandths),
    ItalicAngle: italicAngle,
    Ascent: thousandths(ascent),
    Descent: thousandths(descent),
    CapHeight: thousandths(capHeight),
    XHeight: thousandths(xHeight),
    StemV: stemWidth(weight),
  };
}

function thousandths(em: number): number {
  return Math.round(em * 1000);
}
