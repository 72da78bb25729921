import type { Face } from '../../src/typeset/fonts/face.ts';

/** The outline of a glyph as SVG path data, in thousandths of an em from its origin, y downwards; each step from the last point. */
export function outlinePath(face: Face, glyph: number): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  const step = (command: string, ...points: readonly number[]): void => {
    const rounded = points.map((value, at) => Math.round(value * (at % 2 === 0 ? 1000 : -1000)));
    const offsets = rounded.map((value, at) => value - (at % 2 === 0 ? lastX : lastY));
    path += command + offsets.map((value, at) => (at > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
    [lastX, lastY] = [rounded.at(-2)!, rounded.at(-1)!];
  };
  face.draw(glyph, {
    moveTo: (x, y) => {
      if (path !== '') path += 'z';
      path += `M${Math.round(x * 1000)} ${Math.round(-y * 1000)}`;
      [lastX, lastY] = [Math.round(x * 1000), Math.round(-y * 1000)];
    },
    lineTo: (x, y) => step('l', x, y),
    quadraticTo: (cx, cy, x, y) => step('q', cx, cy, x, y),
    cubicTo: (ax, ay, bx, by, x, y) => step('c', ax, ay, bx, by, x, y),
  });
  return path === '' ? '' : `${path}z`;
}
