/** The state of a preview → the rows of the screen. */
import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { type AmbiguousWidth, columnsOf, cutTo } from '../../output/terminal/column-width.ts';
import { type ColourDepth, paintRow } from '../../output/terminal/paint.ts';
import type { Language } from '../language.ts';
import { type PagerState, pageAt, type Sheet } from './pager-state.ts';

/** How the screen shows things. */
export interface Screen {
  readonly columns: number;
  readonly depth: ColourDepth;
  readonly ambiguous: AmbiguousWidth;
  readonly language: Language;
  /** What the last build has to say; shown at the foot. */
  readonly status: string;
}

/** Rows of the screen from top to bottom: `state.height` of them, and the foot. */
export function screenRows(state: PagerState, sheet: Sheet, screen: Screen): string[] {
  const shown = state.help ? helpRows(screen.language) : pageRows(state, sheet, screen);
  const blank = Array.from({ length: Math.max(0, state.height - shown.length) }, () => '');
  return [...shown.slice(0, state.height), ...blank, footRow(state, sheet, screen)];
}

function pageRows({ top, height, query }: PagerState, sheet: Sheet, { depth, ambiguous, columns }: Screen): string[] {
  return sheet.rows.slice(top, top + height).map(({ row }) => {
    if (row === undefined) return faint('·'.repeat(Math.floor(columns / ambiguous)), depth);
    const isHit =
      query !== '' &&
      row.spans
        .map(({ text }) => text)
        .join('')
        .toLowerCase()
        .includes(query.toLowerCase());
    const painted = paintRow(row.spans, depth, ambiguous);
    return isHit && depth !== 'none' ? markHits(painted, query) : painted;
  });
}

/** What is searched for in reverse, where no change of look stands inside it. */
function markHits(row: string, query: string): string {
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
  return row.replace(pattern, (hit) => `\x1b[7m${hit}\x1b[27m`);
}

function footRow(state: PagerState, sheet: Sheet, screen: Screen): string {
  const { language, columns, ambiguous, depth } = screen;
  const text = cutTo(footText(state, sheet, screen)[language], columns, ambiguous);
  return depth === 'none' ? text : `\x1b[7m${text}${' '.repeat(columns - columnsOf(text, ambiguous))}\x1b[0m`;
}

function footText({ typing, notice, top, query, help }: PagerState, sheet: Sheet, { status }: Screen): Localized {
  if (typing?.kind === 'search') return { zh: `查找：${typing.text}`, en: `search: ${typing.text}` };
  if (typing?.kind === 'page') return { zh: `到第几页：${typing.text}`, en: `to page: ${typing.text}` };
  if (notice === 'not-found') return { zh: `没有找到“${query}”`, en: `“${query}” is not found` };
  if (notice === 'no-page') return { zh: '没有这一页', en: 'there is no such page' };
  if (help) return { zh: '按任意键返回', en: 'any key goes back' };
  const page = pageAt(sheet, top);
  const place = sheet.targets.findLast(({ at }) => at <= top);
  const where = place === undefined ? '' : ` · ${place.title.replaceAll('\n', '')}`;
  const more = status === '' ? '' : ` · ${status}`;
  return {
    zh: ` 第 ${page + 1} 页，共 ${sheet.labels.length} 页 · ? 按键 · q 退出${more}${where}`,
    en: ` page ${page + 1} of ${sheet.labels.length} · ? keys · q quit${more}${where}`,
  };
}

function faint(text: string, depth: ColourDepth): string {
  return depth === 'none' ? text : `\x1b[2m${text}\x1b[0m`;
}

const keys: readonly (readonly [keys: string, what: Localized])[] = [
  ['→ ]    ← [', { zh: '下一页　上一页', en: 'next, previous page' }],
  ['a      A', { zh: '下一篇　上一篇', en: 'next, previous article' }],
  ['s      S', { zh: '下一个栏目　上一个栏目', en: 'next, previous section' }],
  ['↓ j    ↑ k', { zh: '下一行　上一行', en: 'next, previous line' }],
  ['space f  b', { zh: '向下一屏　向上一屏', en: 'a screen down, up' }],
  ['g      G', { zh: '开头　末尾', en: 'beginning, end' }],
  ['12 Enter', { zh: '到第 12 页', en: 'to page 12' }],
  ['/', { zh: '查找', en: 'search' }],
  ['n      N', { zh: '下一处　上一处', en: 'next, previous place' }],
  ['v', { zh: '文字　图像', en: 'text, picture' }],
  ['r', { zh: '重新排印', en: 'typeset anew' }],
  ['q', { zh: '退出', en: 'quit' }],
];

function helpRows(language: Language): string[] {
  return ['', ...keys.map(([name, what]) => `  ${name.padEnd(14)}${what[language]}`)];
}
