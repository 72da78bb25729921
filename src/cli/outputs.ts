import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Found, usualName } from './find-manifests.ts';
import { checkTemplate, isTemplate } from './name-template.ts';
import { rightUsage, type Usage, wrongUsage } from './usage.ts';

/** Where the PDF of one issue goes. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  /** A name with fields, which the manifest fills. */
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'standard-output' };

/** One issue to build. */
export interface Job {
  readonly manifest: string;
  readonly target: Target;
}

/**
 * What to build and where to write it: beside the manifest, into the file, into the folder (one that exists, one written
 * with a slash at the end, or any place for `many` manifests), under a name that their manifests fill in, or to standard
 * output.
 */
export function planOutputs(
  { manifests, many }: Found,
  output: string | undefined,
  isFolder: (path: string) => boolean,
): Usage<readonly Job[]> {
  if (output === '-') return toStandardOutput(manifests);
  if (output !== undefined && isTemplate(output)) {
    const checked = checkTemplate(output);
    if (!checked.ok) return checked;
    return rightUsage(manifests.map((manifest) => ({ manifest, target: { kind: 'template', template: output } })));
  }
  const jobs = manifests.map((manifest): Job => {
    return { manifest, target: { kind: 'file', path: fileFor(manifest, output, many, isFolder) } };
  });
  return clash(jobs) ?? rightUsage(jobs);
}

function toStandardOutput(manifests: readonly string[]): Usage<readonly Job[]> {
  const [manifest] = manifests;
  if (manifest === undefined || manifests.length > 1) {
    return wrongUsage({
      zh: '-o - 一次只能输出一期',
      en: '-o - takes one issue at a time',
    });
  }
  return rightUsage([{ manifest, target: { kind: 'standard-output' } }]);
}

function fileFor(
  manifest: string,
  output: string | undefined,
  several: boolean,
  isFolder: (path: string) => boolean,
): string {
  if (output === undefined) return join(dirname(manifest), `${stem(manifest)}.pdf`);
  if (several || /[\\/]$/.test(output) || isFolder(output)) return join(output, `${nameInFolder(manifest)}.pdf`);
  return output;
}

function stem(path: string): string {
  return basename(path, extname(path));
}

function nameInFolder(manifest: string): string {
  if (basename(manifest) !== usualName) return stem(manifest);
  return basename(dirname(resolve(manifest))) || stem(manifest);
}

/** Two issues in one file, or an issue over its own manifest. */
function clash(jobs: readonly Job[]): Usage<never> | undefined {
  const taken = new Map<string, string>();
  const manifests = new Set(jobs.map(({ manifest }) => resolve(manifest)));
  for (const { manifest, target } of jobs) {
    if (target.kind !== 'file') continue;
    const path = resolve(target.path);
    const other = taken.get(path);
    if (other !== undefined) {
      return wrongUsage(
        {
          zh: `${other} 和 ${manifest} 会写到同一个文件：${target.path}`,
          en: `${other} and ${manifest} would both be written to ${target.path}`,
        },
        { zh: '请分别排印，各用 -o 写明文件名', en: 'build them one by one and name each file with -o' },
      );
    }
    if (manifests.has(path)) {
      return wrongUsage({
        zh: `PDF 会盖掉清单：${target.path}`,
        en: `the PDF would overwrite the manifest: ${target.path}`,
      });
    }
    taken.set(path, manifest);
  }
  return undefined;
}
