/** How an issue goes to press. */
import {
  type ConditionName,
  mostBleed,
  mostThickness,
  type OutputProfile,
  type PrintMarks,
  ppiRange,
  type TextForm,
  usualBleed,
  usualThickness,
} from '../../../base/print.ts';
import type { RecordShape } from '../../yaml/shape.ts';
import type { NamedChoice } from './choices.ts';

export const profileNames: readonly NamedChoice<OutputProfile>[] = [
  { value: 'screen', description: { zh: '传阅：网址可点，颜色为 RGB', en: 'to be read on screens: links, RGB' } },
  { value: 'press', description: { zh: '付印：PDF/X-4，CMYK，带出血', en: 'for press: PDF/X-4, CMYK, with bleed' } },
  { value: 'press-x1a', description: { zh: '付印：PDF/X-1a，旧设备用', en: 'for old presses: PDF/X-1a' } },
  { value: 'archive', description: { zh: '存档：PDF/A-2a', en: 'to be kept: PDF/A-2a' } },
];

export const marksNames: readonly NamedChoice<PrintMarks>[] = [
  { value: 'none', description: { zh: '不加标记', en: 'no marks' } },
  { value: 'crop', description: { zh: '裁切线', en: 'crop marks' } },
  {
    value: 'all',
    description: { zh: '裁切线、套准线、色标和说明行', en: 'crop marks, crosses, colour bar and slug line' },
  },
];

export const textForms: readonly NamedChoice<TextForm>[] = [
  { value: 'fonts', description: { zh: '文字，字体嵌入', en: 'text, with its fonts in the file' } },
  { value: 'outlines', description: { zh: '转曲：文字变成图形', en: 'areas in the shape of the letters' } },
];

export const conditionNames: readonly NamedChoice<ConditionName>[] = [
  {
    value: 'fogra39',
    description: { zh: '铜版纸胶印，ISO 12647-2:2004', en: 'offset on coated paper, ISO 12647-2:2004' },
  },
  {
    value: 'fogra51',
    description: { zh: '铜版纸胶印，ISO 12647-2:2013', en: 'offset on coated paper, ISO 12647-2:2013' },
  },
  {
    value: 'fogra52',
    description: { zh: '胶版纸胶印，ISO 12647-2:2013', en: 'offset on uncoated paper, ISO 12647-2:2013' },
  },
  { value: 'japan2001', description: { zh: '铜版纸，Japan Color 2001', en: 'coated paper, Japan Color 2001' } },
  { value: 'gracol2013', description: { zh: '铜版纸，GRACoL 2013', en: 'coated paper, GRACoL 2013' } },
];

export const print = {
  kind: 'record',
  noun: { zh: '付印设置', en: 'print settings' },
  fields: {
    profile: {
      shape: { kind: 'choice', choices: profileNames },
      label: { zh: '用途', en: 'profile' },
      description: { zh: 'PDF 作什么用。', en: 'What the PDF is made for.' },
      byDefault: 'screen' satisfies OutputProfile,
      words: ['用途', '输出', '输出用途'],
    },
    condition: {
      shape: { kind: 'choice', choices: conditionNames },
      label: { zh: '印刷条件', en: 'printing condition' },
      description: {
        zh: '印刷条件，问印刷厂；除 fogra39 外都要用 icc 给出特性文件。',
        en: 'The printing condition; ask the print shop. All but fogra39 need their profile under “icc”.',
      },
      byDefault: 'fogra39',
      words: ['印刷条件', '印刷标准'],
    },
    icc: {
      shape: { kind: 'path', endings: ['.icc', '.icm'] },
      label: { zh: '特性文件', en: 'ICC profile' },
      description: { zh: '印刷厂给的 CMYK 特性文件（ICC）。', en: 'The print shop’s CMYK profile (ICC).' },
      examples: ['PSOcoated_v3.icc'],
      words: ['特性文件', '色彩配置'],
    },
    bleed: {
      shape: { kind: 'number', range: [0, mostBleed] },
      label: { zh: '出血', en: 'bleed' },
      description: { zh: '出血，毫米。', en: 'Bleed in mm.' },
      byDefault: String(usualBleed),
      words: ['出血'],
    },
    marks: {
      shape: { kind: 'choice', choices: marksNames },
      label: { zh: '印刷标记', en: 'marks' },
      description: { zh: '成品外的印刷标记。', en: 'Marks around the finished page.' },
      byDefault: 'none' satisfies PrintMarks,
      words: ['标记', '印刷标记', '裁切线'],
    },
    text: {
      shape: { kind: 'choice', choices: textForms },
      label: { zh: '文字', en: 'text' },
      description: {
        zh: '付印文件里的文字；印刷厂要求转曲时写 outlines，文字就不能检索、复制和朗读。',
        en: 'Letters of a press file. As outlines they cannot be searched, copied or read aloud.',
      },
      byDefault: 'fonts' satisfies TextForm,
      words: ['转曲', '文字转曲', '文字'],
    },
    'max-ppi': {
      shape: { kind: 'number', range: ppiRange, whole: true },
      label: { zh: '图片分辨率上限', en: 'most pixels to the inch' },
      description: {
        zh: '付印：RGB 照片在版面上的分辨率比这个数高出一倍以上的，缩小到不低于它；不写时照原样。其他图片总是照原样。',
        en: 'RGB photographs of twice as many pixels to the inch and more are made smaller, never below it; other pictures stay as they are.',
      },
      examples: [450],
      words: ['分辨率', '图片分辨率', '分辨率上限'],
    },
    spot: {
      shape: {
        kind: 'map',
        of: { kind: 'text', filled: true },
        item: { zh: '专色', en: 'spot ink' },
      },
      label: { zh: '专色', en: 'spot inks' },
      description: {
        zh: '单独出版的颜色：版式里颜色的名字，和油墨的名字。',
        en: 'Inks with a plate of their own: the name of an ink of the style, and that of the plate.',
      },
      examples: [{ red: 'PANTONE 485 C' }],
      words: ['专色', '专版', 'spots'],
    },
    booklet: {
      shape: { kind: 'flag' },
      label: { zh: '拼版', en: 'booklet' },
      description: {
        zh: '另写一个拼好版的文件（X-booklet.pdf）：骑马订，双面打印后对折。',
        en: 'Write the pages imposed for saddle stitch too, to X-booklet.pdf.',
      },
      byDefault: 'no',
      words: ['拼版', '骑马订', '小册子', '折页'],
    },
    thickness: {
      shape: { kind: 'number', range: [0, mostThickness] },
      label: { zh: '纸厚', en: 'thickness of the paper' },
      description: {
        zh: '骑马订用纸的厚度，毫米；里面的页按它向订口移。',
        en: 'Thickness of the paper of a booklet in mm, for creep.',
      },
      byDefault: String(usualThickness),
      words: ['纸厚', '纸张厚度'],
    },
  },
} as const satisfies RecordShape;

export const printField = {
  shape: print,
  label: { zh: '付印设置', en: 'print settings' },
  description: {
    zh: '付印设置。一期的清单可以只改其中几项。',
    en: 'How the issue goes to press. An issue may override single settings.',
  },
  words: ['付印', '印刷', '打印', 'press', 'output'],
} as const;
