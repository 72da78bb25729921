/** An issue that stays open: its pages, with the fonts that draw them. */
import type { Report, Result } from '../../base/diagnostics/diagnostic.ts';
import { ok } from '../../base/diagnostics/diagnostic.ts';
import { systemWorld } from '../../base/system-world.ts';
import { type BuildOptions, type LaidOut, layOutIssue } from '../../build/pipeline.ts';
import { projectWorld } from '../project-world.ts';

export interface OpenIssue extends LaidOut {
  /** Closes the fonts; the pages can no longer be drawn. */
  close(): void;
}

/** The issue laid out, or its errors; it stays open until it is closed. */
export function openIssue(
  manifest: string,
  allowed: readonly string[],
  options: BuildOptions,
  report: Report,
): Promise<Result<OpenIssue>> {
  return new Promise((resolve, reject) => {
    layOutIssue(
      projectWorld(systemWorld(), manifest, allowed),
      manifest,
      options,
      report,
      (laidOut) => new Promise<void>((close) => resolve(ok({ ...laidOut, close }))),
    ).then((done) => {
      if (!done.ok) resolve(done);
    }, reject);
  });
}
