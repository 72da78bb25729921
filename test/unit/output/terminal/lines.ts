/** Pages written as literals: lines of text with their places. */
import { black, type Ink } from '../../../../src/base/ink.ts';
import { metricFontSet } from '../../../../src/typeset/fonts/metric-font-set.ts';
import type { Document, FrameRole, Page, Placed } from '../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf, placed, runOf } from '../pdf/support/documents.ts';

const fonts = metricFontSet();
/** Every character a square. */
export const square = fonts.first('song', 'han');
const latin = fonts.first('song', 'latin');

/** Size and distance of the lines of these pages. */
export const em = 10;
export const pitch = 20;

/** A line of text `indent` points inside a column of type, its baseline at `y`. */
export function lineAt(
  text: string,
  y: number,
  { x = 0, width = 20 * em, indent = 0, size = em, ink = black, role = 'paragraph' as FrameRole } = {},
): Placed {
  const face = /^[ -~]+$/.test(text) ? latin : square;
  const run = runOf(face, text, { size, ink });
  return groupOf(x, y, width, [placed(run, indent, 0)], role);
}

/** A rule in a column of type, its upper edge at `y`. */
export function ruleAt(y: number, width: number, height: number, { x = 0, ink = black as Ink } = {}): Placed {
  return groupOf(x, y, 20 * em, [{ kind: 'rule', x: 0, y: 0, size: { width, height }, ink }]);
}

export function groupOf(
  x: number,
  y: number,
  width: number,
  items: readonly Placed[],
  role: FrameRole = 'paragraph',
): Placed {
  return { kind: 'group', x, y, frame: { size: { width, height: pitch }, role, part: 0, items } };
}

export function documentWith(...pages: readonly (readonly Placed[])[]): Document {
  return documentOf(pages.map((items, index): Page => pageOf(items, String(index + 1))));
}
