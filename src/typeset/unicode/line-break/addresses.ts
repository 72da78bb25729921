/**
 * Web and e-mail addresses: where they stand in a text and where a line may end inside them. No hyphen is ever set, so a
 * sign that structures the address shows that it goes on: it begins the next line, except the solidus, which ends one.
 */
import { isAsciiLetter, isDigit } from '../characters.ts';
import * as Cost from './costs.ts';
import * as Verdict from './verdicts.ts';

/** An address in UTF-16 indices; `bodyStart` is behind the // of its scheme. */
export interface Address {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

/** Least characters of an address on either line: shorter scraps save nothing and read badly. */
const leastBefore = 3;
const leastBehind = 2;

/** The addresses of a text from left to right, without the punctuation of the sentence behind them. */
export function findAddresses(text: string): Address[] {
  // Every address has one of these; most paragraphs have neither.
  if (!text.includes('/') && !text.includes('@') && !text.includes('www.')) return [];
  const addresses: Address[] = [];
  let floor = 0;
  signsOfAddresses.lastIndex = 0;
  while (signsOfAddresses.test(text)) {
    const address = addressAt(text, signsOfAddresses.lastIndex - 1, floor);
    if (address === undefined) continue;
    addresses.push(address);
    floor = address.end;
    signsOfAddresses.lastIndex = Math.max(signsOfAddresses.lastIndex, floor);
  }
  return addresses;
}

/** The signs that `addressAt` looks at. */
const signsOfAddresses = /[/@w]/g;

/** The address that the sign at `at` gives away: :// or www. or @, or a / behind a domain. `floor`: it begins no earlier. */
function addressAt(text: string, at: number, floor: number): Address | undefined {
  switch (text[at]) {
    case '/':
      return text.startsWith('://', at - 1) ? withScheme(text, at - 1, floor) : withPath(text, at, floor);
    case '@':
      return email(text, at, floor);
    case 'w':
      if (!text.startsWith('www.', at) || isAsciiLetter(text.charCodeAt(at - 1))) return undefined;
      return trimmed(text, at, at, at + 4);
    default:
      return undefined;
  }
}

function withScheme(text: string, colon: number, floor: number): Address | undefined {
  const start = startOf(text, colon, floor, isSchemeUnit);
  return start === colon ? undefined : trimmed(text, start, colon + 3, colon + 3);
}

/** example.com/path or 10.1000/182 (a DOI). */
function withPath(text: string, solidus: number, floor: number): Address | undefined {
  const start = startOf(text, solidus, floor, isHostUnit);
  const host = text.slice(start, solidus);
  if (!/^(?:[\w-]+\.)+[a-z]{2,24}(?::\d+)?$/iu.test(host) && !/^10\.\d{4,9}$/u.test(host)) return undefined;
  return trimmed(text, start, start, solidus + 1);
}

function email(text: string, at: number, floor: number): Address | undefined {
  const start = startOf(text, at, floor, isLocalUnit);
  let end = at + 1;
  while (isHostUnit(text.charCodeAt(end))) end++;
  while (end > at && !isAsciiLetter(text.charCodeAt(end - 1))) end--;
  return start < at && text.slice(at, end).includes('.') ? { start, bodyStart: start, end } : undefined;
}

/** How far before its sign an address may begin: schemes, hosts and local parts are shorter (RFC 1035, RFC 5321). */
const longestHead = 255;

function startOf(text: string, from: number, floor: number, isPart: (unit: number) => boolean): number {
  const least = Math.max(floor, from - longestHead);
  let start = from;
  while (start > least && isPart(text.charCodeAt(start - 1))) start--;
  return start;
}

function isSchemeUnit(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d;
}

function isHostUnit(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x2e || unit === 0x5f;
}

/** Of the signs that RFC 5322 lets into a local part, those in use. */
function isLocalUnit(unit: number): boolean {
  return isHostUnit(unit) || unit === 0x2b || unit === 0x25;
}

/** An address up to the next space, ideograph, quotation mark or < >, less the punctuation that ends a sentence. */
function trimmed(text: string, start: number, bodyStart: number, from: number): Address {
  let end = from;
  let open = 0;
  for (; isAsciiGraphic(text.charCodeAt(end)); end++) {
    const unit = text[end];
    if (unit === '"' || unit === '<' || unit === '>') break;
    if (unit === '(') open++;
    // The ) of a sentence in brackets closes what the address did not open.
    if (unit === ')' && --open < 0) break;
  }
  while (end > from && /[.,;:!?'\]}]/.test(text[end - 1]!)) end--;
  return { start, bodyStart, end };
}

/** Sets the break opportunities inside an address; the rules of ordinary text do not hold there. */
export function breakAddress(text: string, address: Address, breaks: Uint8Array, cost: Uint8Array): void {
  const { start, bodyStart, end } = address;
  for (let index = start + 1; index < end; index++) {
    const price = index > bodyStart ? priceAt(text, index) : undefined;
    const isScrap = index - start < leastBefore || end - index < leastBehind;
    breaks[index] = price === undefined || isScrap ? Verdict.forbidden : Verdict.allowed;
    cost[index] = breaks[index] === Verdict.allowed ? price! : Cost.free;
  }
}

/** Cost of a line's end before `index`; undefined where none may be. */
function priceAt(text: string, index: number): number | undefined {
  const left = text[index - 1]!;
  const right = text[index]!;
  if (left === '/') return right === '/' ? undefined : Cost.addressPart;
  if (signs.has(left)) return undefined;
  switch (right) {
    case '?':
    case '&':
    case '#':
      return Cost.addressPart;
    case '.':
      // 192.168.1.1 and v1.2 are read as one number.
      return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1))
        ? Cost.addressWord
        : Cost.addressSign;
    case '@':
    case '=':
      return Cost.addressSign;
    case '_':
    case '-':
    case '~':
    case '%':
      return Cost.addressWord;
    default:
      return undefined;
  }
}

/** Behind these an address is not broken: they begin a line or belong to what follows. */
const signs = new Set([...'.@?&=#_-~%:']);

/** Visible ASCII: ! to ~. */
function isAsciiGraphic(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
