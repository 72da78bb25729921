/** 版记: who receives the newsletter, and how it is printed. */
import { type Field, type RecordShape, text } from '../../yaml/shape.ts';

export const recipients = {
  kind: 'record',
  noun: { zh: '发送对象', en: 'recipients' },
  fields: {
    label: {
      shape: text,
      required: true,
      label: { zh: '方式', en: 'label' },
      description: {
        zh: '冒号前的字：报（上级）、送（平级）、发（下级），或抄送等。',
        en: 'The word before the colon: 报 to superiors, 送 to peers, 发 to those below.',
      },
      examples: ['报', '送', '发'],
      words: ['方式', '名目', '标签'],
    },
    names: {
      shape: {
        kind: 'either',
        forms: [text, { kind: 'list', of: text, item: { zh: '单位', en: 'recipient' }, atLeastOne: true }],
      },
      required: true,
      label: { zh: '单位', en: 'names' },
      description: {
        zh: '单位或个人：照原样印的一段文字，或列表；列表各项之间加逗号，末尾加句号。',
        en: 'Who receives it: a text printed as it is, or a list, which is set with commas and a full stop.',
      },
      examples: [['省委办公厅', '省政府办公厅'], '各会员单位'],
      words: ['单位', '名单', '对象', '姓名'],
    },
  },
} as const satisfies RecordShape;

export const qrCode = {
  kind: 'record',
  noun: { zh: '二维码', en: 'QR code' },
  fields: {
    address: {
      shape: text,
      required: true,
      label: { zh: '内容', en: 'address' },
      description: {
        zh: '扫码得到的网址或文字。',
        en: 'The address, or the text, that the code holds.',
      },
      examples: ['https://example.org/jianbao'],
      words: ['地址', '网址', '链接', '内容', 'url'],
    },
    caption: {
      shape: text,
      label: { zh: '说明', en: 'caption' },
      description: { zh: '印在码下的几个字。', en: 'A few words below it.' },
      examples: ['扫码阅读'],
      words: ['说明', '文字'],
    },
  },
} as const satisfies RecordShape;

/** Keys of a series; an issue has them too. */
export const imprintFields = {
  distribution: {
    shape: { kind: 'list', of: recipients, item: recipients.noun },
    label: { zh: '发送对象', en: 'distribution' },
    description: {
      zh: '报、送、发的单位，按所列顺序印在版记里。',
      en: 'Who receives it, printed at the end in this order.',
    },
    examples: [[{ label: '报', names: ['省委办公厅'] }]],
    words: ['发送对象', '报送', '抄送', '主送', '分送', '报送发'],
  },
  copies: {
    shape: { kind: 'count' },
    label: { zh: '印数', en: 'copies' },
    description: { zh: '印多少份，印作“（共印N份）”。', en: 'How many copies are printed.' },
    examples: [80],
    words: ['印数', '份数', '印份', '共印'],
  },
  printer: {
    shape: text,
    label: { zh: '印刷单位', en: 'printer' },
    description: { zh: '印刷单位，印在版记里。', en: 'Who prints it, named at the end.' },
    examples: ['澜川印务有限公司'],
    words: ['印刷单位', '印制单位', '印制', '印刷'],
  },
  printed: {
    shape: { kind: 'date' },
    label: { zh: '印刷日期', en: 'printed' },
    description: { zh: '印刷日期，写作 2026-11-20。', en: 'Day of printing, written as 2026-11-20.' },
    examples: ['2026-11-20'],
    words: ['印刷日期', '印发日期'],
  },
  qr: {
    shape: { kind: 'either', forms: [text, qrCode] },
    label: { zh: '二维码', en: 'QR code' },
    description: {
      zh: '二维码，印在版记右侧：网址，或 {address, caption}。',
      en: 'A QR code at the right of the colophon: an address, or {address, caption}.',
    },
    examples: ['https://example.org/jianbao', { address: 'https://example.org/jianbao', caption: '扫码阅读' }],
    words: ['二维码', '扫码', 'qrcode'],
  },
} as const satisfies Record<string, Field>;
