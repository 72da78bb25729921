/** 报尾: who edited the issue and how to reach them, between two rules at the foot of the last page. */
import { mmToPt, type Pt } from '../../../base/geometry.ts';
import { black } from '../../../base/ink.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { Issue } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { generated, plainStyle, setSingleLine } from '../flow/single-line.ts';
import { type Setting, shift, textRows } from '../flow/text-rows.ts';
import { emBoxAscent } from '../type-area.ts';

/** Rules of the 版记: first and last 0.35 mm (GB/T 9704-2012, 7.4.1). */
const ruleWeight = mmToPt(0.35);
/** Leading of the colophon, in em of its type: set closer than the text, as a foot is looked up, not read. */
const leading = 1.75;
/** Blank between two entries of a line, and at both ends of it, in em. */
const entryGap = 2;
const inset = 1;

/**
 * The colophon with a free row above it, or undefined when the issue names nobody. Its lines keep their own leading; the
 * whole takes as many rows of the grid as it needs and ends on the type area's foot.
 */
export function colophon(setting: Setting, issue: Issue): Frame | undefined {
  const groups = [editorEntries(issue), contactEntries(issue)];
  if (groups.every((entries) => entries.length === 0)) return undefined;
  return setting.structure.within({ kind: 'colophon' }, (part) =>
    colophonFrame(setting, issue.style.colophon, groups, part),
  );
}

type Entry = readonly SourceText[];

function colophonFrame(setting: Setting, spec: TypeSpec, groups: readonly (readonly Entry[])[], part: number): Frame {
  const { area } = setting;
  const lines = groups.flatMap((entries) => fillLines(setting, spec, entries));
  const pitch = leading * spec.size;
  const inner = lines.length * pitch + pitch / 2;
  const height = Math.ceil(inner / area.pitch + 1) * area.pitch;
  const top = height - inner;
  const baseline = pitch / 4 + (pitch - spec.size) / 2 + emBoxAscent * spec.size;
  const rule = { kind: 'rule' as const, size: { width: area.width, height: ruleWeight }, ink: black };
  const items: Placed[] = [
    { at: { x: 0, y: top }, item: rule },
    ...lines.flatMap((line, index) => shift(line, inset * spec.size, top + baseline + index * pitch)),
    { at: { x: 0, y: height - ruleWeight }, item: rule },
  ];
  return { size: { width: area.width, height }, role: 'colophon', part, items };
}

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

/** Entries side by side, each whole on one line as far as it fits one: as many as the measure holds. */
function fillLines(setting: Setting, spec: TypeSpec, entries: readonly Entry[]): Placed[][] {
  const width = setting.area.width - 2 * inset * spec.size;
  const lines: Placed[][] = [];
  let x: Pt = width;
  for (const entry of entries) {
    const part = setting.structure.add({ kind: 'paragraph' });
    const set = setSingleLine(setting, spec, entry, part);
    if (set.width > width) {
      lines.push(...wrapEntry(setting, spec, entry, part));
      x = width;
      continue;
    }
    if (lines.length === 0 || x + set.width > width) {
      lines.push([]);
      x = 0;
    }
    lines[lines.length - 1]!.push(...shift(set.items, x, 0));
    x += set.width + entryGap * spec.size;
  }
  return lines;
}

/** An entry that is longer than a line, on lines of its own with their baselines at 0. */
function wrapEntry(setting: Setting, spec: TypeSpec, entry: Entry, part: number): Placed[][] {
  const style = plainStyle(spec, part);
  const inlines = entry.map((text) => ({ kind: 'text' as const, text, style }));
  const rows = { ...spec, rows: 1, align: 'start' as const, indent: 0 };
  const place = { role: 'colophon' as const, part, left: 0, right: 2 * inset * spec.size };
  const area = { ...setting.area, measure: setting.area.width };
  const lines = textRows({ ...setting, area, finder: setting.quietFinder }, rows, inlines, place);
  return lines.map((line) => shift(line.items, 0, -setting.area.baseline));
}
