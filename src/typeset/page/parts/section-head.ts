/** The device of a 栏目: a red bar, the name in 黑体 and a red rule over the column, on rows of their own. */
import type { SourceText } from '../../../base/source-text.ts';
import type { Style } from '../../../input/style/style.ts';
import type { Frame } from '../../frame/frame.ts';
import { fitSingleLine } from '../flow/single-line.ts';
import { type Setting, shift } from '../flow/text-rows.ts';

/** Width of the bar and space behind it, in em of the name. */
const bar = 0.3;
const barGap = 0.45;
/** Rule under the name: 1 pt prints safely in one ink and reads as a rule, not a bar. */
const ruleWeight = 1;

export function sectionHead(setting: Setting, style: Style, title: SourceText): Frame {
  const { area } = setting;
  const spec = style.sectionHead;
  const part = setting.structure.add({ kind: 'heading', level: 2 });
  const line = fitSingleLine(setting, spec, [title], area.measure - (bar + barGap) * spec.size);
  const height = spec.rows * area.pitch;
  const baseline = (spec.rows - 1) * area.pitch + area.baseline - spec.size * 0.2;
  const top = baseline - 0.88 * spec.size;
  const ruleTop = top + 1.28 * spec.size;
  return {
    size: { width: area.measure, height },
    role: 'section-head',
    part,
    items: [
      {
        at: { x: 0, y: top },
        item: { kind: 'rule', size: { width: bar * spec.size, height: spec.size }, ink: spec.ink },
      },
      ...shift(line.items, (bar + barGap) * spec.size, baseline),
      {
        at: { x: 0, y: ruleTop },
        item: { kind: 'rule', size: { width: area.measure, height: ruleWeight }, ink: spec.ink },
      },
    ],
  };
}
