/** Faces of the user’s own, by role. */
import type { Localized } from '../../../base/diagnostics/diagnostic.ts';
import { type FontRole, fontRoles } from '../../../base/font-role.ts';
import { type Field, type ListShape, type PathShape, type RecordShape, text } from '../../yaml/shape.ts';

export const fontChoice = {
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

export const fonts: RecordShape = {
  kind: 'record',
  noun: { zh: '字体设置', en: 'fonts' },
  fields: { ...Object.fromEntries(fontRoles.map((role) => [role, fontField(role)])), others: othersField() },
};

/** A font file, or a face of one. */
function oneFont(): readonly [PathShape, RecordShape] {
  return [{ kind: 'path' }, fontChoice];
}

function othersField(): Field {
  const item = { kind: 'either', forms: oneFont() } as const;
  const list: ListShape = { kind: 'list', of: item, item: { zh: '字体', en: 'font' } };
  return {
    shape: { kind: 'either', forms: [...oneFont(), list] },
    label: { zh: '其他文字的字体', en: 'fonts for other scripts' },
    description: {
      zh: '其他字体都没有的文字用的字体，如维吾尔文、藏文、蒙古文、阿拉伯文。可写一个，也可写一列，按顺序查找。',
      en: 'Fonts for scripts that no other font has: Uyghur, Tibetan, Mongolian, Arabic. One, or a list that is looked through in its order.',
    },
    examples: ['fonts/UKIJTuzTom.ttf', ['fonts/UKIJTuzTom.ttf', { file: 'fonts/himalaya.ttf' }]],
    words: ['其他', '其他文字', '民族文字', 'scripts', 'fallback'],
  };
}

function fontField(role: FontRole): Field {
  const { zh, en } = roleUse[role];
  return {
    shape: { kind: 'either', forms: oneFont() },
    label: { zh: zh.split('，')[0]!, en: en.split(',')[0]! },
    description: {
      zh: `${zh}。写字体文件，或 {file, face}。`,
      en: `${en}. A font file, or {file, face}.`,
    },
    words: [zh.split('，')[0]!],
  };
}
