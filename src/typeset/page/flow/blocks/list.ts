/** A list: each item is a paragraph that begins with its label; what follows in the item stands one step further in. */
import type { Block, ListItem } from '../../../../input/content/issue.ts';
import type { RowSpec } from '../../../../input/style/style.ts';
import type { StyledInline } from '../../../paragraph/flat-text.ts';
import { emBoxAscent } from '../../type-area.ts';
import type { Galley } from '../galley.ts';
import { generated, plainStyle } from '../single-line.ts';
import { styled } from '../text-rows.ts';
import { flowText, insetOf, leftOf } from './paragraph.ts';

/** Sets a block inside a number of list items. */
type FlowBlock = (galley: Galley, block: Block, depth: number, spec: RowSpec) => void;
type List = Extract<Block, { readonly kind: 'list' }>;

/** Sets a list that stands inside `depth` list items; `flowBlock` sets what an item holds beside its first paragraph. */
export function flowList(galley: Galley, list: List, depth: number, spec: RowSpec, flowBlock: FlowBlock): void {
  const { structure } = galley.setting;
  structure.within({ kind: 'list', ordered: list.ordered }, () => {
    list.items.forEach((item, index) => {
      const number = list.ordered ? numberOf(list, list.start + index) : undefined;
      structure.within({ kind: 'item' }, () => flowItem(galley, item, number, depth, spec, flowBlock));
    });
  });
}

function flowItem(
  galley: Galley,
  item: ListItem,
  number: string | undefined,
  depth: number,
  spec: RowSpec,
  flowBlock: FlowBlock,
): void {
  const { setting } = galley;
  const label = setting.structure.add({ kind: 'label' });
  const marker = number === undefined ? discMarker(spec, label) : numberMarker(spec, number, label);
  setting.structure.within({ kind: 'body' }, () => {
    const [first, ...rest] = item.blocks;
    const part = setting.structure.add({ kind: 'paragraph' });
    const inlines = first?.kind === 'paragraph' ? styled(setting, spec, first.inlines, part) : [];
    const place = {
      role: 'list-item' as const,
      part,
      left: leftOf(setting, depth, spec),
      right: insetOf(setting, spec),
    };
    flowText(galley, spec, [marker, ...inlines], place);
    for (const block of first?.kind === 'paragraph' ? rest : item.blocks) flowBlock(galley, block, depth + 1, spec);
  });
}

/** 1. 2. 3. as GB/T 15834-2011, B.3.3 has it for Arabic figures, or （1）（2）（3）. */
function numberOf({ form }: List, number: number): string {
  return form === 'brackets' ? `（${number}）` : `${number}. `;
}

function numberMarker(spec: RowSpec, number: string, label: number): StyledInline {
  return { kind: 'text', text: generated(number), style: plainStyle(spec, label) };
}

/** A disc of half size, its middle at the height of the characters', and as much blank: one square in all. */
function discMarker(spec: RowSpec, label: number): StyledInline {
  const size = spec.size / 2;
  const style = { ...plainStyle(spec, label), size, rise: (emBoxAscent - 0.5) * size };
  return { kind: 'text', text: generated('●\u3000'), style };
}
