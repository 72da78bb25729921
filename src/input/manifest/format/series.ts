/** Settings that all issues of a newsletter share. */

import { columnCount } from '../../style/format/page.ts';
import { type StyleName, styleEndings, styleFormat, styleNames } from '../../style/format.ts';
import { type Field, type RecordShape, text } from '../../yaml/shape.ts';
import type { ComposerName, Continuation, EmptySections } from '../manifest.ts';
import { check } from './check.ts';
import { composerNames, continuationChoices, emptySectionChoices } from './choices.ts';
import { contentsField } from './contents.ts';
import { fonts } from './fonts.ts';
import { imprintFields } from './imprint.ts';
import { mastheadField } from './masthead.ts';
import { contact, editor } from './people.ts';
import { printField } from './print.ts';
import { textFields } from './text-settings.ts';

export const extendsField = {
  shape: { kind: 'path' },
  label: { zh: '系列公共设置', en: 'series file' },
  description: {
    zh: '系列公共设置文件；它写的各项都生效，本文件另写的以本文件为准。',
    en: 'File with the settings of the series; what this file says itself wins.',
  },
  examples: ['../series.yaml'],
  words: ['继承', '公共设置', '引用', 'extend', 'inherits', 'base', 'series'],
} as const satisfies Field;

export const seriesFields = {
  name: {
    shape: text,
    label: { zh: '简报名称', en: 'name' },
    description: { zh: '简报名称，印在报头。', en: 'Name of the newsletter, printed in the masthead.' },
    examples: ['科技工作简报'],
    words: ['名称', '刊名', '简报名称', '报名', 'title'],
  },
  'name-en': {
    shape: text,
    label: { zh: '英文名称', en: 'English name' },
    description: { zh: '简报的英文名称，印在名称下面。', en: 'The name in English, printed below the Chinese one.' },
    examples: ['Innovation Alliance Bulletin'],
    words: ['英文名称', '英文刊名', 'english'],
  },
  subtitle: {
    shape: text,
    label: { zh: '副题', en: 'subtitle' },
    description: { zh: '刊名下的一行小字。', en: 'A small line below the name.' },
    examples: ['每月一期'],
    words: ['副标题', '副题', '副刊名'],
  },
  publisher: {
    shape: text,
    label: { zh: '编发单位', en: 'publisher' },
    description: { zh: '编发单位，印在报头。', en: 'Who publishes it, printed in the masthead.' },
    examples: ['创新联盟秘书处'],
    words: ['编发单位', '主办单位', '主办', '编印单位', '单位', '出版'],
  },
  editors: {
    shape: { kind: 'list', of: editor, item: editor.noun },
    label: { zh: '编辑人员', en: 'editors' },
    description: { zh: '编辑人员，按所列顺序印在文末。', en: 'Who edits it, printed at the end in this order.' },
    examples: [[{ role: '主编', names: ['张三'] }]],
    words: ['编辑', '编辑人员', '主编', '编委', '编委会'],
  },
  contacts: {
    shape: { kind: 'list', of: contact, item: contact.noun },
    label: { zh: '联系方式', en: 'contacts' },
    description: { zh: '联系方式，按所列顺序印在文末。', en: 'How to reach them, printed at the end in this order.' },
    examples: [[{ label: '投稿邮箱', value: 'tougao@example.org' }]],
    words: ['联系方式', '联系', '联络', '联系我们'],
  },
  ...imprintFields,
  style: {
    shape: {
      kind: 'either',
      forms: [{ kind: 'choice', choices: styleNames, fileEndings: styleEndings }, styleFormat],
    },
    label: { zh: '版式', en: 'style' },
    description: {
      zh: '版式：名称，版式文件，或分项写的值；分项写时没有 extends，就是改系列版式的几个值。',
      en: 'The look: a name, a style file, or single values; values without “extends” change those of the series.',
    },
    examples: ['gongwen', 'styles/own.yaml', { extends: 'newsletter', body: { size: '三号' } }],
    byDefault: 'newsletter' satisfies StyleName,
    words: ['版式', '样式', '模板', 'template', 'theme'],
  },
  columns: {
    ...columnCount,
    label: { zh: '分栏', en: 'columns' },
    description: { zh: '正文分几栏；不写随版式。', en: 'Columns of the text; as the style has it when left out.' },
    words: ['分栏', '栏数'],
  },
  composer: {
    shape: { kind: 'choice', choices: composerNames },
    label: { zh: '断行方式', en: 'composer' },
    description: { zh: '断行方式。', en: 'How paragraphs are broken into lines.' },
    byDefault: 'total-fit' satisfies ComposerName,
    words: ['断行', '断行方式', '排版方式'],
  },
  ...textFields,
  masthead: mastheadField,
  contents: contentsField,
  'empty-sections': {
    shape: { kind: 'choice', choices: emptySectionChoices },
    label: { zh: '空栏目', en: 'empty sections' },
    description: { zh: '没有稿件的栏目怎么办。', en: 'What becomes of a section without articles.' },
    byDefault: 'omit' satisfies EmptySections,
    words: ['空栏目', '暂缺'],
  },
  continuation: {
    shape: { kind: 'choice', choices: continuationChoices },
    label: { zh: '下转上接', en: 'continuation' },
    description: {
      zh: '稿件跨页时，是否印“下转第N页”“上接第N页”。',
      en: 'Whether pages say where an article goes on (下转第N页) and comes from (上接第N页).',
    },
    byDefault: 'none' satisfies Continuation,
    words: ['下转', '上接', '转接', '转页'],
  },
  'source-label': {
    shape: text,
    label: { zh: '来源用语', en: 'source label' },
    description: {
      zh: '来源行里冒号前的用语。',
      en: 'The words before the colon of a source line.',
    },
    examples: ['稿件提供', '供稿单位'],
    byDefault: '稿件提供',
    words: ['来源用语', '来源标签', '稿件提供'],
  },
  fonts: {
    shape: fonts,
    label: { zh: '字体设置', en: 'fonts' },
    description: {
      zh: '自备的字体，按用途写；没写的用途用内置字体。一期的清单可以只改其中几种。',
      en: 'Fonts of your own by role; built-in ones serve the other roles. An issue may override single roles.',
    },
    words: ['字体', '字型', 'font'],
  },
  check: {
    shape: check,
    label: { zh: '检查设置', en: 'checks' },
    description: {
      zh: 'bulletin check 的检查项目，按名称写 off、warning 或 error。一期的清单可以只改其中几项。',
      en: 'What bulletin check looks for: off, warning or error by name. An issue may override single ones.',
    },
    words: ['检查', '检查设置', 'lint', 'checks'],
  },
  print: printField,
} as const satisfies Record<string, Field>;

/** Settings that all issues of a newsletter share. */
export const seriesFormat = {
  kind: 'record',
  noun: { zh: '系列公共设置', en: 'series file' },
  fields: { extends: extendsField, ...seriesFields },
  elsewhere: {
    keys: ['number', 'total', 'date', 'sections'],
    hint: { zh: '这一项写在每一期的清单里', en: 'it belongs in the manifest of each issue' },
  },
} as const satisfies RecordShape;
