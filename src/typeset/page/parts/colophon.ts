/** 报尾, 版记: who receives the issue, who edited it and how to reach them, between rules at the foot of the last page. */
import { mmToPt, type Pt } from '../../../base/geometry.ts';
import { black } from '../../../base/ink.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Issue } from '../../../input/content/issue.ts';
import type { ColophonSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { generated, plainStyle, setSingleLine } from '../flow/single-line.ts';
import { textRows } from '../flow/text-rows.ts';
import { emBoxAscent } from '../type-area.ts';
import { dateInNumerals } from './dates.ts';
import { qrFrame } from './qr-code.ts';

/** Blank between two entries of a line, in em. */
const entryGap = 2;
/** Blank between text and QR code, in em: beside its quiet zone. */
const codeGap = 1;

/** A line of the colophon, its baseline at 0. */
interface ColophonLine {
  readonly items: readonly Placed[];
  readonly width: Pt;
}

/** What stands between two rules: lines, and a QR code at their right. */
interface Block {
  readonly lines: readonly ColophonLine[];
  readonly code: Frame | undefined;
  /** Lines that stand below the code, not beside it. */
  readonly below: number;
}

/**
 * The colophon with a free row above it, or undefined when there is nothing to say. Its lines keep their own leading; the
 * whole takes as many rows of the grid as it needs and ends on the type area's foot (GB/T 9704-2012, 7.4.1).
 */
export function colophon(setting: Setting, issue: Issue): Frame | undefined {
  const { distribution, copies, printer, printed, qr } = issue.imprint;
  const entries = [...editorEntries(issue), ...contactEntries(issue)];
  const said = [...entries, ...distribution, copies, printer, printed, qr].some((part) => part !== undefined);
  if (!said) return undefined;
  return setting.structure.within({ kind: 'colophon' }, (part) => {
    const blocks = [recipientsBlock(setting, issue), imprintBlock(setting, issue)];
    return colophonFrame(setting, issue.style.colophon, blocks.filter(isFilled), part);
  });
}

function isFilled({ lines, code }: Block): boolean {
  return lines.length > 0 || code !== undefined;
}

function colophonFrame(setting: Setting, spec: ColophonSpec, blocks: readonly Block[], part: number): Frame {
  const { area } = setting;
  const pitch = spec.leading * spec.size;
  const heights = blocks.map(({ lines, code }) => Math.max(lines.length * pitch, code?.size.height ?? 0) + pitch / 2);
  const inner = heights.reduce((sum, height) => sum + height, 0);
  const height = Math.ceil(inner / area.pitch + 1) * area.pitch;
  const baseline = pitch / 4 + (pitch - spec.size) / 2 + emBoxAscent * spec.size;
  const inset = spec.inset * spec.size;
  const items: Placed[] = [];
  let top = height - inner;
  blocks.forEach(({ lines, code, below }, index) => {
    items.push(rule(area.width, mmToPt(index === 0 ? spec.rules.outer : spec.rules.inner), top));
    lines.forEach((line, number) => {
      items.push(...shift(line.items, inset, top + baseline + number * pitch));
    });
    if (code !== undefined) {
      const y = top + Math.max(pitch / 4, (heights[index]! - below * pitch - code.size.height) / 2);
      items.push({ kind: 'group', x: area.width - inset - code.size.width, y, frame: code });
    }
    top += heights[index]!;
  });
  const last = mmToPt(spec.rules.outer);
  items.push(rule(area.width, last, height - last));
  return { size: { width: area.width, height }, role: 'colophon', part, items };
}

function rule(width: Pt, weight: Pt, y: Pt): Placed {
  return { kind: 'rule', x: 0, y, size: { width, height: weight }, ink: black };
}

/** 报：…。 Lines that follow stand under the first character behind the colon (GB/T 9704-2012, 7.4.2). */
function recipientsBlock(setting: Setting, issue: Issue): Block {
  const spec = issue.style.colophon;
  const lines = issue.imprint.distribution.flatMap(({ label, names }) => {
    const part = setting.structure.add({ kind: 'paragraph' });
    const head = setSingleLine(setting, spec, [label, generated('：')], part);
    // At the end of a line the colon loses its blank half; before the names it has it.
    const left = setSingleLine({ ...setting, finder: setting.quietFinder }, spec, [label]).width + spec.size;
    const [first, ...rest] = wrapped(setting, spec, listed(names), part, left, setting.area.width);
    return [{ items: [...head.items, ...(first?.items ?? [])], width: setting.area.width }, ...rest];
  });
  return { lines, code: undefined, below: 0 };
}

/** One text as it is; several with commas between them and the full stop that the standard wants. */
function listed(names: readonly SourceText[]): SourceText[] {
  if (names.length === 1) return [...names];
  return [...names.flatMap((name, index) => (index === 0 ? [name] : [generated('，'), name])), generated('。')];
}

/** Editors, contacts and printer, with the number of copies at the right and the QR code beside them. */
function imprintBlock(setting: Setting, issue: Issue): Block {
  const { style, imprint } = issue;
  const spec = style.colophon;
  const { qr, copies } = imprint;
  const groups = [editorEntries(issue), contactEntries(issue), printerEntries(issue)];
  const codeRoom = qr === undefined ? 0 : mmToPt(style.qr.size) + codeGap * spec.size;
  const width = setting.area.width - 2 * spec.inset * spec.size - codeRoom;
  const lines = groups.flatMap((entries) => fillLines(setting, spec, entries, width));
  const code = qr === undefined ? undefined : qrFrame(setting, style, qr);
  if (copies === undefined) return { lines, code, below: 0 };
  const beside = Math.ceil((code?.size.height ?? 0) / (spec.leading * spec.size));
  while (lines.length < beside) lines.push({ items: [], width: 0 });
  return { lines: withCopies(setting, spec, lines, copies, beside), code, below: code === undefined ? 0 : 1 };
}

/** （共印80份）, at the right of the last line if that stands below the code, or of one of its own. */
function withCopies(
  setting: Setting,
  spec: ColophonSpec,
  lines: readonly ColophonLine[],
  copies: number,
  beside: number,
): ColophonLine[] {
  const width = setting.area.width - 2 * spec.inset * spec.size;
  const part = setting.structure.add({ kind: 'paragraph' });
  const set = setSingleLine(setting, spec, [generated(`（共印${copies}份）`)], part);
  const last = lines.at(-1);
  const fits = last !== undefined && lines.length > beside && last.width + entryGap * spec.size + set.width <= width;
  const items = [...(fits ? last.items : []), ...shift(set.items, width - set.width, 0)];
  return [...(fits ? lines.slice(0, -1) : lines), { items, width }];
}

type Entry = readonly SourceText[];

/** 主编：甲、乙 */
function editorEntries(issue: Issue): SourceText[][] {
  return issue.editors.map(({ role, names }) => [
    role,
    generated('：'),
    ...names.flatMap((name, index) => (index === 0 ? [name] : [generated('、'), name])),
  ]);
}

function contactEntries(issue: Issue): SourceText[][] {
  return issue.contacts.map(({ label, value }) => [label, generated('：'), value]);
}

function printerEntries({ imprint, markings }: Issue): SourceText[][] {
  const { printer, printed } = imprint;
  const entries: SourceText[][] = [];
  if (printer !== undefined) entries.push([generated('印刷单位：'), printer]);
  if (printed !== undefined) {
    entries.push([generated(`印刷日期：${dateInNumerals(printed, markings.dateNumerals)}`)]);
  }
  return entries;
}

/** Entries side by side, each whole on one line as far as it fits one: as many as `width` holds. */
function fillLines(setting: Setting, spec: ColophonSpec, entries: readonly Entry[], width: Pt): ColophonLine[] {
  const lines: ColophonLine[] = [];
  let x: Pt = width;
  for (const entry of entries) {
    const part = setting.structure.add({ kind: 'paragraph' });
    const set = setSingleLine(setting, spec, entry, part);
    if (set.width > width) {
      lines.push(...wrapped({ ...setting, finder: setting.quietFinder }, spec, entry, part, 0, width));
      x = width;
      continue;
    }
    const isNew = lines.length === 0 || x + set.width > width;
    const before = isNew ? [] : lines.pop()!.items;
    const at = isNew ? 0 : x;
    lines.push({ items: [...before, ...shift(set.items, at, 0)], width: at + set.width });
    x = at + set.width + entryGap * spec.size;
  }
  return lines;
}

/** A text of several lines between `left` and `width`, the colophon's insets left free, each with its baseline at 0. */
function wrapped(
  setting: Setting,
  spec: ColophonSpec,
  texts: Entry,
  part: number,
  left: Pt,
  width: Pt,
): ColophonLine[] {
  const style = plainStyle(spec, part);
  const inlines = texts.map((text) => ({ kind: 'text' as const, text, style }));
  const rows = { ...spec, rows: 1, align: 'start' as const, indent: 0 };
  const inner = Math.min(width, setting.area.width - 2 * spec.inset * spec.size);
  const area = { ...setting.area, measure: inner };
  const lines = textRows({ ...setting, area }, rows, inlines, { role: 'colophon', part, left, right: 0 });
  return lines.map((line) => ({ items: shift(line.items, 0, -setting.area.baseline), width: inner }));
}
