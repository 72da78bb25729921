/** The styles of the program as layers, for those that extend them. */
import type { StyleName } from './format.ts';
import { houseValues } from './house-values.ts';
import { addValue, type StyleLayer, type StyleValue } from './layers.ts';

/** What one style of the program says: its values by their paths, and what it extends. */
export interface HouseLayer {
  readonly house: StyleName;
  readonly values: StyleLayer;
}

/** The layers of a style of the program, its own first. */
export function houseLayers(house: StyleName): HouseLayer[] {
  const { base, values } = houseValues[house];
  const layer = new Map<string, StyleValue>();
  for (const [path, words] of Object.entries(values)) addValue(layer, path, [words].flat(), undefined);
  return [{ house, values: layer }, ...(base === undefined ? [] : houseLayers(base))];
}
