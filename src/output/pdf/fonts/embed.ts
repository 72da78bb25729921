/** Fonts of a document as PDF objects: a composite font with two-byte codes over a subset of the face. */
import { unreachable } from '../../../base/unreachable.ts';
import type { Face, FontProgram } from '../../../typeset/fonts/face.ts';
import type { Container } from '../container.ts';
import { digest } from '../digest.ts';
import { asciiString, type PdfDictionary } from '../values.ts';
import { fontDescriptor } from './descriptor.ts';
import type { DocumentFont } from './document-fonts.ts';
import { glyphCount } from './glyph-count.ts';
import { toUnicode } from './to-unicode.ts';
import { glyphWidths } from './widths.ts';

/** Writes the dictionary of `font` and all that belongs to it. No code can be added afterwards. */
export function embedFont(container: Container, { coded, reference }: DocumentFont): void {
  const { face, glyphs, texts, widths } = coded;
  const program = subsetProgram(face, glyphs);
  const name = `${subsetTag(program)}+${fontName(face)}`;
  const descriptor = container.add({
    ...fontDescriptor(face, name),
    ...embeddedProgram(container, program),
  });
  const { usual, others } = glyphWidths(widths);
  const descendant = container.add({
    Type: 'Font',
    ...cidFontKind(program),
    BaseFont: name,
    CIDSystemInfo: { Registry: asciiString('Adobe'), Ordering: asciiString('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: usual,
    W: others,
  });
  container.fill(reference, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: program.kind === 'cff' ? `${name}-Identity-H` : name, // ISO 32000-1, table 121
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: container.addStream(Buffer.from(toUnicode(texts), 'latin1')),
  });
}

/** The subset with a glyph for each code, twice the same one where a glyph has two texts. */
function subsetProgram(face: Face, glyphs: readonly number[]): FontProgram {
  const program = face.subset(glyphs);
  const count = glyphCount(program);
  // One glyph less, and every character after it prints as another.
  if (count < glyphs.length) throw new Error(`${face.postScriptName}: ${count} glyphs for ${glyphs.length} codes`);
  return program;
}

/** Code, CID and glyph number are one. */
function cidFontKind(program: FontProgram): PdfDictionary {
  switch (program.kind) {
    case 'truetype':
      return { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' };
    case 'cff':
      return { Subtype: 'CIDFontType0' };
    default:
      return unreachable(program);
  }
}

function embeddedProgram(container: Container, program: FontProgram): PdfDictionary {
  switch (program.kind) {
    case 'truetype':
      return { FontFile2: container.addStream(program.bytes, { Length1: program.bytes.length }) };
    case 'cff':
      return { FontFile3: container.addStream(program.bytes, { Subtype: 'CIDFontType0C' }) };
    default:
      return unreachable(program);
  }
}

/** Six capitals that tell this subset from others of the face (ISO 32000-1, 9.6.4), drawn from its content. */
function subsetTag({ bytes }: FontProgram): string {
  return Array.from(digest(bytes).subarray(0, 6), (byte) => String.fromCharCode(0x41 + (byte % 26))).join('');
}

/** With tag and encoding, less than the 127 bytes of a name (ISO 19005-2, 6.1.13); a font has 63 at most by OpenType. */
const longestName = 100;

/** The PostScript name with nothing in it that would end a PDF name. */
function fontName({ postScriptName }: Face): string {
  return postScriptName.replace(/[^\x21-\x7e]|[#%()/<>[\]{}]/g, '').slice(0, longestName) || 'Unnamed';
}
