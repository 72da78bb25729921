/** What UAX #14 says of a boundary. Imported as `Verdict`, also by the program in assembly/. */
export const forbidden = 0;
export const allowed = 1;
export const required = 2;
