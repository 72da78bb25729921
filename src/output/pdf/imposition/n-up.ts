import type { Size } from '../../../base/geometry.ts';
import type { PlacedPage, Sheets } from './sheets.ts';

/**
 * Two pages side by side on a sheet of their own size laid across, or four in two rows on one that stands upright: in
 * reading order, as large as they fit, each in the middle of its part of the sheet.
 */
export function nUp(count: number, perSheet: 2 | 4, page: Size): Sheets {
  const rows = perSheet / 2;
  const trim = perSheet === 2 ? { width: page.height, height: page.width } : page;
  const [width, height] = [trim.width / 2, trim.height / rows];
  const scale = Math.min(width / page.width, height / page.height);
  const standing = (index: number): PlacedPage => {
    const column = index % 2;
    const row = Math.floor((index % perSheet) / 2);
    const x = column * width + (width - scale * page.width) / 2;
    const y = (rows - 1 - row) * height + (height - scale * page.height) / 2;
    const area = { x, y, width: scale * page.width, height: scale * page.height };
    return { page: index, at: { x, y }, scale, area };
  };
  const sides = Array.from({ length: Math.ceil(count / perSheet) }, (_, side) => {
    const first = side * perSheet;
    return Array.from({ length: Math.min(perSheet, count - first) }, (_, at) => standing(first + at));
  });
  return { trim, sides, isFolded: false };
}
