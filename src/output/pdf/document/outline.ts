/** The outline that readers of the file navigate by (ISO 32000-1, 12.3.3). */
import type { OutlineEntry } from '../../../typeset/frame/frame.ts';
import type { Container, PdfReference } from '../container.ts';
import type { PageGeometry } from '../page-geometry.ts';
import { type PdfValue, textString } from '../values.ts';

/** Entries at this depth show their children when the file is opened: sections are open, articles closed. */
const openDepth = 0;

/** A page of the layout and of the file. */
export interface Target {
  readonly geometry: PageGeometry;
  readonly reference: PdfReference;
}

interface Written {
  readonly first: PdfReference;
  readonly last: PdfReference;
  /** Entries to be seen when the parent is open. */
  readonly visible: number;
}

/**
 * Writes the outline and opens the file with it. Nothing for an empty one.
 * @throws when an entry leads to a page that there is not
 */
export function writeOutline(container: Container, outline: readonly OutlineEntry[], targets: readonly Target[]): void {
  if (outline.length === 0) return;
  const root = container.reserve();
  const { first, last, visible } = writeEntries(container, outline, targets, root, 0);
  container.fill(root, { Type: 'Outlines', First: first, Last: last, Count: visible });
  container.setCatalogue({ Outlines: root, PageMode: 'UseOutlines' });
}

function writeEntries(
  container: Container,
  entries: readonly OutlineEntry[],
  targets: readonly Target[],
  parent: PdfReference,
  depth: number,
): Written {
  const references = entries.map(() => container.reserve());
  const isOpen = depth <= openDepth;
  let visible = entries.length;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    const reference = references[at]!;
    const { children } = entry;
    const inside = children.length > 0 ? writeEntries(container, children, targets, reference, depth + 1) : undefined;
    if (isOpen && inside !== undefined) visible += inside.visible;
    container.fill(reference, {
      Title: textString(entry.title),
      Parent: parent,
      Prev: references[at - 1],
      Next: references[at + 1],
      First: inside?.first,
      Last: inside?.last,
      // A negative count says that the entry is closed and how many an opening would show.
      Count: inside && (isOpen ? inside.visible : -inside.visible),
      Dest: destination(entry, targets),
    });
  }
  return { first: references[0]!, last: references.at(-1)!, visible };
}

/** Left edge and `y` at the top left of the window, magnification as it is. A place off the page is moved onto it. */
function destination({ title, page: index, y }: OutlineEntry, targets: readonly Target[]): PdfValue {
  const target = targets[index];
  if (target === undefined)
    throw new RangeError(`outline entry “${title}” leads to page ${index} of ${targets.length}`);
  const { trim, margin } = target.geometry;
  return [target.reference, 'XYZ', 0, margin + trim.height - Math.min(trim.height, Math.max(0, y)), null];
}
