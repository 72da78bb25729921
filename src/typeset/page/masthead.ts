/** The head of the first page: name in red 小标宋, number, publisher and date, red rule (the redhead of a 简报). */
import type { CalendarDate } from '../../base/calendar-date.ts';
import type { Pt } from '../../base/geometry.ts';
import type { SourceText } from '../../base/source-text.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { TypeSpec } from '../../input/style/style.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import { generated, setSingleLine } from './single-line.ts';
import { type Setting, shift } from './text-rows.ts';

/** Masthead on `style.masthead.rows` rows. Parts that the issue does not name are left out. */
export function masthead(setting: Setting, issue: Issue): Frame {
  const { area } = setting;
  const { masthead: look } = issue.style;
  const height = look.rows * area.pitch;
  const items: Placed[] = [];
  const centred = (spec: TypeSpec, text: SourceText | undefined, baseline: Pt): void => {
    if (text === undefined) return;
    const line = setSingleLine(setting, spec, [text]);
    items.push(...shift(line.items, (area.width - line.width) / 2, baseline));
  };
  const row = (index: number): Pt => index * area.pitch + area.baseline;
  if (issue.name !== undefined) items.push(...name(setting, look.name, issue.name, row(1.5)));
  centred(look.subtitle, issue.subtitle, row(2.7));
  const number = numberOf(issue);
  centred(look.line, number === '' ? undefined : generated(number), row(look.rows - 3.1));
  const foot = row(look.rows - 2);
  if (issue.publisher !== undefined)
    items.push(...shift(setSingleLine(setting, look.line, [issue.publisher]).items, 0, foot));
  if (issue.date !== undefined) {
    const line = setSingleLine(setting, look.line, [generated(chineseDate(issue.date))]);
    items.push(...shift(line.items, area.width - line.width, foot));
  }
  const rule = { kind: 'rule' as const, size: { width: area.width, height: look.rule.weight }, ink: look.rule.ink };
  items.push({ at: { x: 0, y: foot + 0.3 * area.pitch }, item: rule });
  return { size: { width: area.width, height }, role: 'masthead', block: setting.nextBlock(), items };
}

/** The name at its size, or as large as it fits the measure. */
function name(setting: Setting, spec: TypeSpec, text: SourceText, baseline: Pt): Placed[] {
  const { area } = setting;
  const full = setSingleLine(setting, spec, [text]);
  const size = Math.min(spec.size, (spec.size * area.width) / Math.max(full.width, 1));
  const line = size < spec.size ? setSingleLine(setting, { ...spec, size }, [text]) : full;
  return shift(line.items, (area.width - line.width) / 2, baseline);
}

/** 第11期（总第71期） */
export function numberOf(issue: Pick<Issue, 'number' | 'total'>): string {
  const number = issue.number === undefined ? '' : `第${issue.number}期`;
  const total = issue.total === undefined ? '' : `总第${issue.total}期`;
  return number !== '' && total !== '' ? `${number}（${total}）` : number + total;
}

/** 2026年11月20日 */
function chineseDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}
