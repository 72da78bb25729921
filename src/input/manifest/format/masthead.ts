/** 报头: the head of the first page, and what stands around the name in it. */

import { type Field, type RecordShape, text } from '../../yaml/shape.ts';
import type { DateNumerals, Regime } from '../manifest.ts';
import { mastheadForms, type NamedChoice } from './choices.ts';

const regimes: readonly NamedChoice<Regime>[] = [
  { value: 'gongwen', description: { zh: '机关公文性的简报', en: 'a brief among offices' } },
  {
    value: 'neibu',
    description: { zh: '内部资料性出版物，按管理办法检查', en: 'an internal publication, checked by its regulation' },
  },
];

const numerals: readonly NamedChoice<DateNumerals>[] = [
  { value: 'arabic', description: { zh: '2026年11月20日', en: '2026年11月20日' } },
  { value: 'chinese', description: { zh: '二〇二六年十一月二十日', en: '二〇二六年十一月二十日' } },
];

export const mastheadRecord = {
  kind: 'record',
  noun: { zh: '报头', en: 'masthead' },
  fields: {
    form: {
      shape: { kind: 'choice', choices: mastheadForms },
      label: { zh: '样式', en: 'form' },
      description: {
        zh: '报头样式。不写时，有简报名称就印红头，没有就不印。',
        en: 'The form of the masthead. When left out: a red one if there is a name, otherwise none.',
      },
      words: ['样式', '报头样式', '形式', 'variant', 'type'],
    },
    kind: {
      shape: { kind: 'choice', choices: regimes },
      label: { zh: '性质', en: 'kind' },
      description: {
        zh: '简报的性质。内部资料性出版物须办准印证，写 neibu，缺项、禁用字样会提示。',
        en: 'What the newsletter is by law. neibu: what its regulation asks for or forbids is reported.',
      },
      byDefault: 'gongwen' satisfies Regime,
      words: ['性质', '类别'],
    },
    classification: {
      shape: text,
      label: { zh: '密级', en: 'classification' },
      description: {
        zh: '密级和保密期限，印在左上角。',
        en: 'Level and term of secrecy, in the upper left corner.',
      },
      examples: ['秘密★1年'],
      words: ['密级', '密级和保密期限', '秘密'],
    },
    notice: {
      shape: text,
      label: { zh: '注意事项', en: 'notice' },
      description: {
        zh: '对收件人的提示，印在左上角。',
        en: 'A notice to those who receive it, in the upper left corner.',
      },
      examples: ['内部资料　注意保存', '内部资料，免费交流'],
      words: ['内部资料', '注意事项', '提示'],
    },
    permit: {
      shape: text,
      label: { zh: '准印证号', en: 'permit' },
      description: {
        zh: '《准印证》编号，照原样印在右上角。',
        en: 'Number of the printing permit, in the upper right corner as it is written.',
      },
      examples: ['（澜）内资准字第0001号'],
      words: ['准印证', '准印证号', '准印号'],
    },
    'copy-number': {
      shape: { kind: 'count' },
      label: { zh: '份号', en: 'copy number' },
      description: {
        zh: '份号：这一份是第几份，印作 6 位数字。',
        en: 'Which copy this is, printed with six figures.',
      },
      examples: [1],
      words: ['份号', '编号'],
    },
    image: {
      shape: { kind: 'path' },
      label: { zh: '报头图片', en: 'image' },
      description: {
        zh: '自备的报头图片（JPEG 或 PNG），代替色带和刊名；路径从写它的清单所在的文件夹算起。',
        en: 'A picture of your own (JPEG or PNG) in place of band and name, as seen from the folder of this manifest.',
      },
      examples: ['images/baotou.png'],
      words: ['图片', '报头图', '报头图片', 'picture'],
    },
    'date-numerals': {
      shape: { kind: 'choice', choices: numerals },
      label: { zh: '日期数字', en: 'date numerals' },
      description: { zh: '日期用哪种数字。', en: 'Figures of the date.' },
      byDefault: 'arabic' satisfies DateNumerals,
      words: ['日期数字', '数字'],
    },
  },
} as const satisfies RecordShape;

export const mastheadField = {
  shape: { kind: 'either', forms: [{ kind: 'choice', choices: mastheadForms }, mastheadRecord] },
  label: { zh: '报头', en: 'masthead' },
  description: {
    zh: '报头：一个样式名，或分项写的密级、份号等。一期的清单可以只改其中几项。',
    en: 'The masthead: the name of a form, or a record. An issue may override single keys of it.',
  },
  examples: ['redhead', { form: 'redhead', notice: '内部资料　注意保存' }],
  words: ['报头', '红头', '刊头'],
} as const satisfies Field;
