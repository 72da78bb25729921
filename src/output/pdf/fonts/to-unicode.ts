/** What codes stand for, as a CMap (ISO 32000-1, 9.10.3), so that text can be searched, copied and read aloud. */
import { hex16, hexOf } from '../values.ts';

/** Entries of one block at most (Adobe Technical Note 5014, 3.3, operator limits). */
const blockSize = 100;

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/**
 * What a glyph is given that shares its character with another: a blank of no width (U+200B), since every code has to stand
 * for something (ISO 19005-2, 6.2.11.7.2). The run that it is in says its text itself.
 */
const nothing = '\u200b';

/** The CMap for codes whose texts are `texts`, by code; code 0 is no glyph. */
export function toUnicode(texts: readonly string[]): string {
  const entries = texts.slice(1).map((text, at) => `<${hex16(at + 1)}> <${hexOf(text || nothing)}>\n`);
  let blocks = '';
  for (let start = 0; start < entries.length; start += blockSize) {
    const block = entries.slice(start, start + blockSize);
    blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
  }
  return head + blocks + tail;
}
