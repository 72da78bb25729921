/** Reads PDF syntax (ISO 32000-1, 7.2 and 7.3): as much as the writer writes, strictly. */

export type PdfValue = null | boolean | number | Name | Bytes | Reference | readonly PdfValue[] | Dictionary;

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** A string, literal or hexadecimal. */
export interface Bytes {
  readonly kind: 'string';
  readonly bytes: Buffer;
}

export interface Reference {
  readonly kind: 'reference';
  readonly id: number;
}

export interface Dictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** An operator of a content stream or a keyword of the file. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly keyword: string;
}

export interface Scanner {
  readonly source: Buffer;
  at: number;
}

const blanks = /[\0\t\n\f\r ]/;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]/;

/** The next value or keyword; undefined at the end. */
export function next(scanner: Scanner): PdfValue | Keyword | undefined {
  skipBlanks(scanner);
  const char = peek(scanner);
  if (char === '') return undefined;
  if (char === '/') return { kind: 'name', name: name(scanner) };
  if (char === '(') return { kind: 'string', bytes: literal(scanner) };
  if (char === '[') return array(scanner);
  if (char === '<')
    return peek(scanner, 1) === '<' ? dictionary(scanner) : { kind: 'string', bytes: hexadecimal(scanner) };
  return numberOrKeyword(scanner);
}

/** The next value; a keyword in its place is an error. */
export function nextValue(scanner: Scanner): PdfValue {
  const value = next(scanner);
  if (value === undefined || isKeyword(value)) throw new Error(`no value at ${scanner.at}: ${JSON.stringify(value)}`);
  return value;
}

export function isKeyword(value: PdfValue | Keyword): value is Keyword {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'keyword';
}

/** Goes past `text`, which must come next. */
export function expect(scanner: Scanner, text: string): void {
  skipBlanks(scanner);
  const found = scanner.source.toString('latin1', scanner.at, scanner.at + text.length);
  if (found !== text) throw new Error(`“${text}” expected at ${scanner.at}, found “${found}”`);
  scanner.at += text.length;
}

function peek({ source, at }: Scanner, ahead = 0): string {
  return source.toString('latin1', at + ahead, at + ahead + 1);
}

function skipBlanks(scanner: Scanner): void {
  while (blanks.test(peek(scanner))) scanner.at++;
}

function word(scanner: Scanner): string {
  const start = scanner.at;
  while (regular.test(peek(scanner))) scanner.at++;
  if (scanner.at === start) throw new Error(`unexpected “${peek(scanner)}” at ${start}`);
  return scanner.source.toString('latin1', start, scanner.at);
}

function name(scanner: Scanner): string {
  scanner.at++;
  return word(scanner).replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function literal(scanner: Scanner): Buffer {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  let text = '';
  let depth = 0;
  do {
    let char = peek(scanner);
    if (char === '') throw new Error('string without end');
    scanner.at++;
    if (char === '\\') {
      char = peek(scanner);
      scanner.at++;
      text += escapes[char] ?? char;
      continue;
    }
    if (char === '(' && depth++ === 0) continue;
    if (char === ')' && --depth === 0) break;
    text += char;
  } while (depth > 0);
  return Buffer.from(text, 'latin1');
}

function hexadecimal(scanner: Scanner): Buffer {
  const end = scanner.source.indexOf('>', scanner.at);
  const digits = scanner.source.toString('latin1', scanner.at + 1, end);
  if (!/^([0-9A-Fa-f]{2})*$/.test(digits)) throw new Error(`bad hexadecimal string at ${scanner.at}: ${digits}`);
  scanner.at = end + 1;
  return Buffer.from(digits, 'hex');
}

function array(scanner: Scanner): readonly PdfValue[] {
  const values: PdfValue[] = [];
  scanner.at++;
  for (skipBlanks(scanner); peek(scanner) !== ']'; skipBlanks(scanner)) values.push(nextValue(scanner));
  scanner.at++;
  return values;
}

function dictionary(scanner: Scanner): Dictionary {
  const entries = new Map<string, PdfValue>();
  scanner.at += 2;
  for (skipBlanks(scanner); peek(scanner) !== '>'; skipBlanks(scanner)) {
    const key = name(scanner);
    if (entries.has(key)) throw new Error(`/${key} twice`);
    entries.set(key, nextValue(scanner));
  }
  expect(scanner, '>>');
  return { kind: 'dictionary', entries };
}

function numberOrKeyword(scanner: Scanner): PdfValue | Keyword {
  const text = word(scanner);
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { kind: 'keyword', keyword: text };
  const reference = /^ (\d+) R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
    scanner.source.toString('latin1', scanner.at, scanner.at + 12),
  );
  if (reference === null) return Number(text);
  scanner.at += reference[0].length;
  return { kind: 'reference', id: Number(text) };
}
