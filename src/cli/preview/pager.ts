/**
 * The preview on a terminal: pages, keys, reloading. Keys come from node:readline; a library of widgets would bring some
 * dozens of packages for one scrolled text and one line below it.
 */
import { emitKeypressEvents } from 'node:readline';
import type { Diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { plural } from '../../base/plural.ts';
import { openWatchingWorkshop, type Workshop } from '../../build/workshop.ts';
import type { AmbiguousWidth } from '../../output/terminal/column-width.ts';
import { fitColumns } from '../../output/terminal/fit-columns.ts';
import { targetsOf } from '../../output/terminal/targets.ts';
import { textPages } from '../../output/terminal/text-pages.ts';
import { followFiles } from '../follow-files.ts';
import { statusOf } from '../interrupt.ts';
import type { Session } from '../session.ts';
import { rightUsage, type Usage } from '../usage.ts';
import { probeAmbiguous } from './ambiguous-probe.ts';
import { type OpenIssue, type Opening, openIssue } from './open-issue.ts';
import { type Key, type PagerState, press, type Sheet, sheetOf, startState } from './pager-state.ts';
import { screenRows } from './pager-view.ts';
import { pageScreen } from './picture-screen.ts';
import type { PreviewSettings } from './run-preview.ts';

// Escape sequences of xterm: the other screen, no cursor, no wrapping at the edge; and back.
const enter = '\x1b[?1049h\x1b[?25l\x1b[?7l';
const leave = '\x1b[?7h\x1b[?25h\x1b[?1049l';

/** Shows the issue until the reader quits; 1 when it has errors from the start. */
export async function runPager(settings: PreviewSettings, session: Session): Promise<Usage<0 | 1>> {
  const workshop = settings.watch ? openWatchingWorkshop() : undefined;
  const opening = await openIssue(settings, workshop);
  const { opened, found } = opening;
  if (!opened.ok) {
    session.report([...found, ...opened.errors]);
    return rightUsage(1);
  }
  process.stdin.setRawMode(true);
  process.stdout.write(enter);
  const restore = (): void => {
    process.stdout.write(leave);
    process.stdin.setRawMode(false);
  };
  process.once('exit', restore);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(statusOf(signal)));
  const ambiguous = settings.ambiguous ?? (await probeAmbiguous(process.stdin, process.stdout));
  await new Promise<void>((resolve) =>
    page(opened.value, opening, { ...settings, ambiguous, workshop }, session, resolve),
  );
  process.removeListener('exit', restore);
  restore();
  process.stdin.pause();
  return rightUsage(0);
}

interface Settled extends PreviewSettings {
  readonly ambiguous: AmbiguousWidth;
  readonly workshop: Workshop | undefined;
}

/** Everything that changes while the pager runs. */
function page(first: OpenIssue, opening: Opening, settings: Settled, session: Session, onQuit: () => void): void {
  const { stdin, stdout } = process;
  const { language } = session.terminal;
  let issue = first;
  let status = statusText(opening.found, false);
  let columns = settings.columns ?? stdout.columns;
  let sheet = sheetFor(issue, columns, settings.ambiguous);
  let state = startAt(startState(Math.max(1, stdout.rows - 1)), sheet, settings.page);
  let isPicture = settings.startsWithPicture && settings.graphics !== undefined;
  let unwatch = (): void => undefined;
  let hasQuit = false;

  function statusText(found: readonly Diagnostic[], hasFailed: boolean): string {
    const count = found.filter(({ severity }) => severity === (hasFailed ? 'error' : 'warning')).length;
    if (hasFailed)
      return language === 'zh'
        ? `有 ${count} 个错误，仍是上一版`
        : `${plural(count, 'error')}: still the last good one`;
    if (count === 0) return '';
    return language === 'zh' ? `${count} 个警告` : plural(count, 'warning');
  }

  const draw = (): void => {
    const screen = { columns, depth: settings.depth, ambiguous: settings.ambiguous, language, status };
    const rows = screenRows(state, sheet, screen);
    if (isPicture && settings.graphics !== undefined && !state.help) {
      stdout.write(pageScreen(issue.document, state, sheet, settings.graphics, stdout, rows.at(-1)!));
    } else stdout.write(`\x1b[H${rows.map((row) => `\x1b[K${row}\x1b[0m`).join('\r\n')}`);
  };

  const reload = async (): Promise<Opening> => {
    const opening = await openIssue(settings, settings.workshop);
    const { opened, found } = opening;
    if (opened.ok) {
      issue.close();
      issue = opened.value;
      sheet = sheetFor(issue, columns, settings.ambiguous);
      state = { ...state, top: Math.max(0, Math.min(state.top, sheet.rows.length - state.height)) };
    }
    status = opened.ok ? statusText(found, false) : statusText(opened.errors, true);
    draw();
    return opening;
  };

  const watch = async (): Promise<void> => {
    unwatch = await followFiles(opening, reload, (error) => session.fault(error, settings.manifest));
    if (hasQuit) unwatch();
  };

  const onKey = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
    const typed: Key = {
      name: key.name ?? '',
      text: text === undefined || /^[\p{Cc}]/u.test(text) ? '' : text,
      ctrl: key.ctrl === true,
    };
    if (typed.text === 'v' && state.typing === undefined && settings.graphics !== undefined) {
      isPicture = !isPicture;
      stdout.write('\x1b[2J');
      draw();
      return;
    }
    const [next, action] = press(state, isPicture ? byPage(typed, state) : typed, sheet);
    state = next;
    if (action === 'reload') void reload();
    else if (action === 'quit') quit();
    else draw();
  };

  const onResize = (): void => {
    columns = settings.columns ?? stdout.columns;
    sheet = sheetFor(issue, columns, settings.ambiguous);
    state = { ...state, height: Math.max(1, stdout.rows - 1) };
    stdout.write('\x1b[2J');
    draw();
  };

  const quit = (): void => {
    hasQuit = true;
    unwatch();
    stdin.removeListener('keypress', onKey);
    stdout.removeListener('resize', onResize);
    issue.close();
    onQuit();
  };

  emitKeypressEvents(stdin);
  stdin.on('keypress', onKey);
  stdin.resume();
  stdout.on('resize', onResize);
  draw();
  if (settings.watch) void watch();
}

function sheetFor({ document }: OpenIssue, columns: number, ambiguous: AmbiguousWidth): Sheet {
  const pages = textPages(document, ambiguous).map((each) => fitColumns(each, columns, ambiguous));
  return sheetOf(pages, targetsOf(document, pages));
}

function startAt(state: PagerState, sheet: Sheet, number: number | undefined): PagerState {
  return { ...state, top: sheet.pageStarts[(number ?? 1) - 1] ?? 0 };
}

/** A picture is a page: what scrolls turns the page instead. */
function byPage(key: Key, { typing }: PagerState): Key {
  if (typing !== undefined) return key;
  if (/^(?:down|space|pagedown|return)$/.test(key.name) || key.text === 'j' || key.text === 'f') {
    return { name: 'right', text: '', ctrl: false };
  }
  const isBack = /^(?:up|pageup)$/.test(key.name) || key.text === 'k' || key.text === 'b';
  return isBack ? { name: 'left', text: '', ctrl: false } : key;
}
