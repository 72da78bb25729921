/** 栏目 */
import { type RecordShape, text } from '../shape.ts';
import { article } from './article.ts';

export const section = {
  kind: 'record',
  noun: { zh: '栏目', en: 'section' },
  fields: {
    title: {
      shape: text,
      required: true,
      label: { zh: '栏目名', en: 'title' },
      description: { zh: '栏目名。', en: 'Name of the section.' },
      examples: ['科技政策动态', '典型案例'],
      words: ['栏目', '栏目名', '名称', '标题', 'name'],
    },
    articles: {
      shape: { kind: 'list', of: article, item: article.noun, atLeastOne: true },
      required: true,
      label: { zh: '稿件', en: 'articles' },
      description: { zh: '本栏目的稿件，按刊出顺序。', en: 'Articles of the section in printing order.' },
      words: ['稿件', '文章', '稿件列表', '内容', 'items'],
    },
  },
} as const satisfies RecordShape;
