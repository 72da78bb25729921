/** The source line of an article: （稿件提供：X）. */
import type { Inline, SourceCredit } from '../../../../input/content/issue.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import { bindLast, type Galley, push } from '../galley.ts';
import { generated, plain } from '../single-line.ts';
import { styled, textRows } from '../text-rows.ts';

/** Sets it bound to the article’s end; several parts share one pair of brackets, parted by a full-width blank. */
export function flowSource(galley: Galley, source: readonly SourceCredit[]): void {
  const { setting, style } = galley;
  bindLast(galley, breakCosts.source);
  const inlines: Inline[] = [plain(generated('（'))];
  source.forEach(({ label, name }, index) => {
    if (index > 0) inlines.push(plain(generated('\u3000')));
    inlines.push(plain(label), plain(generated('：')), plain(name));
  });
  inlines.push(plain(generated('）')));
  const spec = style.source;
  const part = setting.structure.add({ kind: 'paragraph' });
  const place = { role: 'source' as const, part, left: 0, right: 0 };
  push(galley, textRows(setting, spec, styled(setting, spec, inlines, part), place), breakCosts.free);
}
