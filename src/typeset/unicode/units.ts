/**
 * Signs that belong to a number: before it (￥100, №5) or after it (37℃, 12.6%). Unicode 17.0 LineBreak.txt classes PR
 * and PO, as far as they occur in Chinese text; CSS Text 3 forbids a line to begin with the latter.
 */
const prefixSigns = new Set([...'$£¥￥€№＄￡±+＋−\\'].map((sign) => sign.codePointAt(0)!));
const postfixSigns = new Set([...'%‰‱°℃℉′″‴％￠¢㎡㎥㎎㎏㎜㎝㎞㏄㏎㎖'].map((sign) => sign.codePointAt(0)!));

export function isPrefixSign(codePoint: number): boolean {
  return prefixSigns.has(codePoint);
}

export function isPostfixSign(codePoint: number): boolean {
  return postfixSigns.has(codePoint);
}

/** 0–9, also full-width, raised and lowered. */
export function isDigit(codePoint: number): boolean {
  return (
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0xff10 && codePoint <= 0xff19) ||
    (codePoint >= 0x2070 && codePoint <= 0x2089) ||
    codePoint === 0xb2 ||
    codePoint === 0xb3 ||
    codePoint === 0xb9
  );
}

/** Symbols of units as GB 3100 and GB 3101 write them, with or without a prefix: kV, m³, μm, W/(m·K), mol/L … */
const unit =
  /^(?:[YZEPTGMkhdcmμµnpf]|da)?(?:m|g|s|A|K|mol|cd|rad|Hz|N|Pa|J|W|C|V|F|Ω|S|T|H|lm|lx|Bq|Gy|Sv|L|l|t|eV|h|d|min|bit|B|ha|bar|var|ppm|ppb|rpm|dB|tce|VA|Wh|pH)(?:[²³⁴⁻¹0-9/·*^()-].*)?$/u;

/** Whether a Latin word after a number is a unit symbol, which may not be parted from it (GB 3101-1993, 3.4). */
export function isUnitSymbol(word: string): boolean {
  return unit.test(word);
}
