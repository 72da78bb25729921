/** Whether what is drawn lets the plates it does not use show what lies below (ISO 32000-1, 8.6.7). */
import type { Container, PdfReference } from '../container.ts';

/** Names of the two graphics states among the resources of a page. */
export type OverprintName = 'Over' | 'Knock';

/**
 * The two states. Over: a component of 0 leaves its plate alone (overprint mode 1), which DeviceCMYK needs; in
 * ICC-based CMYK, PDF/A forbids it (ISO 19005-2, 6.2.4.2), and nothing here is that.
 */
export function overprintStates(container: Container): Readonly<Record<OverprintName, PdfReference>> {
  return {
    Over: container.add({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
    Knock: container.add({ Type: 'ExtGState', OP: false, op: false, OPM: 0 }),
  };
}
