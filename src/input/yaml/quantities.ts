/** Numbers with and without units, as they are written. */
import { mmToPt, ptToMm } from '../../base/geometry.ts';
import type { LengthShape, LengthUnit, NumberShape } from './shape.ts';

/** Written units; 字 is the em of Chinese setting. */
const units: Readonly<Record<string, LengthUnit>> = { pt: 'pt', mm: 'mm', em: 'em', 字: 'em' };

/** Units that writers put in place of those. */
const otherUnits: Readonly<Record<string, LengthUnit>> = { 磅: 'pt', 点: 'pt', 毫米: 'mm', 字符: 'em' };

/** A length in the unit of its shape; undefined for a word, for another kind of unit and for anything else. */
export function lengthOf(value: string, { unit, names = {} }: Pick<LengthShape, 'unit' | 'names'>): number | undefined {
  const named = Object.hasOwn(names, value) ? names[value] : undefined;
  const [, digits, written = ''] = /^(\d+(?:\.\d+)?) ?([a-z字]+)$/u.exec(value) ?? [];
  if (digits === undefined) return named;
  const given = units[written];
  if (given === unit) return Number(digits);
  if (unit === 'pt' && given === 'mm') return mmToPt(Number(digits));
  return unit === 'mm' && given === 'pt' ? ptToMm(Number(digits)) : undefined;
}

/** A length that lacks nothing but its unit, or has it in other letters, as it has to be written. */
export function lengthWithUnit(value: string, { unit }: LengthShape): string | undefined {
  const [, digits, written = ''] = /^(\d+(?:\.\d+)?)\s*(\D*)$/u.exec(value.normalize('NFKC').toLowerCase()) ?? [];
  if (digits === undefined) return undefined;
  const isCentimetres = written === '厘米' || written === 'cm';
  const meant = isCentimetres ? 'mm' : (otherUnits[written] ?? units[written] ?? unit);
  const number = isCentimetres ? Math.round(Number(digits) * 1000) / 100 : digits;
  return (meant === 'em') === (unit === 'em') ? `${number}${meant}` : undefined;
}

/** A number; undefined for a word and for anything else. */
export function numberOf(value: string, { whole }: Pick<NumberShape, 'whole'>): number | undefined {
  return (whole ? /^\d{1,6}$/ : /^\d{1,6}(?:\.\d+)?$/).test(value) ? Number(value) : undefined;
}
