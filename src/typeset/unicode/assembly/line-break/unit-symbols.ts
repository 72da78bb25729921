/**
 * Symbols of units as GB 3100-1993 and GB 3101-1993 write them, with prefixes, exponents and products: kV, m³, mg/L,
 * W/(m²·K), kW·h. A number and its unit are one expression, with a space between them that no line ends at.
 */
import { unitIn } from '../memory';
import { length } from './clusters';
import { isOneOf, isWordOf } from './words';

/** Beside da. */
const prefixes = 'YZEPTGMkKhdcmμµnpf';
const names = 'mol min rad cal bar bit bps var tce Hz Pa Bq Gy Sv Wb Wh VA Ah eV lm lx cd sr ha kn';
const letters = 'mgsAKNJWCVFΩ\u2126STHLltdhBb';
const raised = '⁻¹²³⁴⁵⁶⁷⁸⁹⁰';
const times = '·⋅';

/** Symbols of another form, and signs of currencies and day times that follow a number. */
const others =
  'dB dB(A) pH ppm ppb rpm r/min mmHg dpi ppi px pt °C °F CNY RMB USD EUR HKD MOP TWD JPY GBP am pm a.m p.m AM PM';

/** No symbol is longer: W/(m²·K), kg/(m³·s⁻¹). */
export const longestUnit: i32 = 16;

/** Whether a Latin word behind a number, from `start` to `end` in the text, without the full stop at its end, is the symbol of a unit. */
export function isUnitSymbol(start: i32, end: i32): bool {
  if (end - start > longestUnit) return false;
  if (isWordOf(others, start, end)) return true;
  let solidus = start;
  while (solidus < end && at(solidus) !== 0x2f) solidus++;
  return isProduct(start, solidus) && (solidus === end || isDivisor(solidus + 1, end));
}

function at(index: i32): i32 {
  return unitIn(index, length);
}

/** What stands behind the solidus: a product in brackets, a factor, also a (year): t/a. */
function isDivisor(start: i32, end: i32): bool {
  if (end - start === 1 && at(start) === 0x61) return true;
  if (at(start) !== 0x28) return isFactor(start, end);
  return at(end - 1) === 0x29 && isProduct(start + 1, end - 1);
}

/** Factors with a · between them. */
function isProduct(start: i32, end: i32): bool {
  let from = start;
  for (let index = start; index < end; index++) {
    if (!isOneOf(times, at(index))) continue;
    if (!isFactor(from, index)) return false;
    from = index + 1;
  }
  return isFactor(from, end);
}

/** A name, perhaps with a prefix before and an exponent behind it. */
function isFactor(start: i32, end: i32): bool {
  const last = exponentStart(start, end);
  if (isName(start, last)) return true;
  if (isOneOf(prefixes, at(start)) && isName(start + 1, last)) return true;
  return at(start) === 0x64 && at(start + 1) === 0x61 && isName(start + 2, last);
}

function isName(start: i32, end: i32): bool {
  return end - start === 1 ? isOneOf(letters, at(start)) : isWordOf(names, start, end);
}

/** Where the exponent begins that a factor ends with: ², ⁻¹, ^2, ^-1; its end when it has none. */
function exponentStart(start: i32, end: i32): i32 {
  let from = end;
  while (from > start && isOneOf(raised, at(from - 1))) from--;
  if (from < end || end - start < 2 || at(end - 1) < 0x30 || at(end - 1) > 0x39) return from;
  from = at(end - 2) === 0x2d ? end - 3 : end - 2;
  return from >= start && at(from) === 0x5e ? from : end;
}
