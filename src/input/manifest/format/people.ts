/** Who makes the newsletter and how to reach them. */
import { type RecordShape, text } from '../../yaml/shape.ts';

export const editor = {
  kind: 'record',
  noun: { zh: '编辑人员', en: 'editor' },
  fields: {
    role: {
      shape: text,
      required: true,
      label: { zh: '职务', en: 'role' },
      description: { zh: '职务，如主编、责任编辑、校对。', en: 'What they do: chief editor, editor, proof-reader.' },
      examples: ['主编', '责任编辑', '校对'],
      words: ['职务', '角色', '分工', '岗位'],
    },
    names: {
      shape: {
        kind: 'either',
        forms: [text, { kind: 'list', of: text, item: { zh: '姓名', en: 'name' }, atLeastOne: true }],
      },
      required: true,
      label: { zh: '姓名', en: 'names' },
      description: { zh: '姓名：一人可直接写，多人写成列表。', en: 'One name, or a list of names.' },
      examples: [['张三', '李四'], '张三'],
      words: ['姓名', '名单', '人员'],
    },
  },
} as const satisfies RecordShape;

export const contact = {
  kind: 'record',
  noun: { zh: '联系方式', en: 'contact' },
  fields: {
    label: {
      shape: text,
      required: true,
      label: { zh: '名目', en: 'label' },
      description: { zh: '名目，如地址、电话、投稿邮箱。', en: 'What it is: address, telephone, e-mail.' },
      examples: ['地址', '投稿邮箱', '电话'],
      words: ['名目', '标签', '名称', '项目'],
    },
    value: {
      shape: text,
      required: true,
      label: { zh: '内容', en: 'value' },
      description: {
        zh: '内容。以 0 开头的邮编、电话请加引号，以免在其他软件中被当作数字。',
        en: 'The address or number itself. Quote codes that begin with 0: other programs take them for numbers.',
      },
      examples: ['tougao@example.org'],
      words: ['内容', '值'],
    },
  },
} as const satisfies RecordShape;
