/** What is wrong with one value of a line that YAML does not understand: marks, quotes, brackets. */
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import * as hints from './hints.ts';
import { type Line, lineAt, spanIn, type YamlFile } from './lines.ts';

/** The diagnostic for a value that begins at `start` with a mark that YAML keeps for itself. */
export function specialStart(start: number, source: YamlFile): Diagnostic {
  const value = valueFrom(start, source.text);
  const mark = value.charAt(0);
  const instead = hints.writeInstead(hints.quoted(value));
  return diagnostic('manifest/special-start', { mark }, spanIn(source, start, start + 1), [
    ...(mark === '|' || mark === '>' ? [hints.block] : []),
    ...(value.length > 1 ? [instead] : []),
  ]);
}

/** The rest of the line from `start` on; between brackets, what goes before the next comma or bracket. */
function valueFrom(start: number, text: string): string {
  const line = lineAt(text, start);
  const rest = text
    .slice(start, line.end)
    .replace(/(?<!\s)\s+#.*$/, '')
    .trimEnd();
  return isInBrackets(line, start) ? (/^.[^,\]}]*/.exec(rest)?.[0] ?? rest) : rest;
}

function isInBrackets(line: Line, offset: number): boolean {
  const before = line.text.slice(0, offset - line.start);
  return /(?:^|[:\s,[{-])[[{][^\]}]*$/.test(before);
}

/** Indentation, dashes and key of a line: the value begins after them. */
const valueHead = /^\s*(?:[-?][ \t]+)*(?:[^\s"'[\]{}#:][^:#]*?\s*:[ \t]+)?/;
const specialMarks = /^[[\]{},&*!|>%@`?#-]/;

/** Where the value of the line begins. */
export function valueStart(offset: number, source: YamlFile): number {
  const line = lineAt(source.text, offset);
  return line.start + (valueHead.exec(line.text)?.[0].length ?? 0);
}

/** A value whose special mark the error points at: the one at the line's value, or one among items in brackets. */
export function atMark(offset: number, source: YamlFile): Diagnostic {
  return atValue(offset, source) ?? specialStart(offset, source);
}

/** The value of the line when it begins with a special mark and has ended before `offset`. */
export function atValue(offset: number, source: YamlFile): Diagnostic | undefined {
  const start = valueStart(offset, source);
  const read = source.text.slice(start, Math.max(start, offset));
  if (start <= offset && specialMarks.test(source.text.charAt(start)) && !isOpen(read)) {
    return specialStart(start, source);
  }
  // A list on the same line as its key: “title: - 重要”.
  return source.text[offset] === '-' ? specialStart(offset, source) : undefined;
}

/** Whether a bracket is still open at the end of the text: what follows belongs to a list or to keys in braces. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return /^[[{]/.test(text) && count(/[[{]/g) > count(/[\]}]/g);
}

/** A bracket that closes nothing. */
export function extraBracket(offset: number, source: YamlFile): Diagnostic | undefined {
  const bracket = source.text.charAt(offset);
  if (bracket !== ']' && bracket !== '}') return undefined;
  return diagnostic('manifest/extra-bracket', { bracket }, spanIn(source, offset, offset + 1), [quoteWhole]);
}

const quoteWhole: Hint = {
  message: {
    zh: '如果括号是文字的一部分，请给整段文字加引号',
    en: 'when the brackets belong to a text, quote the whole text',
  },
};

/** Text behind the quote that closes a value: “"关于"双碳"工作"”. */
export function afterQuote(offset: number, source: YamlFile): Diagnostic | undefined {
  const line = lineAt(source.text, offset);
  const start = valueStart(offset, source);
  const quote = source.text[start] ?? '';
  const before = source.text.slice(start + 1, offset).trimEnd();
  if (!/["']/.test(quote) || !before.endsWith(quote)) return undefined;
  const whole = source.text.slice(start, line.end).trimEnd();
  const inner = whole.endsWith(quote) ? whole.slice(1, -1) : whole;
  return diagnostic('manifest/text-after-quote', { quote }, spanIn(source, offset, line.end), [
    hints.writeInstead(hints.quoted(inner)),
    {
      message: { zh: '文中的引号用中文引号“”时不必加外层引号', en: 'Chinese quotation marks “” need no quotes around' },
    },
  ]);
}

/** A full-width comma between the items in brackets, when `offset` stands in brackets. */
export function inBrackets(offset: number, source: YamlFile): Diagnostic | undefined {
  const start = valueStart(offset, source);
  if (!isOpen(source.text.slice(start, Math.max(start + 1, offset)))) return undefined;
  const found = source.text.slice(start, lineAt(source.text, offset).end).search(/[，、；]/);
  if (found === -1) return undefined;
  const at = start + found;
  const mark = source.text.charAt(at);
  return diagnostic('manifest/fullwidth-comma', { mark }, spanIn(source, at, at + 1));
}
