/** Opens one face of a font file, or says why it cannot be used. */
import {
  type Diagnostic,
  diagnostic,
  fail,
  type Localized,
  ok,
  type Result,
} from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { RandomAccess, World } from '../../base/world.ts';
import { chooseFace, type NamedFace } from './choose-face.ts';
import { checkForms, type OpenedFace, openedFace } from './opened-face.ts';
import { readCharacterMap } from './opentype/character-map.ts';
import { openCompactOutlines } from './opentype/compact-outlines.ts';
import { readFigures } from './opentype/figures.ts';
import {
  containerOf,
  DamagedTable,
  optionalTable,
  parseTable,
  readDirectory,
  requiredTable,
} from './opentype/font-file.ts';
import { readHorizontalMetrics } from './opentype/horizontal-metrics.ts';
import { readNames } from './opentype/names.ts';
import { openTrueTypeOutlines } from './opentype/truetype-outlines.ts';

/** A face to open, and where it was asked for. */
export interface FaceRequest {
  readonly path: string;
  /** PostScript, full or family name; needed when the file holds several faces. */
  readonly face: string | undefined;
  readonly span: Span | undefined;
  /** Whether to look into tables that may never be needed: a user's file is checked, a house file is known to be whole. */
  readonly checked: boolean;
}

// Ways out, as hints.
const desktopFile: Localized = {
  zh: '请换用同一字体的 TTF 或 OTF 文件',
  en: 'use the TTF or OTF file of the same font',
};
const staticFile: Localized = {
  zh: '请换用单一字重的静态字体文件，文件名里多有 Regular、Bold 等字样',
  en: 'use a static file of one weight; its name often says Regular or Bold',
};
const acceptedFormats: Localized = {
  zh: '可以使用 TTF、OTF、TTC 字体文件；WOFF 等网页字体要先转换成 TTF 或 OTF',
  en: 'TTF, OTF and TTC files can be used; a web font such as WOFF must be converted to TTF or OTF first',
};
const readableFile: Localized = {
  zh: '请写明字体文件本身（不能是文件夹），并确认有权限读取',
  en: 'name the font file itself, not a folder, and make sure that you may read it',
};
const wholeFile: Localized = {
  zh: '请重新下载，或换用完好的字体文件',
  en: 'download it again, or use a file that is whole',
};

/** The face, or why not: no such file, no font, no such face, a kind that cannot be printed with, damage. */
export function openFace(world: World, request: FaceRequest, index: number): Result<OpenedFace> {
  const file = openFontFile(world, request);
  return file.ok ? faceIn(file.value, request, index) : file;
}

/** The file of a face, or why it cannot be opened. */
export function openFontFile(world: World, { path, span }: FaceRequest): Result<RandomAccess> {
  const file = world.open(path);
  return file.ok ? file : fail(...file.errors.map((error) => unopened(error, span)));
}

/** The face in an opened file, which it closes; the file is closed at once when the face cannot be used. */
export function faceIn(file: RandomAccess, request: FaceRequest, index: number): Result<OpenedFace> {
  const face = readFace(file, request, index);
  if (!face.ok) file.close();
  return face;
}

/** The finding at the place where the file was asked for. */
function unopened(error: Diagnostic, span: Span | undefined): Diagnostic {
  return error.code === 'file/unreadable'
    ? { ...error, span, hints: [...error.hints, { message: readableFile }] }
    : { ...error, span };
}

function readFace(file: RandomAccess, request: FaceRequest, index: number): Result<OpenedFace> {
  try {
    const faces = facesIn(file, request);
    const chosen = faces.ok ? chooseFace(faces.value, request) : faces;
    return chosen.ok ? usableFace(chosen.value, request, index) : chosen;
  } catch (error) {
    if (!(error instanceof DamagedTable)) throw error;
    const args = { path: request.path, table: error.table };
    return fail(diagnostic('font/damaged', args, request.span, [{ message: wholeFile }]));
  }
}

/** The faces of the file with their names; web formats and files that are no fonts are refused. */
function facesIn(file: RandomAccess, { path, span }: FaceRequest): Result<readonly NamedFace[]> {
  const container = containerOf(file);
  switch (container.kind) {
    case 'font':
      return ok([namedFace(file, 0)]);
    case 'collection':
      return ok(container.offsets.map((offset) => namedFace(file, offset)));
    case 'web':
      return fail(diagnostic('font/web-font', { path, format: container.format }, span, [{ message: desktopFile }]));
    case 'unknown':
      return fail(diagnostic('font/not-a-font', { path }, span, [{ message: acceptedFormats }]));
    default:
      return unreachable(container);
  }
}

function namedFace(file: RandomAccess, offset: number): NamedFace {
  const tables = readDirectory(file, offset);
  return { tables, names: parseTable('name', () => readNames(optionalTable(tables, 'name'))) };
}

/** The face when it can be printed with; otherwise everything that speaks against it. */
function usableFace({ tables, names }: NamedFace, request: FaceRequest, index: number): Result<OpenedFace> {
  const about = { path: request.path, face: names.shown };
  if (tables.places.has('fvar'))
    return fail(diagnostic('font/variable', about, request.span, [{ message: staticFile }]));
  if (tables.kind === 'none') return fail(diagnostic('font/no-outlines', about, request.span));
  const figures = parseTable('OS/2', () => readFigures(tables));
  const cmap = requiredTable(tables, 'cmap', 4);
  const characters = parseTable('cmap', () => readCharacterMap(cmap, figures.glyphCount));
  const errors: Diagnostic[] = [];
  if (figures.embedding !== 'allowed') {
    errors.push(diagnostic('font/not-embeddable', { ...about, limit: figures.embedding }, request.span));
  }
  if (characters === undefined) errors.push(diagnostic('font/no-unicode', about, request.span));
  if (characters === undefined || errors.length > 0) return fail(...errors);
  const metrics = readHorizontalMetrics(tables, figures);
  const outlines =
    tables.kind === 'truetype' ? openTrueTypeOutlines(tables, figures, metrics) : openCompactOutlines(tables);
  if (request.checked) {
    checkForms(tables);
    outlines.check();
  }
  return ok(openedFace(index, { tables, names, figures, characters, metrics, outlines }));
}
