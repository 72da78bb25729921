/** Parts of a page around the text, and the heads in it. */
import type { Field } from '../../yaml/shape.ts';
import { autoWord, choice, ink, leading, length, number, part, row, type, weight } from './type.ts';

export const headFields = {
  'section-head': row(
    '栏目',
    'head of a section',
    {
      english: type('英文栏目名', 'name of a section in English'),
      device: choice('栏目的装饰', 'device', [
        ['bar', '前有竖条，下有线', 'a bar before and a rule below it'],
        ['band', '色带', 'a band under it'],
        ['rules', '两边有线', 'rules at both sides'],
        ['box', '方框', 'a box around it'],
      ]),
    },
    ['栏目', '栏目名'],
  ),
  contents: part(
    '要目',
    'contents',
    {
      title: row('要目标题', 'title of the contents'),
      section: row('要目里的栏目', 'sections in the contents'),
      entry: row('要目里的标题', 'titles in the contents'),
      english: type('要目里的英文标题', 'English titles in the contents'),
      leading,
      manner: choice('要目的写法', 'manner', [
        ['plain', '只印标题', 'titles alone'],
        ['numbered', '标题编号', 'titles numbered through the issue'],
        ['marked', '栏目加【】，标题加※', 'sections in 【】 and ※ before titles'],
      ]),
    },
    ['要目', '目录', 'toc'],
  ),
  kicker: row('引题', 'kicker', {}, ['引题', '肩题']),
  title: row(
    '标题',
    'title',
    {
      leading: {
        ...length('标题各行的行距', 'leading of a title of several lines', 'em', [1, 10], [autoWord]),
        description: {
          zh: '标题回行时的行距，整个标题占整行；auto：每行各占整行。',
          en: 'Baseline to baseline of a title of several lines, the whole on whole rows; auto: each on rows of its own.',
        },
      },
    },
    ['标题'],
  ),
  'title-en': row('英文标题', 'title in English', {}, ['英文标题']),
  subtitle: row('副标题', 'subtitle', {}, ['副标题', '副题']),
  author: row('作者', 'author', {}, ['作者']),
  headings: part(
    '小标题',
    'headings',
    {
      'level-1': row('一级小标题', 'heading of the first level'),
      'level-2': row('二级小标题', 'heading of the second level'),
      'level-3': row('三级小标题', 'heading of the third level'),
      'level-4': row('四级小标题', 'heading of the fourth level'),
    },
    ['小标题', '层次标题', 'heading'],
  ),
} satisfies Record<string, Field>;

export const pagePartFields = {
  masthead: part(
    '报头',
    'masthead',
    {
      rows: number('报头占行', 'rows of the masthead', [1, 40], { whole: true }),
      marking: type('密级、份号等', 'markings above the name'),
      'copy-number-at': choice('份号的位置', 'place of the copy number', [
        ['left', '左上角', 'upper left'],
        ['right', '右上角', 'upper right'],
      ]),
      name: type('刊名', 'name'),
      'name-en': type('英文刊名', 'name in English'),
      'name-row': number('刊名在第几行，从 0 数', 'row that the name stands on, from 0', [0, 40]),
      subtitle: type('刊名下的小字', 'line below the name'),
      line: type('期号、单位、日期', 'number, publisher and date'),
      supplement: type('增刊、专刊', 'kind of special issue'),
      rule: part('报头的线', 'rule of the masthead', {
        weight: weight('报头的线', 'rule'),
        ink,
        gap: length('线与上面文字的距离', 'distance from the line above', 'mm', [0, 20]),
        below: number('线下空几行', 'blank rows below', [0, 10], { whole: true }),
      }),
      banner: part('色带报头', 'masthead on a band', {
        height: length('色带高', 'height of the band', 'mm', [5, 200]),
        ink,
        name: type('色带上的刊名', 'name on the band'),
        line: type('色带上的小字', 'small type on the band'),
      }),
    },
    ['报头', '红头'],
  ),
  foot: part(
    '页脚',
    'foot of the page',
    {
      gap: length('页码与版心的距离', 'distance from the type area', 'mm', [0, 100]),
      folio: type(
        '页码',
        'folio',
        {
          form: choice('页码的写法', 'form of the folio', [
            ['dashes', '— 1 —', '— 1 —'],
            ['plain', '1', '1'],
            ['of-total', '第 1 页 共 8 页', '第 1 页 共 8 页'],
            ['none', '不印', 'not printed'],
          ]),
          place: choice('页码的位置', 'place of the folio', [
            ['outer', '切口一侧，空一字', 'at the outer edge, one character in'],
            ['center', '居中', 'in the middle'],
          ]),
        },
        ['页码', 'page-number'],
      ),
      'running-head': type(
        '书眉',
        'running head',
        {
          place: choice('书眉的位置', 'place of the running head', [
            ['foot', '页脚，与页码同一行', 'beside the folio'],
            ['head', '版心上方，下有细线', 'above the type area, over a hairline'],
            ['none', '不印', 'not printed'],
          ]),
        },
        ['书眉', '页眉'],
      ),
      continuation: type('下转、上接', 'where articles go on', {}, ['下转', '上接']),
    },
    ['页脚', 'footer'],
  ),
} satisfies Record<string, Field>;
