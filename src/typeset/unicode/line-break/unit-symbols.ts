/**
 * Symbols of units as GB 3100-1993 and GB 3101-1993 write them, with prefixes, exponents and products: kV, m³, mg/L,
 * W/(m²·K), kW·h. A number and its unit are one expression, with a space between them that no line ends at.
 */
const prefix = '(?:da|[YZEPTGMkKhdcmμµnpf])?';
const name =
  '(?:mol|min|rad|cal|bar|bit|bps|var|tce|Hz|Pa|Bq|Gy|Sv|Wb|Wh|VA|Ah|eV|lm|lx|cd|sr|ha|kn|[mgsAKNJWCVFΩ\u2126STHLltdhBb])';
const exponent = '(?:[⁻¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\^-?\\d)?';
const factor = `${prefix}${name}${exponent}`;
/** Behind the solidus also a (year): t/a. */
const divisor = `(?:\\(${factor}(?:[·⋅]${factor})*\\)|${factor}|a)`;
const unit = new RegExp(`^${factor}(?:[·⋅]${factor})*(?:/${divisor})?$`, 'u');

/** Symbols of another form, and signs of currencies and day times that follow a number. */
const others = new Set([
  ...['dB', 'dB(A)', 'pH', 'ppm', 'ppb', 'rpm', 'r/min', 'mmHg', 'dpi', 'ppi', 'px', 'pt', '°C', '°F'],
  ...['CNY', 'RMB', 'USD', 'EUR', 'HKD', 'MOP', 'TWD', 'JPY', 'GBP', 'am', 'pm', 'a.m', 'p.m', 'AM', 'PM'],
]);

/** No symbol is longer: W/(m²·K), kg/(m³·s⁻¹). */
export const longestUnit = 16;

/** Whether a Latin word behind a number, without the full stop at its end, is the symbol of a unit. */
export function isUnitSymbol(word: string): boolean {
  return word.length <= longestUnit && (others.has(word) || unit.test(word));
}
