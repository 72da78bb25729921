/** What a colophon says beside editors and contacts: who receives the issue, and how it was printed. */
import type { CalendarDate } from '../../base/calendar-date.ts';
import { type SourceText, sliceSource } from '../../base/source-text.ts';
import type { ColophonEntry } from './colophon.ts';
import { readDateIn } from './masthead.ts';
import { readCount } from './numerals.ts';

export interface ImportedImprint {
  readonly distribution: readonly ColophonEntry[];
  readonly copies: number | undefined;
  readonly printer: SourceText | undefined;
  readonly printed: CalendarDate | undefined;
}

/** Words before the colon of those who receive the issue. */
export const recipientLabel = '报|送|发|抄报|抄送|主送|分送|发送|报送|发送对象';
/** 共印80份, also in brackets. */
export const printRun =
  '[（(]?\\s*(?:共印|印数|印)\\s*[：:]?\\s*([\\d０-９〇零一二三四五六七八九十百千]+)\\s*份\\s*[）)]?';

const isRecipient = new RegExp(`^(?:${recipientLabel})$`, 'u');
const isPrintRun = new RegExp(`^${printRun}$`, 'u');

/** Takes the imprint out of what a colophon says; `rest` is what was none of it. */
export function splitImprint(entries: readonly SourceText[]): {
  readonly imprint: ImportedImprint;
  readonly rest: readonly SourceText[];
} {
  const distribution: ColophonEntry[] = [];
  const rest: SourceText[] = [];
  let copies: number | undefined;
  let printer: SourceText | undefined;
  let printed: CalendarDate | undefined;
  for (const entry of entries) {
    const { label, value } = labelledParts(entry);
    const run = readCount(
      isPrintRun.exec(entry.text)?.[1] ?? (/^(?:印数|份数)$/u.test(label.text) ? digitsOf(value) : ''),
    );
    const day = label.text === '印刷日期' ? readDateIn(value.text) : undefined;
    if (isRecipient.test(label.text)) distribution.push({ label, value });
    else if (run !== undefined && copies === undefined) copies = run;
    else if (/^(?:印刷|印制|印刷单位|印制单位)$/u.test(label.text) && printer === undefined) printer = value;
    else if (day !== undefined && printed === undefined) printed = day;
    else rest.push(entry);
  }
  return { imprint: { distribution, copies, printer, printed }, rest };
}

function labelledParts(entry: SourceText): ColophonEntry {
  const match = /^([^：:]{1,6}?)\s*[：:]\s*(?=\S)/u.exec(entry.text);
  const label = match?.[1] ?? '';
  return { label: sliceSource(entry, 0, label.length), value: sliceSource(entry, match?.[0].length ?? 0) };
}

/** 50份 → 50 */
function digitsOf({ text }: SourceText): string {
  return /^(\S+?)\s*份?$/u.exec(text)?.[1] ?? '';
}
