/** A picture of an article, or several side by side. */
import { type RecordShape, text } from '../../yaml/shape.ts';
import { credit } from './credit.ts';

/** Where a figure stands that names no paragraph. */
export const figurePlaces = [
  { value: 'start', description: { zh: '正文前', en: 'before the text' } },
  { value: 'end', description: { zh: '正文后', en: 'behind the text' } },
] as const;

export const figure = {
  kind: 'record',
  noun: { zh: '图片', en: 'figure' },
  notBoth: ['place', 'after'],
  fields: {
    picture: {
      shape: {
        kind: 'either',
        forms: [{ kind: 'path' }, { kind: 'list', of: { kind: 'path' }, item: { zh: '图片文件', en: 'picture' } }],
      },
      required: true,
      label: { zh: '图片文件', en: 'picture' },
      description: {
        zh: '图片文件（JPEG 或 PNG），路径从写它的文件所在的文件夹算起；几张并排时写成列表。',
        en: 'File of the picture (JPEG or PNG), as seen from the folder of this file; a list for several side by side.',
      },
      examples: ['images/huichang.jpg', ['images/01.jpg', 'images/02.jpg']],
      words: ['图片', '文件', '照片', 'file', 'image', 'path'],
    },
    caption: {
      shape: { kind: 'either', forms: [text, { kind: 'list', of: text, item: { zh: '图注', en: 'caption' } }] },
      label: { zh: '图注', en: 'caption' },
      description: {
        zh: '图注，印在图片下；几张并排的图片合用一条，或写成列表，一张一条。',
        en: 'Printed below; pictures side by side share one, or have a list with one for each.',
      },
      examples: ['会议现场', ['签约仪式', '现场观摩']],
      words: ['图注', '图说', '图片说明', '题注', 'title'],
    },
    credit: {
      shape: { kind: 'either', forms: [text, credit] },
      label: { zh: '作者', en: 'credit' },
      description: {
        zh: '摄影者，印在图注后面的括号里；供图、制图等写成 {label: 供图, name: 张三}。',
        en: 'Who took it, in brackets behind the caption; {label: 供图, name: …} for other words than 摄影.',
      },
      examples: ['张三', { label: '供图', name: '联盟秘书处' }],
      words: ['摄影', '作者', '供图', '图源', 'photo', 'source', 'author'],
    },
    alt: {
      shape: { kind: 'either', forms: [text, { kind: 'list', of: text, item: { zh: '说明', en: 'description' } }] },
      label: { zh: '说明', en: 'alt' },
      description: {
        zh: '给读屏软件的说明，不印；不写就用图注。几张图片可以写成列表。',
        en: 'What is to be seen, for who cannot see it; the caption when left out. A list for several pictures.',
      },
      examples: ['会场全景，主席台前坐满代表'],
      words: ['说明', '描述', 'description'],
    },
    decorative: {
      shape: { kind: 'flag' },
      label: { zh: '装饰', en: 'decorative' },
      description: {
        zh: '纯装饰的图片写 true，读屏软件不读。',
        en: 'True for mere decoration, which is not read aloud.',
      },
      byDefault: 'false',
      words: ['装饰', 'decoration'],
    },
    width: {
      shape: text,
      label: { zh: '宽', en: 'width' },
      description: {
        zh: '毫米数，或占栏宽的百分比；不写按版式。',
        en: 'Millimetres, or a share of the column; as the style has it when left out.',
      },
      examples: [80, '60%'],
      words: ['宽', '宽度'],
    },
    span: {
      shape: { kind: 'flag' },
      label: { zh: '通栏', en: 'span' },
      description: {
        zh: '双栏、三栏的版式里写 true，图片横跨各栏，排在页首或页末。',
        en: 'True: across all columns of a style that has several, at the head or the foot of the page.',
      },
      byDefault: 'false',
      words: ['通栏', '跨栏'],
    },
    place: {
      shape: { kind: 'choice', choices: figurePlaces },
      label: { zh: '位置', en: 'place' },
      description: {
        zh: '排在正文前或正文后；也可以用 after 写明排在第几段后面。',
        en: 'Before or behind the text; or “after” a paragraph.',
      },
      byDefault: 'end',
      words: ['位置'],
    },
    after: {
      shape: { kind: 'count' },
      label: { zh: '排在第几段后', en: 'after' },
      description: {
        zh: '排在正文第几段后面；小标题不算段。',
        en: 'The number of the paragraph that it follows; headings do not count.',
      },
      examples: [1],
      words: ['段', '段落', 'paragraph'],
    },
  },
} as const satisfies RecordShape;
