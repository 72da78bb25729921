/** Content streams as operators with their operands (ISO 32000-1, 7.8.2). */
import type { PdfDict, PdfValue } from './values.ts';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** Bytes that part tokens, and those that are tokens of their own. */
const white = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)));

interface Scanner {
  readonly bytes: Uint8Array;
  at: number;
}

type Token = { readonly kind: 'value'; readonly value: PdfValue } | { readonly kind: 'word'; readonly word: string };

/** The operations of `bytes` in order. Damaged stretches are skipped; an inline image is one operation, BI. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const scanner: Scanner = { bytes, at: 0 };
  let operands: PdfValue[] = [];
  for (let token = next(scanner); token !== undefined; token = next(scanner)) {
    if (token.kind === 'value') {
      operands.push(token.value);
      continue;
    }
    if (token.word === ']' || token.word === '>>') continue;
    if (token.word === 'BI') operands = [inlineImage(scanner)];
    yield { operator: token.word, operands };
    operands = [];
  }
}

function next(scanner: Scanner): Token | undefined {
  skipBlank(scanner);
  const { bytes, at } = scanner;
  if (at >= bytes.length) return undefined;
  const first = String.fromCharCode(bytes[at]!);
  switch (first) {
    case '/':
      scanner.at++;
      return value({ kind: 'name', name: unescaped(regular(scanner)) });
    case '(':
      return value({ kind: 'string', bytes: literal(scanner) });
    case '[':
      scanner.at++;
      return value(until(scanner, ']'));
    case '<':
      if (bytes[at + 1] === 0x3c) {
        scanner.at += 2;
        return value(dictionary(until(scanner, '>>')));
      }
      return value({ kind: 'string', bytes: hexadecimal(scanner) });
    case '>':
      scanner.at += bytes[at + 1] === 0x3e ? 2 : 1;
      return { kind: 'word', word: '>>' };
    case ']':
    case ')':
    case '{':
    case '}':
      scanner.at++;
      return { kind: 'word', word: first };
    default:
      return bare(regular(scanner));
  }
}

function value(of: PdfValue): Token {
  return { kind: 'value', value: of };
}

/** A number, a truth value or an operator. */
function bare(word: string): Token {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return value(Number(word));
  if (word === 'true' || word === 'false') return value(word === 'true');
  return { kind: 'word', word };
}

function until(scanner: Scanner, end: string): PdfValue[] {
  const items: PdfValue[] = [];
  for (let token = next(scanner); token !== undefined; token = next(scanner)) {
    if (token.kind === 'value') items.push(token.value);
    else if (token.word === end) break;
  }
  return items;
}

function dictionary(items: readonly PdfValue[]): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at]!;
    if (typeof key === 'object' && 'kind' in key && key.kind === 'name') entries.set(key.name, items[at + 1]!);
  }
  return {
    kind: 'dictionary',
    id: undefined,
    keys: [...entries.keys()],
    get: (key) => entries.get(key),
    stream: () => undefined,
  };
}

/** The dictionary of an inline image; its data is passed over: it ends with EI between blanks. */
function inlineImage(scanner: Scanner): PdfDict {
  const image = dictionary(until(scanner, 'ID'));
  for (scanner.at++; scanner.at < scanner.bytes.length; scanner.at++) {
    const [before, e, i, after] = scanner.bytes.subarray(scanner.at - 1, scanner.at + 3);
    if (e === 0x45 && i === 0x49 && white.has(before!) && (after === undefined || white.has(after))) break;
  }
  scanner.at += 2;
  return image;
}

function skipBlank(scanner: Scanner): void {
  const { bytes } = scanner;
  for (; scanner.at < bytes.length; scanner.at++) {
    const byte = bytes[scanner.at]!;
    if (byte === 0x25)
      while (scanner.at < bytes.length && bytes[scanner.at] !== 10 && bytes[scanner.at] !== 13) scanner.at++;
    else if (!white.has(byte)) return;
  }
}

function regular(scanner: Scanner): string {
  const { bytes, at } = scanner;
  let end = at;
  while (end < bytes.length && !white.has(bytes[end]!) && !delimiters.has(bytes[end]!)) end++;
  scanner.at = end;
  return String.fromCharCode(...bytes.subarray(at, end));
}

function unescaped(name: string): string {
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function hexadecimal(scanner: Scanner): Uint8Array {
  const end = scanner.bytes.indexOf(0x3e, scanner.at);
  const stop = end === -1 ? scanner.bytes.length : end;
  const digits = Buffer.from(scanner.bytes.subarray(scanner.at + 1, stop))
    .toString('latin1')
    .replace(/[^\dA-Fa-f]/g, '');
  scanner.at = stop + 1;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literal(scanner: Scanner): Uint8Array {
  const { bytes } = scanner;
  const found: number[] = [];
  let depth = 0;
  for (; scanner.at < bytes.length; scanner.at++) {
    const byte = bytes[scanner.at]!;
    if (byte === 0x5c) {
      escaped(scanner, found);
      continue;
    }
    if (byte === 0x29 && --depth === 0) break;
    if (byte !== 0x28 || depth++ > 0) found.push(byte);
  }
  scanner.at++;
  return Uint8Array.from(found);
}

/** What stands behind a backslash; the scanner is left on its last byte. */
function escaped(scanner: Scanner, found: number[]): void {
  const { bytes } = scanner;
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(scanner.at + 1, scanner.at + 4)))?.[0];
  if (octal !== undefined) {
    found.push(Number.parseInt(octal, 8) & 0xff);
    scanner.at += octal.length;
    return;
  }
  scanner.at++;
  const byte = bytes[scanner.at] ?? 0;
  if (byte === 13 && bytes[scanner.at + 1] === 10) scanner.at++;
  else if (byte !== 10 && byte !== 13) found.push(escapes[String.fromCharCode(byte)] ?? byte);
}
