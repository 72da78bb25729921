/** A picture as characters: ▀ in the colour of the upper pixel on a ground of the lower one’s. */
import type { Bitmap } from '../../raster/bitmap.ts';

/** Rows parted by line feeds, each back in the terminal’s own look at its end; an odd last row stands on white. */
export function halfBlocks({ width, height, pixels }: Bitmap): string {
  const colour = (x: number, y: number): string => {
    if (y >= height) return '255;255;255';
    const at = 3 * (y * width + x);
    return `${pixels[at]};${pixels[at + 1]};${pixels[at + 2]}`;
  };
  const rows: string[] = [];
  for (let y = 0; y < height; y += 2) {
    let row = '';
    let before = '';
    for (let x = 0; x < width; x++) {
      const look = `\x1b[38;2;${colour(x, y)};48;2;${colour(x, y + 1)}m`;
      row += look === before ? '▀' : `${look}▀`;
      before = look;
    }
    rows.push(`${row}\x1b[0m`);
  }
  return rows.join('\n');
}
