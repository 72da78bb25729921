/** Pixels row by row, some samples each. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** More than two pages at 300 to the inch: no press shows them. */
const mostPixels = 24_000_000;

/**
 * The picture with every 2 by 2 pixels, or 3 by 3 and so on, made one by their average, as often as it takes to have no more
 * than `most`; rows and columns that are left over at the right and the foot are dropped. The same when it has no more.
 */
export function reduced(samples: Samples, channels: number, most = mostPixels): Samples {
  const { width, height, bytes } = samples;
  const step = Math.ceil(Math.sqrt((width * height) / most));
  if (step <= 1) return samples;
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  const small = new Uint8Array(columns * rows * channels);
  const sums = new Uint32Array(columns * channels);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let line = 0; line < step; line++) {
      let from = (row * step + line) * width * channels;
      for (let column = 0; column < columns; column++) {
        for (let each = 0; each < step; each++) {
          for (let channel = 0; channel < channels; channel++) sums[column * channels + channel]! += bytes[from++]!;
        }
      }
    }
    for (let at = 0; at < sums.length; at++) small[row * sums.length + at] = Math.round(sums[at]! / (step * step));
  }
  return { width: columns, height: rows, bytes: small };
}
