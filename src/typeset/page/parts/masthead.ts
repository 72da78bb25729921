/** 报头: the head of the first page, in the form that the issue wants. */
import { mmToPt, type Pt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Issue, NamedPicture } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { fitSingleLine, generated, setSingleLine } from '../flow/single-line.ts';
import { emBoxAscent } from '../type-area.ts';
import { bannerItems } from './banner.ts';
import { dateInNumerals } from './dates.ts';
import { placeName } from './masthead-name.ts';
import { fittedSize, placePicture } from './named-picture.ts';

/** The masthead on whole rows, or undefined when the issue wants none. Parts that it does not name are left out. */
export function masthead(setting: Setting, issue: Issue): Frame | undefined {
  if (issue.masthead === 'none') return undefined;
  return setting.structure.within({ kind: 'masthead' }, (part) => {
    const { pitch, width } = setting.area;
    const marks = markingLines(issue);
    const items = marks.flatMap((line, index) => markingItems(setting, issue, line, index));
    const { rows, items: name } = headOf(setting, issue, marks.length > 0);
    items.push(...shift(name, 0, marks.length * pitch));
    return { size: { width, height: (marks.length + rows) * pitch }, role: 'masthead', part, items };
  });
}

/** Name, number, publisher and date, from their own top. */
interface Head {
  readonly rows: number;
  readonly items: readonly Placed[];
}

/** Between markings and band, in rows: letters on the row above would hang on its edge. */
const bannerGap = 1 / 3;

function headOf(setting: Setting, issue: Issue, hasMarkings: boolean): Head {
  const { masthead: look } = issue.style;
  switch (issue.masthead) {
    case 'none':
      return { rows: 0, items: [] };
    case 'redhead':
      return lettered(setting, issue, look.name, look.rule);
    case 'plain': {
      const { ink } = look.line;
      return lettered(setting, issue, { ...look.name, ink }, { ...look.rule, ink });
    }
    case 'banner': {
      if (issue.banner !== undefined) return pictured(setting, issue, issue.banner, hasMarkings);
      const { pitch, baseline } = setting.area;
      const top = hasMarkings ? bannerGap * pitch : 0;
      const rows = Math.ceil((top + mmToPt(look.banner.height)) / pitch);
      const band = shift(bannerItems(setting, issue), 0, top);
      return {
        rows: rows + 1 + look.rule.below,
        items: [...band, ...footLine(setting, issue, rows * pitch + baseline)],
      };
    }
    default:
      return unreachable(issue.masthead);
  }
}

/** Most that a picture is high, in rows: a third of a page, as heads of newsletters are. */
const pictureRows = 8;

/** A picture of the name over the type area; number and kind of issue below it, publisher and date on the next row. */
function pictured(setting: Setting, issue: Issue, picture: NamedPicture, hasMarkings: boolean): Head {
  const { area, structure } = setting;
  const { pitch, baseline, width } = area;
  const top = hasMarkings ? bannerGap * pitch : 0;
  const size = fittedSize(picture, { width, height: pictureRows * pitch - top });
  const items: Placed[] = [];
  structure.within({ kind: 'heading', level: 1 }, () => {
    items.push(placePicture(setting, picture, size, (width - size.width) / 2, top, issue.name?.text ?? ''));
  });
  let row = Math.ceil((top + size.height) / pitch);
  const words = [numberOf(issue), issue.supplement?.text ?? ''].filter((part) => part !== '').join('\u3000');
  if (words !== '') {
    const part = structure.add({ kind: 'paragraph' });
    const line = fitSingleLine(setting, issue.style.masthead.line, [generated(words)], width, part);
    items.push(...shift(line.items, (width - line.width) / 2, row++ * pitch + baseline));
  }
  items.push(...footLine(setting, issue, row++ * pitch + baseline));
  return { rows: row + issue.style.masthead.rule.below, items };
}

/** What stands in the corners above the name, line by line. */
interface MarkingLine {
  readonly left: SourceText | undefined;
  readonly right: SourceText | undefined;
}

/** 密级 and notice at the left, 份号 and permit at the right (GB/T 9704-2012, 7.2.1: the number with six figures). */
function markingLines({ markings, style }: Issue): MarkingLine[] {
  const { classification, notice, permit, copyNumber } = markings;
  const copy = copyNumber === undefined ? undefined : generated(String(copyNumber).padStart(6, '0'));
  const isLeft = style.masthead.copyNumberAt === 'left';
  const given = (texts: readonly (SourceText | undefined)[]) => texts.filter((text) => text !== undefined);
  const left = given([isLeft ? copy : undefined, classification, notice]);
  const right = given([isLeft ? undefined : copy, permit]);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, k) => ({ left: left[k], right: right[k] }));
}

function markingItems(setting: Setting, issue: Issue, { left, right }: MarkingLine, index: number): Placed[] {
  const { area } = setting;
  return sides(setting, issue.style.masthead.marking, left, right, index * area.pitch + area.baseline);
}

