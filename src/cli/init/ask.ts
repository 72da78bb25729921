import { createInterface } from 'node:readline/promises';
import { parseCalendarDate } from '../../base/calendar-date.ts';
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import type { InitValues } from '../commands/init.ts';
import type { Session } from '../session.ts';
import type { Beginning } from './starter.ts';

const anyText = { isRight: () => true, form: { zh: '', en: '' } };

/** What is asked, each until the answer can be used. */
const questions: readonly {
  readonly of: keyof Beginning;
  readonly text: Localized;
  readonly isRight: (answer: string) => boolean;
  /** How to write it; said when it is wrong. */
  readonly form: Localized;
}[] = [
  { of: 'name', text: { zh: '刊名', en: 'Name of the newsletter' }, ...anyText },
  { of: 'publisher', text: { zh: '主办单位', en: 'Publisher' }, ...anyText },
  {
    of: 'number',
    text: { zh: '期号', en: 'Number' },
    isRight: (answer) => /^\d{1,6}$/.test(answer),
    form: { zh: '只写数字，如 12', en: 'digits alone, as 12' },
  },
  {
    of: 'date',
    text: { zh: '签发日期', en: 'Date' },
    isRight: (answer) => parseCalendarDate(answer) !== undefined,
    form: { zh: '写成 2026-11-20', en: 'write it as 2026-11-20' },
  },
];

/**
 * Asks a person for what the command line does not say; an empty answer takes the default. Nothing is asked without a
 * terminal, or when nothing may be said.
 */
export async function ask(defaults: Beginning, options: InitValues, { terminal }: Session): Promise<Beginning> {
  if (process.stdin.isTTY !== true || !terminal.animated || terminal.quiet) return defaults;
  const open = questions.filter(({ of }) => options[of] === undefined);
  if (open.length === 0) return defaults;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // In raw mode Ctrl-C is a key; the signal does what it does elsewhere.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answers: { -readonly [Key in keyof Beginning]: Beginning[Key] } = { ...defaults };
  for (const { of, text, isRight, form } of open) {
    const prompt = `${text[terminal.language]} [${defaults[of]}]: `;
    let answer = (await lines.question(prompt)).trim();
    while (answer !== '' && !isRight(answer)) {
      terminal.err(form[terminal.language]);
      answer = (await lines.question(prompt)).trim();
    }
    if (answer === '') continue;
    if (of === 'number') answers.number = Number(answer);
    else answers[of] = answer;
  }
  lines.close();
  return answers;
}
