/** 栏目 */
import { type RecordShape, text } from '../../yaml/shape.ts';
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
    'title-en': {
      shape: text,
      label: { zh: '英文栏目名', en: 'English title' },
      description: { zh: '英文栏目名，印在栏目名后面。', en: 'The name in English, printed behind the Chinese one.' },
      examples: ['Policy'],
      words: ['英文栏目名', '英文', 'english'],
    },
    limit: {
      shape: { kind: 'count' },
      label: { zh: '字数上限', en: 'limit' },
      description: {
        zh: '本栏目每篇稿件的字数上限，bulletin check 据此检查。',
        en: 'Most characters that an article of the section may have; bulletin check counts them.',
      },
      examples: [1000],
      words: ['字数', '字数上限', '上限', '限字'],
    },
    image: {
      shape: { kind: 'path' },
      label: { zh: '栏目图', en: 'image' },
      description: {
        zh: '自备的栏目图片（JPEG 或 PNG），代替栏目名的排法；路径从写它的清单所在的文件夹算起。',
        en: 'A picture of your own (JPEG or PNG) in place of the name, as seen from the folder of this manifest.',
      },
      examples: ['images/yaowen.png'],
      words: ['图片', '栏目图', '题图', 'picture'],
    },
    articles: {
      shape: { kind: 'list', of: article, item: article.noun },
      label: { zh: '稿件', en: 'articles' },
      description: {
        zh: '本栏目的稿件，按刊出顺序；没有稿件时见 empty-sections。',
        en: 'Articles of the section in printing order; without any see empty-sections.',
      },
      words: ['稿件', '文章', '稿件列表', '内容', 'items'],
    },
  },
} as const satisfies RecordShape;
