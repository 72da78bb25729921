/**
 * Fills outlines: how much of each pixel a shape covers. The signed area to the right of every edge is added up pixel by
 * pixel, and a running sum along each row gives the coverage (the accumulation buffer of font-rs, R. Levien 2016).
 */

export interface Coverage {
  /** Begins a contour; the one before is closed. Pixels, y downwards. */
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticTo(cx: number, cy: number, x: number, y: number): void;
  cubicTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  /** Gives each pixel that is covered, with its share from 0 to 1, and empties the buffer. */
  flush(pixel: (x: number, y: number, share: number) => void): void;
}

/** Curves become chords of about so many pixels: a circle of 8 pixels’ radius loses 0.2 % of its area. */
const chord = 1;
const mostChords = 32;

/** Less is not seen: of 255 steps not half of one. */
const leastShare = 1 / 512;

/** A buffer of `width` × `height` pixels; what lies outside is cut off. */
export function coverageOf(width: number, height: number): Coverage {
  const stride = width + 2;
  const sums = new Float32Array(stride * height);
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  let [top, bottom] = [height, 0];

  const edge = (x0: number, y0: number, x1: number, y1: number): void => {
    if (y0 === y1) return;
    const sign = y0 < y1 ? 1 : -1;
    const [ax, ay, bx, by] = sign > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (bx - ax) / (by - ay);
    const first = Math.max(0, Math.floor(ay));
    const last = Math.min(height - 1, Math.ceil(by) - 1);
    if (first > last) return;
    top = Math.min(top, first);
    bottom = Math.max(bottom, last + 1);
    for (let row = first; row <= last; row++) {
      const from = Math.max(ay, row);
      const to = Math.min(by, row + 1);
      addSpan(row, sign * (to - from), ax + (from - ay) * slope, ax + (to - ay) * slope);
    }
  };

  /** An edge inside one row, `area` high and from `u` to `v`: each pixel that it crosses gets its part of the area. */
  const addSpan = (row: number, area: number, u: number, v: number): void => {
    const left = clamp(Math.min(u, v), 0, width);
    const right = clamp(Math.max(u, v), 0, width);
    const base = row * stride;
    const first = Math.floor(left);
    const last = Math.floor(right);
    if (first === last) {
      const share = area * (1 - ((left + right) / 2 - first));
      sums[base + first]! += share;
      sums[base + first + 1]! += area - share;
      return;
    }
    const perPixel = area / (right - left);
    let before = 0;
    for (let x = first; x <= last; x++) {
      const a = Math.max(left, x);
      const b = Math.min(right, x + 1);
      // Area to the right of the edge inside this pixel, and all of it in the pixels behind.
      const passed = perPixel * (b - a);
      const inside = passed * (1 - ((a + b) / 2 - x));
      sums[base + x]! += inside + before;
      before = passed - inside;
    }
    sums[base + last + 1]! += before;
  };

  const lineTo = (x: number, y: number): void => {
    edge(atX, atY, x, y);
    [atX, atY] = [x, y];
  };
  const close = (): void => lineTo(startX, startY);
  const chords = (length: number): number => clamp(Math.ceil(length / chord), 1, mostChords);

  return {
    moveTo: (x, y) => {
      close();
      [startX, startY, atX, atY] = [x, y, x, y];
    },
    lineTo,
    quadraticTo: (cx, cy, x, y) => {
      const [fromX, fromY] = [atX, atY];
      const count = chords(Math.hypot(cx - fromX, cy - fromY) + Math.hypot(x - cx, y - cy));
      for (let k = 1; k <= count; k++) {
        const t = k / count;
        const s = 1 - t;
        lineTo(s * s * fromX + 2 * s * t * cx + t * t * x, s * s * fromY + 2 * s * t * cy + t * t * y);
      }
    },
    cubicTo: (ax, ay, bx, by, x, y) => {
      const [fromX, fromY] = [atX, atY];
      const count = chords(
        Math.hypot(ax - fromX, ay - fromY) + Math.hypot(bx - ax, by - ay) + Math.hypot(x - bx, y - by),
      );
      for (let k = 1; k <= count; k++) {
        const t = k / count;
        const s = 1 - t;
        const [p, q, r, w] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
        lineTo(p * fromX + q * ax + r * bx + w * x, p * fromY + q * ay + r * by + w * y);
      }
    },
    flush: (pixel) => {
      close();
      for (let row = top; row < bottom; row++) {
        let sum = 0;
        for (let x = 0; x < width; x++) {
          sum += sums[row * stride + x]!;
          const share = Math.min(1, Math.abs(sum));
          if (share > leastShare) pixel(x, row, share);
        }
      }
      sums.fill(0, top * stride, bottom * stride);
      [top, bottom, startX, startY, atX, atY] = [height, 0, 0, 0, 0, 0];
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
