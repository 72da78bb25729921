import { resolve } from 'node:path';
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import { recordingWorld } from '../base/recording-world.ts';
import { systemWorld } from '../base/system-world.ts';
import { houseFontFolder } from '../build/house-files.ts';
import { impositionsOf } from '../build/impositions.ts';
import { readIssue } from '../build/pipeline.ts';
import { sheetsPath } from './imposition-options.ts';
import type { MakeSettings } from './make-issue.ts';
import { makeRule } from './make-rule.ts';
import { fillTemplate } from './name-template.ts';
import type { Job } from './outputs.ts';
import { projectWorld } from './project-world.ts';
import type { Session } from './session.ts';

/**
 * Prints a rule of make for each issue: its PDF and the files that it is made from. What belongs to the program is not
 * among them. 1 when an issue has errors; the others are listed all the same.
 */
export function listRules(jobs: readonly Job[], { options, allowed }: MakeSettings, session: Session): 0 | 1 {
  let status: 0 | 1 = 0;
  for (const job of jobs) {
    const found: Diagnostic[] = [];
    const { world, asked } = recordingWorld(systemWorld());
    const project = projectWorld(world, job.manifest, allowed);
    const read = readIssue(project, job.manifest, options, (each) => found.push(each));
    const output = read.ok ? outputOf(job, read.value.manifest) : read;
    session.report(output.ok ? found : [...found, ...output.errors]);
    if (!read.ok || !output.ok) {
      status = 1;
      continue;
    }
    const fonts = read.value.issue.fonts.map(({ path }) => path);
    const own = [...new Set([...asked().read, ...fonts])].filter((path) => !resolve(path).startsWith(houseFontFolder));
    const impositions = impositionsOf(read.value.manifest.print, options.nUp);
    const sheets = impositions.map((imposition) => sheetsPath(output.value, imposition));
    for (const path of [output.value, ...sheets]) session.terminal.out(makeRule(path, own));
  }
  return status;
}

function outputOf({ target }: Job, manifest: Parameters<typeof fillTemplate>[1]): ReturnType<typeof fillTemplate> {
  switch (target.kind) {
    case 'file':
      return { ok: true, value: target.path };
    case 'template':
      return fillTemplate(target.template, manifest);
    case 'standard-output':
      return { ok: true, value: '-' };
  }
}
