/** Inks that have a plate of their own, with the colour that is mixed on the paper for them (ISO 32000-1, 8.6.6.4). */
import type { Ink } from '../../../base/ink.ts';
import type { Container, PdfReference } from '../container.ts';
import { pdfName } from '../values.ts';

/** A spot ink as pages name it. */
export interface SpotInk {
  /** Resource name, the same on every page. */
  readonly name: string;
  readonly reference: PdfReference;
}

export interface SpotInks {
  /** The spot ink that `ink` is printed with; undefined for one that is printed with the four of the press. */
  spotOf(ink: Ink): SpotInk | undefined;
}

/**
 * None used yet. `plates` are the names of plates by those of inks. What cannot print with the ink itself, as a proof or a
 * screen, shows the parts of cyan, magenta, yellow and black that it has otherwise, and tints of them in proportion.
 */
export function spotInks(container: Container, plates: ReadonlyMap<string, string>): SpotInks {
  const used = new Map<string, SpotInk>();
  return {
    spotOf({ name: ink, cmyk }) {
      const plate = plates.get(ink);
      if (plate === undefined) return undefined;
      const known = used.get(plate);
      if (known !== undefined) return known;
      const solid = cmyk.map((percent) => percent / 100);
      const tint = container.add({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: solid, N: 1 });
      const reference = container.add(['Separation', pdfName(plate), 'DeviceCMYK', tint]);
      const spot = { name: `S${used.size + 1}`, reference };
      used.set(plate, spot);
      return spot;
    },
  };
}
