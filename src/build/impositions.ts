/** In which ways the pages of an issue are laid on sheets. */
import { diagnostic, type Report } from '../base/diagnostics/diagnostic.ts';
import { type Imposition, usualThickness } from '../base/print.ts';
import type { PrintSettings } from '../input/manifest/manifest.ts';

/** The ways that settings and caller ask for, each a file beside that of single pages. */
export function impositionsOf(
  { booklet, thickness = usualThickness }: PrintSettings,
  nUp: 2 | 4 | undefined,
): readonly Imposition[] {
  return [
    ...(booklet ? [{ kind: 'booklet', thickness } as const] : []),
    ...(nUp === undefined ? [] : [{ kind: 'n-up', pages: nUp } as const]),
  ];
}

/**
 * Warns of a thickness that the caller wants and no booklet is made of. One in the manifest may wait for the day when a
 * booklet is asked for.
 */
export function checkThickness({ booklet }: PrintSettings, asked: PrintSettings | undefined, report: Report): void {
  if (asked?.thickness === undefined || booklet) return;
  const hint = {
    message: { zh: '加 --booklet，或在清单里写 booklet: yes', en: 'add --booklet, or booklet: yes to the manifest' },
  };
  report(diagnostic('print/for-booklet-only', {}, undefined, [hint]));
}
