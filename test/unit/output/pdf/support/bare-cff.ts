/** A CFF table with glyphs that draw nothing: header, names, top dictionary, strings, subroutines, charstrings. */
export function bareCff(glyphs: number): Uint8Array {
  const header = [1, 0, 4, 1];
  const names = index([[0x41]]);
  const none = [0, 0];
  const topLength = index([charStringsAt(0)]).length;
  const offset = header.length + names.length + topLength + none.length + none.length;
  const charStrings = index(Array.from({ length: glyphs }, () => [14]));
  return Uint8Array.from([...header, ...names, ...index([charStringsAt(offset)]), ...none, ...none, ...charStrings]);
}

/** A top dictionary with a number of each form before the one that counts. */
function charStringsAt(offset: number): readonly number[] {
  const weight = [248, 20, 4]; // two bytes
  const strokeWidth = [30, 0x0a, 0x14, 0x05, 0x41, 0xc3, 0xff, 12, 8]; // real
  const identifier = [28, 1, 2, 13]; // three bytes
  return [...weight, ...strokeWidth, ...identifier, 29, 0, 0, offset >> 8, offset & 0xff, 17];
}

function index(objects: readonly (readonly number[])[]): readonly number[] {
  const ends = objects.map((_, at) => 1 + objects.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
  const offsets = [1, ...ends].flatMap((offset) => [offset >> 8, offset & 0xff]);
  return [objects.length >> 8, objects.length & 0xff, 2, ...offsets, ...objects.flat()];
}
