/**
 * The format of styles, described once: files are checked by it, values are read by it, the JSON Schema and the tables
 * of docs/styles.md are made from it. A key of `Style` in camel case is the same key with hyphens here; `font` is its
 * `role`.
 */
import type { Choice, Field, RecordShape } from '../yaml/shape.ts';
import { textFields } from './format/inserts.ts';
import { pageFields } from './format/page.ts';
import { headFields, pagePartFields } from './format/parts.ts';
import { body, english } from './format/type.ts';

export type StyleName = 'newsletter' | 'gongwen' | 'magazine' | 'bilingual';

/** The styles that come with the program. */
export const styleNames: readonly (Choice & { readonly value: StyleName })[] = [
  { value: 'newsletter', description: { zh: '通用简报版式', en: 'the common newsletter' } },
  { value: 'gongwen', description: { zh: '公文版式（GB/T 9704）', en: 'an official document after GB/T 9704' } },
  { value: 'magazine', description: { zh: '双栏刊物版式', en: 'two columns, as in a magazine' } },
  { value: 'bilingual', description: { zh: '中英文对照版式', en: 'Chinese with English' } },
];

/** Endings of files that define a style. */
export const styleEndings = ['.yaml', '.yml'];

export const styleFormat = {
  kind: 'record',
  noun: { zh: '版式', en: 'style' },
  fields: {
    extends: {
      shape: { kind: 'choice', choices: styleNames, fileEndings: styleEndings },
      label: { zh: '所据版式', en: 'style that it extends' },
      description: {
        zh: '以哪个版式为底：名称，或另一个版式文件；没有写到的值都用它的。',
        en: 'The style that it begins from: a name, or another file. What is not said here is as it is there.',
      },
      examples: ['gongwen', 'styles/own.yaml'],
      words: ['继承', '基于', '版式', 'extend', 'inherits', 'base'],
    } satisfies Field,
    ...pageFields,
    body,
    english,
    ...headFields,
    ...textFields,
    ...pagePartFields,
  },
} as const satisfies RecordShape;
