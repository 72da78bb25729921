/** Content streams as operators with their operands (ISO 32000-1, 7.8.2). */
import { dictionary, nextToken, resolved, type Scanner, until } from './tokens.ts';
import type { PdfDict, PdfValue } from './values.ts';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** The operations of `bytes` in order. Damaged stretches are skipped; an inline image is one operation, BI. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const scanner: Scanner = { source, at: 0 };
  let operands: PdfValue[] = [];
  for (let token = nextToken(scanner); token !== undefined; token = nextToken(scanner)) {
    if (token.kind === 'value') {
      const value = resolved(token.value, undefined);
      if (value !== undefined) operands.push(value);
      continue;
    }
    if (token.word === ']' || token.word === '>>') continue;
    if (token.word === 'BI') operands = [inlineImage(scanner)];
    yield { operator: token.word, operands };
    operands = [];
  }
}

/** The dictionary of an inline image; its data is passed over: it ends with EI between blanks. */
function inlineImage(scanner: Scanner): PdfDict {
  const image = dictionary(until(scanner, 'ID'), undefined);
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = scanner.at;
  scanner.at = end.exec(scanner.source) === null ? scanner.source.length : end.lastIndex;
  return image;
}
