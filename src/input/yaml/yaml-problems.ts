/** Errors of the YAML library in the words of an editor, by their code and by what stands at their place. */
import type { ErrorCode } from 'yaml';
import { type Diagnostic, diagnostic, type Hint } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import * as hints from './hints.ts';
import { filledLineAfter, filledLineBefore, type Line, lineAt, spanIn, type YamlFile } from './lines.ts';
import { afterQuote, atMark, atValue, extraBracket, inBrackets, specialStart, valueStart } from './yaml-values.ts';

/** An error as the library found it. */
export interface YamlProblem {
  readonly code: ErrorCode;
  /** Offsets in the text. */
  readonly pos: readonly [number, number];
}

/** More levels than a manifest can have; the message of too deep a nesting names it. */
export const deepest = 100;

/** Errors that spoil one value; after any other the rest of the file cannot be trusted. */
const local: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

/**
 * Whether what follows in the file may have been misread because of the error. `inValue`: the error stands on a line whose
 * value alone is to blame.
 */
export function breaksStructure(code: ErrorCode, inValue: boolean): boolean {
  return !local.has(code) && !(inValue && (code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR'));
}

/** The diagnostic for an error of the library. */
export function explainProblem({ code, pos }: YamlProblem, source: YamlFile): Diagnostic {
  const [start, end] = pos;
  switch (code) {
    case 'TAB_AS_INDENT':
      return diagnostic('manifest/tab-indent', {}, spanIn(source, start, start + 1), [hints.indent]);
    case 'BAD_DQ_ESCAPE':
      return badEscape(start, source);
    case 'MULTIPLE_DOCS':
      return diagnostic('manifest/several-documents', {}, spanIn(source, start, start + 3), [oneFileEach]);
    case 'RESOURCE_EXHAUSTION':
      return diagnostic('manifest/too-deep', { limit: deepest }, spanIn(source, start, start + 1));
    case 'NON_STRING_KEY':
      return diagnostic('manifest/bad-key', {}, spanIn(source, start, Math.max(end, start + 1)));
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
    case 'MULTIPLE_ANCHORS':
    case 'BAD_PROP_ORDER':
      return atMark(start, source);
    case 'BAD_DIRECTIVE':
      return missingColon(lineAt(source.text, start), source);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return blockAsKey(start, source);
    case 'BLOCK_IN_FLOW':
    case 'UNEXPECTED_TOKEN':
      return (
        extraBracket(start, source) ??
        inBrackets(start, source) ??
        afterQuote(start, source) ??
        atValue(start, source) ??
        syntax(start, source)
      );
    case 'BAD_INDENT':
      return bodyIndent(start, source) ?? badIndent(lineAt(source.text, start), source);
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return brokenKey(start, source);
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
      return syntax(start, source);
    default:
      // A code that a later release of the library may add.
      return syntax(start, source);
  }
}

/**
 * Whether the line stands where the text of a block should be, but not indented enough: right below its `|`, or below
 * lines of it that are indented deeper.
 */
export function isBlockText(offset: number, text: string): boolean {
  const indent = indentOf(lineAt(text, offset));
  let line = filledLineBefore(text, offset);
  for (let between = 0; line !== undefined; between += 1) {
    if (/[:-]\s+[|>][-+\d]*\s*(#.*)?$/.test(line.text)) {
      const key = /^(?:\s|- )*/.exec(line.text)?.[0].length ?? 0;
      return between === 0 || indent > key;
    }
    if (indentOf(line) <= indent) return false;
    line = filledLineBefore(text, line.start);
  }
  return false;
}

function indentOf(line: Line): number {
  return /^ */.exec(line.text)?.[0].length ?? 0;
}

/** A second “: ” on the line, or a line below that is indented too deep. */
function blockAsKey(offset: number, source: YamlFile): Diagnostic {
  const line = lineAt(source.text, offset);
  const rest = source.text.slice(offset, line.end);
  if (/^\?(\s|$)/.test(rest)) return specialStart(offset, source);
  const colon = /:(?=\s|$)/.exec(rest);
  if (colon !== null && valueStart(offset, source) >= offset) {
    const at = offset + colon.index;
    const value = rest.trimEnd();
    return diagnostic('manifest/colon-in-value', {}, spanIn(source, at, at + 1), [
      hints.writeInstead(hints.quoted(value)),
      { message: { zh: '或者把文中的冒号改为全角“：”', en: 'or make the colon a full-width one' } },
    ]);
  }
  const below = filledLineAfter(source.text, offset);
  return bodyIndent(offset, source) ?? badIndent(below ?? line, source);
}

/** A line that should be a key and is none, for one of several reasons. */
function brokenKey(offset: number, source: YamlFile): Diagnostic {
  const line = lineAt(source.text, offset);
  const before = filledLineBefore(source.text, offset);
  // A % at the start of a line makes it a directive, which wants a --- after it.
  if (before?.text.startsWith('%') === true) return missingColon(before, source);
  const special = atValue(offset, source);
  if (special !== undefined) return inBrackets(offset, source) ?? special;
  const other = afterQuote(offset, source) ?? inBrackets(offset, source) ?? bodyIndent(offset, source);
  if (other !== undefined) return other;
  return /[:：]/.test(line.text) ? badIndent(line, source) : missingColon(line, source);
}

function bodyIndent(offset: number, source: YamlFile): Diagnostic | undefined {
  if (!isBlockText(offset, source.text)) return undefined;
  return diagnostic('manifest/body-indent', {}, textOf(lineAt(source.text, offset), source), [hints.block]);
}

function badIndent(line: Line, source: YamlFile): Diagnostic {
  return diagnostic('manifest/bad-indent', {}, textOf(line, source), [hints.indent]);
}

function missingColon(line: Line, source: YamlFile): Diagnostic {
  return diagnostic('manifest/missing-colon', {}, textOf(line, source), [hints.keyLine]);
}

function syntax(offset: number, source: YamlFile): Diagnostic {
  const line = lineAt(source.text, offset);
  const at = Math.min(offset, Math.max(line.start, line.end - 1));
  return diagnostic('manifest/syntax', {}, spanIn(source, at, at + 1), [hints.keyLine]);
}

function badEscape(start: number, source: YamlFile): Diagnostic {
  const written = [...source.text.slice(start, start + 3)].slice(0, 2).join('');
  const hint: Hint = {
    message: {
      zh: '路径用“/”分隔；反斜杠本身要写成“\\\\”，或改用单引号',
      en: 'write “/” in paths; a backslash itself is “\\\\”, or use single quotes',
    },
  };
  return diagnostic('manifest/bad-escape', { escape: written }, spanIn(source, start, start + written.length), [hint]);
}

const oneFileEach: Hint = {
  message: { zh: '一期一个文件；多余的“---”请删去', en: 'write one file for each issue, and drop the “---”' },
};

/** What stands on the line, without its indentation. */
function textOf(line: Line, source: YamlFile): Span {
  const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
  return spanIn(source, line.start + indent, line.start + line.text.trimEnd().length);
}
