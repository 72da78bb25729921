/** Pictures in a terminal, by the protocol that it understands. */
import { unreachable } from '../../../base/unreachable.ts';
import type { Bitmap } from '../../raster/bitmap.ts';
import { writePng } from '../../raster/png.ts';
import { halfBlocks } from './half-blocks.ts';
import { sixel } from './sixel.ts';

/** `blocks` draws two pixels in a cell with characters, which every terminal of full colour can. */
export type GraphicsKind = 'kitty' | 'iterm2' | 'sixel' | 'blocks';

/** Pixels that a cell has where a terminal does not say: 10 × 20, a usual font at a usual size. */
export const usualCell = { width: 10, height: 20 } as const;

/** Pixels across for a picture `columns` cells wide. */
export function pixelsAcross(kind: GraphicsKind, columns: number): number {
  return kind === 'blocks' ? columns : columns * usualCell.width;
}

/** What is written to the terminal to show a picture at the cursor, `columns` cells wide. */
export function showPicture(bitmap: Bitmap, kind: GraphicsKind, columns: number): string {
  switch (kind) {
    case 'kitty':
      return kitty(writePng(bitmap), columns);
    case 'iterm2':
      return iterm2(writePng(bitmap), columns);
    case 'sixel':
      return sixel(bitmap);
    case 'blocks':
      return halfBlocks(bitmap);
    default:
      return unreachable(kind);
  }
}

/** Bytes of base64 in a packet: the most that the protocol allows. */
const packet = 4096;

/** https://sw.kovidgoyal.net/kitty/graphics-protocol: transmit and show (a=T) PNG (f=100), no answers (q=2). */
function kitty(png: Uint8Array, columns: number): string {
  const data = Buffer.from(png).toString('base64');
  const packets: string[] = [];
  for (let at = 0; at < data.length; at += packet) {
    const more = at + packet < data.length ? 1 : 0;
    const keys = at === 0 ? `a=T,f=100,q=2,c=${columns},m=${more}` : `m=${more}`;
    packets.push(`\x1b_G${keys};${data.slice(at, at + packet)}\x1b\\`);
  }
  return packets.join('');
}

/** https://iterm2.com/documentation-images.html; WezTerm, VS Code and Konsole understand it too. */
function iterm2(png: Uint8Array, columns: number): string {
  const data = Buffer.from(png).toString('base64');
  return `\x1b]1337;File=inline=1;size=${png.length};width=${columns};preserveAspectRatio=1:${data}\x07`;
}
