/** An article with its source and its pictures. */
import { type RecordShape, text } from '../../yaml/shape.ts';
import { credit } from './credit.ts';
import { figure } from './figure.ts';

/** Endings of article files. */
export const articleEndings = ['.md', '.txt'] as const;

/** What an article has beside its text: in the manifest, or at the head of its own file. */
const headFields = {
  title: {
    shape: text,
    orIn: 'file',
    label: { zh: '标题', en: 'title' },
    description: {
      zh: '稿件标题；.md 稿件也可以写在文件开头。',
      en: 'Title of the article; a file in .md may give it at its head instead.',
    },
    examples: ['联盟召开年度工作会议'],
    words: ['标题', '题目', '题名', '正题', 'headline'],
  },
  kicker: {
    shape: text,
    label: { zh: '引题', en: 'kicker' },
    description: { zh: '引题（肩题），印在标题上面。', en: 'A line above the title.' },
    examples: ['中试基地建设观察'],
    words: ['引题', '肩题', '眉题'],
  },
  subtitle: {
    shape: text,
    label: { zh: '副标题', en: 'subtitle' },
    description: {
      zh: '副标题，按原样印出；破折号要写在内。',
      en: 'Printed as it is written, with its dash if it has one.',
    },
    examples: ['——典型案例之一'],
    words: ['副标题', '副题'],
  },
  'title-en': {
    shape: text,
    label: { zh: '英文标题', en: 'English title' },
    description: { zh: '英文标题，印在标题下。', en: 'The title in English, printed below the Chinese one.' },
    examples: ['Alliance Holds Annual Meeting'],
    words: ['英文标题', '英文题目', 'english'],
  },
  author: {
    shape: text,
    label: { zh: '作者', en: 'author' },
    description: { zh: '作者，印在标题下。', en: 'The author, printed below the title.' },
    examples: ['张三'],
    words: ['作者', '署名', '撰稿'],
  },
  source: {
    shape: {
      kind: 'either',
      forms: [
        text,
        credit,
        {
          kind: 'list',
          of: credit,
          item: credit.noun,
        },
      ],
    },
    label: { zh: '来源', en: 'source' },
    description: {
      zh: '来源，印在文末括号里。可写单位名称，也可写 {label, name}，有几个部分时写成列表。',
      en: 'Printed in brackets at the end: a name, {label, name}, or a list of such parts.',
    },
    examples: ['科技部', { label: '供稿', name: '科技部' }],
    words: ['来源', '稿源', '供稿', '稿件提供', '供稿单位', '来稿单位', 'sources'],
  },
  figures: {
    shape: { kind: 'list', of: figure, item: figure.noun },
    label: { zh: '图片', en: 'figures' },
    description: {
      zh: '稿件的图片，排在正文里；只有图片和图注的稿件（图片新闻）不必写 file 和 body。',
      en: 'Pictures of the article, set into its text; an article of pictures alone needs neither file nor body.',
    },
    examples: [[{ picture: 'images/huichang.jpg', caption: '会议现场' }]],
    words: ['图片', '配图', '插图', '照片', 'images', 'pictures', 'photos'],
  },
} as const;

/** What the file of an article may say of it at its head. */
export const frontMatter = {
  kind: 'record',
  noun: { zh: '稿件开头', en: 'head of the article' },
  fields: { ...headFields, title: { ...headFields.title, orIn: undefined } },
} as const satisfies RecordShape;

export const article = {
  kind: 'record',
  noun: { zh: '稿件', en: 'article' },
  oneOf: { keys: ['file', 'body'], enough: 'figures' },
  fields: {
    ...headFields,
    file: {
      shape: { kind: 'path', endings: articleEndings },
      label: { zh: '稿件文件', en: 'article file' },
      description: {
        zh: '稿件文件（.md 或 .txt），路径从本清单所在的文件夹算起。与 body 二选一。',
        en: 'File of the text (.md or .txt), as seen from the folder of this manifest. Instead of body.',
      },
      examples: ['articles/01.md'],
      words: ['文件', '路径', '文件名', 'path'],
    },
    body: {
      shape: { kind: 'text', prose: true },
      label: { zh: '正文', en: 'body' },
      description: {
        zh: '正文，段落之间空一行。与 file 二选一。',
        en: 'The text itself, with a blank line between paragraphs. Instead of file.',
      },
      examples: ['第一段。\n\n第二段。\n'],
      words: ['正文', '内容', '全文', 'text', 'content'],
    },
  },
} as const satisfies RecordShape;
