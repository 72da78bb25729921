/** One issue: all the keys of a series, which it overrides, and its own. */
import { type RecordShape, text } from '../../yaml/shape.ts';
import { section } from './section.ts';
import { extendsField, seriesFields } from './series.ts';

/** One issue. */
export const issueFormat = {
  kind: 'record',
  noun: { zh: '本期清单', en: 'manifest' },
  fields: {
    extends: extendsField,
    number: {
      shape: { kind: 'count' },
      label: { zh: '期号', en: 'number' },
      description: { zh: '期号：第几期。', en: 'Number of the issue.' },
      examples: [11],
      words: ['期号', '期数', '期', '第几期', 'issue'],
    },
    total: {
      shape: { kind: 'count' },
      label: { zh: '总期号', en: 'total' },
      description: { zh: '总期号：自创刊起总第几期。', en: 'Number of the issue since the first ever.' },
      examples: [71],
      words: ['总期号', '总期数', '总期', '总第几期'],
    },
    date: {
      shape: { kind: 'date' },
      label: { zh: '日期', en: 'date' },
      description: { zh: '签发日期，写作 2026-11-20。', en: 'Day of issue, written as 2026-11-20.' },
      examples: ['2026-11-20'],
      words: ['日期', '签发日期', '出版日期', '时间'],
    },
    supplement: {
      shape: text,
      label: { zh: '增刊', en: 'supplement' },
      description: {
        zh: '增刊、专刊的名目，印在期号下面。',
        en: 'What kind of special issue it is, printed below the number.',
      },
      examples: ['增刊', '党史学习教育专刊'],
      words: ['增刊', '专刊', '特刊'],
    },
    ...seriesFields,
    sections: {
      shape: { kind: 'list', of: section, item: section.noun, atLeastOne: true },
      required: true,
      label: { zh: '栏目', en: 'sections' },
      description: { zh: '各栏目，按刊出顺序。', en: 'Sections in printing order.' },
      words: ['栏目', '栏目列表', '目录', '板块', 'columns'],
    },
  },
} as const satisfies RecordShape;
