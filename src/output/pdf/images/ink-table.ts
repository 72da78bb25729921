/**
 * RGB → inks by a table of 33 colours along each side of the cube of all colours, and between them by the four corners of the
 * tetrahedron that a colour lies in (Kasson, Nin, Plouffe and Hafner, Journal of Electronic Imaging 4, 1995): what LittleCMS
 * does too, without its copies of all pixels.
 */

/** All inks together, in 255ths; the bundled profile goes up to 306 %, print shops to 300. */
export const mostInk = 3 * 255;

/** Inks of each colour of the table, blue changing first, in 64ths of 255ths. */
export type InkTable = Uint16Array;

const steps = 32;
const side = steps + 1;
/** Parts of a sample of eight bits. */
const parts = 64;
/** Four samples are rounded when the colour is done: what that may add. */
const rounding = 2;

/** The table by what `convert` makes of colours, three samples of sixteen bits in, four out. */
export function inkTable(convert: (rgb: Uint16Array) => Uint16Array): InkTable {
  const rgb = new Uint16Array(side ** 3 * 3);
  for (let at = 0, red = 0; red < side; red++) {
    for (let green = 0; green < side; green++) {
      for (let blue = 0; blue < side; blue++, at += 3) {
        rgb.set(
          [red, green, blue].map((step) => Math.round((step * 65_535) / steps)),
          at,
        );
      }
    }
  }
  const inks = convert(rgb);
  const most = ((mostInk - rounding) * 65_535) / 255;
  const table = new Uint16Array(inks.length);
  for (let at = 0; at < inks.length; at += 4) {
    const black = inks[at + 3]!;
    const colours = inks[at]! + inks[at + 1]! + inks[at + 2]!;
    // Too much ink is taken out of the colours: black stays.
    const rest = colours + black > most ? (most - black) / colours : 1;
    for (let ink = 0; ink < 4; ink++) {
      const amount = inks[at + ink]! * (ink === 3 ? 1 : rest);
      table[at + ink] = Math.round((amount * 255 * parts) / 65_535);
    }
  }
  return table;
}

/** Of each sample: where its colour begins along a side, and how far it goes on to the next, in 255ths. */
const places = Uint8Array.from({ length: 256 }, (_, sample) => Math.floor((sample * steps) / 255));
const ways = Uint8Array.from({ length: 256 }, (_, sample) => (sample * steps) % 255);

const toRed = 4 * side * side;
const toGreen = 4 * side;
const toBlue = 4;
const toFar = toRed + toGreen + toBlue;

/** Four samples for three of each pixel. Without a pair or a list inside the loop, which V8 would make for every pixel. */
export function inksBy(table: InkTable, rgb: Uint8Array): Uint8Array {
  const inks = new Uint8Array((rgb.length / 3) * 4);
  const share = 1 / (255 * parts);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const red = rgb[from]!;
    const green = rgb[from + 1]!;
    const blue = rgb[from + 2]!;
    const r = ways[red]!;
    const g = ways[green]!;
    const b = ways[blue]!;
    const start = places[red]! * toRed + places[green]! * toGreen + places[blue]! * toBlue;
    // From the near corner along the longest way to one, along the middle one to two, along the shortest to the far one.
    const long = Math.max(r, g, b);
    const short = Math.min(r, g, b);
    const middle = r + g + b - long - short;
    const along = r === long ? toRed : g === long ? toGreen : toBlue;
    const across = b === short ? toBlue : g === short ? toGreen : toRed;
    // Where no way is left, the corner may lie beyond the table.
    const one = long === 0 ? start : start + along;
    const two = middle === 0 ? one : start + toFar - across;
    const far = short === 0 ? two : start + toFar;
    const near = 255 - long;
    const first = long - middle;
    const then = middle - short;
    for (let ink = 0; ink < 4; ink++) {
      const before = near * table[start + ink]! + first * table[one + ink]!;
      const behind = then * table[two + ink]! + short * table[far + ink]!;
      inks[to + ink] = ((before + behind) * share + 0.5) | 0;
    }
  }
  return inks;
}
