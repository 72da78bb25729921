/** Everything that can be said of an issue without writing it. */
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import type { World } from '../base/world.ts';
import { type BuildOptions, readIssue, typeset } from '../build/pipeline.ts';
import { keepsNothing, type Workshop } from '../build/workshop.ts';
import type { Document } from '../typeset/frame/frame.ts';
import { type CompositionReport, compositionOf } from './composition/composition-report.ts';
import { atLevels, lintIssue } from './lint/lint-issue.ts';
import { lintPages } from './lint/lint-pages.ts';
import { unusedFiles } from './unused-files.ts';

/** What a check came to. */
export interface Checked {
  /** What a build reports, and what the checks find. */
  readonly found: readonly Diagnostic[];
  /** Pages of the issue; undefined when it has errors that keep it from being typeset. */
  readonly pages: number | undefined;
  /** How its lines and pages were filled, when it was asked for and there are pages. */
  readonly composition: CompositionReport | undefined;
}

/**
 * Reads, typesets and looks through the issue of the manifest at `path`. `folder` has the files in the manifest’s folder
 * and the folders below, named as the manifest is. Text is looked through even where the pages cannot be made.
 * `withComposition` asks for the numbers of the composition.
 */
export async function checkIssue(
  world: World,
  path: string,
  options: BuildOptions,
  folder: readonly string[],
  withComposition = false,
  workshop: Workshop = keepsNothing,
): Promise<Checked> {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic): void => void found.push(each);
  const read = readIssue(world, path, options, report);
  if (!read.ok) return { found: [...found, ...read.errors], pages: undefined, composition: undefined };
  const { manifest, issue } = read.value;

  const used = [...issue.files, ...issue.fonts.map((font) => font.path)];
  const checks = [...lintIssue(issue), ...unusedFiles(folder, used)];
  let composition: CompositionReport | undefined;
  const look = (document: Document): number => {
    checks.push(...lintPages(document));
    if (withComposition) composition = compositionOf(document);
    return document.pages.length;
  };
  const settings = { ...options, tellsFill: withComposition };
  const pages = await typeset(world, issue, settings, report, look, workshop);
  const errors = pages.ok ? [] : pages.errors;
  return {
    found: [...found, ...errors, ...atLevels(checks, manifest.check)],
    pages: pages.ok ? pages.value : undefined,
    composition,
  };
}
