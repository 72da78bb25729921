/** An issue that stays open: its pages, with the fonts that draw them. */
import { type Diagnostic, ok, type Result } from '../../base/diagnostics/diagnostic.ts';
import { recordingWorld } from '../../base/recording-world.ts';
import { systemWorld } from '../../base/system-world.ts';
import { type LaidOut, layOutIssue } from '../../build/pipeline.ts';
import type { Workshop } from '../../build/workshop.ts';
import type { Making } from '../follow-files.ts';
import { projectWorld } from '../project-world.ts';
import type { PreviewSettings } from './run-preview.ts';

export interface OpenIssue extends LaidOut {
  /** Closes the fonts; the pages can no longer be drawn. */
  close(): void;
}

/** An issue that was opened, or not, with what was found on the way and the files that it is made from. */
export interface Opening extends Making {
  readonly opened: Result<OpenIssue>;
  /** What was found beside the errors in `opened`. */
  readonly found: readonly Diagnostic[];
}

/**
 * Lays the issue out with what `workshop` has of it; it stays open until it is closed. A character that no font has is shown
 * as 〓.
 */
export async function openIssue({ manifest, allowed, wanted }: PreviewSettings, workshop?: Workshop): Promise<Opening> {
  const started = Date.now();
  const { world, asked } = recordingWorld(systemWorld());
  const found: Diagnostic[] = [];
  const opened = await new Promise<Result<OpenIssue>>((resolve, reject) => {
    layOutIssue(
      projectWorld(world, manifest, allowed),
      manifest,
      { ...wanted, allowMissing: true },
      (each) => found.push(each),
      (laidOut) => new Promise<void>((close) => resolve(ok({ ...laidOut, close }))),
      workshop,
    ).then((done) => {
      if (!done.ok) resolve(done);
    }, reject);
  });
  return { opened, found, asked: asked(), started };
}
