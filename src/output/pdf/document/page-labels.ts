/** Page labels (ISO 32000-1, 12.4.2): a reader of the file shows for each page the number that is printed on it. */
import type { Page } from '../../../typeset/frame/frame.ts';
import { type PdfDictionary, type PdfValue, textString } from '../values.ts';

/**
 * The number tree for /PageLabels, or undefined when no page bears a folio: readers then count from 1. A page without a
 * folio, as the first often is, counts with its neighbours.
 */
export function pageLabels(pages: readonly Page[]): PdfDictionary | undefined {
  if (pages.every(({ label }) => label === '')) return undefined;
  const ranges: PdfValue[] = [];
  let expected: string | undefined;
  for (const [index, label] of completed(pages).entries()) {
    if (label !== expected) ranges.push(index, range(label));
    expected = following(label);
  }
  return { Nums: ranges };
}

function range(label: string): PdfDictionary {
  return isNumber(label) ? { S: 'D', St: Number(label) } : { P: textString(label) };
}

/** Labels with the missing ones counted back from the next folio, or else on from the one before. */
function completed(pages: readonly Page[]): readonly string[] {
  const labels = pages.map(({ label }) => label);
  for (let index = labels.length - 2; index >= 0; index--) {
    if (labels[index] === '') labels[index] = preceding(labels[index + 1]!) ?? '';
  }
  for (let index = 1; index < labels.length; index++) {
    if (labels[index] === '') labels[index] = following(labels[index - 1]!) ?? '';
  }
  return labels;
}

function following(label: string): string | undefined {
  return isNumber(label) ? String(Number(label) + 1) : undefined;
}

function preceding(label: string): string | undefined {
  return isNumber(label) && label !== '1' ? String(Number(label) - 1) : undefined;
}

/** Nine digits: what a PDF integer holds. */
function isNumber(label: string): boolean {
  return /^[1-9]\d{0,8}$/.test(label);
}
