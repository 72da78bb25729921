/** The name of the newsletter, fitted to the width it has. */
import type { Pt } from '../../../base/geometry.ts';
import type { SourceText } from '../../../base/source-text.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { plainStyle, reportTooLong, setSingleLine } from '../flow/single-line.ts';
import { textRows } from '../flow/text-rows.ts';

/** Half of 44 pt is 二号, the size of titles (GB/T 9704-2012, 7.3.1): a smaller name is set on two lines instead. */
const leastNameScale = 0.5;

/** Where a name stands. */
export interface NamePlace {
  readonly width: Pt;
  readonly align: 'center' | 'start';
  readonly baseline: Pt;
}

/** The name at its size, or as large as it fits the width; on two lines when that would be too small. */
export function placeName(setting: Setting, spec: TypeSpec, text: SourceText, place: NamePlace): Placed[] {
  const { area } = setting;
  const { width, align, baseline } = place;
  const part = setting.structure.add({ kind: 'heading', level: 1 });
  const full = setSingleLine(setting, spec, [text], part);
  const scale = Math.min(1, width / Math.max(full.width, 1));
  const left = (line: Pt): Pt => (align === 'center' ? (width - line) / 2 : 0);
  const quiet = { ...setting, finder: setting.quietFinder, area: { ...area, measure: width } };
  if (scale === 1) return shift(full.items, left(full.width), baseline);
  if (scale >= leastNameScale) {
    const line = setSingleLine(quiet, { ...spec, size: spec.size * scale }, [text], part);
    return shift(line.items, left(line.width), baseline);
  }
  const small = { ...spec, size: spec.size * leastNameScale, rows: 1, align, indent: 0 };
  const inlines = [{ kind: 'text' as const, text, style: plainStyle(small, part) }];
  const lines = textRows(quiet, small, inlines, { role: 'masthead', part, left: 0, right: 0 });
  if (lines.length > 2) reportTooLong(setting, [text], full.width * leastNameScale - 2 * width);
  return lines.flatMap((line, index) => shift(line.items, 0, baseline + (index - 1) * area.pitch - area.baseline / 2));
}
