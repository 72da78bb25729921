import type { FontRole } from '../../base/font-role.ts';
import type { Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';

/** How one stretch of a paragraph is set. */
export interface RunStyle {
  /** Role for Chinese characters. */
  readonly role: FontRole;
  /** Role for Latin ones; the same as `role` when the Latin face that goes with it is meant. */
  readonly latinRole: FontRole;
  readonly size: Pt;
  /** Height of the glyphs above the baseline. */
  readonly rise: Pt;
  readonly ink: Ink;
  readonly href: string | undefined;
  /** Part of the document that the text is, where it is not just a piece of its block: a label, a link. */
  readonly part?: number | undefined;
  /** 上标 or 下标: set smaller and higher or lower, spaced as text of the full size is. */
  readonly level?: 'raised' | 'lowered';
}
