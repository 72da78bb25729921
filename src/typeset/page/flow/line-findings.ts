/** What no setting could make good: reported with its text, so that the editor can change a word. */

import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type Pt, ptToMm } from '../../../base/geometry.ts';
import type { RowSpec } from '../../../input/style/style.ts';
import type { Frame } from '../../frame/frame.ts';
import { textAt } from '../../frame/run-columns.ts';
import type { Line } from '../../linebreak/lines.ts';
import type { Composed } from '../../paragraph/compose.ts';
import { isPartedAnywhere } from '../../paragraph/overlong.ts';
import type { TypeArea } from '../type-area.ts';
import type { Flow } from './flow.ts';

/** Excess below this cannot be seen; sums of widths differ by far less. */
const visibleExcess: Pt = 0.1;
/** A quarter em between characters is as wide as the gap between Chinese and Latin text: the line falls apart. */
const looseGap = 0.25;

/** Reports lines that stand out beyond the measure, and filled ones that are spaced too far. */
export function reportLines(composed: Composed, { size, align }: RowSpec, report: Report): void {
  const { lines } = composed;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const { setting } = line;
    if (setting.residue > visibleExcess) {
      const args = { text: textOf(composed, line), excessMm: ptToMm(setting.residue).toFixed(1) };
      report(diagnostic('layout/overfull-line', args, spanOfLine(composed, line), [rewordHint]));
    }
    if (isPartedAnywhere(composed.material, line.end - 1)) {
      report(
        diagnostic('layout/parted-anywhere', { text: textOf(composed, line) }, spanOfLine(composed, line), [partHint]),
      );
    }
    const isOpen =
      align === 'justify' && setting.kind === 'stretched' && setting.level > composed.material.stretchLevels;
    if (isOpen && setting.share > looseGap * size) {
      const args = { text: textOf(composed, line), gapEm: (setting.share / size).toFixed(2) };
      report(diagnostic('layout/loose-line', args, spanOfLine(composed, line), [rewordHint]));
    }
  }
}

const partHint: Hint = {
  message: {
    zh: '可在允许断开处加一个软连字符（U+00AD）或空格，或改写前后文字',
    en: 'put a soft hyphen (U+00AD) or a blank where it may break, or reword around it',
  },
};

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

/** Reports what is taller than a page: it stands out at the foot. */
export function reportTallFrames(flow: Flow, { rows: rowsPerPage, pitch }: TypeArea, report: Report): void {
  const runRows = (frame: Frame): number => Math.round(frame.size.height / pitch);
  const check = (frame: Frame, rows: number): void => {
    if (rows <= rowsPerPage) return;
    const args = { text: openingOf(frame), rows, rowsPerPage };
    report(diagnostic('layout/taller-than-page', args, undefined));
  };
  if (flow.masthead !== undefined) check(flow.masthead, runRows(flow.masthead));
  for (const { best } of flow.pieces) {
    best.slabs.forEach(({ rows }, index) => {
      check(best.frames[index]!, rows);
    });
  }
  if (flow.colophon !== undefined) check(flow.colophon, runRows(flow.colophon));
}

/** First run of text in a frame. */
function openingOf(frame: Frame): string {
  for (const item of frame.items) if (item.kind === 'glyphs') return textAt(item.columns, item.first);
  return '';
}
