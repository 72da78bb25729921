/**
 * The library: an issue from its manifest to a PDF in memory, without the command line; and the parts that are of use
 * alone, how a paragraph is set, how wide its characters are, where its lines may break.
 *
 * ```ts
 * const built = await buildIssue(systemWorld(), '2026-11/issue.yaml', {}, (warning) => console.warn(warning.message.en));
 * if (built.ok) await writeFile('issue.pdf', built.value.bytes);
 * ```
 */
export type { Diagnostic, Hint, Localized, Report, Result, Severity } from './base/diagnostics/diagnostic.ts';
export { memoryWorld } from './base/memory-world.ts';
export type { Span } from './base/source-text.ts';
export { systemWorld } from './base/system-world.ts';
export type { RandomAccess, World } from './base/world.ts';
export { type BuildOptions, type Built, buildIssue } from './build/pipeline.ts';
export { openWorkshop, type Workshop } from './build/workshop.ts';
export type { Face } from './typeset/fonts/face.ts';
export type { MetricTable } from './typeset/fonts/metric-font-set.ts';
export { type Faces, openFaces } from './typeset/fonts/open-faces.ts';
export type { AdjustmentClass } from './typeset/frame/frame.ts';
export {
  type LaidOutPage,
  type LaidOutPageLine,
  type LayoutBlock,
  layoutPages,
  type PageOptions,
} from './typeset/page/layout-pages.ts';
export type { Adjustments } from './typeset/paragraph/adjustments.ts';
export type { Language } from './typeset/paragraph/conventions.ts';
export {
  type LaidOutGlyph,
  type LaidOutLine,
  type LaidOutParagraph,
  type LayoutOptions,
  type LayoutRun,
  layoutParagraph,
} from './typeset/paragraph/layout-paragraph.ts';
export { type MeasuredCharacter, type MeasureOptions, measure } from './typeset/paragraph/measure.ts';
export type { PunctuationStyle } from './typeset/paragraph/shaped.ts';
export { breakOpportunities, type LineBreakOptions } from './typeset/unicode/line-break/line-breaks.ts';
export type { LineBreakLanguage, LineBreakLevel } from './typeset/unicode/line-break/tailoring.ts';
