/**
 * Draws the pictures of the samples: charts and scenes without lettering, small files of few colours.
 *
 *   node issues/make-pictures.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { palettePng } from './png.mjs';

/** White, dark blue, red, light blue, grey; for scenes pale blue, green, brown, ochre, dark grey. */
const palette = [
  ...[255, 255, 255, 31, 78, 121, 192, 57, 43, 157, 195, 230, 217, 217, 217],
  ...[222, 235, 247, 112, 160, 92, 122, 92, 66, 232, 190, 110, 89, 89, 96],
];

/** What charts need. */
const chart = palette.slice(0, 15);

/** A picture of palette entries; `colourAt` gives the entry of a pixel. The issue and the file: `2027-01/图.png`. */
function picture(path, width, height, colourAt, colours = palette) {
  const file = fileURLToPath(new URL(path.replace('/', '/articles/'), import.meta.url));
  writeFileSync(file, palettePng(width, height, colours, colourAt));
}

const [width, height] = [1500, 1000];
const columns = [0.42, 0.55, 0.5, 0.68, 0.74, 0.9];

picture(
  '2027-01/用稿量.png',
  width,
  height,
  (x, y) => {
    if (y > height - 12) return 1;
    const at = Math.floor((x / width) * columns.length);
    const inside = ((x / width) * columns.length) % 1;
    if (inside > 0.25 && inside < 0.75 && y > height * (1 - columns[at])) return at === columns.length - 1 ? 2 : 1;
    return y % 200 < 4 ? 4 : 0;
  },
  chart,
);

picture(
  '2027-01/采用率.png',
  height,
  height,
  (x, y) => {
    const [dx, dy] = [x - height / 2, y - height / 2];
    const radius = Math.hypot(dx, dy) / (height / 2);
    if (radius > 0.95 || radius < 0.5) return 0;
    const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
    return turn < 0.375 ? 2 : turn < 0.72 ? 1 : 3;
  },
  chart,
);

/** A hall from behind: heads in rows before a stage with a red curtain. */
picture('2027-03/会场.png', 2000, 1250, (x, y) => {
  if (y < 520) {
    if (y < 60 || x < 90 || x > 1910) return 2;
    if (y > 430) return x % 400 < 300 ? 7 : 9;
    return x > 500 && x < 1500 && y > 140 && y < 340 ? 0 : 5;
  }
  for (let row = 0; row < 5; row++) {
    const [middle, step] = [620 + row * 150, 130 + row * 34];
    const dx = ((x + (row % 2) * (step / 2)) % step) - step / 2;
    const radius = step * 0.22;
    if (Math.hypot(dx, y - middle) < radius) return 9;
    if (Math.abs(dx) < step * 0.4 && y > middle + radius && y < middle + radius + 60) return row % 2 === 0 ? 1 : 3;
  }
  return 4;
});

/** A production hall: machines along a belt. */
picture('2027-03/产线.png', 1600, 1200, (x, y) => {
  if (y < 220) return x % 320 < 24 || y % 110 < 14 ? 9 : 5;
  const machine = x % 400;
  if (y > 380 && y < 800 && machine > 60 && machine < 320) {
    if (Math.hypot(machine - 190, y - 540) < 80) return 0;
    return y > 700 ? 9 : x % 800 < 400 ? 3 : 1;
  }
  if (y >= 800 && y < 880) return (x + y) % 90 < 12 ? 9 : 8;
  return y < 800 ? 4 : Math.floor((x + 2 * y) / 160) % 2 === 0 ? 4 : 0;
});

/** Wind turbines on hills at the coast. */
picture('2027-03/风场.png', 2000, 1100, (x, y) => {
  const hill = 760 + 70 * Math.sin(x / 260) + 40 * Math.sin(x / 97);
  for (const [mast, hub, size] of [
    [380, 330, 260],
    [900, 260, 300],
    [1500, 380, 230],
  ]) {
    const [dx, dy] = [x - mast, y - hub];
    if (Math.hypot(dx, dy) < 16) return 9;
    if (y > hub && y < hill && Math.abs(dx) < 7 + (y - hub) / 60) return 0;
    for (const turn of [0.2, 0.2 + (2 * Math.PI) / 3, 0.2 + (4 * Math.PI) / 3]) {
      const along = dx * Math.cos(turn) + dy * Math.sin(turn);
      const across = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn));
      if (along > 0 && along < size && across < 15 * (1 - along / size) + 2) return 0;
    }
  }
  if (y > hill) return y > hill + 200 ? 6 : y > hill + 190 ? 8 : 6;
  return y > 640 ? 1 : y > 300 ? 3 : 5;
});
