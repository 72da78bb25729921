/** A page as the marks that it shows: its content is run like a machine would, without drawing anything. */
import { type Operation, operationsOf } from '../pdf/content-tokens.ts';
import { type Box, dictOf, listOf, nameOf, numberOf, type PdfDict, type PdfValue } from '../pdf/values.ts';
import { type ColourSpace, colourSpace, initialIn } from './colour.ts';
import { type FormContent, formContent } from './forms.ts';
import { applyStateDictionary, initialState, stateDictionary } from './graphics-state.ts';
import type { Mark } from './mark.ts';
import { apply, around, identity, mapped, scales, times } from './matrix.ts';
import { asMatrix, numbers, type Operator, type Run } from './run.ts';
import { textOperators } from './text-operators.ts';

/** Forms inside forms beyond this depth are taken for a loop. */
const deepest = 12;
const unit: Box = { left: 0, bottom: 0, right: 1, top: 1 };

/** The marks of a page; forms that it draws are looked up in `forms`, and entered there. */
export function readPage(page: PdfDict, forms: Map<PdfDict, FormContent>): readonly Mark[] {
  const marks: Mark[] = [];
  const contents = page.get('Contents');
  const streams = [dictOf(contents), ...listOf(contents).map(dictOf)].flatMap((each) => each?.stream() ?? []);
  const bytes = Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')]));
  const resources = dictOf(page.get('Resources'));
  const beginning = { path: [], kept: [], textMatrix: identity, lineMatrix: identity };
  run(operationsOf(bytes), {
    ...beginning,
    marks,
    fonts: new Map(),
    forms,
    state: initialState(),
    resources,
    depth: 0,
  });
  return marks;
}

function run(operations: Iterable<Operation>, page: Run): void {
  for (const { operator, operands } of operations) operators[operator]?.(page, operands);
}

const operators: Readonly<Record<string, Operator>> = {
  ...textOperators,
  q: (run) => void run.kept.push({ ...run.state }),
  Q: (run) => {
    run.state = run.kept.pop() ?? run.state;
  },
  cm: ({ state }, operands) => {
    state.matrix = times(asMatrix(operands), state.matrix);
  },
  w: ({ state }, [width]) => {
    state.lineWidth = numberOf(width) ?? state.lineWidth;
  },
  gs: ({ state, resources }, [name]) => {
    const dictionary = stateDictionary(resources, nameOf(name));
    if (dictionary !== undefined) applyStateDictionary(state, dictionary);
  },
  g: (run, operands) => setFill(run, { kind: 'grey', device: true }, operands),
  rg: (run, operands) => setFill(run, { kind: 'rgb', device: true }, operands),
  k: (run, operands) => setFill(run, { kind: 'cmyk', device: true }, operands),
  G: (run, operands) => setStroke(run, { kind: 'grey', device: true }, operands),
  RG: (run, operands) => setStroke(run, { kind: 'rgb', device: true }, operands),
  K: (run, operands) => setStroke(run, { kind: 'cmyk', device: true }, operands),
  cs: ({ state, resources }, [name]) => {
    state.fill = initialIn(colourSpace(name, resources));
  },
  CS: ({ state, resources }, [name]) => {
    state.stroke = initialIn(colourSpace(name, resources));
  },
  sc: (run, operands) => setFill(run, run.state.fill.space, operands),
  scn: (run, operands) => setFill(run, run.state.fill.space, operands),
  SC: (run, operands) => setStroke(run, run.state.stroke.space, operands),
  SCN: (run, operands) => setStroke(run, run.state.stroke.space, operands),
  m: addPoints,
  l: addPoints,
  c: addPoints,
  v: addPoints,
  y: addPoints,
  re: (run, operands) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(operands);
    addPoints(run, [x, y, x + width, y, x + width, y + height, x, y + height]);
  },
  n: (run) => {
    run.path = [];
  },
  f: (run) => paint(run, true, false),
  F: (run) => paint(run, true, false),
  'f*': (run) => paint(run, true, false),
  S: (run) => paint(run, false, true),
  s: (run) => paint(run, false, true),
  B: (run) => paint(run, true, true),
  'B*': (run) => paint(run, true, true),
  b: (run) => paint(run, true, true),
  'b*': (run) => paint(run, true, true),
  Do: (run, [name]) => {
    const object = dictOf(dictOf(run.resources?.get('XObject'))?.get(nameOf(name) ?? ''));
    if (object === undefined) return;
    if (nameOf(object.get('Subtype')) === 'Image') placeImage(run, object);
    else if (nameOf(object.get('Subtype')) === 'Form') runForm(run, object);
  },
  BI: (run, [image]) => {
    const dictionary = dictOf(image);
    if (dictionary !== undefined) placeImage(run, dictionary);
  },
  sh: (run, [name]) => {
    const shading = dictOf(dictOf(run.resources?.get('Shading'))?.get(nameOf(name) ?? ''));
    if (shading === undefined) return;
    const space = colourSpace(shading.get('ColorSpace'), run.resources);
    run.marks.push({ kind: 'shading', box: mapped(run.state.matrix, unit), space });
  },
};

