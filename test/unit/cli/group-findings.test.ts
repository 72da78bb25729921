import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic } from '../../../src/base/diagnostics/diagnostic.ts';
import { groupedFindings, inFileOrder } from '../../../src/cli/group-findings.ts';

function finding(start: number, { path = 'x', file = 'issue.yaml' } = {}): Diagnostic {
  return diagnostic('file/not-found', { path }, { file, start, end: start + 1 });
}

const starts = (found: readonly Diagnostic[]) => found.map(({ span }) => span?.start);

describe('inFileOrder', () => {
  it('keeps the findings of a file together, from top to bottom, files in order of their first finding', () => {
    const placeless: Diagnostic = diagnostic('file/not-found', { path: 'x' }, undefined);
    const [b1, a5, a2, b0] = [
      finding(1, { file: 'b' }),
      finding(5, { file: 'a' }),
      finding(2, { file: 'a' }),
      finding(0, { file: 'b' }),
    ];
    expect(inFileOrder([b1, a5, placeless, a2, b0])).toEqual([placeless, b0, b1, a2, a5]);
  });
});

describe('findings that repeat others', () => {
  const of = (found: readonly Diagnostic[]) => groupedFindings(found).at(-1)!;

  it('are told by their number and places from the sixth of one sentence on', () => {
    const { single, repeated } = of([8, 7, 6, 5, 4, 3, 2, 1].map((start) => finding(start)));
    expect(starts(single)).toEqual([1, 2, 3, 4, 5]);
    expect(repeated.map(({ count, spans }) => [count, spans.map(({ start }) => start)])).toEqual([[3, [6, 7, 8]]]);
  });

  it('are shown where there is but one more', () => {
    const { single, repeated } = of([1, 2, 3, 4, 5, 6].map((start) => finding(start)));
    expect(starts(single)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(repeated).toEqual([]);
  });

  it('repeat none of another sentence, or of another file', () => {
    const found = Array.from({ length: 10 }, (_, at) => finding(at, { path: `${at}.md` }));
    expect(of(found).single).toHaveLength(10);
    const files = Array.from({ length: 10 }, (_, at) => finding(at, { file: `${at}.md` }));
    expect(groupedFindings(files).flatMap(({ single }) => single)).toHaveLength(10);
  });

  it('are more than anyone reads, when there are hundreds of a kind', () => {
    const found = Array.from({ length: 30_000 }, (_, at) => finding(at, { path: `${at}.md` }));
    const { single, repeated } = of(found);
    expect([single.length, repeated.map(({ count }) => count)]).toEqual([50, [29_950]]);
  });
});
