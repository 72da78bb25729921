/** What fontkit, the reader that this folder is checked against, makes of a font. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** The font, read whole. */
export function fontKitFont(source: string | Uint8Array): Font {
  const bytes = typeof source === 'string' ? readFileSync(source) : Buffer.from(source);
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a collection');
  return font;
}

/** The outline of a glyph, as text. */
export function outlineOf(font: Font, glyph: number): string {
  return font.getGlyph(glyph).path.toSVG();
}
