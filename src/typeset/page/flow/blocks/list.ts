/**
 * A list. Its items are paragraphs that begin with their label, or set in behind it (凸排, CLREQ #first_line_indents), as the
 * style has it; what follows in an item stands one step further in.
 */
import type { Em, Pt } from '../../../../base/geometry.ts';
import type { Block, ListItem } from '../../../../input/content/issue.ts';
import type { RowSpec } from '../../../../input/style/style.ts';
import { tolerance } from '../../../linebreak/line-setting.ts';
import { isFromRight } from '../../../paragraph/bidi.ts';
import type { StyledInline } from '../../../paragraph/flat-text.ts';
import { emBoxAscent } from '../../type-area.ts';
import type { Galley } from '../galley.ts';
import type { BlockPlace, Setting } from '../setting.ts';
import { generated, plainStyle, setLine } from '../single-line.ts';
import { styled } from '../styled.ts';
import { flowText, insetOf, leftOf } from './paragraph.ts';

/** Sets a block that list items set in. */
type FlowBlock = (galley: Galley, block: Block, inset: Em, spec: RowSpec) => void;
type List = Extract<Block, { readonly kind: 'list' }>;

/** What the items of a list have in common. */
interface ItemSetting {
  readonly spec: RowSpec;
  /** Left edge of the list. */
  readonly inset: Em;
  /** From there to what an item holds beside its first paragraph. */
  readonly step: Em;
  /** Of items that are set in behind their labels: the place of these, from the left edge of the list. */
  readonly labelAt: Em | undefined;
  readonly flowBlock: FlowBlock;
}

/** Sets a list that other items set in by `inset`; `flowBlock` sets what an item holds beside its first paragraph. */
export function flowList(galley: Galley, list: List, inset: Em, spec: RowSpec, flowBlock: FlowBlock): void {
  const { setting, style } = galley;
  const texts = list.items.map((_, index) => labelText(list, index));
  const items = {
    ...(style.list.form === 'hanging' ? hangingSteps(setting, spec, inset, texts) : paragraphSteps(setting)),
    spec,
    inset,
    flowBlock,
  };
  setting.structure.within({ kind: 'list', ordered: list.ordered }, () => {
    list.items.forEach((item, index) => {
      setting.structure.within({ kind: 'item' }, () => flowItem(galley, item, texts[index]!, items));
    });
  });
}

function paragraphSteps({ area }: Setting): Pick<ItemSetting, 'step' | 'labelAt'> {
  return { step: area.indent, labelAt: undefined };
}

/**
 * Labels stand where paragraphs begin, those of a list in an item where its text does. The text of all items stands a whole
 * number of characters behind, as many as the widest label takes before a Chinese character: so lines are still filled by
 * whole characters.
 */
function hangingSteps(
  setting: Setting,
  spec: RowSpec,
  inset: Em,
  texts: readonly string[],
): Pick<ItemSetting, 'step' | 'labelAt'> {
  const labelAt = inset > 0 ? 0 : Math.min(spec.indent, setting.area.indent);
  const character: StyledInline = { kind: 'text', text: generated('中'), style: plainStyle(spec) };
  const widths = texts.map((text) => setLine(quiet(setting), spec, [labelOf(spec, text), character]).width - spec.size);
  const squares = Math.ceil((Math.max(...widths) - tolerance) / spec.size);
  return { step: labelAt + squares, labelAt };
}

function flowItem(galley: Galley, item: ListItem, text: string, items: ItemSetting): void {
  const { setting } = galley;
  const { spec, inset, step, flowBlock } = items;
  const label = setting.structure.add({ kind: 'label' });
  setting.structure.within({ kind: 'body' }, () => {
    const [first, ...rest] = item.blocks;
    const part = setting.structure.add({ kind: 'paragraph' });
    const inlines = first?.kind === 'paragraph' ? styled(setting, spec, first.inlines, part) : [];
    const marker = labelOf(spec, text, label);
    const place = {
      role: 'list-item' as const,
      part,
      left: leftOf(setting, inset, spec),
      right: insetOf(setting, spec),
    };
    if (items.labelAt === undefined || !canHang(inlines)) flowText(galley, spec, [marker, ...inlines], place);
    else flowText(galley, { ...spec, indent: 0 }, inlines, hung(setting, place, text, label, items));
    for (const block of first?.kind === 'paragraph' ? rest : item.blocks) flowBlock(galley, block, inset + step, spec);
  });
}

/** An item without text, or from right to left, has its label in its first line whatever the style says. */
function canHang(inlines: readonly StyledInline[]): boolean {
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text.text : '')).join('');
  return text !== '' && !isFromRight(text);
}

/** The place of an item's text, with its label beside the first line. */
function hung(
  setting: Setting,
  place: BlockPlace,
  text: string,
  part: number,
  { spec, inset, step, labelAt = 0 }: ItemSetting,
): BlockPlace {
  // Counted back from the text, which may have come to the middle of the column.
  const left = leftOf(setting, inset + step, spec);
  const room: Pt = (step - labelAt) * spec.size * setting.area.advance;
  const { items } = setLine(setting, spec, [labelOf(spec, text, part)]);
  return { ...place, left, label: { items, left: left - room } };
}

const disc = '●\u3000';

/** 1. 2. 3. as GB/T 15834-2011, B.3.3 has it for Arabic figures, or （1）（2）（3）; a disc and as much blank. */
function labelText({ ordered, form, start }: List, index: number): string {
  if (!ordered) return disc;
  return form === 'brackets' ? `（${start + index}）` : `${start + index}. `;
}

/** A disc has half the size, its middle at the height of the characters': with its blank one square in all. */
function labelOf(spec: RowSpec, text: string, part?: number): StyledInline {
  const size = spec.size / 2;
  const disced = text === disc ? { size, rise: (emBoxAscent - 0.5) * size } : {};
  return { kind: 'text', text: generated(text), style: { ...plainStyle(spec, part), ...disced } };
}

function quiet(setting: Setting): Setting {
  return { ...setting, finder: setting.quietFinder };
}
