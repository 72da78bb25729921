/** What the header of an ICC profile says (ICC.1:2010, 7.2). */
export interface IccHeader {
  /** 2 or 4 */
  readonly version: number;
  /** `prtr` of a printing machine, `mntr` of a screen, `scnr`, `spac` … */
  readonly deviceClass: string;
  /** `CMYK`, `RGB `, `GRAY` … */
  readonly space: string;
  /** Its name for people, empty when it has none in ASCII. */
  readonly description: string;
}

/** The header of the profile in `bytes`; undefined when they are none. */
export function iccHeader(bytes: Uint8Array): IccHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || ascii(bytes, 36, 4) !== 'acsp' || view.getUint32(0) !== bytes.length) return undefined;
  return {
    version: bytes[8]!,
    deviceClass: ascii(bytes, 12, 4),
    space: ascii(bytes, 16, 4),
    description: description(bytes, view),
  };
}

function description(bytes: Uint8Array, view: DataView): string {
  const count = view.getUint32(128);
  for (let row = 132; row < 132 + 12 * count && row + 12 <= bytes.length; row += 12) {
    if (ascii(bytes, row, 4) !== 'desc') continue;
    const at = view.getUint32(row + 4);
    if (at + 12 > bytes.length) return '';
    return ascii(bytes, at, 4) === 'desc' ? ascii(bytes, at + 12, view.getUint32(at + 8)) : multiLocalised(bytes, at);
  }
  return '';
}

/** The first name of a `mluc` (10.13); in UTF-16BE. */
function multiLocalised(bytes: Uint8Array, at: number): string {
  if (ascii(bytes, at, 4) !== 'mluc' || at + 28 > bytes.length) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const start = at + view.getUint32(24);
  return new TextDecoder('utf-16be').decode(bytes.subarray(start, start + view.getUint32(20)));
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  const text = String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 256)));
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
