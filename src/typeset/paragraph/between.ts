/** What stands in the text between two boxes. Imported as `Between`, also by the program in assembly/. */

export const nothing = 0;
export const space = 1;
export const forcedBreak = 2;
export const noBreak = 3;
export const noBreakSpace = 4;
export const mayBreak = 5;
