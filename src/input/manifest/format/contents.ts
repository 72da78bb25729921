/** 本期要目 */

import { type Field, type RecordShape, text } from '../../yaml/shape.ts';
import type { ContentsPlace } from '../manifest.ts';
import type { NamedChoice } from './choices.ts';

export const contentsPlaces: readonly NamedChoice<ContentsPlace>[] = [
  { value: 'none', description: { zh: '不印', en: 'not printed' } },
  {
    value: 'first-page',
    description: { zh: '印在首页报头下，后接正文', en: 'below the masthead, the text follows' },
  },
  {
    value: 'own-page',
    description: { zh: '报头和要目自成一页，正文另页起', en: 'a page with the masthead, the text begins on the next' },
  },
];

export const contentsRecord = {
  kind: 'record',
  noun: { zh: '要目', en: 'contents' },
  fields: {
    place: {
      shape: { kind: 'choice', choices: contentsPlaces },
      label: { zh: '位置', en: 'place' },
      description: { zh: '印在哪里。', en: 'Where it is printed.' },
      byDefault: 'none' satisfies ContentsPlace,
      words: ['位置'],
    },
    title: {
      shape: text,
      label: { zh: '标题', en: 'title' },
      description: { zh: '要目上面的字。', en: 'The words above it.' },
      examples: ['目录'],
      byDefault: '本期要目',
      words: ['标题', '名称', 'heading'],
    },
  },
} as const satisfies RecordShape;

export const contentsField = {
  shape: { kind: 'either', forms: [{ kind: 'choice', choices: contentsPlaces }, contentsRecord] },
  label: { zh: '要目', en: 'contents' },
  description: {
    zh: '本期要目，页码自动填：位置，或 {place, title}。',
    en: 'List of contents with true page numbers: its place, or {place, title}.',
  },
  examples: ['first-page', { place: 'own-page', title: '目录' }],
  words: ['要目', '本期要目', '本期导读', '导读', 'toc'],
} as const satisfies Field;
