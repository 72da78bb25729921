/**
 * Words of scripts whose letters depend on each other, shaped by fontkit's `layout`, which is loaded by the first of them.
 * Measured against HarfBuzz 6.0 on Arabic, Uyghur, Tibetan, Mongolian, Tai, Thai, Lao, Devanagari, Khmer and Burmese words of
 * the Noto faces: glyph by glyph the same, once what fontkit does not do has been done: ำ of Thai and Lao taken apart,
 * Burmese put in order (burmese.ts), contexts read from the glyph outwards. Left are two marks on one letter in places
 * (ဖွံ့ of Burmese, points of Hebrew).
 */
import { requireLazily } from '../../../base/lazy-modules.ts';
import type { ShapedWord, WordDirection } from '../face.ts';
import { burmeseFeatures, drawnOrder, isBurmese } from './burmese.ts';
import { type FontTables, optionalTable } from './font-file.ts';
import { joinTables, type SfntTable } from './sfnt-writer.ts';

type FontKit = typeof import('fontkit');
type FontKitFont = import('fontkit').Font;
type FontKitRun = import('fontkit').GlyphRun;

/** Shapes a word; undefined when the tables of the face contradict themselves. */
export type WordShaper = (word: string, direction: WordDirection) => ShapedWord | undefined;

/** The shaper of a face; nothing is read before the first word. */
export function openWordShaper(tables: FontTables, unitsPerEm: number): WordShaper {
  let font: FontKitFont | undefined;
  const known = new Map<string, ShapedWord | undefined>();
  return (word, direction) => {
    const name = `${direction} ${word}`;
    if (!known.has(name)) {
      font ??= openWithFontKit(tables);
      known.set(name, shaped(font, word, direction, unitsPerEm));
    }
    return known.get(name);
  };
}

/** Without `fvar` and the like: a face with those is not opened. Digital signatures and hints are of no use either. */
const neededTables = [
  ...['CFF ', 'GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'glyf', 'head'],
  ...['hhea', 'hmtx', 'kern', 'loca', 'maxp', 'name', 'post'],
];

function openWithFontKit(tables: FontTables): FontKitFont {
  const copied: SfntTable[] = [];
  for (const tag of neededTables) {
    const table = optionalTable(tables, tag);
    if (table !== undefined)
      copied.push({ tag, bytes: new Uint8Array(table.buffer, table.byteOffset, table.byteLength) });
  }
  const file = joinTables(tables.kind === 'cff' ? 0x4f54544f : 0x00010000, copied);
  const font = requireLazily<FontKit>('fontkit').create(Buffer.from(file.buffer));
  if ('fonts' in font) throw new Error('one face was written and a collection read');
  try {
    mendProcessors(font);
  } catch {
    // A damaged face throws again when a word is laid out, and is told of there.
  }
  return font;
}

/** What applies the lookups of a face, one table of GSUB or GPOS each. */
interface Processor {
  /** Finds a sequence of glyphs or classes from `from` on, seen from the glyph at hand. */
  match(from: number, sequence: readonly unknown[], ...rest: readonly unknown[]): unknown;
  applyLookup(...lookup: readonly unknown[]): unknown;
  readonly glyphs?: readonly unknown[];
}

/** Steps of a word: those of the Noto faces take 20,000 at most. And glyphs that it may become. */
const mostSteps = 500_000;
const mostGlyphs = 10_000;

/**
 * Mends what fontkit does with the lookups of a face. What stands before a glyph is written from the nearest outwards
 * (OpenType, chained contexts: the backtrack sequence); fontkit reads it as if it were written the other way. And in a damaged
 * face lookups may call each other for ever, or multiply glyphs: they end with an error.
 */
function mendProcessors(font: FontKitFont): void {
  const engine = member(member(font, '_layoutEngine'), 'engine');
  for (const processor of [member(engine, 'GSUBProcessor'), member(engine, 'GPOSProcessor')]) {
    if (!isProcessor(processor)) continue;
    const match = processor.match.bind(processor);
    const apply = processor.applyLookup.bind(processor);
    let steps = 0;
    let glyphs: unknown;
    processor.match = (from, sequence, ...rest) => match(from, from < 0 ? sequence.toReversed() : sequence, ...rest);
    processor.applyLookup = (...lookup) => {
      // Each word has a list of glyphs of its own.
      steps = glyphs === processor.glyphs ? steps + 1 : 0;
      glyphs = processor.glyphs;
      if (steps > mostSteps || (processor.glyphs?.length ?? 0) > mostGlyphs) throw new RangeError('endless lookups');
      return apply(...lookup);
    };
  }
}

function member(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
}

function isProcessor(processor: unknown): processor is Processor {
  return ['match', 'applyLookup'].every((method) => typeof member(processor, method) === 'function');
}

function shaped(font: FontKitFont, word: string, direction: WordDirection, unitsPerEm: number): ShapedWord | undefined {
  const run = laidOut(font, word, direction);
  if (run === undefined) return undefined;
  let pen = 0;
  const placed: PlacedGlyph[] = run.glyphs.map(({ id, codePoints }, index) => {
    const { xAdvance, xOffset, yOffset } = run.positions[index]!;
    const x = pen + xOffset;
    pen += xAdvance;
    return { id, x, y: yOffset, text: String.fromCodePoint(...codePoints) };
  });
  if (am.test(word)) tellAm(placed);
  if (direction === 'rtl') placed.reverse();
  const starts = startsOf(placed, word);
  const shown = [...placed.keys()].filter((at) => placed[at]!.text !== hidden);
  if (shown.length === 0 || shown.some((at) => placed[at]!.id === 0)) return undefined;
  const isLevel = placed.every(({ y }) => y === 0);
  return {
    glyphs: Uint16Array.from(shown, (at) => placed[at]!.id),
    xs: Float64Array.from(shown, (at) => placed[at]!.x / unitsPerEm),
    ys: isLevel ? undefined : Float64Array.from(shown, (at) => placed[at]!.y / unitsPerEm),
    starts: Uint32Array.from(shown, (at, index) => (index === 0 ? 0 : starts[at]!)),
    width: pen / unitsPerEm,
    isReversed: direction === 'rtl',
    tellsText: shown.every((at) => placed[at]!.text !== '') && starts.at(-1) !== word.length,
  };
}

/** A glyph in units of the face. */
interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** What it stands for; empty for the further pieces of a letter that is drawn in several. */
  readonly text: string;
}

