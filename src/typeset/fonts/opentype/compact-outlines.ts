/**
 * PostScript outlines (`CFF `), through fontkit, which is loaded when the first of them is looked at. fontkit is given a
 * file of the few tables it needs, so that a face of a collection of 30 MB costs no more than a file of its own.
 */
import { requireLazily } from '../../../base/lazy-modules.ts';
import type { Pen } from '../pen.ts';
import { DamagedTable, type FontTables, optionalTable } from './font-file.ts';
import { noBox, type Outlines } from './outlines.ts';
import { joinTables, type SfntTable } from './sfnt-writer.ts';

type FontKit = typeof import('fontkit');
type FontKitFont = import('fontkit').Font;
type FontKitGlyph = import('fontkit').Glyph;

// What fontkit reads for outlines; the character map, metrics and names are read without it.
const neededTables = ['CFF ', 'head', 'hhea', 'hmtx', 'maxp', 'OS/2', 'post'];
const openTypeWithCff = 0x4f54544f;

/** The outlines of a face with a `CFF ` table; nothing is read yet. */
export function openCompactOutlines(tables: FontTables): Outlines {
  let opened: FontKitFont | undefined;
  const font = (): FontKitFont => {
    opened ??= openWithFontKit(tables);
    return opened;
  };
  const glyphs = new Map<number, FontKitGlyph | undefined>();
  const drawn = (glyph: number): FontKitGlyph | undefined => {
    if (!glyphs.has(glyph)) glyphs.set(glyph, draw(font(), glyph));
    return glyphs.get(glyph);
  };
  const isBlank = (glyph: number) => (drawn(glyph)?.path.commands.length ?? 0) === 0;
  return {
    check: () => {
      // Every face can draw its .notdef; one whose outlines cannot be read at all, not even that.
      if (drawn(0) === undefined) throw new DamagedTable('CFF');
    },
    isSound: (glyph) => drawn(glyph) !== undefined,
    isBlank,
    boxOf: (glyph) => {
      if (isBlank(glyph)) return noBox;
      const { minX, minY, maxX, maxY } = font().getGlyph(glyph).bbox;
      return [minX, minY, maxX, maxY];
    },
    draw: (glyph, pen) => {
      for (const { command, args } of drawn(glyph)?.path.commands ?? []) stroke(pen, command, args);
    },
    subset: (wanted) => {
      // Asked glyph by glyph, fontkit would include a glyph that is wanted twice only once.
      const subset = Object.assign(font().createSubset(), { glyphs: [...wanted] });
      return { kind: 'cff', bytes: subset.encode() };
    },
  };
}

/** A command of fontkit’s paths as a stroke. */
function stroke(pen: Pen, command: string, args: readonly number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
  if (command === 'moveTo') pen.moveTo(a, b);
  else if (command === 'lineTo') pen.lineTo(a, b);
  else if (command === 'quadraticCurveTo') pen.quadraticTo(a, b, c, d);
  else if (command === 'bezierCurveTo') pen.cubicTo(a, b, c, d, e, f);
}

function openWithFontKit(tables: FontTables): FontKitFont {
  const copied: SfntTable[] = [];
  for (const tag of neededTables) {
    const table = optionalTable(tables, tag);
    if (table !== undefined) copied.push({ tag, bytes: new Uint8Array(table.buffer) });
  }
  const file = joinTables(openTypeWithCff, copied);
  const font = requireLazily<FontKit>('fontkit').create(Buffer.from(file.buffer));
  if ('fonts' in font) throw new Error('one face was written and a collection read');
  return font;
}

/** The glyph with its path drawn; undefined when that fails: fontkit throws what it happens to meet. */
function draw(font: FontKitFont, glyph: number): FontKitGlyph | undefined {
  try {
    const found = font.getGlyph(glyph);
    return found.path.commands.every(({ args }) => args.every(Number.isFinite)) ? found : undefined;
  } catch {
    return undefined;
  }
}
