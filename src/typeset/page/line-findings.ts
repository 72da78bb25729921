/** Lines that no setting could make good: reported with their text, so that the editor can change a word. */
import { diagnostic, type Hint, type Report } from '../../base/diagnostics/diagnostic.ts';
import { type Pt, ptToMm } from '../../base/geometry.ts';
import type { Line } from '../linebreak/lines.ts';
import type { Composed } from '../paragraph/compose.ts';

/** Excess below this cannot be seen; sums of widths differ by far less. */
const visibleExcess: Pt = 0.1;
/** A quarter em between characters is as wide as the gap between Chinese and Latin text: the line falls apart. */
const looseGap = 0.25;

/** Reports the lines of a justified paragraph that stand out beyond the measure or are spaced too far. */
export function reportLines(composed: Composed, size: Pt, report: Report): void {
  for (const line of composed.lines) {
    const { setting } = line;
    if (setting.residue > visibleExcess) {
      const args = { text: textOf(composed, line), excessMm: ptToMm(setting.residue).toFixed(1) };
      report(diagnostic('layout/overfull-line', args, spanOfLine(composed, line), [rewordHint]));
    }
    const isOpen = setting.kind === 'stretched' && setting.level > composed.material.stretchLevels;
    if (isOpen && setting.share > looseGap * size) {
      const args = { text: textOf(composed, line), gapEm: (setting.share / size).toFixed(2) };
      report(diagnostic('layout/loose-line', args, spanOfLine(composed, line), [rewordHint]));
    }
  }
}

const rewordHint: Hint = {
  message: {
    zh: '多半是网址、英文长词或长串数字断不开，可改写前后文字，或在允许断开处加一个空格',
    en: 'most often an address, a long word or a number cannot be broken: reword around it, or put a blank where it may break',
  },
};

function spanOfLine({ boxes }: Composed, line: Line) {
  return boxes.flat.spanAt(boxes.start[line.start]!, boxes.end[line.start]!);
}

function textOf({ boxes }: Composed, line: Line): string {
  return boxes.flat.text.slice(boxes.start[line.start]!, boxes.end[line.end - 1]!);
}
