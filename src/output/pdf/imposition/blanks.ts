/** Where blank pages go when a booklet has fewer than its sheets have room for. */
import type { FrameRole, Page, Placed } from '../../../typeset/frame/frame.ts';

/** What a page of the colophon alone may bear besides it. */
const furniture: ReadonlySet<FrameRole> = new Set(['folio', 'running-head', 'device']);

/** How many pages stand before the blank ones: all, but the last one where it bears the colophon (版记) and nothing else. */
export function pagesBeforeBlanks(pages: readonly Page[]): number {
  const { items } = pages.at(-1)!;
  const hasColophon = items.some((each) => roleOf(each) === 'colophon');
  const others = items.filter((each) => !isFurniture(each) && roleOf(each) !== 'colophon');
  return hasColophon && others.length === 0 ? pages.length - 1 : pages.length;
}

/** The page without its folio: behind blank pages that of the colophon bears none, nor do they (GB/T 9704-2012, 7.5). */
export function withoutFolio(page: Page): Page {
  return { ...page, label: '', items: page.items.filter((each) => roleOf(each) !== 'folio') };
}

function roleOf(item: Placed): FrameRole | undefined {
  return item.kind === 'group' ? item.frame.role : undefined;
}

function isFurniture(item: Placed): boolean {
  const role = roleOf(item);
  return role === undefined ? item.kind !== 'glyphs' : furniture.has(role);
}
