/** The source of an article: （稿件提供：X）, on a line of its own or at the end of its last paragraph. */
import type { Inline, SourceCredit } from '../../../../input/content/issue.ts';
import type { SourceSpec } from '../../../../input/style/style.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import { bindLast, type Galley, push } from '../galley.ts';
import { generated, plain } from '../single-line.ts';
import { styled } from '../styled.ts';
import { textRows } from '../text-rows.ts';

/** Sets it bound to the article’s end. */
export function flowSource(galley: Galley, source: readonly SourceCredit[]): void {
  const { setting, style } = galley;
  bindLast(galley, breakCosts.source);
  const spec = style.source;
  const part = setting.structure.add({ kind: 'paragraph' });
  const place = { role: 'source' as const, part, left: 0, right: 0 };
  const inlines = sourceInlines(source, spec);
  push(galley, textRows(setting, spec, styled(setting, spec, inlines, part), place), breakCosts.free);
}

/** The words in one pair of brackets; several parts are parted by a full-width blank. */
export function sourceInlines(source: readonly SourceCredit[], { labels }: SourceSpec): Inline[] {
  const inlines: Inline[] = [plain(generated('（'))];
  source.forEach(({ label, name }, index) => {
    if (index > 0) inlines.push(plain(generated('\u3000')));
    if (labels === 'shown') inlines.push(plain(label), plain(generated('：')));
    inlines.push(plain(name));
  });
  inlines.push(plain(generated('）')));
  return inlines;
}
