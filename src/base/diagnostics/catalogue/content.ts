import type { Localized } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

/** Why a character was replaced, in the reader's words. */
const reasons = {
  'private-use': { zh: '旧编码的私用区字符', en: 'a private-use character of an older encoding' },
  compatibility: { zh: '兼容汉字', en: 'a compatibility ideograph' },
  radical: { zh: '部首符号', en: 'a radical symbol' },
} as const;

/** Messages of the content stage. */
export const contentMessages = {
  'content/unknown-format': error((a: { path: string }) => ({
    zh: `文章文件应为 .txt 或 .md：${a.path}`,
    en: `an article file must be .txt or .md: ${a.path}`,
  })),
  'content/unsupported': error((a: { name: Localized }) => ({
    zh: `正文里暂时不能用${a.name.zh}`,
    en: `${a.name.en} cannot be used in an article yet`,
  })),
  'content/nested-too-deep': error((a: { deepest: number }) => ({
    zh: `嵌套太深：引文、列表、强调和方括号标记最多套 ${a.deepest} 层`,
    en: `nested too deep: quotations, lists, emphasis and marks stand ${a.deepest} deep in each other at most`,
  })),
  'content/tangled-marks': error((_: object) => ({
    zh: '方括号、尖括号或反引号太多太密，从这里起没有再认',
    en: 'too many brackets, “<” or backticks to be read: from here on they were left alone',
  })),
  'content/picture': error((a: { path: string; reason: Localized }) => ({
    zh: `图片不能用，${a.reason.zh}：${a.path}`,
    en: `the picture ${a.path} cannot be used: it ${a.reason.en}`,
  })),
  'content/picture-without-text': warning((_: object) => ({
    zh: '图片没有图注，也没有文字说明：读屏软件读不出它',
    en: 'a picture without caption and description: whoever hears the page read will not know of it',
  })),
  'content/picture-in-text': error((_: object) => ({
    zh: '图片要单独占一行，不能放在段落文字中间',
    en: 'a picture stands on a line of its own, not inside a paragraph',
  })),
  'content/figure-texts': error((a: { name: Localized; texts: number; pictures: number }) => ({
    zh: `${a.pictures} 张图片写了 ${a.texts} 条${a.name.zh}，应合用一条，或者一张一条`,
    en: `${a.texts} ${a.name.en} for ${a.pictures} pictures: write one for all, or one for each`,
  })),
  'content/figure-width': error((a: { written: string }) => ({
    zh: `图片的 width 应为 5 到 420 的毫米数，或百分比，不能是“${a.written}”`,
    en: `the width of a picture is millimetres from 5 to 420, or a share like 60%, not “${a.written}”`,
  })),
  'content/figure-after': warning((a: { paragraphs: number }) => ({
    zh: `正文只有 ${a.paragraphs} 段，图片排在正文后面`,
    en: `the text has no more than ${a.paragraphs} paragraphs, so the picture stands behind it`,
  })),
  'content/given-twice': warning((a: { key: string }) => ({
    zh: `稿件开头的 ${a.key} 与清单里的不同，以清单为准`,
    en: `“${a.key}” at the head of the article is not what the manifest says, which counts`,
  })),
  'content/table-merge': error((a: { mark: string }) => ({
    zh: `这一格的“${a.mark}”没有可以并入的格`,
    en: `there is no cell that this “${a.mark}” could join`,
  })),
  'content/note-missing': error((a: { mark: string }) => ({
    zh: `找不到脚注 ${a.mark} 的注文`,
    en: `there is no note for ${a.mark}`,
  })),
  'content/note-unused': warning((a: { mark: string }) => ({
    zh: `正文里没有 ${a.mark}，这条脚注不会印出来`,
    en: `nothing in the text leads to the note ${a.mark}, which will not be printed`,
  })),
  'content/note-block': error((_: object) => ({
    zh: '脚注里只能写文字，不能有列表、表格、图片和别的脚注',
    en: 'a note holds paragraphs of text, no lists, tables, pictures or other notes',
  })),
  'content/private-use': error((a: { code: string; count: number }) => ({
    zh: `无法确定 ${a.code} 是什么字（私用区字符，共 ${a.count} 处）`,
    en: `cannot tell what ${a.code} stands for (private-use character, ${times(a.count)})`,
  })),
  'content/lost-character': error((a: { code: string; count: number }) => ({
    zh: `有字在转换编码时丢失了（${a.code}，共 ${a.count} 处）`,
    en: `a character was lost in a conversion (${a.code}, ${times(a.count)})`,
  })),
  'content/replaced-character': warning(
    (a: {
      from: string;
      fromCode: string;
      to: string;
      toCode: string;
      because: keyof typeof reasons;
      count: number;
    }) => ({
      zh: `${reasons[a.because].zh} ${a.fromCode} 已改为“${a.to}”（${a.toCode}），共 ${a.count} 处，请核对`,
      en: `${reasons[a.because].en}, ${a.fromCode}, became “${a.to}” (${a.toCode}), ${times(a.count)}; please check`,
    }),
  ),
  'content/dropped-character': warning((a: { code: string; name: Localized; count: number }) => ({
    zh: `已去掉看不见的${a.name.zh} ${a.code}，共 ${a.count} 处`,
    en: `took out the invisible ${a.name.en} ${a.code}, ${times(a.count)}`,
  })),
  'content/empty-body': warning((a: { title: string }) => ({
    zh: `文章《${a.title}》没有正文`,
    en: `the article “${a.title}” has no text`,
  })),
  'content/empty-section': warning((a: { title: string }) => ({
    zh: `栏目“${a.title}”没有稿件，没有印`,
    en: `the section “${a.title}” has no articles and is left out`,
  })),
  'content/lines-joined': warning((a: { lines: number }) => ({
    zh: `从这里起 ${a.lines} 行并成了一段，多数行是完整的句子`,
    en: `${a.lines} lines from here on became one paragraph, though most of them are finished sentences`,
  })),
  'content/title-in-body': warning((_: object) => ({
    zh: '正文里有一级标题“#”，已按文内小标题排',
    en: 'a heading of level 1 (#) inside the article is set as a heading of the text',
  })),
  'content/heading-depth': warning((a: { depth: number }) => ({
    zh: `文内小标题只有四级（## 到 #####），这里用了 ${a.depth} 个“#”，已按第四级排`,
    en: `headings have four levels (## to #####); this one with ${a.depth} # is set as the fourth`,
  })),
  'content/link-target': warning((a: { url: string }) => ({
    zh: `链接地址不完整，已去掉链接、保留文字：${a.url === '' ? '（空）' : a.url}`,
    en: `not a whole address, so the text stays without a link: ${a.url === '' ? '(empty)' : a.url}`,
  })),
  'content/unknown-mark': error((a: { name: string }) => ({
    zh: `没有叫“${a.name}”的标记`,
    en: `there is no mark called “${a.name}”`,
  })),
  'content/mark-value': error((a: { name: string; expected: Localized }) => ({
    zh: `标记“${a.name}”${a.expected.zh}`,
    en: `the mark “${a.name}” ${a.expected.en}`,
  })),
  'content/mark-conflict': error((a: { name: string }) => ({
    zh: `这些文字已有同类的标记，不能再加“${a.name}”`,
    en: `the text bears a mark of this kind already and cannot take “${a.name}” as well`,
  })),
  'content/mark-without-text': warning((a: { name: string }) => ({
    zh: `方括号里没有可以加“${a.name}”的文字`,
    en: `there is nothing in the brackets that can take the mark “${a.name}”`,
  })),
  'content/spread-too-narrow': warning((a: { text: string; squares: number }) => ({
    zh: `“${a.text}”比 ${a.squares} 个字宽，没有均排`,
    en: `“${a.text}” is wider than ${a.squares} characters and is not spread`,
  })),
  'content/literal-mark': warning((a: { text: string }) => ({
    zh: `“${a.text}”没有作为标记，会照原样印出来`,
    en: `“${a.text}” is not read as a mark and will be printed as it stands`,
  })),
  'content/literal-stars': warning((a: { stars: string }) => ({
    zh: `“${a.stars}”没有成对，会照原样印出来`,
    en: `“${a.stars}” has no partner and will be printed as it stands`,
  })),
};

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
