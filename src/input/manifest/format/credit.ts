/** Who a text or a picture comes from. */
import { type RecordShape, text } from '../../yaml/shape.ts';

export const credit = {
  kind: 'record',
  noun: { zh: '来源', en: 'source' },
  fields: {
    label: {
      shape: text,
      label: { zh: '用语', en: 'label' },
      description: {
        zh: '来源行里冒号前的用语；不写则用 source-label。',
        en: 'The words before the colon; source-label when left out.',
      },
      examples: ['供稿', '撰稿', '审核', '摄影'],
      words: ['用语', '标签'],
    },
    name: {
      shape: text,
      required: true,
      label: { zh: '名称', en: 'name' },
      description: { zh: '单位名称或姓名。', en: 'An organisation or a person.' },
      examples: ['科技部'],
      words: ['名称', '姓名', '单位'],
    },
  },
} as const satisfies RecordShape;
