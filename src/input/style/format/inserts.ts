/** Blocks of the text that are more than lines: quotations, pictures, tables, notes, the colophon. */
import type { Field } from '../../yaml/shape.ts';
import { choice, leading, length, number, part, row, small, type, weight } from './type.ts';

export const textFields = {
  list: part(
    '列表',
    'list',
    {
      form: choice('列表的排法', 'form of items', [
        ['paragraph', '像段落一样，回行顶格', 'paragraphs that begin with their label'],
        ['hanging', '凸排，回行与标号后的文字对齐', 'later lines stand under the text behind the label'],
      ]),
    },
    ['列表', '项目', 'items', 'lists'],
  ),
  quotation: row('引文', 'quotation', { inset: length('两边缩进', 'blank at both ends', 'em', [0, 10]) }, [
    '引文',
    '引用',
  ]),
  editorial: row('按语', 'note of the editors', {}, ['按语', '编者按']),
  signature: row('落款', 'signature', {}, ['落款', '署名']),
  source: row(
    '来源',
    'source line',
    {
      place: choice('来源的位置', 'place of the source', [
        ['line', '另起一行', 'on a line of its own'],
        ['inline', '接在末段后面', 'behind the last words'],
      ]),
      labels: choice('来源的用语', 'words before the name', [
        ['shown', '印出“稿件提供：”等', 'printed'],
        ['hidden', '只印名称', 'left out'],
      ]),
    },
    ['来源', '供稿'],
  ),
  figure: part(
    '图片',
    'figure',
    {
      width: number('图宽，占栏宽的几分之几', 'width, as a share of the column', [0.1, 1]),
      rows: number('图高，至多几行', 'most rows that it is high', [1, 100], { whole: true }),
      gap: length('并排图片的间距', 'gap between pictures side by side', 'mm', [0, 50]),
      caption: small('图注', 'caption of a figure'),
    },
    ['图片', '图', 'picture', 'image'],
  ),
  table: part(
    '表格',
    'table',
    {
      caption: small('表题', 'caption of a table'),
      head: small('表头', 'head of a table'),
      cell: small('表内文字', 'cell'),
      note: small('表注', 'note of a table'),
      span: choice('通栏', 'span across all columns', [
        ['needed', '一栏排不下的通栏', 'where one column is too narrow'],
        ['always', '都通栏', 'always'],
        ['never', '都不通栏', 'never'],
      ]),
      rules: part('表线', 'rules of a table', {
        outer: weight('表格上下的线', 'rules above and below'),
        inner: weight('表头下的线', 'rule under the head'),
      }),
    },
    ['表格', '表'],
  ),
  note: type(
    '脚注',
    'footnote',
    {
      mark: choice('注号', 'mark', [
        ['circled', '①', '①'],
        ['figure', '1', '1'],
      ]),
      numbering: choice('编号', 'numbering', [
        ['article', '每篇从头编', 'anew with each article'],
        ['page', '每页从头编', 'anew with each page'],
      ]),
    },
    ['脚注', '注释', 'footnote'],
  ),
  colophon: type(
    '版记',
    'colophon',
    {
      leading,
      inset: length('两端空', 'blank at both ends of a line', 'em', [0, 10]),
      rules: part('版记的线', 'rules of the colophon', {
        outer: length('首末线的粗细', 'weight of the first and last rule', 'mm', [0, 5]),
        inner: length('中间线的粗细', 'weight of the rules between', 'mm', [0, 5]),
      }),
    },
    ['版记', '报尾'],
  ),
  qr: part(
    '二维码',
    'QR code',
    {
      size: length('二维码的边长', 'side', 'mm', [8, 100]),
      caption: type('二维码说明', 'caption of the QR code'),
    },
    ['二维码'],
  ),
} satisfies Record<string, Field>;
