import type { Localized } from '../../../base/diagnostics/diagnostic.ts';

/** Code points without a shape, from `first` to `last`, that say nothing in print. */
interface Invisible {
  readonly first: number;
  readonly last: number;
  readonly name: Localized;
}

const control: Localized = { zh: '控制字符', en: 'control character' };
const zeroWidth: Localized = { zh: '零宽字符', en: 'zero-width character' };
const direction: Localized = { zh: '文字方向控制符', en: 'direction control' };
const annotation: Localized = { zh: '行间注标记', en: 'interlinear annotation mark' };
const tag: Localized = { zh: '标签字符', en: 'tag character' };

/**
 * What is taken out of text: Unicode's Cc apart from blanks and line ends, and those of its Default_Ignorable
 * characters that reach a manuscript by copying. Not among them: the soft hyphen (a place to break), variation
 * selectors (they choose the shape of a name), tab and line ends (blanks, see spaces.ts).
 */
const invisibles: readonly Invisible[] = [
  { first: 0x0000, last: 0x0008, name: control },
  { first: 0x000e, last: 0x001f, name: control },
  { first: 0x007f, last: 0x0084, name: control },
  { first: 0x0086, last: 0x009f, name: control },
  { first: 0x034f, last: 0x034f, name: zeroWidth },
  { first: 0x061c, last: 0x061c, name: direction },
  { first: 0x180e, last: 0x180e, name: zeroWidth },
  { first: 0x200b, last: 0x200d, name: zeroWidth },
  { first: 0x200e, last: 0x200f, name: direction },
  { first: 0x202a, last: 0x202e, name: direction },
  { first: 0x2060, last: 0x2064, name: zeroWidth },
  { first: 0x2065, last: 0x206f, name: direction },
  {
    first: 0xfeff,
    last: 0xfeff,
    name: { zh: '零宽不换行空格（字节顺序标记）', en: 'zero-width no-break space (byte order mark)' },
  },
  { first: 0xfff9, last: 0xfffb, name: annotation },
  { first: 0xe0000, last: 0xe007f, name: tag },
];

/** What an invisible character is called, or undefined when `codePoint` is none of those taken out. */
export function invisibleName(codePoint: number): Localized | undefined {
  return invisibles.find((range) => codePoint >= range.first && codePoint <= range.last)?.name;
}
