/** Content while it is run. */
import type { PdfDict, PdfValue } from '../pdf/values.ts';
import type { FontCodes } from './font-codes.ts';
import type { FormContent } from './forms.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Mark } from './mark.ts';
import type { Matrix } from './matrix.ts';

export interface Run {
  readonly marks: Mark[];
  readonly fonts: Map<PdfDict, FontCodes>;
  readonly forms: Map<PdfDict, FormContent>;
  state: GraphicsState;
  readonly kept: GraphicsState[];
  readonly resources: PdfDict | undefined;
  path: (readonly [number, number])[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
  readonly depth: number;
}

/** Does what an operator says. */
export type Operator = (run: Run, operands: readonly PdfValue[]) => void;

/** The numbers among the operands. */
export const numbers = (operands: readonly PdfValue[]): number[] => operands.filter((each) => typeof each === 'number');

/** Six operands as a matrix. */
export function asMatrix(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(operands);
  return [a, b, c, d, e, f];
}
