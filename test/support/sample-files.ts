/** The sample issues as files in a folder, in every profile. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputProfile, PrintMarks } from '../../src/base/print.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { buildIssue } from '../../src/build/pipeline.ts';

const issues = fileURLToPath(new URL('../../issues', import.meta.url));

/** Names of the sample issues. */
export const samples = readdirSync(issues, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(issues, entry.name)).includes('issue.yaml'))
  .map(({ name }) => name)
  .sort();

/** Writes an issue and returns the path of its PDF. */
export async function writeSample(
  folder: string,
  issue: string,
  profile: OutputProfile,
  marks: PrintMarks = 'none',
): Promise<string> {
  const press = profile === 'press' || profile === 'press-x1a';
  const print = press ? { profile, marks } : { profile };
  const built = await buildIssue(systemWorld(), join(issues, issue, 'issue.yaml'), { print }, () => undefined);
  if (!built.ok) throw new Error(`${issue}: ${built.errors.map(({ message }) => message.en).join('; ')}`);
  const path = join(folder, `${issue}-${profile}${marks === 'none' ? '' : `-${marks}`}.pdf`);
  writeFileSync(path, built.value.bytes);
  return path;
}
