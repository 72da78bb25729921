/** An issue typeset with letters of fixed widths, for tests of the finished layout. */
import type { Diagnostic } from '../../src/base/diagnostics/diagnostic.ts';
import type { Issue } from '../../src/input/content/issue.ts';
import { metricFontSet } from '../../src/typeset/fonts/metric-font-set.ts';
import type { Document } from '../../src/typeset/frame/frame.ts';
import { loadQrEncoder } from '../../src/typeset/page/parts/qr-code.ts';
import { typesetIssue } from '../../src/typeset/page/typeset-issue.ts';

const encodeQr = await loadQrEncoder();

/** The document, and everything that was reported on the way. */
export function typesetWithFindings(source: Issue): { readonly document: Document; readonly found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const options = { allowMissing: false, encodeQr };
  const result = typesetIssue(metricFontSet(), source, options, (problem) => found.push(problem));
  if (!result.ok) throw new Error(result.errors.map(({ code }) => code).join(' '));
  return { document: result.value, found };
}

export function typeset(source: Issue): Document {
  return typesetWithFindings(source).document;
}

/** Kinds of the parts from the outermost to `part`. */
export function kindsAbove({ structure }: Pick<Document, 'structure'>, part: number): string[] {
  const node = structure[part];
  return node === undefined ? [] : [...kindsAbove({ structure }, node.parent), node.part.kind];
}
