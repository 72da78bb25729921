/** What a page shows, reckoned from its content stream and fonts as a reader of the file does (ISO 32000-1, 9.4.4). */
import { bytesOf, entry, follow, listOf, nameOf, type PdfFile, streamOf } from './pdf-file.ts';
import { isKeyword, next, type PdfValue, type Scanner } from './pdf-syntax.ts';

export interface ShownGlyph {
  readonly text: string;
  readonly code: number;
  /** Resource name. */
  readonly font: string;
  readonly size: number;
  /** Origin in PDF user space. */
  readonly x: number;
  readonly y: number;
  /** Operands and operator of the last colour. */
  readonly colour: string;
  /** Name of the last graphics state, empty for none. */
  readonly state: string;
}

export interface FilledRectangle {
  readonly sides: readonly number[];
  readonly colour: string;
}

export interface FilledOutline {
  /** Start of the path, then six numbers a curve. */
  readonly path: readonly number[];
  readonly colour: string;
}

export interface StrokedLine {
  /** x and y of both ends. */
  readonly ends: readonly number[];
  readonly width: number;
  readonly colour: string;
}

export interface PageMarks {
  readonly lines: readonly StrokedLine[];
  readonly glyphs: readonly ShownGlyph[];
  readonly rectangles: readonly FilledRectangle[];
  readonly outlines: readonly FilledOutline[];
}

interface State {
  font: string;
  size: number;
  spacing: number;
  rise: number;
  x: number;
  y: number;
  colour: string;
  state: string;
  /** Of strokes. */
  pen: { colour: string; width: number };
}

interface Font {
  readonly texts: ReadonlyMap<number, string>;
  readonly widthOf: (code: number) => number;
}

/** Everything on a page. An operator that the writer does not use is an error. */
export function pageMarks(file: PdfFile, page: PdfValue): PageMarks {
  const marks = {
    lines: [] as { ends: number[]; width: number; colour: string }[],
    glyphs: [] as ShownGlyph[],
    rectangles: [] as FilledRectangle[],
    outlines: [] as { path: number[]; colour: string }[],
  };
  let state: State = {
    font: '',
    size: 0,
    spacing: 0,
    rise: 0,
    x: 0,
    y: 0,
    colour: '',
    state: '',
    pen: { colour: '', width: 1 },
  };
  const kept: State[] = [];

  const fonts = new Map<string, Font>();
  const source = streamOf(file, entry(follow(file, page), 'Contents'));
  const scanner: Scanner = { source, at: 0 };
  let operands: PdfValue[] = [];
  for (let token = next(scanner); token !== undefined; token = next(scanner)) {
    if (!isKeyword(token)) {
      operands.push(token);
      continue;
    }
    const numbers = operands.map(Number);
    switch (token.keyword) {
      case 'BT':
      case 'ET':
      case 'BMC':
      case 'BDC':
      case 'EMC':
      case 'f':
      case 'h':
        break;
      case 'q':
        kept.push({ ...state, pen: { ...state.pen } });
        break;
      case 'Q':
        state = kept.pop()!;
        break;
      case 'gs':
        state.state = nameOf(operands[0]) ?? '';
        break;
      case 'CS':
        state.pen.colour = nameOf(operands[0]) ?? '';
        break;
      case 'SCN':
        state.pen.colour += ` ${numbers.join(' ')}`;
        break;
      case 'w':
        state.pen.width = numbers[0]!;
        break;
      case 'l':
        marks.lines.push({ ends: [...marks.outlines.pop()!.path, ...numbers], ...state.pen });
        break;
      case 'S':
        break;
      case 'm':
        marks.outlines.push({ path: numbers, colour: state.colour });
        break;
      case 'c':
        marks.outlines.at(-1)!.path.push(...numbers);
        break;
      case 'Tf':
        state.font = nameOf(operands[0]) ?? '';
        state.size = numbers[1]!;
        if (!fonts.has(state.font)) fonts.set(state.font, fontOf(file, page, state.font));
        break;
      case 'Tc':
        state.spacing = numbers[0]!;
        break;
      case 'Ts':
        state.rise = numbers[0]!;
        break;
      case 'Tm':
        if (numbers.slice(0, 4).join(' ') !== '1 0 0 1') throw new Error('text is upright');
        state.x = numbers[4]!;
        state.y = numbers[5]!;
        break;
      case 'TJ':
        marks.glyphs.push(...shown(state, listOf(operands[0]), fonts.get(state.font)!));
        break;
      case 're':
        marks.rectangles.push({ sides: numbers, colour: state.colour });
        break;
      case 'g':
      case 'rg':
      case 'k':
        state.colour = [...numbers, token.keyword].join(' ');
        break;
      default:
        throw new Error(`operator ${token.keyword}`);
    }
    operands = [];
  }
  return marks;
}

/** Text of a page in the order of its content. */
export function pageText(file: PdfFile, page: PdfValue): string {
  return pageMarks(file, page)
    .glyphs.map(({ text }) => text)
    .join('');
}

function shown(state: State, operand: readonly PdfValue[], { texts, widthOf }: Font): readonly ShownGlyph[] {
  const { font, size, colour, state: graphics } = state;
  const y = state.y + state.rise;
  const glyphs: ShownGlyph[] = [];
  for (const part of operand) {
    if (typeof part === 'number') {
      state.x -= (part / 1000) * size;
      continue;
    }
    for (const code of codesIn(part)) {
      glyphs.push({ text: texts.get(code) ?? '', code, font, size, x: state.x, y, colour, state: graphics });
      state.x += (widthOf(code) / 1000) * size + state.spacing;
    }
  }
  return glyphs;
}

function codesIn(value: PdfValue): readonly number[] {
  const bytes = bytesOf(value);
  return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2));
}

function fontOf(file: PdfFile, page: PdfValue, name: string): Font {
  const font = follow(file, page, 'Resources', 'Font', name);
  const usual = Number(follow(file, font, 'DescendantFonts', 0, 'DW'));
  const widths = new Map<number, number>();
  const others = listOf(follow(file, font, 'DescendantFonts', 0, 'W'));
  for (let at = 0; at < others.length; at += 2) {
    for (const [more, width] of listOf(others[at + 1]).entries()) widths.set(Number(others[at]) + more, Number(width));
  }
  const texts = textsOf(streamOf(file, entry(font, 'ToUnicode')).toString('latin1'));
  return { texts, widthOf: (code) => widths.get(code) ?? usual };
}

/** The texts of a ToUnicode CMap by code; checks the counts of its blocks. */
export function textsOf(cmap: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, count, block] of cmap.matchAll(/(\d+) beginbfchar\n(.*?)endbfchar/gs)) {
    const rows = [...block!.matchAll(/<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n/g)];
    if (rows.length !== Number(count)) throw new Error(`block of ${count} has ${rows.length} entries`);
    for (const [, code, hex] of rows) {
      texts.set(Number.parseInt(code!, 16), Buffer.from(hex!, 'hex').swap16().toString('utf16le'));
    }
  }
  return texts;
}
