/**
 * Text operators for a run of glyphs (ISO 32000-1, 9.4), written where the content of a page has got to.
 *
 * AssemblyScript: TypeScript with the integers of the processor, compiled ahead to WebAssembly (`npm run wasm`).
 */
import { putDecimal, putHex16, putInteger, putWord } from './numbers';

/** Decimals of a place on the page in pt: 0.0005 pt at most from where the layout wants it, 0.2 µm. */
const placePlaces: i32 = 3;
const placeScale: u32 = 1000;
/** Decimals of Tc in pt. It is added once a glyph: 100 of them are 0.0005 pt off before TJ makes up for it. */
const spacingPlaces: i32 = 5;
const spacingScale: u32 = 100_000;
/** Gaps that differ by less, in em, are one: half of the unit that TJ counts in. */
const sameGap: f64 = 0.0005;

/** Bytes that a run takes at most, and each of its glyphs. */
export const longestRun: i32 = 256;
export const longestGlyph: i32 = 64;

/** Operand of the last Tc of the page, which outlives a text object. */
let spacing: f64 = 0;

/** Begins a page; the address of its content. */
export function begin(): i32 {
  spacing = 0;
  return <i32>__heap_base;
}

/** Makes room up to the address `end`. */
export function reach(end: i32): void {
  const pages = (end + 0xffff) >>> 16;
  if (memory.size() < pages) memory.grow(pages - memory.size());
}

/**
 * Writes the run that has been brought to `from`, at least as far behind `at` as a run gets long: of each glyph, from left to
 * right, the place in pt from the origin of the run (f64), then of each the advance in thousandths of an em, then of each
 * the height above the baseline in pt, then of each the code (u16). It is of `size` pt, its origin at `x` and `y` in PDF user
 * space; of `isRaised` the heights count, else all stand on the baseline. Where it `begins`, the text object has not begun
 * yet. The address behind.
 *
 * Each glyph stands within 0.0005 em of its place, however many went before it: TJ moves by what is missing between where
 * the reader of the file has got to and that place, not by the gap alone.
 */
export function showRun(at: i32, from: i32, count: i32, isRaised: bool, begins: bool, size: f64, x: f64, y: f64): i32 {
  const xs = from;
  const widths = xs + 8 * count;
  const heights = widths + 8 * count;
  const codes = heights + 8 * count;
  if (begins) at = putWord(at, 'BT\n');
  if (count > 1) at = setSpacing(at, usualGap(xs, widths, count, size));
  at = putWord(at, '1 0 0 1 ');
  at = putDecimal(at, x + load<f64>(xs), placeScale, placePlaces);
  at = putWord(at, ' ');
  at = putDecimal(at, y, placeScale, placePlaces);
  at = putWord(at, ' Tm\n[<');
  const perPt = 1000 / size;
  // How far the reader of the file has got, in thousandths of an em from the first glyph.
  let pen: f64 = 0;
  let rise: f64 = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    if (isRaised && load<f64>(heights + 8 * glyph) !== rise) {
      rise = load<f64>(heights + 8 * glyph);
      // Ts stands between two TJ.
      at = putWord(setRise(putWord(at, '>] TJ\n'), rise), '[<');
    }
    const back = Math.round(pen - (load<f64>(xs + 8 * glyph) - load<f64>(xs)) * perPt);
    if (back !== 0) {
      at = putWord(putInteger(putWord(at, '>'), back), '<');
      pen -= back;
    }
    at = putHex16(at, load<u16>(codes + 2 * glyph));
    pen += load<f64>(widths + 8 * glyph) + spacing * perPt;
  }
  at = putWord(at, '>] TJ\n');
  // Ts outlives a text object: at its end the page is back on the baseline.
  if (rise !== 0) at = setRise(at, 0);
  return putWord(at, 'ET\n');
}

/**
 * The space between a glyph's advance and the next glyph, in pt, that most pairs share when more than half share one
 * (Boyer and Moore's majority vote); otherwise that of one of them. A justified line then needs TJ at few places.
 */
function usualGap(xs: i32, widths: i32, count: i32, size: f64): f64 {
  let candidate: f64 = 0;
  let votes = 0;
  let x = load<f64>(xs);
  for (let glyph = 0; glyph + 1 < count; glyph++) {
    const next = load<f64>(xs + 8 * glyph + 8);
    const gap = next - x - (load<f64>(widths + 8 * glyph) / 1000) * size;
    x = next;
    if (votes === 0) candidate = gap;
    votes += abs(gap - candidate) <= sameGap * size ? 1 : -1;
  }
  return candidate;
}

function setSpacing(at: i32, wanted: f64): i32 {
  const rounded = Math.round(wanted * spacingScale) / spacingScale;
  if (rounded === spacing) return at;
  spacing = rounded;
  return putWord(putDecimal(at, rounded, spacingScale, spacingPlaces), ' Tc\n');
}

function setRise(at: i32, height: f64): i32 {
  return putWord(putDecimal(at, height, placeScale, placePlaces), ' Ts\n');
}
