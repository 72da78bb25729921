/** Files made worse: what a hand, an editor or a broken copy does to text, and what a damaged disk does to bytes. */
import type { Random } from './random.ts';

/** What is put into texts: YAML, Markdown, what hides, what breaks encodings, what is far too much. */
const intruders: readonly string[] = [
  ...[
    '：',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '|',
    '|2',
    '>-',
    '&a ',
    '*a',
    '<<: *a',
    '!!js/function ',
    '!tag ',
    '%YAML 1.1\n',
  ],
  ...[
    '---\n',
    '...\n',
    '\t',
    '  ',
    '\n\n',
    '\r\n',
    '\r',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '@',
    '`',
    '\\',
    '\\x',
    '~',
  ],
  ...[
    'null',
    'true',
    '.inf',
    '0x7fffffff',
    '1e999',
    '-1',
    '99999999999999999999',
    '2026-02-30',
    '\u0000',
    '\u0007',
    '\u001b[31m',
  ],
  ...[
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\u00ad',
    '\u2028',
    '\u0085',
    '\ud800',
    '\udc00',
  ],
  ...[
    '\ue000',
    '\uf900',
    '\u2f00',
    '\u{2f800}',
    '\u{20bb7}',
    '\u{e0100}',
    '\u{1f468}\u200d\u{1f469}',
    '\u{10ffff}',
    'a\u0301\u0302',
  ],
  ...[
    '　',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '——',
    '……',
    '。',
    '，',
    '①',
    'Ⅲ',
    '℃',
    'Ａ',
    'ｱ',
    'é',
    'ß',
    'ى',
    'ก',
    '한',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '* ',
    '1. ',
    '**',
    '*',
    '_',
    '[x](y)',
    '![x](y.jpg)',
    '[字]{dots}',
    '[字]{ruby=',
    '{',
    '<b>',
    '&amp;',
    '&#0;',
  ],
  ...[
    '| a | b |\n| - | - |\n',
    '[^1]',
    '[^1]: ',
    '```\n',
    '~~~',
    '<!--',
    '***\n',
    '$',
    'https://',
    'file:///etc/passwd',
    '../../../x',
  ],
  ...[
    '[['.repeat(300),
    '- '.repeat(200),
    '> '.repeat(200),
    '*'.repeat(500),
    '中'.repeat(3000),
    '中'.repeat(20_000),
    ' https://a.cn/ [字]{ruby=zì} ',
    'a'.repeat(3000),
    '《'.repeat(300),
  ],
  ...[
    'sections:\n',
    'title: ',
    'articles:\n',
    'body: |\n',
    'file: ',
    'extends: issue.yaml\n',
    'fonts: ',
    'check: ',
    'source: ',
  ],
];

/** A text with one to eight changes. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let changes = 1 + random.below(8); changes > 0; changes--) mutated = changeText(mutated, random);
  return mutated;
}

function changeText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(random.of([2, 10, 80, 800])));
  const part = text.slice(at, end);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + part + text.slice(end);
    case 2:
    case 3:
    case 4:
      return text.slice(0, at) + random.of(intruders) + text.slice(at);
    case 5:
      return (
        text.slice(0, at) + String.fromCodePoint(random.below(0x110000)) + text.slice(Math.min(text.length, at + 1))
      );
    case 6:
      return swapLines(text, random);
    case 7:
      return text.slice(0, at) + part.repeat(2 + random.below(30)) + text.slice(end);
    default:
      return random.below(4) === 0
        ? text.slice(0, at)
        : text.replace(/^ +/gm, (blanks) => blanks.slice(random.below(2)));
  }
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join('\n');
}

/** The bytes of a text, now and then with some that are no UTF-8. */
export function encodeBadly(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (random.below(10) > 0 || bytes.length === 0) return bytes;
  for (let changes = 1 + random.below(4); changes > 0; changes--) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

/** Values at which sizes and offsets go wrong. */
const edges: readonly number[] = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];

/** Bytes with one to six changes; half of them near the beginning, where headers and directories stand. */
export function mutateBytes(original: Uint8Array, random: Random): Uint8Array {
  let bytes = original.slice();
  for (let changes = 1 + random.below(6); changes > 0; changes--) bytes = changeBytes(bytes, random);
  return bytes;
}

function changeBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const reach = random.below(2) === 0 ? Math.min(bytes.length, 600) : bytes.length;
  if (reach < 8) return bytes;
  const at = random.below(reach - 4);
  const length = Math.min(bytes.length - at, 1 + random.below(random.of([4, 64, 4096])));
  const view = new DataView(bytes.buffer);
  switch (random.below(8)) {
    case 0:
      bytes[at] = random.below(256);
      return bytes;
    case 1:
      bytes[at]! ^= 1 << random.below(8);
      return bytes;
    case 2:
      view.setUint16(at, random.of(edges) & 0xffff);
      return bytes;
    case 3:
      view.setUint32(at, random.of(edges));
      return bytes;
    case 4:
      bytes.fill(random.of([0, 0xff]), at, at + length);
      return bytes;
    case 5:
      bytes.copyWithin(at, random.below(bytes.length), random.below(bytes.length));
      return bytes;
    case 6:
      return bytes.slice(0, at);
    default: {
      for (let k = at; k < at + length; k++) bytes[k] = random.below(256);
      return bytes;
    }
  }
}
