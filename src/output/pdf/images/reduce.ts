/** Pictures made smaller by a whole number of pixels, strip by strip. */

/** More than two pages at 300 to the inch: no press shows them. */
const mostPixels = 24_000_000;

/** How many pixels across and down become one, so that a picture has no more than `most`. */
export function stepFor(width: number, height: number, most = mostPixels): number {
  return Math.max(1, Math.ceil(Math.sqrt((width * height) / most)));
}

/**
 * Takes strips of whole rows, `channels` samples a pixel, and gives rows in which every `step` by `step` pixels are made one by
 * their average. Columns that are left over at the right are dropped, and rows at the foot.
 */
export function rowReducer(width: number, channels: number, step: number): (strip: Uint8Array) => Uint8Array {
  if (step === 1) return (strip) => strip;
  const columns = Math.floor(width / step);
  const sums = new Uint32Array(columns * channels);
  let lines = 0;
  return (strip) => {
    const rows = Math.floor((lines + strip.length / (width * channels)) / step);
    const small = new Uint8Array(rows * sums.length);
    let to = 0;
    for (let line = 0; line < strip.length; line += width * channels) {
      let from = line;
      for (let column = 0; column < sums.length; column += channels) {
        for (let each = 0; each < step; each++) {
          for (let channel = 0; channel < channels; channel++) sums[column + channel]! += strip[from++]!;
        }
      }
      if (++lines < step) continue;
      for (const sum of sums) small[to++] = Math.round(sum / (step * step));
      sums.fill(0);
      lines = 0;
    }
    return small;
  };
}
