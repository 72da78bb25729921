/** Values that kinds of text have in common, and the records made of them. */
import { fontRoles } from '../../../base/font-role.ts';
import type { Choice, Field, LengthShape, NumberShape, RecordShape, Shape } from '../../yaml/shape.ts';
import type { RowSpec } from '../style.ts';

/** Sizes of type by their number, in the points of word processors. */
export const typeSizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
};

/** The word for the size of the body. */
export const asBody = 'body';

/** As the body has it: what is said of the body once then holds for all that is like it. */
const bodyWord: Choice = { value: asBody, description: { zh: '与正文相同', en: 'as the body' } };

/** Solved from the other measures of the page. */
export const autoWord: Choice = { value: 'auto', description: { zh: '由其他尺寸算出', en: 'solved from the others' } };

/** The name of an ink that the style defines. */
export const inkName: Shape = { kind: 'text', filled: true };

const weights: LengthShape = { kind: 'length', unit: 'pt', range: [0, 20] };

/** Of a rule. */
export function weight(zh: string, en: string): Field {
  return { shape: weights, label: { zh, en }, description: { zh: `${zh}的粗细。`, en: `Weight of the ${en}.` } };
}

/** A number of its own. */
export function number(zh: string, en: string, range: NumberShape['range'], more: Partial<NumberShape> = {}): Field {
  return { shape: { kind: 'number', range, ...more }, label: { zh, en }, description: sentence(zh, en) };
}

/** One of a few names. */
export function choice(zh: string, en: string, choices: readonly (readonly [string, string, string])[]): Field {
  const named = choices.map(([value, inChinese, inEnglish]) => ({
    value,
    description: { zh: inChinese, en: inEnglish },
  }));
  return { shape: { kind: 'choice', choices: named }, label: { zh, en }, description: sentence(zh, en) };
}

/** A length of its own. */
export function length(
  zh: string,
  en: string,
  unit: LengthShape['unit'],
  range: LengthShape['range'],
  words?: readonly Choice[],
): Field {
  const shape: LengthShape = { kind: 'length', unit, range, ...(words === undefined ? {} : { words }) };
  return { shape, label: { zh, en }, description: sentence(zh, en) };
}

/** A description of so few words that it says no more than the label. */
export function sentence(zh: string, en: string): Field['description'] {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

export const ink: Field = {
  shape: inkName,
  label: { zh: '颜色', en: 'ink' },
  description: { zh: '颜色，写 inks 里的名字。', en: 'An ink, by its name under “inks”.' },
  examples: ['black', 'red'],
  words: ['颜色', '油墨', 'color', 'colour'],
};

const sizes: LengthShape = { kind: 'length', unit: 'pt', range: [4, 200], names: typeSizes };

const typeFields = {
  font: {
    shape: {
      kind: 'choice',
      choices: fontRoles.map((role) => ({ value: role, description: { zh: role, en: role } })),
    },
    label: { zh: '字体', en: 'font' },
    description: { zh: '字体，按用途写。', en: 'The face, by its role.' },
    words: ['字体', '字型', 'face', 'role', 'font-family'],
  },
  size: {
    shape: { ...sizes, words: [bodyWord] },
    label: { zh: '字号', en: 'size' },
    description: { zh: '字号：14pt、四号，或 body（与正文相同）。', en: 'Size of type: 14pt, 四号, or body.' },
    examples: ['14pt', '四号', 'body'],
    words: ['字号', '大小', 'font-size'],
  },
  ink,
} satisfies Record<string, Field>;

const alignments: Readonly<Record<RowSpec['align'], readonly [string, string]>> = {
  justify: ['两端对齐', 'both ends'],
  start: ['靠左', 'left'],
  center: ['居中', 'centred'],
  end: ['靠右', 'right'],
};

const rowFields = {
  rows: {
    ...number('占行', 'rows', [1, 20], { whole: true }),
    description: { zh: '每一行文字占几行。', en: 'Rows of the page that one line of it takes.' },
    words: ['占行', '行数', '行高'],
  },
  align: {
    ...choice(
      '对齐',
      'alignment',
      Object.entries(alignments).map(([value, [zh, en]]) => [value, zh, en]),
    ),
    words: ['对齐', 'alignment', 'text-align'],
  },
  indent: {
    ...length('缩进', 'indent', 'em', [0, 40]),
    description: { zh: '首行缩进，按本身的字号。', en: 'Indent of the first line, in its own size.' },
    examples: ['2em'],
    words: ['缩进', '首行缩进', 'text-indent'],
  },
} satisfies Record<string, Field>;

/** Baseline to baseline, in em. */
export const leading: Field = {
  ...length('行距', 'leading', 'em', [1, 10]),
  description: { zh: '行距，几个字高。', en: 'Baseline to baseline, in its own size.' },
  examples: ['1.5em'],
  words: ['行距', '行高', 'line-height'],
};

/** A part of the page: its values in a record. */
export function part(zh: string, en: string, fields: RecordShape['fields'], words: readonly string[] = []): Field {
  return {
    shape: { kind: 'record', noun: { zh, en }, fields },
    label: { zh, en },
    description: sentence(zh, en),
    words,
  };
}

/** A kind of text: face, size, ink, and what else it has. */
export function type(zh: string, en: string, more: RecordShape['fields'] = {}, words?: readonly string[]): Field {
  return part(zh, en, { ...typeFields, ...more }, words);
}

/** A kind of text that stands on rows of its own. */
export function row(zh: string, en: string, more: RecordShape['fields'] = {}, words?: readonly string[]): Field {
  return type(zh, en, { ...rowFields, ...more }, words);
}

/** A kind of small text with a leading of its own. */
export function small(zh: string, en: string): Field {
  return type(zh, en, { leading });
}

/** The body; other sizes may follow its own. */
export const body: Field = part(
  '正文',
  'body',
  { ...typeFields, size: { ...typeFields.size, shape: sizes, examples: ['14pt', '四号'] }, ...rowFields },
  ['正文', 'text'],
);

/** Paragraphs in English. */
export const english: Field = row(
  '英文段落',
  'paragraph in English',
  {
    hyphenation: choice('连字', 'hyphenation', [
      ['narrow', '只在窄栏里断词', 'long words are parted in narrow columns'],
      ['always', '行末都可断词', 'long words may be parted at every line'],
    ]),
  },
  ['英文', '英文段落'],
);
