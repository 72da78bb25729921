/** A block of an article → pieces of the flow, by its kind. */
import type { Em } from '../../../../base/geometry.ts';
import { unreachable } from '../../../../base/unreachable.ts';
import type { Block } from '../../../../input/content/issue.ts';
import type { RowSpec } from '../../../../input/style/style.ts';
import { breakCosts } from '../../plan/page-costs.ts';
import { type Galley, push } from '../galley.ts';
import { styled } from '../styled.ts';
import { textRows } from '../text-rows.ts';
import { isEnglish } from './english.ts';
import { flowFigure } from './figure.ts';
import { flowList } from './list.ts';
import { flowNames } from './names.ts';
import { flowText, insetOf, leftOf } from './paragraph.ts';
import { flowSignature } from './signature.ts';
import { flowTable } from './table.ts';

/** Sets a block that list items set in by `inset`, 0 outside of them; `spec` is what its text is set in. */
export function flowBlock(galley: Galley, block: Block, inset: Em, spec: RowSpec): void {
  const { setting, style } = galley;
  const left = leftOf(setting, inset, spec);
  const right = insetOf(setting, spec);
  switch (block.kind) {
    case 'paragraph': {
      const part = setting.structure.add({ kind: 'paragraph' });
      const place = { role: 'paragraph' as const, part, left, right };
      const look = spec === style.body && isEnglish(block.inlines) ? style.english : spec;
      const shown = block.continues === true ? { ...look, indent: 0 } : look;
      flowText(galley, shown, styled(setting, look, block.inlines, part), place);
      return;
    }
    case 'heading': {
      const heading = style.headings[block.level - 1]!;
      const level = ([4, 5, 6, 7] as const)[block.level - 1]!;
      const part = setting.structure.add({ kind: 'heading', level });
      const place = { role: 'heading' as const, part, left, right: 0 };
      push(
        galley,
        textRows(setting, heading, styled(setting, heading, block.inlines, part), place),
        breakCosts.heading,
      );
      return;
    }
    case 'list':
      flowList(galley, block, inset, spec, flowBlock);
      return;
    case 'editorial':
      setting.structure.within({ kind: 'quotation' }, () => {
        for (const inner of block.blocks) flowBlock(galley, inner, inset, style.editorial);
      });
      return;
    case 'signature':
      flowSignature(galley, block);
      return;
    case 'names':
      flowNames(galley, block.names, spec, left);
      return;
    case 'quotation':
      setting.structure.within({ kind: 'quotation' }, () => {
        for (const inner of block.blocks) flowBlock(galley, inner, inset, style.quotation);
      });
      return;
    case 'table':
      flowTable(galley, block);
      return;
    case 'figure':
      flowFigure(galley, block);
      return;
    default:
      unreachable(block);
  }
}
