/** A named printing ink with its value on paper and on screen. */
export interface Ink {
  readonly name: string;
  /** Percent of cyan, magenta, yellow, black. */
  readonly cmyk: readonly [number, number, number, number];
  /** 0–255. */
  readonly rgb: readonly [number, number, number];
}

/** Text and rules: black alone (GB/T 9704-2012, 6.2: BL 100 %). */
export const black: Ink = { name: 'black', cmyk: [0, 0, 0, 100], rgb: [0, 0, 0] };

/** The red of mastheads and rules (GB/T 9704-2012, 6.2: Y 80 %, M 80 %); on screen the usual 大红 of official heads. */
export const red: Ink = { name: 'red', cmyk: [0, 80, 80, 0], rgb: [214, 32, 36] };

/** No ink: letters left open in a band of colour. */
export const paper: Ink = { name: 'paper', cmyk: [0, 0, 0, 0], rgb: [255, 255, 255] };
