/** The head of the first page: name in red 小标宋, number, publisher and date, red rule (the redhead of a 简报). */
import type { Pt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Issue } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { fitSingleLine, generated, plainStyle, reportTooLong, setSingleLine } from '../flow/single-line.ts';
import { type Setting, shift, textRows } from '../flow/text-rows.ts';
import { dateInNumerals } from './dates.ts';

/** Masthead on `style.masthead.rows` rows. Parts that the issue does not name are left out. */
export function masthead(setting: Setting, issue: Issue): Frame {
  return setting.structure.within({ kind: 'masthead' }, (part) => mastheadFrame(setting, issue, part));
}

function mastheadFrame(setting: Setting, issue: Issue, part: number): Frame {
  const { area, structure } = setting;
  const paragraph = (): number => structure.add({ kind: 'paragraph' });
  const { masthead: look } = issue.style;
  const height = look.rows * area.pitch;
  const items: Placed[] = [];
  const centred = (spec: TypeSpec, text: SourceText | undefined, baseline: Pt): void => {
    if (text === undefined) return;
    const line = fitSingleLine(setting, spec, [text], area.width, paragraph());
    items.push(...shift(line.items, (area.width - line.width) / 2, baseline));
  };
  const row = (index: number): Pt => index * area.pitch + area.baseline;
  if (issue.name !== undefined) items.push(...name(setting, look.name, issue.name, row(1.5)));
  centred(look.subtitle, issue.subtitle, row(2.7));
  const number = numberOf(issue);
  centred(look.line, number === '' ? undefined : generated(number), row(look.rows - 3.1));
  const foot = row(look.rows - 2);
  const publisherPart = paragraph();
  const date =
    issue.date === undefined
      ? undefined
      : setSingleLine(
          setting,
          look.line,
          [generated(dateInNumerals(issue.date, issue.markings.dateNumerals))],
          paragraph(),
        );
  if (issue.publisher !== undefined) {
    const room = date === undefined ? area.width : area.width - date.width - partGap * look.line.size;
    items.push(...shift(fitSingleLine(setting, look.line, [issue.publisher], room, publisherPart).items, 0, foot));
  }
  if (date !== undefined) items.push(...shift(date.items, area.width - date.width, foot));
  const rule = { kind: 'rule' as const, size: { width: area.width, height: look.rule.weight }, ink: look.rule.ink };
  items.push({ at: { x: 0, y: foot + 0.3 * area.pitch }, item: rule });
  return { size: { width: area.width, height }, role: 'masthead', part, items };
}

/** Between publisher and date, in em. */
const partGap = 1;
/** Half of 44 pt is 二号, the size of titles (GB/T 9704-2012, 7.3.1): a smaller name is set on two lines instead. */
const leastNameScale = 0.5;

/** The name at its size, or as large as it fits the measure; on two lines when that would be too small. */
function name(setting: Setting, spec: TypeSpec, text: SourceText, baseline: Pt): Placed[] {
  const { area } = setting;
  const part = setting.structure.add({ kind: 'heading', level: 1 });
  const full = setSingleLine(setting, spec, [text], part);
  const scale = Math.min(1, area.width / Math.max(full.width, 1));
  const quiet = { ...setting, finder: setting.quietFinder, area: { ...area, measure: area.width } };
  if (scale === 1) return shift(full.items, (area.width - full.width) / 2, baseline);
  if (scale >= leastNameScale) {
    const line = setSingleLine(quiet, { ...spec, size: spec.size * scale }, [text], part);
    return shift(line.items, (area.width - line.width) / 2, baseline);
  }
  const small = { ...spec, size: spec.size * leastNameScale, rows: 1, align: 'center' as const, indent: 0 };
  const inlines = [{ kind: 'text' as const, text, style: plainStyle(small, part) }];
  const lines = textRows(quiet, small, inlines, { role: 'masthead', part, left: 0, right: 0 });
  if (lines.length > 2) reportTooLong(setting, [text], full.width * leastNameScale - 2 * area.width);
  return lines.flatMap((line, index) => shift(line.items, 0, baseline + (index - 1) * area.pitch - area.baseline / 2));
}

/** 第11期（总第71期） */
export function numberOf(issue: Pick<Issue, 'number' | 'total'>): string {
  const number = issue.number === undefined ? '' : `第${issue.number}期`;
  const total = issue.total === undefined ? '' : `总第${issue.total}期`;
  return number !== '' && total !== '' ? `${number}（${total}）` : number + total;
}
