import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseCalendarDate } from '../../base/calendar-date.ts';
import { diagnostic } from '../../base/diagnostics/diagnostic.ts';
import type { InitValues } from '../commands/init.ts';
import { endOnSignals } from '../interrupt.ts';
import { asWord } from '../paths.ts';
import { shownPath } from '../print-diagnostics.ts';
import type { Session } from '../session.ts';
import { say, type Terminal } from '../terminal.ts';
import { rightUsage, type Usage, wrongUsage } from '../usage.ts';
import { writeWhole } from '../write-file.ts';
import { ask } from './ask.ts';
import { type Beginning, starterFiles } from './starter.ts';

/** Writes the files of a new newsletter into the folder; 1 when one is there already, and then nothing is written. */
export async function runInit(folder: string, options: InitValues, session: Session): Promise<Usage<0 | 1>> {
  const { terminal } = session;
  if (options.date !== undefined && parseCalendarDate(options.date) === undefined) {
    return wrongUsage(
      { zh: `没有“${options.date}”这个日期`, en: `there is no date “${options.date}”` },
      { zh: '写成 2026-11-20', en: 'write it as 2026-11-20' },
    );
  }
  endOnSignals(session);
  const beginning = await ask(defaultsFor(folder, options), options, session);
  const files = [...starterFiles(beginning, terminal.language)].map(([path, text]) => ({
    path: join(folder, path),
    text,
  }));
  const old = options.force ? [] : files.filter(({ path }) => existsSync(path));
  session.report(old.map(({ path }) => inTheWay(path)));
  if (old.length > 0) return rightUsage(1);
  for (const { path, text } of files) {
    const written = await writeWhole(path, new TextEncoder().encode(text), 'any');
    if (!written.ok) {
      session.report(written.errors);
      return rightUsage(1);
    }
    session.result(shownPath(path), { event: 'wrote', path: shownPath(path) });
  }
  const [manifest] = files;
  if (!terminal.quiet && manifest !== undefined) terminal.err(nextSteps(terminal, shownPath(manifest.path)));
  return rightUsage(0);
}

/** What holds for whatever is neither given nor answered. */
function defaultsFor(folder: string, { name, publisher, number, date }: InitValues): Beginning {
  const own = basename(resolve(folder));
  return {
    // A folder with a Chinese name is named for the newsletter; of `test` or `tmp` no one would make a masthead.
    name: name ?? (/\p{Script=Han}/u.test(own) ? own : '工作简报'),
    publisher: publisher ?? '某某联盟秘书处',
    number: number ?? 1,
    date: date ?? today(),
  };
}

/** The day as the calendar on the wall has it. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => number.toString().padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function inTheWay(path: string) {
  const message = {
    zh: '文件已经存在；请换一个文件夹，或加上 --force 覆盖它',
    en: 'the file exists: choose another folder, or add --force to overwrite it',
  };
  return diagnostic('file/unwritable', { path: shownPath(path), reason: 'EEXIST' }, undefined, [{ message }]);
}

function nextSteps(terminal: Terminal, manifest: string): string {
  const shown = asWord(manifest);
  return say(terminal, {
    zh: `写好了，可以直接排印。接下来：
  1. 用编辑器打开 ${manifest}，改成自己的内容
  2. bulletin check ${shown}      检查
  3. bulletin preview ${shown}    在终端里看
  4. bulletin build ${shown}      写出 PDF`,
    en: `Done; it builds as it is. Next:
  1. open ${manifest} in an editor and make it yours
  2. bulletin check ${shown}      to look for mistakes
  3. bulletin preview ${shown}    to see it in the terminal
  4. bulletin build ${shown}      to write the PDF`,
  });
}