/** What fontkit puts in the place of a joiner or selector that has done its work; no word has a blank of its own. */
const hidden = ' ';
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Where each glyph's text begins in the word; joiners belong to what stands before them. Where glyphs have changed
 * places, as vowels of India do, all text belongs to the first.
 */
function startsOf(placed: readonly PlacedGlyph[], word: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of placed) {
    if (text !== hidden) while (!word.startsWith(text, at) && ignorable.test(word.charAt(at))) at++;
    starts.push(at);
    if (text === hidden) continue;
    if (!word.startsWith(text, at)) return placed.map((_, index) => (index === 0 ? 0 : word.length));
    at += text.length;
  }
  return starts;
}

/** ำ of Thai and Lao, with the marks above the letter that it follows. */
const am = /([\u0e31\u0e34-\u0e37\u0e3b\u0e47-\u0e4e\u0eb1\u0eb4-\u0eb7\u0ebb\u0ec8-\u0ece]*)([\u0e33\u0eb3])/;

/**
 * The word with each ำ as the ring and the letter that it consists of, the ring under the marks above the letter before: so
 * HarfBuzz has it (its Thai shaper), and so Uniscribe. Unchanged where the face has no ring.
 */
function withAmTakenApart(font: FontKitFont, word: string): string {
  return word.replace(new RegExp(am, 'g'), (whole: string, marks: string, letter: string) => {
    const codePoint = letter.charCodeAt(0);
    const [ring, rest] = [codePoint + 0x1a, codePoint - 1];
    if (!font.hasGlyphForCodePoint(ring) || !font.hasGlyphForCodePoint(rest)) return whole;
    return `${String.fromCharCode(ring)}${marks}${String.fromCharCode(rest)}`;
  });
}

/** Has the ring of each ำ stand for nothing, the letter behind it for both; another า of the word stays what it is. */
function tellAm(placed: PlacedGlyph[]): void {
  let isOpen = false;
  for (const [at, glyph] of placed.entries()) {
    const { text } = glyph;
    if (text === '\u0e4d' || text === '\u0ecd') {
      isOpen = true;
      placed[at] = { ...glyph, text: '' };
    } else if (isOpen && (text === '\u0e32' || text === '\u0eb2')) {
      isOpen = false;
      placed[at] = { ...glyph, text: String.fromCharCode(text.charCodeAt(0) + 1) };
    }
  }
}

/** fontkit throws what it happens to meet in a damaged table. */
function laidOut(font: FontKitFont, word: string, direction: WordDirection): FontKitRun | undefined {
  try {
    // fontkit keeps its glyphs with the characters that they stood for first; here each word has to say its own.
    Object.assign(font, { _glyphs: {} });
    return isBurmese(word)
      ? font.layout(drawnOrder(word), [...burmeseFeatures], undefined, undefined, direction)
      : font.layout(withAmTakenApart(font, word), [], undefined, undefined, direction);
  } catch {
    return undefined;
  }
}
