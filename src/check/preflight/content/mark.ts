/** What a page shows, in the order in which it is painted. */
import type { Box, PdfDict } from '../pdf/values.ts';
import type { Colour, ColourSpace } from './colour.ts';
import type { FontCodes } from './font-codes.ts';

interface Painted {
  /** In user space. */
  readonly box: Box;
  readonly colour: Colour;
  readonly overprint: boolean;
  /** Overprint mode 1: a component of 0 leaves its plate alone. */
  readonly mode: 0 | 1;
}

export type Mark =
  | (Painted & {
      readonly kind: 'text';
      readonly font: FontCodes;
      /** As it is seen, in pt. */
      readonly size: number;
      readonly codes: readonly number[];
      /** Render mode 3: nothing is seen. */
      readonly visible: boolean;
    })
  /** A letter that is drawn as an area; its em as it is seen, in pt. */
  | (Painted & { readonly kind: 'letter'; readonly size: number })
  | (Painted & { readonly kind: 'fill' })
  /** `width` as it is seen, in pt; 0 for the thinnest line that the machine can draw. */
  | (Painted & { readonly kind: 'line'; readonly width: number })
  | {
      readonly kind: 'image';
      readonly box: Box;
      readonly image: PdfDict;
      /** undefined for a stencil, which is painted in `colour`. */
      readonly space: ColourSpace | undefined;
      readonly colour: Colour;
      /** Samples per inch as placed, the lesser of both directions. */
      readonly resolution: number;
    }
  | { readonly kind: 'shading'; readonly box: Box; readonly space: ColourSpace };
