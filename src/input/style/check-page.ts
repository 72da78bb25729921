/** Whether the measures of a page are ones that can be printed. */
import { type Diagnostic, diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { mmToPt, type Pt } from '../../base/geometry.ts';
import type { Span } from '../../base/source-text.ts';
import type { SolvedPage } from './solve-page.ts';

/** Where a value stands, if it stands in a file. */
type Placed = { readonly span: Span | undefined } | undefined;

/**
 * Han may be set a tenth closer than solid before strokes of neighbours touch: the em box of text faces has some 4 % of
 * white at each side. GB/T 9704-2012 itself sets 28 characters of 16 pt on 156 mm, which is 1.3 % closer.
 */
const closest = 0.9;
/** Twice the size apart, characters make columns and no lines. */
const widest = 2;

/** What is wrong with the page; `size` is that of the body. */
export function checkPage(page: SolvedPage, size: Pt, find: (path: string) => Placed): Diagnostic[] {
  const near = (paths: readonly string[]): Span | undefined =>
    paths.map((path) => find(path)?.span).find((span) => span !== undefined);
  const { paper, margins, typeArea, columns, rows, pitch, characters } = page;
  const found: Diagnostic[] = [];
  const across = [margins.inner, margins.outer, typeArea.width - columns.gap * (columns.count - 1)];
  if (Math.min(...across) < 0) {
    const span = near(['type-area.width', 'margins.inner', 'margins.outer', 'columns.gap', 'paper.width']);
    const args = { side: 'width', area: typeArea.width, paper: paper.width } as const;
    found.push(diagnostic('style/type-area-too-large', args, span, [autoHint]));
    return found;
  }
  if (Math.min(margins.top, margins.bottom, typeArea.height) < 0) {
    const span = near(['type-area.height', 'rows', 'pitch', 'margins.top', 'margins.bottom', 'paper.height']);
    const args = { side: 'height', area: typeArea.height, paper: paper.height } as const;
    found.push(diagnostic('style/type-area-too-large', args, span, [autoHint]));
  }
  const measure = (mmToPt(typeArea.width) - (columns.count - 1) * mmToPt(columns.gap)) / columns.count;
  const advance = measure / characters / size;
  if (advance < closest || advance > widest) {
    const fitting = Math.max(1, Math.floor(measure / size));
    const span = near(['characters', 'body.size', 'columns.count', 'columns.gap', 'type-area.width']);
    found.push(diagnostic('style/characters-do-not-fit', { characters, fitting }, span));
  }
  if (pitch < size) {
    const span = near(['pitch', 'rows', 'body.size', 'type-area.height']);
    found.push(diagnostic('style/rows-too-close', { rows, pitch, size }, span));
  }
  return found;
}

const autoHint = {
  message: {
    zh: '页边距和版心有一项写 auto，就由其他几项算出',
    en: 'one of the margins or of the type area may be auto: it is solved from the others',
  },
};
