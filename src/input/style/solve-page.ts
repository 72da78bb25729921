/**
 * The measures of a page from those of them that are given. Paper, margins, type area, rows and characters hang together,
 * and a file that says one of them anew need not repeat the others: of more than are needed, those said nearest count.
 */
import { type Mm, mmToPt, type Pt, ptToMm } from '../../base/geometry.ts';
import { columnMeasures } from './in-columns.ts';

/** Measures by their paths in a style: `body.size` and `pitch` in pt, the others in mm or as numbers. */
export type MeasurePath =
  | `paper.${'width' | 'height'}`
  | `margins.${'top' | 'bottom' | 'inner' | 'outer'}`
  | `type-area.${'width' | 'height'}`
  | `columns.${'count' | 'gap'}`
  | 'rows'
  | 'pitch'
  | 'characters'
  | 'body.size';

/** What a layer says of a measure; undefined for `auto`. Layer 0 is the nearest. */
export interface Given {
  readonly value: number | undefined;
  readonly layer: number;
}

/** What is said of a measure in the nearest layer from `from` on; undefined when none says anything. */
export type GivenMeasure = (path: MeasurePath, from: number) => Given | undefined;

/** A page, all of whose measures are known. */
export interface SolvedPage {
  readonly paper: { readonly width: Mm; readonly height: Mm };
  readonly margins: { readonly top: Mm; readonly bottom: Mm; readonly inner: Mm; readonly outer: Mm };
  readonly typeArea: { readonly width: Mm; readonly height: Mm };
  readonly columns: { readonly count: 1 | 2 | 3; readonly gap: Mm };
  readonly rows: number;
  readonly pitch: Pt;
  /** Of a line in one column. */
  readonly characters: number;
}

/**
 * The page that the layers from `from` on describe. Nothing is refused here: a margin may come out negative.
 *
 * What is said of margins, rows and characters is meant for the paper that is known there. On another paper margins
 * shrink or grow with it, size and pitch of the type stay, and the numbers of rows and characters follow.
 */
export function solvePage(given: GivenMeasure, from = 0): SolvedPage {
  const width = given('paper.width', from);
  const height = given('paper.height', from);
  const layer = Math.min(width?.layer ?? 0, height?.layer ?? 0);
  const onPaper = given('paper.width', layer + 1) === undefined ? undefined : solvePage(given, layer + 1);
  const paper = { width: width?.value ?? 0, height: height?.value ?? 0 };
  const measure = (path: MeasurePath): Given | undefined => {
    const said = given(path, from);
    const ofType = path === 'body.size' || path === 'columns.count';
    const meant = onPaper === undefined || ofType || (said !== undefined && said.layer <= layer);
    const value = meant ? said?.value : resized(path, onPaper, paper);
    return value === undefined ? undefined : { value, layer: meant ? (said?.layer ?? 0) : layer + 0.5 };
  };
  const across = solveAcross(paper.width, measure);
  const down = solveDown(paper.height, measure);
  return {
    paper,
    margins: { top: down.top, bottom: down.bottom, inner: across.inner, outer: across.outer },
    typeArea: { width: across.width, height: down.height },
    ...solveColumns(across, measure),
    rows: down.rows,
    pitch: down.pitch,
  };
}

/** A measure that was meant for the page `old`, on other paper; undefined where it has to be solved again. */
function resized(path: MeasurePath, old: SolvedPage, paper: SolvedPage['paper']): number | undefined {
  switch (path) {
    case 'margins.inner':
    case 'margins.outer':
      return (old.margins[path === 'margins.inner' ? 'inner' : 'outer'] * paper.width) / old.paper.width;
    case 'margins.top':
    case 'margins.bottom':
      return (old.margins[path === 'margins.top' ? 'top' : 'bottom'] * paper.height) / old.paper.height;
    case 'pitch':
      return old.pitch;
    default:
      return undefined;
  }
}

type Measure = (path: MeasurePath) => Given | undefined;

const layerOf = (...measures: readonly (Given | undefined)[]): number =>
  Math.max(...measures.map((measure) => measure?.layer ?? Number.POSITIVE_INFINITY));

