/**
 * Private-use code points that stand for a character of their own: GBK and GB 18030-2000 were wider than the Unicode
 * of their day and put what it lacked into U+E766–E864. Text that was ever converted by such a table still carries
 * them, in names above all.
 *
 * Source: the mapping of GB 18030-2005 (which gives the former private-use positions their characters, and
 * U+9FB4–9FBB and U+FE10–FE19 as Unicode 4.1 and 5.2 added them), read from glibc's GB18030 converter and compared
 * with the GB 18030-2000 mapping of CPython's codec and with the index of the WHATWG Encoding Standard: the three
 * differ in 25 two-byte codes only, all of them below. The numbering of the private-use area follows the order of the
 * codes GBK left open. Positions that no edition ever filled are not here: nobody knows what they mean.
 */
const runs: readonly (readonly [first: number, characters: string])[] = [
  // A3A0, a full-width blank in the web pages that use it (WHATWG Encoding Standard, index gb18030)
  [0xe5e5, '3000'],
  // A2E3 €
  [0xe76c, '20AC'],
  // A6D9–A6DF, A6EC–A6ED, A6F3: marks of vertical text
  [0xe78d, 'FE10 FE12 FE11 FE13 FE14 FE15 FE16 FE17 FE18 FE19'],
  // A8BC ḿ, A8BF ǹ: letters of pinyin
  [0xe7c7, '1E3F 01F9'],
  // A989–A995: 〾 and the ideographic description characters
  [0xe7e7, '303E 2FF0 2FF1 2FF2 2FF3 2FF4 2FF5 2FF6 2FF7 2FF8 2FF9 2FFA 2FFB'],
  // FE50–FEA0: radicals and ideographs
  [0xe815, '2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E'],
  [0xe825, '3918 9FB5 39CF 39DF 3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056'],
  [0xe835, '415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1 43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723'],
  [0xe845, '4729 477C 478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F 499B 49B7 49B6 9FBA'],
  [0xe855, '241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB'],
];

/** The character that each known private-use code point of GBK stands for. */
export const privateUseCharacters: ReadonlyMap<number, string> = new Map(
  runs.flatMap(([first, characters]) =>
    characters
      .split(' ')
      .map((hex, index): [number, string] => [first + index, String.fromCodePoint(Number.parseInt(hex, 16))]),
  ),
);
