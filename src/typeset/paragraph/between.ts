/** What stands in the text between two boxes. Imported as `Between`, also by the program in assembly/. */

export const nothing = 0;
export const space = 1;
export const forcedBreak = 2;
export const noBreak = 3;
export const noBreakSpace = 4;
export const mayBreak = 5;

/** What a character says of the joint that it stands in, −1 for one that is printed. `isSpace`: it is white space. */
export function betweenOf(codePoint: i32, isSpace: bool): i32 {
  if (codePoint === 0x0a) return forcedBreak;
  if (codePoint === 0x2060 || codePoint === 0xfeff) return noBreak;
  if (codePoint === 0x200b) return mayBreak;
  if (codePoint === 0xa0 || codePoint === 0x202f) return noBreakSpace;
  return isSpace ? space : -1;
}