/** Between what stands left and right on a line, in em. */
const sideGap = 1;

/** A text at the left edge, set smaller where it must be, and one at the right. */
function sides(
  setting: Setting,
  spec: TypeSpec,
  left: SourceText | undefined,
  right: SourceText | undefined,
  baseline: Pt,
): Placed[] {
  const { area, structure } = setting;
  const paragraph = (): number => structure.add({ kind: 'paragraph' });
  const leftPart = left === undefined ? undefined : paragraph();
  const end = right === undefined ? undefined : setSingleLine(setting, spec, [right], paragraph());
  const room = end === undefined ? area.width : area.width - end.width - sideGap * spec.size;
  const start = left === undefined ? undefined : fitSingleLine(setting, spec, [left], room, leftPart);
  return [
    ...(start === undefined ? [] : shift(start.items, 0, baseline)),
    ...(end === undefined ? [] : shift(end.items, area.width - end.width, baseline)),
  ];
}

/** Clear between two lines of the name, from em box to em box, in em of the lower one: where rows are low they stood on each other. */
const nameGap = 1;
/** Likewise under a name in two languages, which is a block of its own. */
const blockGap = 2;

/** Baseline of a line of type that is clear of the one above by so many of its em. */
function clearOf(above: Pt, aboveSize: Pt, gap: number, { size }: TypeSpec): Pt {
  return above + (1 - emBoxAscent) * aboveSize + (gap + emBoxAscent) * size;
}

/**
 * Baselines of what stands under the name, a row apart where rows are high enough; and rows that a name in two languages adds:
 * one, and another where the number would stand too close to it.
 */
function linesUnderName({ nameEn, subtitle, style }: Issue, name: TypeSpec, row: (index: number) => Pt) {
  const { masthead: look } = style;
  const top = row(look.nameRow);
  const english = Math.max(row(look.nameRow + 1.1), clearOf(top, name.size, nameGap, look.nameEn));
  if (nameEn === undefined) {
    const below = Math.max(row(look.nameRow + 1.2), clearOf(top, name.size, nameGap, look.subtitle));
    return { english, subtitle: below, rows: 0 };
  }
  const below = Math.max(row(look.nameRow + 2.2), clearOf(english, look.nameEn.size, nameGap, look.subtitle));
  const isClose = clearOf(below, look.subtitle.size, blockGap, look.line) > row(look.rows - 2.1);
  return { english, subtitle: below, rows: subtitle !== undefined && isClose ? 2 : 1 };
}

/** The name in large letters, the number below, publisher and date over a rule. */
function lettered(setting: Setting, issue: Issue, spec: TypeSpec, rule: Issue['style']['masthead']['rule']): Head {
  const { area } = setting;
  const { masthead: look } = issue.style;
  const row = (index: number): Pt => index * area.pitch + area.baseline;
  const extra = issue.supplement === undefined ? 0 : 1;
  const items: Placed[] = [];
  const centred = (kind: TypeSpec, text: SourceText | undefined, baseline: Pt): void => {
    if (text === undefined) return;
    const line = fitSingleLine(setting, kind, [text], area.width, setting.structure.add({ kind: 'paragraph' }));
    items.push(...shift(line.items, (area.width - line.width) / 2, baseline));
  };
  if (issue.name !== undefined) {
    const place = { width: area.width, align: 'center' as const, baseline: row(look.nameRow) };
    items.push(...placeName(setting, spec, issue.name, place));
  }
  const { english, subtitle, rows: named } = linesUnderName(issue, spec, row);
  centred({ ...look.nameEn, ink: spec.ink }, issue.nameEn, english);
  centred(look.subtitle, issue.subtitle, subtitle);
  const number = numberOf(issue);
  centred(look.line, number === '' ? undefined : generated(number), row(look.rows - 3.1 + named));
  centred({ ...look.supplement, ink: rule.ink }, issue.supplement, row(look.rows - 2.1 + named));
  const foot = row(look.rows - 2 + extra + named);
  items.push(...footLine(setting, issue, foot));
  const size = { width: area.width, height: rule.weight };
  const y = foot + (1 - emBoxAscent) * look.line.size + mmToPt(rule.gap);
  items.push({ kind: 'rule', x: 0, y, size, ink: rule.ink });
  return { rows: look.rows - 1 + extra + named + rule.below, items };
}

/** Publisher left, date right. */
function footLine(setting: Setting, issue: Issue, baseline: Pt): Placed[] {
  const { date, markings, publisher, style } = issue;
  const day = date === undefined ? undefined : generated(dateInNumerals(date, markings.dateNumerals));
  return sides(setting, style.masthead.line, publisher, day, baseline);
}

/** 第11期（总第71期） */
export function numberOf(issue: Pick<Issue, 'number' | 'total'>): string {
  const number = issue.number === undefined ? '' : `第${issue.number}期`;
  const total = issue.total === undefined ? '' : `总第${issue.total}期`;
  return number !== '' && total !== '' ? `${number}（${total}）` : number + total;
}
