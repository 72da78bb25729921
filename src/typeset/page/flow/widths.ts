import type { Pt } from '../../../base/geometry.ts';
import type { Inline } from '../../../input/content/issue.ts';
import type { TypeSpec } from '../../../input/style/style.ts';
import type { Setting } from './setting.ts';
import { setSingleLine } from './single-line.ts';

/** Width of a text in one line, in its ordinary face; what is to be reported of it is not. */
export function widthOf(setting: Setting, spec: TypeSpec, inlines: readonly Inline[]): Pt {
  const texts = inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
  return setSingleLine({ ...setting, finder: setting.quietFinder }, spec, texts).width;
}
