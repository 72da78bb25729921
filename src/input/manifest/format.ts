/**
 * The format of manifests, described once: the decoder checks by it, the JSON Schema is made from it. An issue has all
 * the keys of a series and overrides them.
 */
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { type FontRole, fontRoles } from '../../base/font-role.ts';
import type { ComposerName, MastheadKind, StyleName } from './manifest.ts';
import type { Field, KeyWords, RecordShape, Shape, TextShape } from './shape.ts';

/** Endings of article files. */
export const articleEndings = ['.md', '.txt'] as const;

const text: TextShape = { kind: 'text' };

interface NamedChoice<T extends string> {
  readonly value: T;
  readonly description: Localized;
}

export const styleNames: readonly NamedChoice<StyleName>[] = [
  { value: 'newsletter', description: { zh: '通用简报版式', en: 'the common newsletter' } },
];

export const composerNames: readonly NamedChoice<ComposerName>[] = [
  { value: 'total-fit', description: { zh: '整段权衡断行', en: 'breaks lines over the whole paragraph' } },
  { value: 'first-fit', description: { zh: '逐行排满断行', en: 'breaks line by line, as a word processor does' } },
];

export const mastheadKinds: readonly NamedChoice<MastheadKind>[] = [
  { value: 'redhead', description: { zh: '红头报头', en: 'a red masthead' } },
  { value: 'none', description: { zh: '不要报头', en: 'no masthead' } },
];

