/**
 * Kinds of characters that code units tell. What runs in TypeScript and the program in assembly/ both ask: a file for both,
 * with the types of AssemblyScript (base/wasm/assembly-types.d.ts) and without imports.
 */

/** Unified ideographs of the basic plane: nearly all Chinese text. */
export function isCommonHan(unit: i32): bool {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** 0–9 and ０–９ */
export function isDigit(unit: i32): bool {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** ASCII letters. */
export function isAsciiLetter(unit: i32): bool {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** “ ” ‘ ’ */
export function isQuotationMark(codePoint: i32): bool {
  return codePoint >= 0x2018 && codePoint <= 0x201d && codePoint !== 0x201a && codePoint !== 0x201b;
}

/**
 * Ideographs and what is spaced like them beside Latin text: Unified and compatibility ideographs, kana, bopomofo,
 * Hangul syllables, 々 〇 (CSS Text 4, text-autospace: the ideographs).
 */
export function isIdeographic(codePoint: i32): bool {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x3005 && codePoint <= 0x3007) ||
    (codePoint >= 0x3021 && codePoint <= 0x3029) ||
    (codePoint >= 0x3041 && codePoint <= 0x30ff && codePoint !== 0x30fb && codePoint !== 0x30a0) ||
    (codePoint >= 0x31c0 && codePoint <= 0x31ff) ||
    (codePoint >= 0x2e80 && codePoint <= 0x2fdf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}
