import { diagnostic, type Localized } from '../base/diagnostics/diagnostic.ts';
import { systemWorld } from '../base/system-world.ts';
import type { Finding } from '../check/preflight/finding.ts';
import { usualLimits } from '../check/preflight/inspection.ts';
import { type Preflight, preflight } from '../check/preflight/preflight.ts';
import { verdict } from '../check/preflight/verdict.ts';
import type { PreflightValues } from './commands/preflight.ts';
import { shownPath } from './print-diagnostics.ts';
import type { Session } from './session.ts';
import { say } from './terminal.ts';
import { rightUsage, type Usage } from './usage.ts';

/** Checks every file; 0 nothing found, 1 a file that cannot be read, 3 something found. */
export async function runPreflight(
  files: readonly string[],
  { maxInk }: PreflightValues,
  session: Session,
): Promise<Usage<0 | 1 | 3>> {
  const limits = { ...usualLimits, ...(maxInk !== undefined && { ink: maxInk }) };
  let unreadable = false;
  let found = false;
  for (const path of files) {
    const bytes = systemWorld().readBytes(path);
    const result = bytes.ok ? await preflight(bytes.value, limits) : undefined;
    if (result === undefined) {
      unreadable = true;
      session.report(bytes.ok ? [diagnostic('print/not-readable', { path }, undefined)] : bytes.errors);
      continue;
    }
    found ||= result.findings.length > 0;
    tell(session, path, result, files.length > 1);
  }
  return rightUsage(unreadable ? 1 : found ? 3 : 0);
}

function tell(session: Session, path: string, result: Preflight, several: boolean): void {
  const { terminal } = session;
  const file = shownPath(path);
  if (several && !session.json) terminal.out(file);
  for (const finding of result.findings) {
    const { rule, severity, page, at, count, message } = finding;
    if (severity === 'warning' && terminal.quiet && !session.json) continue;
    const event = {
      event: 'print-finding',
      file,
      rule,
      severity,
      page,
      at,
      count,
      message: say(terminal, message),
    } as const;
    session.result(say(terminal, lineOf(finding)), event);
  }
  const { standard, pages, findings } = result;
  const ready = !findings.some(({ severity }) => severity === 'error');
  session.result(say(terminal, verdict(result)), { event: 'preflight', file, standard, pages, ready });
}

const severityWord: Readonly<Record<Finding['severity'], Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
};

/** “X06 错误 第 1 页 (27, 34.7 mm) 用了 RGB 颜色（5 处）”. */
function lineOf({ rule, severity, page, at, count, message }: Finding): Localized {
  const place = at === undefined ? '' : ` (${at.x}, ${at.y} mm)`;
  const word = severityWord[severity];
  const zh = [rule, word.zh, page === undefined ? '' : `第 ${page} 页${place}`, message.zh];
  const en = [rule, word.en, page === undefined ? '' : `page ${page}${place}`, message.en];
  const more = count === 1 ? { zh: '', en: '' } : { zh: `（${count} 处）`, en: ` (${count} times)` };
  return { zh: `${zh.filter(Boolean).join(' ')}${more.zh}`, en: `${en.filter(Boolean).join(' ')}${more.en}` };
}
