/** Operators of text (ISO 32000-1, 9.3 and 9.4). */
import { bytesOf, dictOf, listOf, nameOf, numberOf, type PdfDict, type PdfValue } from '../pdf/values.ts';
import { type FontCodes, fontCodes } from './font-codes.ts';
import { identity, mapped, scales, times } from './matrix.ts';
import { asMatrix, numbers, type Operator, type Run } from './run.ts';

export const textOperators: Readonly<Record<string, Operator>> = {
  BT: (run) => {
    run.textMatrix = identity;
    run.lineMatrix = identity;
  },
  Tf: (run, [name, size]) => {
    const font = dictOf(dictOf(run.resources?.get('Font'))?.get(nameOf(name) ?? ''));
    run.state.font = font === undefined ? undefined : knownFont(run, font);
    run.state.size = numberOf(size) ?? 0;
  },
  Tc: ({ state }, [value]) => {
    state.characterSpacing = numberOf(value) ?? 0;
  },
  Tw: ({ state }, [value]) => {
    state.wordSpacing = numberOf(value) ?? 0;
  },
  Tz: ({ state }, [value]) => {
    state.stretch = (numberOf(value) ?? 100) / 100;
  },
  TL: ({ state }, [value]) => {
    state.leading = numberOf(value) ?? 0;
  },
  Ts: ({ state }, [value]) => {
    state.rise = numberOf(value) ?? 0;
  },
  Tr: ({ state }, [value]) => {
    state.renderMode = numberOf(value) ?? 0;
  },
  Td: (run, operands) => moveLine(run, numbers(operands)),
  TD: (run, operands) => {
    run.state.leading = -(numbers(operands)[1] ?? 0);
    moveLine(run, numbers(operands));
  },
  'T*': (run) => moveLine(run, [0, -run.state.leading]),
  Tm: (run, operands) => {
    run.lineMatrix = asMatrix(operands);
    run.textMatrix = run.lineMatrix;
  },
  Tj: (run, [text]) => show(run, text === undefined ? [] : [text]),
  TJ: (run, [parts]) => show(run, listOf(parts)),
  "'": (run, [text]) => {
    moveLine(run, [0, -run.state.leading]);
    show(run, text === undefined ? [] : [text]);
  },
  '"': (run, [word, character, text]) => {
    run.state.wordSpacing = numberOf(word) ?? 0;
    run.state.characterSpacing = numberOf(character) ?? 0;
    moveLine(run, [0, -run.state.leading]);
    show(run, text === undefined ? [] : [text]);
  },
};

function knownFont(run: Run, font: PdfDict): FontCodes {
  const known = run.fonts.get(font) ?? fontCodes(font);
  run.fonts.set(font, known);
  return known;
}

function moveLine(run: Run, [x = 0, y = 0]: readonly number[]): void {
  run.lineMatrix = times([1, 0, 0, 1, x, y], run.lineMatrix);
  run.textMatrix = run.lineMatrix;
}

function show(run: Run, parts: readonly PdfValue[]): void {
  const { state, marks } = run;
  const { font, size, stretch } = state;
  if (font === undefined) return;
  const placed = times(run.textMatrix, state.matrix);
  const codes: number[] = [];
  let pen = 0;
  for (const part of parts) {
    if (typeof part === 'number') {
      pen -= (part / 1000) * size * stretch;
      continue;
    }
    for (const code of font.codesIn(bytesOf(part) ?? new Uint8Array())) {
      codes.push(code);
      pen += (font.widthOf(code) * size + state.characterSpacing + (code === 32 ? state.wordSpacing : 0)) * stretch;
    }
  }
  run.textMatrix = times([1, 0, 0, 1, pen, 0], run.textMatrix);
  if (codes.length === 0) return;
  const box = mapped(placed, { left: 0, bottom: state.rise, right: pen, top: state.rise + size });
  const strokes = state.renderMode === 1 || state.renderMode === 5;
  marks.push({
    kind: 'text',
    font,
    size: Math.abs(size) * scales(placed)[1],
    codes,
    visible: state.renderMode !== 3 && state.renderMode !== 7,
    box,
    colour: strokes ? state.stroke : state.fill,
    overprint: strokes ? state.overprintStroke : state.overprintFill,
    mode: state.mode,
  });
}
