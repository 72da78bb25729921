import { error, warning } from './entry.ts';

/** Why the maker of a face keeps it out of documents, in the reader's words. */
const embeddingLimits = {
  restricted: { zh: '厂商不允许把它嵌入文档', en: 'its maker forbids embedding it in documents' },
  'whole-only': { zh: '厂商不允许只嵌入用到的字', en: 'its maker forbids embedding only the characters used' },
  'bitmaps-only': { zh: '厂商只允许嵌入点阵字形', en: 'its maker allows only its bitmaps to be embedded' },
} as const;

/** Messages of the font stage. */
export const fontMessages = {
  'font/missing-glyph': error((a: { character: string; code: string; face: string }) => ({
    zh: `字体里没有“${a.character}”（${a.code}）：${a.face} 和备用字体都缺这个字`,
    en: `no font has “${a.character}” (${a.code}): neither ${a.face} nor the fonts that stand in for it`,
  })),
  'font/fallback': warning((a: { character: string; code: string; asked: string; used: string }) => ({
    zh: `${a.asked} 缺“${a.character}”（${a.code}），改用 ${a.used}，字形可能与前后文不一致`,
    en: `${a.asked} lacks “${a.character}” (${a.code}); it is set in ${a.used} and may look different`,
  })),
  'font/no-variant': warning((a: { character: string; code: string; selector: string }) => ({
    zh: `“${a.character}”（${a.code}）要用的异体字形（${a.selector}）没有字体收，印的是通常的字形`,
    en: `no font has the variant ${a.selector} of “${a.character}” (${a.code}): the usual form is printed`,
  })),
  'font/not-shaped': error((a: { word: string; face: string }) => ({
    zh: `${a.face} 有“${a.word}”的字母，但字形连接的数据读不出来，字母会散开`,
    en: `${a.face} has the letters of “${a.word}”, but what it says of joining them cannot be read`,
  })),
  'font/no-chinese': warning((a: { path: string; face: string }) => ({
    zh: `${a.face} 里没有汉字，汉字会用自带字体排：${a.path}`,
    en: `${a.face} has no Chinese characters; they will be set in the fonts that come with the program: ${a.path}`,
  })),
  'font/not-a-font': error((a: { path: string }) => ({
    zh: `不是 TrueType 或 OpenType 字体文件：${a.path}`,
    en: `not a TrueType or OpenType font: ${a.path}`,
  })),
  'font/web-font': error((a: { path: string; format: 'WOFF' | 'WOFF2' }) => ({
    zh: `${a.format} 是网页字体，不能用来排版：${a.path}`,
    en: `${a.format} is a format for web pages and cannot be typeset with: ${a.path}`,
  })),
  'font/variable': error((a: { path: string; face: string }) => ({
    zh: `不能使用可变字体：${a.path}（${a.face}）`,
    en: `variable fonts cannot be used: ${a.path} (${a.face})`,
  })),
  'font/damaged': error((a: { path: string; table: string }) => ({
    zh: `字体文件已损坏或不完整：${a.path}（${a.table.trim()} 表）`,
    en: `the font file is damaged or incomplete: ${a.path} (table ${a.table.trim()})`,
  })),
  'font/face-needed': error((a: { path: string }) => ({
    zh: `字体集里有多款字体，请指明用哪一款：${a.path}`,
    en: `the collection holds several fonts; say which one to use: ${a.path}`,
  })),
  'font/unknown-face': error((a: { path: string; face: string }) => ({
    zh: `字体文件里没有“${a.face}”：${a.path}`,
    en: `no font named “${a.face}” in ${a.path}`,
  })),
  'font/not-embeddable': error((a: { path: string; face: string; limit: keyof typeof embeddingLimits }) => ({
    zh: `不能使用字体 ${a.face}，${embeddingLimits[a.limit].zh}：${a.path}`,
    en: `${a.face} cannot be used, ${embeddingLimits[a.limit].en}: ${a.path}`,
  })),
  'font/no-outlines': error((a: { path: string; face: string }) => ({
    zh: `字体里没有可以印刷的轮廓，只有点阵或彩色图形：${a.path}（${a.face}）`,
    en: `the font has no outlines to print, only bitmaps or colour pictures: ${a.path} (${a.face})`,
  })),
  'font/no-unicode': error((a: { path: string; face: string }) => ({
    zh: `字体里没有 Unicode 编码表，无法查字：${a.path}（${a.face}）`,
    en: `the font has no Unicode map, so characters cannot be looked up: ${a.path} (${a.face})`,
  })),
};
