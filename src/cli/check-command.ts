import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostics/diagnostic.ts';
import { plural } from '../base/plural.ts';
import { systemWorld } from '../base/system-world.ts';
import { openWorkshop } from '../build/workshop.ts';
import { checkIssue } from '../check/check-issue.ts';
import type { CompositionReport } from '../check/composition/composition-report.ts';
import { compositionText } from '../check/composition/composition-text.ts';
import type { CheckValues } from './commands/check.ts';
import { findManifests } from './find-manifests.ts';
import { annotation } from './github-annotation.ts';
import { inFileOrder } from './group-findings.ts';
import { endOnSignals } from './interrupt.ts';
import { shownPath } from './print-diagnostics.ts';
import { projectWorld } from './project-world.ts';
import type { Session } from './session.ts';
import { say } from './terminal.ts';
import { textReader } from './text-reader.ts';
import { rightUsage, type Usage } from './usage.ts';
import { noManifest } from './wrong-files.ts';

/** Checks every issue; 1 when one has errors. */
export async function runCheck(
  named: readonly string[],
  options: CheckValues,
  session: Session,
): Promise<Usage<0 | 1>> {
  const { terminal } = session;
  endOnSignals(session);
  const { manifests } = findManifests(named);
  const wrong = noManifest(manifests);
  if (wrong !== undefined) return wrong;
  const workshop = openWorkshop();
  for (const manifest of manifests) {
    const world = projectWorld(systemWorld(), manifest, options.allowPath);
    const checked = await checkIssue(world, manifest, {}, filesAround(manifest), options.composition, workshop);
    const { found, pages, composition } = checked;
    show(found, options, session);
    if (composition !== undefined) showComposition(manifest, composition, session);
    session.emit({ event: 'checked', manifest: shownPath(manifest), pages });
  }
  workshop.close();
  const { error: errors, warning: warnings } = session.counts;
  if (!terminal.quiet) {
    terminal.err(
      say(terminal, {
        zh: `检查了 ${manifests.length} 期：${errors} 个错误，${warnings} 个警告。`,
        en: `${plural(manifests.length, 'issue')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`,
      }),
    );
  }
  return rightUsage(errors === 0 ? 0 : 1);
}

/** The numbers are what was asked for: on standard output. */
function showComposition(manifest: string, { pages, total }: CompositionReport, session: Session): void {
  session.emit({ event: 'composition', manifest: shownPath(manifest), pages, total });
  if (!session.json) session.terminal.out(compositionText({ pages, total }, session.terminal.language));
}

/** Annotations go to standard output, where GitHub reads them, beside the findings for people. */
function show(found: readonly Diagnostic[], { format }: CheckValues, session: Session): void {
  session.report(found);
  if (format !== 'github' || session.json) return;
  const textOf = textReader();
  for (const each of inFileOrder(found))
    session.terminal.out(annotation(each, session.terminal.language, textOf, shownPath));
}

/** Files in the manifest’s folder and below, without hidden ones and folders that hold an issue of their own. */
function filesAround(manifest: string): string[] {
  const files: string[] = [];
  const visit = (folder: string, isTop: boolean): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    if (!isTop && entries.some(({ name }) => name === basename(manifest))) return;
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && entry.name !== 'node_modules') visit(path, false);
    }
  };
  try {
    visit(dirname(manifest), true);
  } catch {
    // The folder cannot be read: the manifest tells of it.
    return [];
  }
  return files;
}
