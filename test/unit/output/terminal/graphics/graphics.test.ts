import { describe, expect, it } from 'vitest';
import { red } from '../../../../../src/base/ink.ts';
import { type Bitmap, blankBitmap, layInk } from '../../../../../src/output/raster/bitmap.ts';
import { showPicture } from '../../../../../src/output/terminal/graphics/graphics.ts';

/** One red pixel above a white one. */
function twoPixels(): Bitmap {
  const bitmap = blankBitmap(1, 2);
  layInk(bitmap, 0, 0, red, 1);
  return bitmap;
}

describe('pictures in a terminal', () => {
  it('are two pixels in a cell where there are only characters', () => {
    expect(showPicture(twoPixels(), 'blocks', 1)).toBe('\x1b[38;2;214;32;36;48;2;255;255;255m▀\x1b[0m');
  });

  it('are packets of base64 for kitty, all but the last one announcing another', () => {
    const { pixels, ...size } = blankBitmap(200, 200);
    // Noise does not pack: more than one packet.
    const noise = { ...size, pixels: pixels.map((_, index) => Math.imul(index, 0x9e3779b1) >>> 24) };
    const packets = showPicture(noise, 'kitty', 20).split('\x1b\\').slice(0, -1);
    expect(packets.length).toBeGreaterThan(1);
    expect(packets[0]!.startsWith('\x1b_Ga=T,f=100,q=2,c=20,m=1;')).toBe(true);
    expect(packets.at(-1)!.startsWith('\x1b_Gm=0;')).toBe(true);
    expect(packets.every((packet) => packet.length < 4096 + 40)).toBe(true);
  });

  it('are a PNG file for iTerm2', () => {
    const shown = showPicture(twoPixels(), 'iterm2', 1);
    const [, size, data] = /\]1337;File=inline=1;size=(\d+);width=1;preserveAspectRatio=1:(.*)$/.exec(
      shown.slice(0, -1),
    )!;
    const file = Buffer.from(data!, 'base64');
    expect([file.length, file.subarray(1, 4).toString()]).toEqual([Number(size), 'PNG']);
  });

  it('are bands of six rows, colour by colour, as sixels', () => {
    expect(showPicture(twoPixels(), 'sixel', 1)).toBe(
      '\x1bP0;1q"1;1;1;2#151;2;80;20;20#215;2;100;100;100#151@$#215A-\x1b\\',
    );
  });

  it('count equal columns of sixels', () => {
    expect(showPicture(blankBitmap(9, 1), 'sixel', 9)).toContain('#215!9@-');
  });
});