const editor = {
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

const contact = {
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

const credit = {
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

const article = {
  kind: 'record',
  noun: { zh: '稿件', en: 'article' },
  oneOf: ['file', 'body'],
  fields: {
    title: {
      shape: text,
      required: true,
      label: { zh: '标题', en: 'title' },
      description: { zh: '稿件标题。', en: 'Title of the article.' },
      examples: ['联盟召开年度工作会议'],
      words: ['标题', '题目', '题名', '正题', 'headline'],
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

const section = {
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
    articles: {
      shape: { kind: 'list', of: article, item: article.noun, atLeastOne: true },
      required: true,
      label: { zh: '稿件', en: 'articles' },
      description: { zh: '本栏目的稿件，按刊出顺序。', en: 'Articles of the section in printing order.' },
      words: ['稿件', '文章', '稿件列表', '内容', 'items'],
    },
  },
} as const satisfies RecordShape;

const fontChoice = {
  kind: 'record',
  noun: { zh: '字体', en: 'font' },
  fields: {
    file: {
      shape: { kind: 'path' },
      required: true,
      label: { zh: '字体文件', en: 'font file' },
      description: {
        zh: '字体文件，路径从写它的清单所在的文件夹算起。',
        en: 'The font file, as seen from the folder of the manifest that names it.',
      },
      examples: ['fonts/simsun.ttc'],
      words: ['文件', '路径', 'path'],
    },
    face: {
      shape: text,
      label: { zh: '字体名', en: 'face' },
      description: {
        zh: '字体集（.ttc）中用哪一款，写它的字体名。',
        en: 'Name of the face inside a collection (.ttc).',
      },
      examples: ['NSimSun'],
      words: ['字体名', '名称', 'name'],
    },
  },
} as const satisfies RecordShape;

const roleUse: Readonly<Record<FontRole, Localized>> = {
  song: { zh: '宋体，用于正文', en: 'Song, for body text' },
  'song-bold': { zh: '粗宋体，用于强调和小标题', en: 'bold Song, for emphasis and small heads' },
  biaosong: { zh: '小标宋，用于报头和标题', en: 'Biaosong, for masthead and titles' },
  hei: { zh: '黑体，用于小标题', en: 'Hei, for heads' },
  'hei-bold': { zh: '粗黑体，用于最醒目的标题', en: 'bold Hei, for the strongest heads' },
  kai: { zh: '楷体，用于来源行和引文', en: 'Kai, for source lines and quotations' },
  fangsong: { zh: '仿宋体，用于公文体', en: 'Fangsong, for documents' },
  latin: { zh: '与汉字相配的西文和数字', en: 'Latin letters and digits beside the Chinese faces' },
  'latin-bold': { zh: '西文粗体', en: 'bold Latin' },
  'latin-italic': { zh: '西文斜体', en: 'italic Latin' },
  'latin-bold-italic': { zh: '西文粗斜体', en: 'bold italic Latin' },
};

const fonts: RecordShape = {
  kind: 'record',
  noun: { zh: '字体设置', en: 'fonts' },
  fields: Object.fromEntries(fontRoles.map((role) => [role, fontField(role)])),
};

function fontField(role: FontRole): Field {
  const { zh, en } = roleUse[role];
  return {
    shape: { kind: 'either', forms: [{ kind: 'path' }, fontChoice] },
    label: { zh: zh.split('，')[0]!, en: en.split(',')[0]! },
    description: {
      zh: `${zh}。写字体文件，或 {file, face}。`,
      en: `${en}. A font file, or {file, face}.`,
    },
    words: [zh.split('，')[0]!],
  };
}

const extendsField = {
  shape: { kind: 'path' },
  label: { zh: '系列公共设置', en: 'series file' },
  description: {
    zh: '系列公共设置文件；它写的各项都生效，本文件另写的以本文件为准。',
    en: 'File with the settings of the series; what this file says itself wins.',
  },
  examples: ['../series.yaml'],
  words: ['继承', '公共设置', '引用', 'extend', 'inherits', 'base', 'series'],
} as const satisfies Field;

const seriesFields = {
  name: {
    shape: text,
    label: { zh: '简报名称', en: 'name' },
    description: { zh: '简报名称，印在报头。', en: 'Name of the newsletter, printed in the masthead.' },
    examples: ['科技工作简报'],
    words: ['名称', '刊名', '简报名称', '报名', 'title'],
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
  style: {
    shape: { kind: 'choice', choices: styleNames },
    label: { zh: '版式', en: 'style' },
    description: { zh: '版式。', en: 'The look of the newsletter.' },
    byDefault: 'newsletter' satisfies StyleName,
    words: ['版式', '样式', '模板', 'template', 'theme'],
  },
  composer: {
    shape: { kind: 'choice', choices: composerNames },
    label: { zh: '断行方式', en: 'composer' },
    description: { zh: '断行方式。', en: 'How paragraphs are broken into lines.' },
    byDefault: 'total-fit' satisfies ComposerName,
    words: ['断行', '断行方式', '排版方式'],
  },
  masthead: {
    shape: { kind: 'choice', choices: mastheadKinds },
    label: { zh: '报头', en: 'masthead' },
    description: {
      zh: '报头。不写时，有简报名称就印红头，没有就不印。',
      en: 'The masthead. When left out: a red one if there is a name, otherwise none.',
    },
    words: ['报头', '红头', '刊头'],
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
} as const satisfies Record<string, Field>;

/** Settings that all issues of a newsletter share. */
export const seriesFormat = {
  kind: 'record',
  noun: { zh: '系列公共设置', en: 'series file' },
  fields: { extends: extendsField, ...seriesFields },
} as const satisfies RecordShape;

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

/** The records inside a manifest, for the code that reads them once they are checked. */
export const records = { editor, contact, credit, article, section, fontChoice } as const;

/** A key at the top of a manifest. */
export type IssueKey = keyof typeof issueFormat.fields;

/**
 * The keys of a record and of the records in it, each for itself and for the words that writers use instead; of several
 * keys for one word the first.
 */
export function keyWordsOf(record: RecordShape): KeyWords {
  const fields: [string, Field][] = [];
  const visit = (shape: Shape): void => {
    if (shape.kind === 'list') visit(shape.of);
    if (shape.kind === 'either') shape.forms.forEach(visit);
    if (shape.kind !== 'record') return;
    for (const [key, field] of Object.entries(shape.fields)) {
      fields.push([key, field]);
      visit(field.shape);
    }
  };
  visit(record);
  const keys = new Map(fields.map(([key]) => [key, key]));
  for (const [key, { words = [] }] of fields) {
    for (const word of words) if (!keys.has(word)) keys.set(word, key);
  }
  return keys;
}
