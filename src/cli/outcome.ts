import type { Outcome } from './build-one.ts';
import type { Job } from './outputs.ts';
import { shownPath } from './print-diagnostics.ts';
import type { Session } from './session.ts';

/** Tells what has come of an issue: on standard output what was written; what was up to date, and what failed, to programs. */
export function tellOutcome(session: Session, { manifest }: Job, { result, output, sheets, pages }: Outcome): void {
  const shown = shownPath(manifest);
  if (result === 'failed') session.emit({ event: 'failed', manifest: shown });
  if (result === 'failed' || output === undefined) return;
  const event = { event: result, manifest: shown, output: shownPath(output), pages } as const;
  if (result === 'current') {
    session.emit(event);
    return;
  }
  session.result(shownPath(output), event);
  for (const path of sheets) session.result(shownPath(path), { event: 'wrote', path: shownPath(path) });
}
