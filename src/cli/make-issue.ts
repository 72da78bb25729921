/** An issue made in memory, with everything that was found: the part of a build that any thread may do. */
import type { Diagnostic, Result } from '../base/diagnostics/diagnostic.ts';
import { type Asked, recordingWorld } from '../base/recording-world.ts';
import { systemWorld } from '../base/system-world.ts';
import { type BuildOptions, type Built, buildIssue } from '../build/pipeline.ts';
import type { Workshop } from '../build/workshop.ts';
import { projectWorld } from './project-world.ts';

/** What holds for every issue of a run; data alone, which goes from thread to thread. */
export interface MakeSettings {
  readonly options: BuildOptions;
  /** Files and folders that may be read beside the issue's project. */
  readonly allowed: readonly string[];
}

/** What has come of it; data alone as well. */
export interface Made {
  readonly built: Result<Built>;
  /** What was found beside the errors in `built`. */
  readonly found: readonly Diagnostic[];
  readonly asked: Asked;
}

/** Makes issues for a run. */
export interface Maker {
  /** Rejects when the program itself is at fault. */
  make(manifest: string): Promise<Made>;
  /** How many issues are worth asking for at once. */
  readonly ahead: number;
  close(): void;
}

/** Makes an issue with what `workshop` has open. */
export async function makeIssue(
  manifest: string,
  { options, allowed }: MakeSettings,
  workshop: Workshop,
): Promise<Made> {
  const { world, asked } = recordingWorld(systemWorld());
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic): void => void found.push(each);
  const built = await buildIssue(projectWorld(world, manifest, allowed), manifest, options, report, workshop);
  return { built, found, asked: asked() };
}

/** Makes one issue after the other in this thread. */
export function makerHere(settings: MakeSettings, workshop: Workshop): Maker {
  return { ahead: 1, make: (manifest) => makeIssue(manifest, settings, workshop), close: workshop.close };
}