/** The farthest of three measures of which two are enough, the last of equally far ones; undefined when all are needed. */
function superfluous<T extends string>(
  all: Readonly<Record<T, Given | undefined>>,
  order: readonly T[],
): T | undefined {
  if (order.some((name) => all[name] === undefined)) return undefined;
  return order.reduce((farthest, name) => (all[name]!.layer >= all[farthest]!.layer ? name : farthest));
}

interface Across {
  readonly inner: Mm;
  readonly outer: Mm;
  readonly width: Mm;
  /** The nearest layer that has a say in the width. */
  readonly layer: number;
}

function solveAcross(paper: Mm, measure: Measure): Across {
  const all = {
    inner: measure('margins.inner'),
    width: measure('type-area.width'),
    outer: measure('margins.outer'),
  };
  const dropped = superfluous(all, ['inner', 'width', 'outer']);
  const value = (name: keyof typeof all): number | undefined => (name === dropped ? undefined : all[name]?.value);
  const [inner, outer, width] = [value('inner'), value('outer'), value('width')];
  const layer = Math.min(...Object.values(all).map((each) => each?.layer ?? Number.POSITIVE_INFINITY));
  if (width === undefined) {
    const [left, right] = [inner ?? outer ?? 0, outer ?? inner ?? 0];
    return { inner: left, outer: right, width: paper - left - right, layer };
  }
  const left = inner ?? (outer === undefined ? (paper - width) / 2 : paper - width - outer);
  return { inner: left, outer: paper - width - left, width, layer };
}

interface Down {
  readonly top: Mm;
  readonly bottom: Mm;
  readonly height: Mm;
  readonly rows: number;
  readonly pitch: Pt;
}

/** Rows times pitch fill the height, and the height fills the paper between its margins. */
function solveDown(paper: Mm, measure: Measure): Down {
  const [top, bottom, area] = [measure('margins.top'), measure('margins.bottom'), measure('type-area.height')];
  const [rows, pitch] = [measure('rows'), measure('pitch')];
  const byRows = layerOf(rows, pitch);
  const byMargins = layerOf(top, bottom);
  if (rows !== undefined && pitch !== undefined && byRows < layerOf(area) && byRows <= byMargins) {
    return placed(paper, top, bottom, ptToMm(rows.value! * pitch.value!), rows.value!, pitch.value!);
  }
  // Margins said nearer than the height win over it.
  const [head, foot] = [top?.value ?? bottom?.value ?? 0, bottom?.value ?? top?.value ?? 0];
  const height = area !== undefined && area.layer <= byMargins ? area.value! : paper - head - foot;
  const free = pitch === undefined || (rows !== undefined && rows.layer <= pitch.layer);
  if (free && rows !== undefined) {
    return placed(paper, top, bottom, height, rows.value!, mmToPt(height) / rows.value!);
  }
  const step = pitch?.value ?? 0;
  const count = Math.max(1, Math.floor(mmToPt(height) / step + 1e-9));
  return placed(paper, top, bottom, ptToMm(count * step), count, step);
}

/** Where a type area of that height stands: under its head margin, over its foot margin, or in the middle. */
function placed(
  paper: Mm,
  top: Given | undefined,
  bottom: Given | undefined,
  height: Mm,
  rows: number,
  pitch: Pt,
): Down {
  const byFoot = bottom !== undefined && (top === undefined || bottom.layer < top.layer);
  const head = byFoot ? paper - height - bottom.value! : (top?.value ?? (paper - height) / 2);
  return { top: head, bottom: paper - height - head, height, rows, pitch };
}

/** Characters and gap hold for the columns, the width and the size that they were said for. */
function solveColumns({ width, layer }: Across, measure: Measure): Pick<SolvedPage, 'columns' | 'characters'> {
  const [columns, size] = [measure('columns.count'), measure('body.size')];
  const [said, gap] = [measure('characters'), measure('columns.gap')];
  const count = columns?.value === 3 ? 3 : columns?.value === 2 ? 2 : 1;
  const nearest = Math.min(layer, columns?.layer ?? 0, size?.layer ?? 0);
  const characters = said !== undefined && said.layer <= nearest ? said.value : undefined;
  const kept = count > 1 && gap !== undefined && gap.layer <= (columns?.layer ?? 0) ? gap.value : undefined;
  const solved = columnMeasures(width, size?.value ?? 1, count, { characters, gap: kept });
  return { columns: { count, gap: solved.gap }, characters: solved.characters };
}
