/** Tokens of PDF syntax (ISO 32000-1, 7.2), one character a byte. */
import type { PdfDict, PdfValue } from './values.ts';

/** A value as the file has it, where references and null may stand. */
export type RawValue = Exclude<PdfValue, readonly PdfValue[]> | Reference | null | readonly RawValue[];

/** Stands for the object of this number. */
export interface Reference {
  readonly kind: 'reference';
  readonly number: number;
}

export interface Scanner {
  readonly source: string;
  at: number;
  /** Follows references; content streams have none. */
  readonly follow?: (reference: Reference) => PdfValue | undefined;
}

export type Token =
  | { readonly kind: 'value'; readonly value: RawValue }
  | { readonly kind: 'word'; readonly word: string };

/** What stands between tokens: blanks and comments. */
const between = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
/**
 * A name, a number, any other run of regular characters, a string of digits, a mark. The engine of regular expressions is
 * quick from the first token on, where a loop over bytes waits to be compiled.
 */
const token =
  /\/([^\0\t\n\f\r ()<>[\]{}/%]*)|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\0\t\n\f\r ()<>[\]{}/%])|([^\0\t\n\f\r ()<>[\]{}/%]+)|<([^<>]*)>|<<|>>|[[\](){}<>]/y;

/** The next token; undefined at the end. */
export function nextToken(scanner: Scanner): Token | undefined {
  const { source } = scanner;
  if (scanner.at >= source.length) return undefined; // A regular expression would begin anew.
  between.lastIndex = scanner.at;
  between.exec(source);
  token.lastIndex = between.lastIndex;
  const found = token.exec(source);
  if (found === null) return undefined;
  scanner.at = token.lastIndex;
  const [mark, name, number, word, digits] = found;
  if (number !== undefined) return value(Number(number));
  if (name !== undefined) return value({ kind: 'name', name: unescaped(name) });
  if (word !== undefined) return bare(word);
  if (digits !== undefined) return value({ kind: 'string', bytes: hexadecimal(digits) });
  if (mark === '[') return value(until(scanner, ']'));
  if (mark === '<<') return value(dictionary(until(scanner, '>>'), scanner.follow));
  if (mark === '(') return value({ kind: 'string', bytes: literal(scanner) });
  return { kind: 'word', word: mark === '>' ? '>>' : mark };
}

function value(of: RawValue): Token {
  return { kind: 'value', value: of };
}

/** A truth value, null, or an operator. */
function bare(word: string): Token {
  if (word === 'true' || word === 'false') return value(word === 'true');
  return word === 'null' ? value(null) : { kind: 'word', word };
}

/** Values up to the word `end`, references among them. */
export function until(scanner: Scanner, end: string): RawValue[] {
  const items: RawValue[] = [];
  for (let next = nextToken(scanner); next !== undefined; next = nextToken(scanner)) {
    if (next.kind === 'value') items.push(next.value);
    else if (next.word === end) break;
    else if (next.word === 'R' && scanner.follow !== undefined) {
      const [number] = items.splice(-2);
      if (typeof number === 'number') items.push({ kind: 'reference', number });
    }
  }
  return items;
}

/** What a value stands for, references in lists followed too; undefined for null. */
export function resolved(raw: RawValue | undefined, follow: Scanner['follow']): PdfValue | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (typeof raw !== 'object') return raw;
  if (isList(raw)) return raw.map((each) => resolved(each, follow)).filter((each) => each !== undefined);
  return raw.kind === 'reference' ? follow?.(raw) : raw;
}

function isList(raw: RawValue): raw is readonly RawValue[] {
  return Array.isArray(raw);
}

/** A dictionary of keys and values by turns. What it refers to is looked up when it is asked for. */
export function dictionary(items: readonly RawValue[], follow: Scanner['follow']): PdfDict {
  const entries = new Map<string, RawValue>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at];
    if (typeof key === 'object' && key !== null && 'kind' in key && key.kind === 'name') {
      entries.set(key.name, items[at + 1]!);
    }
  }
  return {
    kind: 'dictionary',
    id: undefined,
    keys: [...entries.keys()],
    get: (key) => resolved(entries.get(key), follow),
    stream: () => undefined,
  };
}

/** Two digits behind # are a byte; the bytes are UTF-8 (7.3.5). */
function unescaped(name: string): string {
  if (!/[#\x80-\xff]/.test(name)) return name;
  const bytes = name.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

function hexadecimal(text: string): Uint8Array {
  const digits = /[^\dA-Fa-f]/.test(text) ? text.replace(/[^\dA-Fa-f]/g, '') : text;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses; the scanner stands behind the first one. */
function literal(scanner: Scanner): Uint8Array {
  const { source } = scanner;
  let found = '';
  let depth = 1;
  for (; scanner.at < source.length; scanner.at++) {
    const character = source[scanner.at]!;
    if (character === '\\') {
      found += escaped(scanner);
      continue;
    }
    if (character === ')' && --depth === 0) break;
    if (character === '(') depth++;
    found += character;
  }
  scanner.at++;
  return Buffer.from(found, 'latin1');
}

/** What stands behind a backslash; the scanner is left on its last character. */
function escaped(scanner: Scanner): string {
  const { source } = scanner;
  const octal = /^[0-7]{1,3}/.exec(source.slice(scanner.at + 1, scanner.at + 4))?.[0];
  if (octal !== undefined) {
    scanner.at += octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  scanner.at++;
  const character = source[scanner.at] ?? '';
  if (character === '\r' && source[scanner.at + 1] === '\n') scanner.at++;
  else if (character !== '\n' && character !== '\r') return escapes[character] ?? character;
  return '';
}
