/** What a value should be and what it is, in words. */
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Field, LengthShape, NumberShape, Shape } from './shape.ts';
import { isNothing, type Tree } from './tree.ts';

/** A field in a sentence: title（标题）. */
export function fieldName(key: string, field: Field): Localized {
  return { zh: `${key}（${field.label.zh}）`, en: `“${key}”` };
}

/** An item of a list in a sentence; `index` counts from 0. */
export function itemName(list: Localized, index: number): Localized {
  return { zh: `${list.zh}的第 ${index + 1} 项`, en: `item ${index + 1} of ${list.en}` };
}

/** What a value of this shape looks like. */
export function expected(shape: Shape): Localized {
  switch (shape.kind) {
    case 'text':
      return { zh: '文字', en: 'text' };
    case 'count':
      return { zh: '正整数', en: 'a whole number from 1 on' };
    case 'date':
      return { zh: '形如 2026-11-20 的日期', en: 'a date like 2026-11-20' };
    case 'path':
      return { zh: '文件路径', en: 'the path of a file' };
    case 'choice': {
      const values = shape.choices.map((choice) => choice.value);
      const file = shape.fileEndings === undefined ? { zh: '', en: '' } : { zh: '，或文件路径', en: ', or a file' };
      return { zh: values.join(' 或 ') + file.zh, en: values.join(' or ') + file.en };
    }
    case 'flag':
      return { zh: 'true（是）或 false（否）', en: 'true or false' };
    case 'length':
    case 'number':
      return quantity(shape);
    case 'list':
      return { zh: `列表（每项是${shape.item.zh}，以“- ”开头）`, en: `a list (each ${shape.item.en} after “- ”)` };
    case 'record': {
      const fields = Object.entries(shape.fields);
      const required = fields.filter(([, field]) => field.required === true);
      const keys = (required.length > 0 ? required : fields).map(([key]) => key).slice(0, 3);
      return {
        zh: `“字段: 内容”的形式（如 ${keys.map((key) => `${key}: …`).join('、')}）`,
        en: `keys with values (${keys.map((key) => `${key}: …`).join(', ')})`,
      };
    }
    case 'map':
      return { zh: `“名称: 内容”的形式，每项是${shape.item.zh}`, en: `names, each with a ${shape.item.en}` };
    case 'either': {
      const forms = shape.forms.map(expected);
      return { zh: forms.map((form) => form.zh).join('，或'), en: forms.map((form) => form.en).join(', or ') };
    }
    default:
      return unreachable(shape);
  }
}

function quantity(shape: LengthShape | NumberShape): Localized {
  const [least, most] = shape.range;
  const unit = shape.kind === 'length' ? shape.unit : '';
  const other = [...(shape.kind === 'length' ? Object.keys(shape.names ?? {}).slice(0, 3) : [])];
  const words = [...other, ...(shape.words ?? []).map(({ value }) => value)];
  const range = `${least}${unit}–${most}${unit}`;
  const kind = shape.kind === 'number' && shape.whole ? { zh: '整数', en: 'a whole number' } : undefined;
  const { zh, en } = kind ?? (unit === '' ? { zh: '数', en: 'a number' } : { zh: '带单位的长度', en: 'a length' });
  return { zh: [`${range} 的${zh}`, ...words].join('、'), en: [`${en}, ${range}`, ...words].join(', or ') };
}

/** What a value is. */
export function found(tree: Tree): Localized {
  switch (tree.kind) {
    case 'scalar':
      if (isNothing(tree)) return { zh: '空的', en: 'empty' };
      return { zh: `文字${inQuotes(tree.text.text)}`, en: `the text ${inQuotes(tree.text.text)}` };
    case 'list':
      return { zh: '列表', en: 'a list' };
    case 'mapping':
      return { zh: '“字段: 内容”的形式', en: 'keys with values' };
    default:
      return unreachable(tree);
  }
}

/** A text as it was found, in quotes that it has not itself. */
export function inQuotes(text: string): string {
  return /[“”]/.test(text) ? `「${shortened(text)}」` : `“${shortened(text)}”`;
}

/** The beginning of a text on one line, short enough for a sentence. */
export function shortened(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  return characters.length <= 24 ? characters.join('') : `${characters.slice(0, 23).join('')}…`;
}
