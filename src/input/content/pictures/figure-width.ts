import type { FigureWidth } from '../issue.ts';

/** Widths between a stamp and the longest side of A3. */
const leastMm = 5;
const mostMm = 420;

/** The width that is written as `80`, `80mm` or `60%`; undefined for anything else. */
export function figureWidth(written: string): FigureWidth | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(%|mm|毫米)?$/u.exec(written.normalize('NFKC')) ?? [];
  const value = Number(digits);
  if (unit === '%' && value > 0 && value <= 100) return { kind: 'share', share: value / 100 };
  return unit !== '%' && value >= leastMm && value <= mostMm ? { kind: 'mm', mm: value } : undefined;
}
