/**
 * Which characters are set as Chinese and which as Latin text, by code unit. Ranges from Unicode 17.0 Blocks.txt.
 */
import * as Script from '../script';
import * as TextTraits from '../text-traits';
import { scriptTable } from './memory';

/** Beside the script of an entry, and text traits: a mark that Chinese and Latin text share; half of a character beyond the basic plane. */
export const scriptMask: i32 = 3;
export const sharedMark: i32 = 4;
export const surrogate: i32 = 8;

let filled = false;

/** Fills the table at its first use: everything that no range names is Han. */
export function openScriptTable(): void {
  if (filled) return;
  filled = true;
  // Ranges below and between the ideographs that belong to Latin text.
  set(Script.latin, 0x0021, 0x007e); // ASCII
  set(Script.latin, 0x00a1, 0x02ff); // Latin-1, Latin Extended, IPA, modifier letters
  set(Script.latin, 0x0370, 0x1fff); // Greek, Cyrillic and the other alphabets
  set(Script.latin, 0x2010, 0x2012); // hyphens, figure dash
  set(Script.latin, 0x2030, 0x2034); // ‰ ‱ ′ ″ ‴
  set(Script.latin, 0x2070, 0x209f); // superscripts and subscripts
  set(Script.latin, 0x20a0, 0x20bf); // currency
  set(Script.latin, 0x2c60, 0x2dff); // Latin Extended-C and others
  set(Script.latin, 0xa640, 0xabff); // Cyrillic Extended-B … Meetei Mayek
  set(Script.latin, 0xfb00, 0xfdff); // ligatures, Arabic forms
  set(Script.latin, 0xfe70, 0xfeff);
  set(Script.latin, 0xff61, 0xffdc); // half-width forms
  // Ranges that take the script of what stands before them.
  set(Script.inherited, 0x0300, 0x036f);
  set(Script.inherited, 0x180b, 0x180d);
  set(Script.inherited, 0x200c, 0x200d);
  set(Script.inherited, 0x20d0, 0x20ff);
  set(Script.inherited, 0x302a, 0x302d);
  set(Script.inherited, 0x3099, 0x309a);
  set(Script.inherited, 0xfe00, 0xfe0f);
  set(Script.space, 0x09, 0x09);
  set(Script.space, 0x20, 0x20);
  set(Script.space, 0xa0, 0xa0);
  set(Script.space, 0x2002, 0x200a);
  set(Script.space, 0x202f, 0x202f);
  set(surrogate, 0xd800, 0xdfff);
  for (let at = 0; at < sharedMarks.length; at++)
    add(sharedMark, sharedMarks.charCodeAt(at), sharedMarks.charCodeAt(at));
  add(TextTraits.mark, 0x0300, 0x036f);
  add(TextTraits.mark, 0xfe00, 0xfe0f);
  add(TextTraits.mark, 0xdb40, 0xdb40);
  add(TextTraits.rightToLeft, 0x0590, 0x08ff);
  add(TextTraits.rightToLeft, 0xfb1d, 0xfdff);
  add(TextTraits.rightToLeft, 0xfe70, 0xfefc);
  // They begin the characters of U+10800 to U+10FFF and of U+1E800 to U+1EFFF, and no others.
  add(TextTraits.rightToLeft, 0xd802, 0xd803);
  add(TextTraits.rightToLeft, 0xd83a, 0xd83b);
  for (let at = 0; at < addressSigns.length; at++) {
    add(TextTraits.addressSign, addressSigns.charCodeAt(at), addressSigns.charCodeAt(at));
  }
}

/** Marks that Chinese and Latin text share; which form they take depends on their neighbours. */
const sharedMarks = '“”‘’—―–…·•/';
const addressSigns = '/@w';

function set(script: i32, first: i32, last: i32): void {
  memory.fill(scriptTable + first, <u8>script, last - first + 1);
}

function add(bits: i32, first: i32, last: i32): void {
  for (let unit = first; unit <= last; unit++) store<u8>(scriptTable + unit, load<u8>(scriptTable + unit) | bits);
}

/** Whether a unit is a mark that Chinese and Latin text share. */
export function isShared(unit: i32): bool {
  openScriptTable();
  return (load<u8>(scriptTable + unit) & sharedMark) !== 0;
}

/** Script of a unit that has the same one wherever it stands; `Script.inherited` for all others. */
export function scriptOf(unit: i32): i32 {
  openScriptTable();
  const entry = <i32>load<u8>(scriptTable + unit);
  return (entry & (sharedMark | surrogate)) !== 0 ? Script.inherited : entry & scriptMask;
}

/** Script of a character beyond the basic plane: variation selectors, mathematical letters. */
export function scriptBeyond(codePoint: i32): i32 {
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return Script.inherited;
  return codePoint >= 0x1d400 && codePoint <= 0x1d7ff ? Script.latin : Script.han;
}
