/** 报尾: who edited the issue and how to reach them, between two rules at the foot of the last page. */
import { black } from '../../base/ink.ts';
import type { SourceText } from '../../base/source-text.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { RowSpec } from '../../input/style/style.ts';
import type { Frame, Placed } from '../frame/frame.ts';
import { generated, plainStyle } from './single-line.ts';
import { type Setting, shift, textRows } from './text-rows.ts';

/** Rules of the 版记: first and last 0.35 mm (GB/T 9704-2012, 7.4.2). */
const ruleWeight = (0.35 * 72) / 25.4;

/** The colophon with a free row above it, or undefined when the issue names nobody. */
export function colophon(setting: Setting, issue: Issue): Frame | undefined {
  const lines = colophonLines(issue);
  if (lines.length === 0) return undefined;
  const { area } = setting;
  const spec: RowSpec = issue.style.colophon;
  const style = plainStyle(spec);
  const frames = lines.flatMap((parts) =>
    textRows(
      setting,
      spec,
      parts.map((text) => ({ kind: 'text' as const, text, style })),
      {
        role: 'colophon',
        left: spec.size,
        right: spec.size,
      },
    ),
  );
  const items: Placed[] = [];
  frames.forEach((frame, index) => {
    items.push(...shift(frame.items, 0, (index + 1) * area.pitch));
  });
  const rule = { kind: 'rule' as const, size: { width: area.width, height: ruleWeight }, ink: black };
  items.unshift({ at: { x: 0, y: area.pitch }, item: rule });
  const height = (frames.length + 1) * area.pitch;
  items.push({ at: { x: 0, y: height - ruleWeight }, item: rule });
  return { size: { width: area.width, height }, role: 'colophon', block: setting.nextBlock(), items };
}

/** Editors share a line, each contact has its own. */
function colophonLines(issue: Issue): SourceText[][] {
  const lines: SourceText[][] = [];
  const editors: SourceText[] = [];
  for (const { role, names } of issue.editors) {
    if (editors.length > 0) editors.push(generated('\u3000\u3000'));
    editors.push(role, generated('：'));
    names.forEach((name, index) => {
      if (index > 0) editors.push(generated('、'));
      editors.push(name);
    });
  }
  if (editors.length > 0) lines.push(editors);
  for (const { label, value } of issue.contacts) lines.push([label, generated('：'), value]);
  return lines;
}