function setFill({ state }: Run, space: ColourSpace, operands: readonly PdfValue[]): void {
  state.fill = { space, components: numbers(operands) };
}

function setStroke({ state }: Run, space: ColourSpace, operands: readonly PdfValue[]): void {
  state.stroke = { space, components: numbers(operands) };
}

function addPoints(run: Run, operands: readonly PdfValue[]): void {
  const values = numbers(operands);
  for (let at = 0; at + 1 < values.length; at += 2)
    run.path.push(apply(run.state.matrix, values[at]!, values[at + 1]!));
}

function paint(run: Run, fills: boolean, strokes: boolean): void {
  const { state, path, marks } = run;
  run.path = [];
  if (path.length === 0) return;
  const box = around(path);
  const { mode } = state;
  if (fills) marks.push({ kind: 'fill', box, colour: state.fill, overprint: state.overprintFill, mode });
  if (!strokes) return;
  const width = state.lineWidth * Math.min(...scales(state.matrix));
  marks.push({ kind: 'line', box, colour: state.stroke, overprint: state.overprintStroke, mode, width });
}

function placeImage({ state, marks, resources }: Run, image: PdfDict): void {
  const [width, height] = scales(state.matrix);
  const pixels = (long: string, short: string): number => numberOf(image.get(long) ?? image.get(short)) ?? 0;
  const resolution = Math.min((pixels('Width', 'W') / width) * 72, (pixels('Height', 'H') / height) * 72);
  const stencil = image.get('ImageMask') === true || image.get('IM') === true;
  const space = stencil ? undefined : colourSpace(image.get('ColorSpace') ?? image.get('CS'), resources);
  marks.push({ kind: 'image', box: mapped(state.matrix, unit), image, space, colour: state.fill, resolution });
}

function runForm(outer: Run, form: PdfDict): void {
  if (outer.depth >= deepest) return;
  const content = formContent(form, outer.forms);
  if (content === undefined) return;
  const matrix = times(asMatrix(listOf(form.get('Matrix'))), outer.state.matrix);
  if (content.letter !== undefined) {
    const { fill: colour, overprintFill: overprint, mode } = outer.state;
    const size = scales(outer.state.matrix)[1];
    outer.marks.push({ kind: 'letter', box: mapped(matrix, content.letter), colour, overprint, mode, size });
    return;
  }
  const resources = dictOf(form.get('Resources')) ?? outer.resources;
  const beginning = { path: [], kept: [], textMatrix: identity, lineMatrix: identity };
  const state = { ...outer.state, matrix };
  run(content.operations, { ...outer, ...beginning, state, resources, depth: outer.depth + 1 });
}
