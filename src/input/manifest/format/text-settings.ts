/** How text is set, whatever the style: its language, where lines may end, what room marks take. */

import type { Field } from '../../yaml/shape.ts';
import type { HangingName, LanguageName, LineBreakingName, PunctuationName } from '../manifest.ts';
import type { NamedChoice } from './choices.ts';

export const languages: readonly NamedChoice<LanguageName>[] = [
  { value: 'zh-Hans', description: { zh: '简体中文（大陆）', en: 'simplified Chinese, mainland' } },
  {
    value: 'zh-Hant-TW',
    description: { zh: '繁体中文（台湾），点号居中', en: 'traditional Chinese, Taiwan: centred marks' },
  },
  {
    value: 'zh-Hant-HK',
    description: { zh: '繁体中文（香港），点号居中', en: 'traditional Chinese, Hong Kong: centred marks' },
  },
];

export const lineBreakings: readonly NamedChoice<LineBreakingName>[] = [
  { value: 'basic', description: { zh: '基本的行首行尾禁则', en: 'the basic prohibition rules' } },
  { value: 'gb', description: { zh: '国家标准的禁则', en: 'those of GB/T 15834' } },
  { value: 'strict', description: { zh: '破折号、省略号也不放行首', en: 'no line begins with —— or …… either' } },
];

export const punctuations: readonly NamedChoice<PunctuationName>[] = [
  { value: 'full', description: { zh: '全角式', en: 'every mark has a whole square' } },
  {
    value: 'kaiming',
    description: { zh: '开明式：句末点号全角，其余半角', en: 'only marks that end a sentence have' },
  },
  { value: 'half', description: { zh: '半角式', en: 'every mark has half a square' } },
];

export const hangings: readonly NamedChoice<HangingName>[] = [
  { value: 'none', description: { zh: '标点不出版心', en: 'no mark stands beyond the measure' } },
  { value: 'one', description: { zh: '行尾可悬挂一个点号', en: 'one pause or full stop may' } },
];

export const textFields = {
  lang: {
    shape: { kind: 'choice', choices: languages },
    label: { zh: '语言地区', en: 'language' },
    description: { zh: '语言和地区，决定标点的位置。', en: 'Language and region: where marks stand.' },
    byDefault: 'zh-Hans' satisfies LanguageName,
    words: ['语言', '地区', '语种', 'language', 'locale'],
  },
  'line-breaking': {
    shape: { kind: 'choice', choices: lineBreakings },
    label: { zh: '避头尾', en: 'line breaking' },
    description: { zh: '行首行尾禁则的宽严。', en: 'Strictness of the rules for line start and line end.' },
    byDefault: 'gb' satisfies LineBreakingName,
    words: ['避头尾', '禁则', '行首行尾禁则', 'kinsoku'],
  },
  punctuation: {
    shape: { kind: 'choice', choices: punctuations },
    label: { zh: '标点宽度', en: 'punctuation' },
    description: { zh: '标点符号占多宽。', en: 'How much room marks take.' },
    byDefault: 'full' satisfies PunctuationName,
    words: ['标点', '标点宽度', '标点挤压', '标点风格'],
  },
  hanging: {
    shape: { kind: 'choice', choices: hangings },
    label: { zh: '标点悬挂', en: 'hanging marks' },
    description: {
      zh: '行尾点号悬挂。不写时，first-fit 悬挂，total-fit 不悬挂。',
      en: 'Marks that stand out at a line’s end. When left out: with first-fit, not with total-fit.',
    },
    words: ['标点悬挂', '悬挂', '标点溢出'],
  },
} as const satisfies Record<string, Field>;
