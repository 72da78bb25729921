import { type Diagnostic, diagnostic, type Hint, type Localized } from '../../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../../base/source-text.ts';

/** What Markdown can say and a newsletter cannot print yet. */
export type Unsupported = 'html' | 'code' | 'thematic-break' | 'strikethrough';

const names: Readonly<Record<Unsupported, Localized>> = {
  html: { zh: 'HTML 标记', en: 'HTML' },
  code: { zh: '代码', en: 'code' },
  'thematic-break': { zh: '分隔线', en: 'rules' },
  strikethrough: { zh: '删除线', en: 'strikethrough' },
};

const waysOut: Readonly<Record<Unsupported, Localized>> = {
  html: {
    zh: '请删去标记，只留文字；要印出“<”本身，写成“\\<”',
    en: 'keep the text and delete the tags; write \\< for a printed <',
  },
  code: { zh: '请删去反引号；要印出“`”本身，写成“\\`”', en: 'delete the backticks; write \\` for a printed `' },
  'thematic-break': { zh: '请删去这一行；段落之间空一行即可', en: 'delete the line; a blank line parts paragraphs' },
  strikethrough: {
    zh: '请删去“~~”和不要的文字；要印出“~”本身，写成“\\~”',
    en: 'delete ~~ and the struck text; write \\~ for a printed ~',
  },
};

/** The error for something that cannot be printed yet, with the way out. */
export function unsupported(what: Unsupported, span: Span): Diagnostic {
  const hint: Hint = { message: waysOut[what] };
  return diagnostic('content/unsupported', { name: names[what] }, span, [hint]);
}
