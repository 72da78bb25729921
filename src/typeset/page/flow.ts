import type { SourceText } from '../../base/source-text.ts';
import type { Frame } from '../frame/frame.ts';
import type { Slab } from './paginate.ts';

/** A finished piece of the text column: one line, one head, one masthead. Its frame is as wide as the measure. */
export interface FlowSlab extends Slab {
  readonly frame: Frame;
  /** The section that the slab belongs to; undefined before the first. */
  readonly section: SourceText | undefined;
  /** What the outline shows for it. */
  readonly anchor: Anchor | undefined;
  /** Stands at the foot of its page instead of behind what comes before it. */
  readonly atFoot: boolean;
}

/** A place in the flow that the outline leads to. */
export type Anchor =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'article'; readonly title: string };
