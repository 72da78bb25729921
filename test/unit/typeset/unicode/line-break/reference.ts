/**
 * UAX #14 of Unicode 17.0 written down rule by rule, in the annex's order and notation, without thought for speed: the
 * yardstick for the real one. It shares with it only the table of properties.
 */
import * as LineBreakClass from '../../../../../src/typeset/unicode/line-break/classes.ts';
import { kindOf, lineBreakClass } from '../../../../../src/typeset/unicode/line-break/lookup.ts';
import { classNames } from '../../../../../src/typeset/unicode/line-break/table.ts';
import * as Trait from '../../../../../src/typeset/unicode/line-break/traits.ts';

const names = ['', ...classNames.split(' ')];

interface Item {
  cls: string;
  wide: boolean;
  pi: boolean;
  pf: boolean;
  dotted: boolean;
  futureEmoji: boolean;
  /** The item's last character is a zero width joiner. */
  joiner: boolean;
  /** Its first code point, as an index. */
  at: number;
}

/** Abbreviation of a code point's class behind LB1. */
function classBehindLb1(codePoint: number): string {
  const name = names[lineBreakClass(codePoint)]!;
  if (['AI', 'SG', 'XX'].includes(name)) return 'AL';
  if (name === 'SA') return (kindOf(codePoint) & Trait.mark) === 0 ? 'AL' : 'CM';
  return name === 'CJ' ? 'NS' : name;
}

/** LB9, LB10: items of a text. */
function itemsOf(codePoints: readonly number[]): Item[] {
  const items: Item[] = [];
  codePoints.forEach((codePoint, at) => {
    const cls = classBehindLb1(codePoint);
    const last = items.at(-1);
    const isMark = cls === 'CM' || cls === 'ZWJ';
    if (isMark && last !== undefined && !['BK', 'CR', 'LF', 'NL', 'SP', 'ZW'].includes(last.cls)) {
      last.joiner = cls === 'ZWJ';
      return;
    }
    const has = (bit: number): boolean => !isMark && (kindOf(codePoint) & bit) !== 0;
    items.push({
      cls: isMark ? 'AL' : cls,
      wide: has(Trait.eastAsian),
      pi: has(Trait.initial),
      pf: has(Trait.final),
      dotted: has(Trait.dottedCircle),
      futureEmoji: has(Trait.futureEmoji),
      joiner: cls === 'ZWJ',
      at,
    });
  });
  return items;
}

