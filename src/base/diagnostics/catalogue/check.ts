import { warning } from './entry.ts';

/** What `bulletin check` finds: slips that print as they are. */
export const checkMessages = {
  'check/ascii-punctuation': warning((a: { mark: string }) => ({
    zh: `中文里用了半角标点“${a.mark}”`,
    en: `half-width “${a.mark}” in Chinese text`,
  })),
  'check/straight-quotes': warning((a: { mark: string }) => ({
    zh: `中文里用了直引号 ${a.mark}`,
    en: `straight quotation mark ${a.mark} in Chinese text`,
  })),
  'check/ellipsis': warning((a: { mark: string }) => ({
    zh: `省略号应为六个点“……”，这里是“${a.mark}”`,
    en: `an ellipsis has six dots (……), here stands “${a.mark}”`,
  })),
  'check/dash': warning((a: { mark: string }) => ({
    zh: `破折号应为“——”，这里是“${a.mark}”`,
    en: `a Chinese dash is ——, here stands “${a.mark}”`,
  })),
  'check/year-range': warning((a: { text: string; mark: string }) => ({
    zh: `起止时间“${a.text}”用了“${a.mark}”，应为一字线`,
    en: `“${a.text}” has “${a.mark}” where a span of time takes —`,
  })),
  'check/unpaired-mark': warning((a: { mark: string }) => ({
    zh: `“${a.mark}”没有配对`,
    en: `${a.mark} has no partner`,
  })),
  'check/repeated-mark': warning((a: { mark: string }) => ({
    zh: `标点重复：“${a.mark}”`,
    en: `marks follow each other: “${a.mark}”`,
  })),
  'check/document-number': warning((a: { text: string }) => ({
    zh: `发文字号的年份应写在六角括号〔〕里：“${a.text}”`,
    en: `the year of a document number stands in 〔 〕: “${a.text}”`,
  })),
  'check/fullwidth-character': warning((a: { text: string }) => ({
    zh: `数字、字母应为半角：“${a.text}”`,
    en: `digits and letters are half-width: “${a.text}”`,
  })),
  'check/numbering': warning((a: { text: string }) => ({
    zh: `序号的写法不对：“${a.text}”`,
    en: `not a form of numbering: “${a.text}”`,
  })),
  'check/title-punctuation': warning((a: { mark: string }) => ({
    zh: `标题末尾有标点“${a.mark}”`,
    en: `the title ends with “${a.mark}”`,
  })),
  'check/section-limit': warning((a: { title: string; count: number; limit: number }) => ({
    zh: `《${a.title}》有 ${a.count} 字，超过本栏目的上限 ${a.limit} 字`,
    en: `“${a.title}” has ${a.count} characters; the section allows ${a.limit}`,
  })),
  'check/missing-source': warning((a: { title: string }) => ({
    zh: `《${a.title}》没有写明来源，其他稿件有`,
    en: `“${a.title}” has no source, other articles have one`,
  })),
  'check/missing-caption': warning((_: object) => ({
    zh: '图片没有图注',
    en: 'a picture has no caption',
  })),
  'check/duplicate-title': warning((a: { title: string }) => ({
    zh: `标题《${a.title}》用了两次`,
    en: `the title “${a.title}” stands twice`,
  })),
  'check/internal-publication': warning((a: { word: string; clause: 14 | 15 }) => ({
    zh: `内部资料不得有“${a.word}”字样（《内部资料性出版物管理办法》第${a.clause === 14 ? '十四' : '十五'}条）`,
    en: `an internal publication may not say “${a.word}” (Measures for internal publications, art. ${a.clause})`,
  })),
  'check/runt': warning((a: { text: string; page: string }) => ({
    zh: `第 ${a.page} 页有一段的末行只有一个字（孤字）：${a.text}`,
    en: `a paragraph on page ${a.page} ends in a line of one character: ${a.text}`,
  })),
  'check/lone-line': warning((a: { text: string; page: string }) => ({
    zh: `第 ${a.page} 页单独留下了一段的一行（孤行）：${a.text}`,
    en: `a line of a paragraph stands alone on page ${a.page}: ${a.text}`,
  })),
  'check/unused-file': warning((a: { path: string }) => ({
    zh: `文件夹里有本期没有用到的文件：${a.path}`,
    en: `a file of the folder is not used: ${a.path}`,
  })),
};
