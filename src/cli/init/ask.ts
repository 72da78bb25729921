import { createInterface } from 'node:readline/promises';
import { parseCalendarDate } from '../../base/calendar-date.ts';
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import type { InitValues } from '../commands/init.ts';
import type { Session } from '../session.ts';
import type { Beginning } from './starter.ts';

/** What is asked, each until the answer can be used. */
const questions: readonly {
  readonly of: keyof Beginning;
  readonly text: Localized;
  readonly isRight: (answer: string) => boolean;
}[] = [
  { of: 'name', text: { zh: '刊名', en: 'Name of the newsletter' }, isRight: () => true },
  { of: 'publisher', text: { zh: '主办单位', en: 'Publisher' }, isRight: () => true },
  { of: 'number', text: { zh: '期号', en: 'Number' }, isRight: (answer) => /^\d{1,6}$/.test(answer) },
  {
    of: 'date',
    text: { zh: '签发日期', en: 'Date' },
    isRight: (answer) => parseCalendarDate(answer) !== undefined,
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
  for (const { of, text, isRight } of open) {
    const prompt = `${text[terminal.language]} [${defaults[of]}]: `;
    let answer = (await lines.question(prompt)).trim();
    while (answer !== '' && !isRight(answer)) answer = (await lines.question(prompt)).trim();
    if (answer === '') continue;
    if (of === 'number') answers.number = Number(answer);
    else answers[of] = answer;
  }
  lines.close();
  return answers;
}