/** × no break, ÷ break, ! break that must be. */
function verdict(items: readonly Item[], i: number): '×' | '÷' | '!' {
  const edge = { wide: false, pi: false, pf: false, dotted: false, futureEmoji: false, joiner: false, at: -1 };
  const item = (k: number): Item => items[k] ?? { cls: k < 0 ? 'sot' : 'eot', ...edge };
  const is = (k: number, classes: string): boolean => classes.split(' ').includes(item(k).cls);
  const a = i - 1;
  const [A, B] = [item(a), item(i)];
  /** The last item that is no space: for rules with SP*. */
  let s = a;
  while (is(s, 'SP')) s--;
  /** First item of NU ( SY | IS )* that ends at k, or undefined. */
  const numeric = (k: number): boolean => {
    let n = k;
    while (is(n, 'SY IS')) n--;
    return is(n, 'NU');
  };
  const aksara = (k: number): boolean => is(k, 'AK AS') || item(k).dotted;
  let regional = 0;
  while (is(a - regional, 'RI')) regional++;

  if (A.cls === 'BK') return '!'; // LB4
  if (A.cls === 'CR' && B.cls === 'LF') return '×'; // LB5
  if (is(a, 'CR LF NL')) return '!';
  if (is(i, 'BK CR LF NL')) return '×'; // LB6
  if (is(i, 'SP ZW')) return '×'; // LB7
  if (is(s, 'ZW')) return '÷'; // LB8
  if (A.joiner) return '×'; // LB8a
  if (B.cls === 'WJ' || A.cls === 'WJ') return '×'; // LB11
  if (A.cls === 'GL') return '×'; // LB12
  if (!is(a, 'SP BA HY HH') && B.cls === 'GL') return '×'; // LB12a
  if (is(i, 'CL CP EX SY')) return '×'; // LB13
  if (is(s, 'OP')) return '×'; // LB14
  if (is(s - 1, 'sot BK CR LF NL OP QU GL SP ZW') && is(s, 'QU') && item(s).pi) return '×'; // LB15a
  if (is(i, 'QU') && B.pf && is(i + 1, 'SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW eot')) return '×'; // LB15b
  if (A.cls === 'SP' && B.cls === 'IS' && is(i + 1, 'NU')) return '÷'; // LB15c
  if (B.cls === 'IS') return '×'; // LB15d
  if (is(s, 'CL CP') && B.cls === 'NS') return '×'; // LB16
  if (is(s, 'B2') && B.cls === 'B2') return '×'; // LB17
  if (A.cls === 'SP') return '÷'; // LB18
  if (B.cls === 'QU' && !B.pi) return '×'; // LB19
  if (A.cls === 'QU' && !A.pf) return '×';
  if (!A.wide && B.cls === 'QU') return '×'; // LB19a
  if (B.cls === 'QU' && (!item(i + 1).wide || is(i + 1, 'eot'))) return '×';
  if (A.cls === 'QU' && !B.wide) return '×';
  if ((is(a - 1, 'sot') || !item(a - 1).wide) && A.cls === 'QU') return '×';
  if (B.cls === 'CB' || A.cls === 'CB') return '÷'; // LB20
  if (is(a - 1, 'sot BK CR LF NL SP ZW CB GL') && is(a, 'HY HH') && is(i, 'AL HL')) return '×'; // LB20a
  if (is(i, 'BA HH HY NS') || A.cls === 'BB') return '×'; // LB21
  if (is(a - 1, 'HL') && is(a, 'HY HH') && B.cls !== 'HL') return '×'; // LB21a
  if (A.cls === 'SY' && B.cls === 'HL') return '×'; // LB21b
  if (B.cls === 'IN') return '×'; // LB22
  if ((is(a, 'AL HL') && B.cls === 'NU') || (A.cls === 'NU' && is(i, 'AL HL'))) return '×'; // LB23
  if ((A.cls === 'PR' && is(i, 'ID EB EM')) || (is(a, 'ID EB EM') && B.cls === 'PO')) return '×'; // LB23a
  if ((is(a, 'PR PO') && is(i, 'AL HL')) || (is(a, 'AL HL') && is(i, 'PR PO'))) return '×'; // LB24
  if (is(a, 'CL CP') && numeric(a - 1) && is(i, 'PO PR')) return '×'; // LB25
  if (numeric(a) && is(i, 'PO PR NU')) return '×';
  if (is(a, 'PO PR') && B.cls === 'OP' && is(i + 1, 'NU')) return '×';
  if (is(a, 'PO PR') && B.cls === 'OP' && is(i + 1, 'IS') && is(i + 2, 'NU')) return '×';
  if (is(a, 'PO PR HY IS') && B.cls === 'NU') return '×';
  if (A.cls === 'JL' && is(i, 'JL JV H2 H3')) return '×'; // LB26
  if (is(a, 'JV H2') && is(i, 'JV JT')) return '×';
  if (is(a, 'JT H3') && B.cls === 'JT') return '×';
  if (is(a, 'JL JV JT H2 H3') && B.cls === 'PO') return '×'; // LB27
  if (A.cls === 'PR' && is(i, 'JL JV JT H2 H3')) return '×';
  if (is(a, 'AL HL') && is(i, 'AL HL')) return '×'; // LB28
  if (A.cls === 'AP' && aksara(i)) return '×'; // LB28a
  if (aksara(a) && is(i, 'VF VI')) return '×';
  if (aksara(a - 1) && A.cls === 'VI' && (B.cls === 'AK' || B.dotted)) return '×';
  if (aksara(a) && aksara(i) && is(i + 1, 'VF')) return '×';
  if (A.cls === 'IS' && is(i, 'AL HL')) return '×'; // LB29
  if (is(a, 'AL HL NU') && B.cls === 'OP' && !B.wide) return '×'; // LB30
  if (A.cls === 'CP' && !A.wide && is(i, 'AL HL NU')) return '×';
  if (B.cls === 'RI' && regional % 2 === 1) return '×'; // LB30a
  if ((A.cls === 'EB' || A.futureEmoji) && B.cls === 'EM') return '×'; // LB30b
  return '÷'; // LB31
}

/** Indices at which UAX #14 lets a line of these code points end or makes it end, the end of the text included (LB3). */
export function referenceBreaks(codePoints: readonly number[]): number[] {
  const items = itemsOf(codePoints);
  const inner = items.slice(1).filter((_, k) => verdict(items, k + 1) !== '×');
  return codePoints.length === 0 ? [] : [...inner.map(({ at }) => at), codePoints.length];
}

/** One code point of every class and of every further property that a rule asks for. */
export const representatives: readonly number[] = [
  ...[0x2014, 0x3000, 0x2e17, 0xb4, 0x0c, 0xfffc, 0x7d, 0x3001, 0x29, 0x0300, 0x0d, 0x21, 0xff01, 0xa0, 0x2010, 0x2d],
  ...[0x4e2d, 0x231a, 0x1fffd, 0x2026, 0x2c, 0x0a, 0x85, 0x3005, 0x30, 0x28, 0xff08, 0x25, 0x24, 0xffe5, 0x22],
  ...[0x201c, 0x201d, 0xab, 0xbb, 0x20, 0x2f, 0x2060, 0x200b, 0x200d, 0x61, 0x5d0, 0x1b05, 0x11003, 0x1b50, 0x1b44],
  ...[0x1bf2, 0x25cc, 0x261d, 0x1f3fb, 0xac00, 0xac01, 0x1100, 0x1160, 0x11a8, 0x1f1e6, 0xa7, 0x0e01, 0x0e31, 0x3041],
  ...[0xd800, 0xe000, 0x2630, 0x2329, 0x58a, 0x1f777],
];

/** The class numbers that occur, to show that none is missing above. */
export const publishedClasses: readonly number[] = Object.values<number>(LineBreakClass).filter(
  (value) => value !== LineBreakClass.sot && value !== LineBreakClass.eot,
);
