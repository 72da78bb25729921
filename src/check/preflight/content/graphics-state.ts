/** What the operators of a page set and keep (ISO 32000-1, 8.4). */
import { dictOf, numberOf, type PdfDict, type PdfValue } from '../pdf/values.ts';
import { type Colour, initialColour } from './colour.ts';
import type { FontCodes } from './font-codes.ts';
import { identity, type Matrix } from './matrix.ts';

export interface GraphicsState {
  matrix: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  mode: 0 | 1;
  font: FontCodes | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  renderMode: number;
}

/** As a page begins. */
export function initialState(): GraphicsState {
  return {
    matrix: identity,
    fill: initialColour,
    stroke: initialColour,
    lineWidth: 1,
    overprintFill: false,
    overprintStroke: false,
    mode: 0,
    font: undefined,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** Takes over what a graphics state dictionary sets (8.4.5); /OP is for fills too where /op does not say. */
export function applyStateDictionary(state: GraphicsState, dictionary: PdfDict): void {
  const flag = (value: PdfValue | undefined): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
  const stroke = flag(dictionary.get('OP'));
  const fill = flag(dictionary.get('op')) ?? stroke;
  if (stroke !== undefined) state.overprintStroke = stroke;
  if (fill !== undefined) state.overprintFill = fill;
  const mode = numberOf(dictionary.get('OPM'));
  if (mode !== undefined) state.mode = mode === 1 ? 1 : 0;
  state.lineWidth = numberOf(dictionary.get('LW')) ?? state.lineWidth;
}

/** The graphics state that `name` stands for. */
export function stateDictionary(resources: PdfDict | undefined, name: string | undefined): PdfDict | undefined {
  return name === undefined ? undefined : dictOf(dictOf(resources?.get('ExtGState'))?.get(name));
}
