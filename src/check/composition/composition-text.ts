/** The numbers of a composition as a table for the terminal. */

import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import { displayWidth } from '../../base/diagnostics/display-width.ts';
import { plural } from '../../base/plural.ts';
import type { AdjustmentClass } from '../../typeset/frame/frame.ts';
import type { CompositionReport, CompositionTotal, ReportedLine, ReportedPage } from './composition-report.ts';

const classNames: Readonly<Record<AdjustmentClass | 'none', Localized>> = {
  none: { zh: '未调整', en: 'as it is' },
  wordSpace: { zh: '词距', en: 'word spaces' },
  interpunct: { zh: '间隔号', en: 'interpuncts' },
  bracket: { zh: '引号括号', en: 'brackets' },
  pause: { zh: '逗号顿号', en: 'pauses' },
  gap: { zh: '中西间距', en: 'Han–Latin gaps' },
  stop: { zh: '句末点号', en: 'full stops' },
  character: { zh: '字距', en: 'all gaps' },
};

/** One line for each line of text, a line for each page, and the total; no colours, no line end at the end. */
export function compositionText({ pages, total }: CompositionReport, language: keyof Localized): string {
  const rows = pages.flatMap((page, index) => [
    pageText(page, index + 1, language),
    ...page.lines.map((line) => lineText(line, language)),
  ]);
  return [...rows, totalText(total, language)].join('\n');
}

function pageText({ label, rowsUsed, widows }: ReportedPage, index: number, language: keyof Localized): string {
  const name = label === '' ? String(index) : label;
  return language === 'zh'
    ? `第 ${name} 页　用 ${rowsUsed} 行　孤行 ${widows}`
    : `page ${name}, ${rowsUsed} rows used, ${widows} lone lines`;
}

/** Natural width of measure, class and amount per gap, then the text. */
function lineText(
  { text, natural, measure, reached, perGap, excess }: ReportedLine,
  language: keyof Localized,
): string {
  const widths = `${natural.toFixed(2).padStart(7)} /${measure.toFixed(2).padStart(6)}`;
  const name = padded(classNames[reached ?? 'none'][language], nameWidth(language));
  const amount = reached === null ? ''.padStart(7) : `${perGap >= 0 ? '+' : ''}${perGap.toFixed(3)}`.padStart(7);
  return `  ${widths}  ${name} ${amount}${excess > 0 ? ` !${excess.toFixed(2)}` : ''}  ${text}`;
}

function totalText(total: CompositionTotal, language: keyof Localized): string {
  const order = Object.keys(classNames) as (AdjustmentClass | 'none')[];
  const reached = order.flatMap((name) => {
    const count = total.reached[name];
    return count === undefined ? [] : [`${classNames[name][language]} ${count}`];
  });
  const { pages, lines, meanGap, worstGap, runts, widows, overfull } = total;
  return language === 'zh'
    ? `合计 ${pages} 页 ${lines} 行；${reached.join('，')}；字距平均 ${meanGap.toFixed(4)}、最大 ${worstGap.toFixed(4)} 字；孤字 ${runts}，孤行 ${widows}，超出版心 ${overfull}`
    : `${plural(pages, 'page')}, ${plural(lines, 'line')}; ${reached.join(', ')}; gaps ${meanGap.toFixed(4)} em on average, ${worstGap.toFixed(4)} at most; runts ${runts}, lone lines ${widows}, overfull ${overfull}`;
}

function nameWidth(language: keyof Localized): number {
  return Math.max(...Object.values(classNames).map((name) => displayWidth(name[language])));
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
