/**
 * A picture as sixels (DEC STD 070, 5: the VT340’s graphics): bands of six rows, colour by colour. A page has paper, ink and
 * the steps between them: six steps of each channel are enough, 216 colours of the 256 that terminals hold.
 */
import type { Bitmap } from '../../raster/bitmap.ts';

const steps = 6;
const bandRows = 6;

/** What is written to the terminal. */
export function sixel({ width, height, pixels }: Bitmap): string {
  const colours = coloursOf(pixels);
  const used = [...new Set(colours)].sort((a, b) => a - b);
  let data = `\x1bP0;1q"1;1;${width};${height}${used.map(definition).join('')}`;
  for (let top = 0; top < height; top += bandRows) {
    data += `${bandOf(colours, width, Math.min(bandRows, height - top), top)}-`;
  }
  return `${data}\x1b\\`;
}

/** Number of each pixel’s colour. */
function coloursOf(pixels: Uint8Array): Uint8Array {
  const colours = new Uint8Array(pixels.length / 3);
  const step = (value: number): number => Math.round((value * (steps - 1)) / 255);
  for (let k = 0; k < colours.length; k++) {
    colours[k] = (step(pixels[3 * k]!) * steps + step(pixels[3 * k + 1]!)) * steps + step(pixels[3 * k + 2]!);
  }
  return colours;
}

/** A colour in percent of its channels. */
function definition(colour: number): string {
  const percent = (step: number): number => Math.round((100 * step) / (steps - 1));
  const [red, green, blue] = [Math.floor(colour / steps / steps), Math.floor(colour / steps) % steps, colour % steps];
  return `#${colour};2;${percent(red)};${percent(green)};${percent(blue)}`;
}

/** One pass a colour: which of the six pixels of each column have it, equal columns counted. */
function bandOf(colours: Uint8Array, width: number, rows: number, top: number): string {
  const passes = new Map<number, Uint8Array>();
  for (let row = 0; row < rows; row++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[(top + row) * width + x]!;
      let columns = passes.get(colour);
      if (columns === undefined) {
        columns = new Uint8Array(width);
        passes.set(colour, columns);
      }
      columns[x]! |= 1 << row;
    }
  }
  return [...passes].map(([colour, columns]) => `#${colour}${runsOf(columns)}`).join('$');
}

function runsOf(columns: Uint8Array): string {
  let runs = '';
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    while (to < columns.length && columns[to] === columns[from]) to++;
    const character = String.fromCharCode(0x3f + columns[from]!);
    runs += to - from > 3 ? `!${to - from}${character}` : character.repeat(to - from);
    from = to;
  }
  return runs;
}
