/**
 * Radicals of the CJK Radicals Supplement (U+2E80–2EF3) that look exactly like an ideograph: text taken from a PDF
 * often has them in its place, because both share one glyph of the font. Fonts of print have few of them, and search
 * finds none.
 *
 * Source: EquivalentUnifiedIdeograph.txt of the Unicode Character Database (14.0), less the forms that are drawn
 * differently from their ideograph (⺮ is not 竹, ⻌ not 辶 in every font): those are symbols in their own right.
 */
const pairs =
  '⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺝月 ⺞歺 ⺟母 ⺠民 ⺩王 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ' +
  '⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

const supplement: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * The ideograph that a radical stands for, or undefined when `codePoint` is no radical or has a shape of its own.
 * The Kangxi radicals U+2F00–2FD5 all have one: their compatibility mapping in UnicodeData.txt, which never changes.
 */
export function ideographOfRadical(codePoint: number): string | undefined {
  const character = String.fromCodePoint(codePoint);
  if (codePoint >= 0x2f00 && codePoint <= 0x2fd5) return character.normalize('NFKC');
  return supplement.get(character);
}
