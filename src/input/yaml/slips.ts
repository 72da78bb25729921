/**
 * Slips of hands that write Chinese: full-width colons, blanks and dashes where YAML wants ASCII, and missing blanks.
 * YAML reads most of them as text, so that its own errors come late, in the wrong place, or not at all.
 */
import { type Diagnostic, diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { plainForm } from '../../base/diagnostics/nearest.ts';
import type { Span } from '../../base/source-text.ts';
import * as hints from './hints.ts';
import type { Line } from './lines.ts';
import type { KeyWords } from './shape.ts';

/** Blanks that YAML takes for text: no-break, typographic, zero-width and ideographic ones. */
const oddBlanks = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';
const oddBlankRun = new RegExp(`[${oddBlanks}]+`, 'u');

/** A line as a key seems to be meant: indentation, dash, key, colon, and what follows at once. */
const keyLine = new RegExp(
  `^(?<indent>[ \\t${oddBlanks}]*)(?:(?<dash>[-－–—•·*])(?<gap>[ \\t${oddBlanks}]*))?` +
    `(?<key>[^\\s${oddBlanks}:：#"'{}[\\],&!|>%@\`]+)[ ${oddBlanks}]*(?<colon>[:：])(?<after>[ ${oddBlanks}]*(?<value>\\S?))`,
  'du',
);

/** A key as it should be, which nearly all lines of structure begin with: there is nothing to be said of them. */
const faultlessLine = /^ *(?:- +)?\w[\w-]*:(?: |$)/;

/** A word of so many characters before a colon may still be meant as a key: 供稿单位, 责任编辑, 投稿邮箱地址. */
const longestKey = 14;

/**
 * The slips in one line of a manifest; none when the line is not meant as `key: value`. A line is meant so when it begins
 * with a key, and a `doubtful` line, one that YAML does not understand, also when it begins with another word.
 */
export function slipsIn(line: Line, file: string, keys: KeyWords, doubtful: boolean): Diagnostic[] {
  if (faultlessLine.test(line.text)) return [];
  const match = keyLine.exec(line.text);
  const places = match?.indices?.groups;
  if (match?.groups === undefined || places === undefined) return [];
  const { indent = '', dash, gap = '', key = '', colon, after = '', value } = match.groups;
  const meant = keys.get(plainForm(key));
  const known = meant === plainForm(key);
  if (!known && !(doubtful && key.length <= longestKey && value !== '/')) return [];
  const span = (place: readonly [number, number] | undefined, from = 0, length?: number): Span => {
    const start = line.start + (place?.[0] ?? 0) + from;
    return { file, start, end: length === undefined ? line.start + (place?.[1] ?? 0) : start + length };
  };

  const found: Diagnostic[] = [];
  const tab = indent.indexOf('\t');
  if (tab !== -1) found.push(diagnostic('manifest/tab-indent', {}, span(places['indent'], tab, 1), [hints.indent]));
  for (const part of [
    { text: indent, place: places['indent'] },
    { text: gap, place: places['gap'] },
  ]) {
    const odd = oddBlankRun.exec(part.text);
    if (odd === null) continue;
    const args = { codePoint: codePointName(odd[0]), where: 'indent' } as const;
    found.push(diagnostic('manifest/odd-blank', args, span(part.place, odd.index, odd[0].length)));
  }
  if (dash !== undefined && (dash !== '-' || gap === '')) {
    found.push(diagnostic('manifest/list-dash', { dash }, span(places['dash'])));
  }
  const written = known ? plainForm(key) : key;
  const odd = oddBlankRun.exec(after);
  if (colon === '：') {
    const more = known || meant === undefined ? [] : [hints.englishKey(meant)];
    found.push(diagnostic('manifest/fullwidth-colon', { key: written }, span(places['colon']), more));
  } else if (odd?.index === 0) {
    const args = { codePoint: codePointName(odd[0]), where: 'colon' } as const;
    found.push(diagnostic('manifest/odd-blank', args, span(places['after'], 0, odd[0].length)));
  } else if (after === value && value !== '') {
    found.push(diagnostic('manifest/no-blank-after-colon', { key: written }, span(places['colon'])));
  }
  return found;
}

/** Whether a text begins with a key and a colon, as in `title：科技` or `title: 科技`. */
export function beginsWithKey(text: string, keys: KeyWords): boolean {
  const key = plainForm(keyLine.exec(text)?.groups?.['key'] ?? '');
  return keys.get(key) === key;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
