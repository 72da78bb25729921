/**
 * Draws the pictures of the samples: charts without lettering, small files of few colours.
 *
 *   node issues/make-pictures.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** White, dark blue, red, light blue, grey. */
const palette = [255, 255, 255, 31, 78, 121, 192, 57, 43, 157, 195, 230, 217, 217, 217];

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture of palette entries; `colourAt` gives the entry of a pixel. */
function picture(name, width, height, colourAt) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = colourAt(x, y);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const file = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  writeFileSync(fileURLToPath(new URL(`2027-01/articles/${name}`, import.meta.url)), file);
}

const [width, height] = [1500, 1000];
const columns = [0.42, 0.55, 0.5, 0.68, 0.74, 0.9];

picture('用稿量.png', width, height, (x, y) => {
  if (y > height - 12) return 1;
  const at = Math.floor((x / width) * columns.length);
  const inside = ((x / width) * columns.length) % 1;
  if (inside > 0.25 && inside < 0.75 && y > height * (1 - columns[at])) return at === columns.length - 1 ? 2 : 1;
  return y % 200 < 4 ? 4 : 0;
});

picture('采用率.png', height, height, (x, y) => {
  const [dx, dy] = [x - height / 2, y - height / 2];
  const radius = Math.hypot(dx, dy) / (height / 2);
  if (radius > 0.95 || radius < 0.5) return 0;
  const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
  return turn < 0.375 ? 2 : turn < 0.72 ? 1 : 3;
});
