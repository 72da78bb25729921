/** What forms hold (ISO 32000-1, 8.10), read once however often they are drawn. */
import { type Operation, operationsOf } from '../pdf/content-tokens.ts';
import { type Box, listOf, type PdfDict } from '../pdf/values.ts';
import { around, scales } from './matrix.ts';
import { asMatrix, numbers } from './run.ts';

export interface FormContent {
  readonly operations: readonly Operation[];
  /** In the space of the form, the box of a letter that is drawn as an area (转曲); undefined for any other form. */
  readonly letter: Box | undefined;
}

/** The content of `form`, out of `known` where it has been read; undefined when it cannot be unpacked. */
export function formContent(form: PdfDict, known: Map<PdfDict, FormContent>): FormContent | undefined {
  const found = known.get(form);
  if (found !== undefined) return found;
  const bytes = form.stream();
  if (bytes === undefined) return undefined;
  const operations = [...operationsOf(bytes)];
  const content = { operations, letter: letterBox(form, operations) };
  known.set(form, content);
  return content;
}

/** The space of glyphs has hundreds of units to the em (9.2.4); no other drawing is made that much smaller by its form. */
const glyphSpace = 1 / 100;
const construction = new Set(['m', 'l', 'c', 'v', 'y', 'h']);

/** One path in the space of glyphs, filled in the colour that is set around it. */
function letterBox(form: PdfDict, operations: readonly Operation[]): Box | undefined {
  const matrix = listOf(form.get('Matrix'));
  if (matrix.length === 0 || Math.max(...scales(asMatrix(matrix))) > glyphSpace) return undefined;
  const path = operations.slice(0, -1);
  if (!['f', 'f*'].includes(operations.at(-1)?.operator ?? '')) return undefined;
  if (path.length === 0 || path.some(({ operator }) => !construction.has(operator))) return undefined;
  return around(path.flatMap(({ operands }) => pairs(numbers(operands))));
}

function pairs(values: readonly number[]): readonly (readonly [number, number])[] {
  return values.flatMap((value, at) => (at % 2 === 0 ? [[value, values[at + 1] ?? 0] as const] : []));
}
