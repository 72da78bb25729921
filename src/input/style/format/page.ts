/** Paper, margins, type area: the measures of a page, some of which follow from the others. */
import type { Field } from '../../yaml/shape.ts';
import { autoWord, choice, length, number, part, sentence } from './type.ts';

const auto = [autoWord];

/** Papers by their names: width and height of a page, in mm. */
export const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  'A3-folded': [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  '16k': [185, 260],
  'large-16k': [210, 285],
};

const paperNames: readonly (readonly [string, string, string])[] = [
  ['A4', '210×297 毫米', '210 × 297 mm'],
  ['A3-folded', 'A3 对折，每页 A4，一张四页', 'A3 folded to pages of A4, four on a sheet'],
  ['A5', '148×210 毫米', '148 × 210 mm'],
  ['B5', '176×250 毫米', '176 × 250 mm'],
  ['16k', '16 开，185×260 毫米', '185 × 260 mm'],
  ['large-16k', '大 16 开，210×285 毫米', '210 × 285 mm'],
];

const paperShape = part('纸张', 'paper', {
  width: length('纸宽', 'width of the paper', 'mm', [50, 1000]),
  height: length('纸高', 'height of the paper', 'mm', [50, 1000]),
});

/** Columns of equal width; also a key of manifests. */
export const columnCount = choice('栏数', 'number of columns', [
  ['1', '通栏', 'one column'],
  ['2', '两栏', 'two columns'],
  ['3', '三栏', 'three columns'],
]);

const columnsShape = part('分栏', 'columns', {
  count: columnCount,
  gap: length('栏距', 'gap between columns', 'mm', [0, 100], auto),
});

/** One value in place of the record: that of the key in it, or what it stands for. */
function orAlone(record: Field, alone: Field): Field {
  return { ...record, shape: { kind: 'either', forms: [alone.shape, record.shape] } };
}

export const pageFields = {
  paper: {
    ...orAlone(paperShape, choice('纸张', 'paper', paperNames)),
    description: {
      zh: '纸张：名称，或 {width: 185mm, height: 260mm}。',
      en: 'Paper: a name, or {width: 185mm, height: 260mm}.',
    },
    words: ['纸张', '开本', '纸型', 'page-size'],
  },
  margins: part(
    '页边距',
    'margins',
    {
      top: length('天头', 'head margin', 'mm', [0, 500], auto),
      bottom: length('地脚', 'foot margin', 'mm', [0, 500], auto),
      inner: length('订口', 'inner margin', 'mm', [0, 500], auto),
      outer: length('切口', 'outer margin', 'mm', [0, 500], auto),
    },
    ['页边距', '边距', '白边', 'margin'],
  ),
  'facing-pages': {
    ...choice('双面', 'facing pages', [
      ['mirrored', '双面印，双页的订口在右', 'even pages have their inner margin at the right'],
      ['same', '各页相同', 'all pages alike'],
    ]),
    words: ['双面', '对页', 'mirror'],
  },
  'sheet-pages': {
    ...choice('一张纸印几页', 'pages of a sheet', [
      ['1', '单面', 'one side'],
      ['2', '双面', 'both sides'],
      ['4', '对折，如 A3 折成 A4', 'folded once, as A3 to A4'],
    ]),
    description: {
      zh: '一张纸印几页；页数不够时补空白页，版记在最后一页。双面印的只为版记补到双数页，只有一页时不补。',
      en: 'Pages of a sheet. Blank pages fill the last sheet up, and the colophon stands on its last page; of two sides, only for the sake of a colophon and where there is more than one page.',
    },
    words: ['单双面', '折页', 'sheet'],
  },
  'type-area': part(
    '版心',
    'type area',
    {
      width: length('版心宽', 'width of the type area', 'mm', [20, 1000], auto),
      height: length('版心高', 'height of the type area', 'mm', [20, 1000], auto),
    },
    ['版心', '版心尺寸'],
  ),
  columns: {
    ...orAlone(columnsShape, columnCount),
    description: { zh: '分栏：栏数，或 {count, gap}。', en: 'Columns: their number, or {count, gap}.' },
    words: ['分栏', '栏数'],
  },
  rows: {
    ...number('每页行数', 'rows of a page', [5, 200], { whole: true, words: auto }),
    words: ['行数', '每页行数', 'lines'],
  },
  characters: {
    ...number('每行字数', 'characters of a line', [4, 200], { whole: true, words: auto }),
    description: { zh: '每行字数，分栏时为一栏的。', en: 'Characters of a line of body text, in one column.' },
    words: ['字数', '每行字数'],
  },
  pitch: {
    ...length('行距', 'pitch', 'pt', [6, 200], auto),
    description: { zh: '正文行距，从一行到下一行。', en: 'Baseline to baseline of the body.' },
    words: ['行距', '行间距', 'line-spacing'],
  },
  inks: {
    shape: {
      kind: 'map',
      item: { zh: '颜色', en: 'ink' },
      of: {
        kind: 'record',
        noun: { zh: '颜色', en: 'ink' },
        fields: {
          screen: {
            shape: {
              kind: 'list',
              of: { kind: 'number', range: [0, 255], whole: true },
              item: { zh: '0–255 的数', en: 'number from 0 to 255' },
              exactly: 3,
            },
            required: true,
            label: { zh: '屏幕', en: 'screen' },
            description: { zh: '屏幕上的红、绿、蓝，各 0–255。', en: 'Red, green and blue on screens, 0–255.' },
            examples: [[214, 32, 36]],
            words: ['屏幕', 'rgb'],
          },
          print: {
            shape: {
              kind: 'list',
              of: { kind: 'number', range: [0, 100] },
              item: { zh: '0–100 的数', en: 'number from 0 to 100' },
              exactly: 4,
            },
            required: true,
            label: { zh: '印刷', en: 'print' },
            description: {
              zh: '印刷的青、品红、黄、黑，各 0–100。',
              en: 'Cyan, magenta, yellow and black in print, %.',
            },
            examples: [[0, 80, 80, 0]],
            words: ['印刷', 'cmyk'],
          },
        },
      },
    },
    label: { zh: '颜色', en: 'inks' },
    description: {
      ...sentence('颜色', 'inks'),
      zh: '颜色：名字和它在屏幕上、印刷上的值。',
      en: 'Inks by name, with their values on screens and in print.',
    },
    words: ['颜色', '油墨', 'colors', 'colours'],
  },
} satisfies Record<string, Field>;
