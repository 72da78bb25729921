/** A QR code as rectangles, with its quiet zone and a caption. */
import { diagnostic, type Hint } from '../../../base/diagnostics/diagnostic.ts';
import { mmToPt, type Pt, ptToMm } from '../../../base/geometry.ts';
import { black } from '../../../base/ink.ts';
import { spanOf } from '../../../base/source-text.ts';
import type { QrCode } from '../../../input/manifest/manifest.ts';
import type { Style } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { fitSingleLine } from '../flow/single-line.ts';
import { emBoxAscent } from '../type-area.ts';

/** Text → the modules of a code, row by row, true where dark, without quiet zone; undefined when no code can hold it. */
export type QrEncoder = (text: string) => readonly (readonly boolean[])[] | undefined;

/** The encoder; its library is loaded by the first issue that has a code. */
export async function loadQrEncoder(): Promise<QrEncoder> {
  const { encodeQR } = await import('qr');
  return (text) => {
    try {
      // Medium: a seventh of the code may be worn off, the usual choice for print.
      const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
      return framed.slice(1, -1).map((row) => row.slice(1, -1));
    } catch {
      return undefined;
    }
  };
}

/** Light modules around the code (ISO/IEC 18004:2015, 9.1). */
const quietZone = 4;
/** Seven dots of an office printer (600 dpi): what is finer runs together on the second copy. */
const finestModule = 0.3;
/** Height of the caption's line, in em. */
const captionLeading = 1.5;

/**
 * The code, `style.qr.size` wide with its quiet zone, and its caption below; undefined, and reported, when no code can
 * hold so long a text.
 */
export function qrFrame(setting: Setting, style: Style, { address, caption }: QrCode): Frame | undefined {
  const modules = setting.encodeQr?.(address.text);
  if (modules === undefined) {
    setting.report(diagnostic('layout/qr-too-long', { length: address.text.length }, spanOf(address), [shorterHint]));
    return undefined;
  }
  const { structure } = setting;
  const size = mmToPt(style.qr.size);
  const module = size / (modules.length + 2 * quietZone);
  if (ptToMm(module) < finestModule) {
    const args = { moduleMm: ptToMm(module).toFixed(2), sizeMm: style.qr.size };
    setting.report(diagnostic('layout/qr-too-fine', args, spanOf(address), [shorterHint]));
  }
  return structure.within({ kind: 'figure', alt: `二维码：${address.text}` }, (part) => {
    const code: Placed[] = [...shift(darkAreas(modules, module), quietZone * module, quietZone * module)];
    if (/^(https?|mailto):/u.test(address.text)) {
      code.push({ kind: 'link', x: 0, y: 0, size: { width: size, height: size }, href: address.text });
    }
    if (caption === undefined) return { size: { width: size, height: size }, role: 'device', part, items: code };
    const spec = style.qr.caption;
    const line = fitSingleLine(setting, spec, [caption], size, structure.add({ kind: 'caption' }));
    const baseline = size + emBoxAscent * spec.size;
    const items = [...code, ...shift(line.items, (size - line.width) / 2, baseline)];
    return { size: { width: size, height: size + captionLeading * spec.size }, role: 'device', part, items };
  });
}

const shorterHint: Hint = {
  message: {
    zh: '换一个短的网址，或把版式里的 qr.size 改大',
    en: 'use a shorter address, or a larger qr.size in the style',
  },
};

/**
 * Dark modules as rectangles: runs along rows and along columns. Together they cover each other's seams, which viewers
 * show as hairs where rectangles only meet.
 */
function darkAreas(modules: readonly (readonly boolean[])[], side: Pt): Placed[] {
  const columns = modules.map((_, x) => modules.map((row) => row[x]!));
  const area = (x: number, y: number, width: number, height: number): Placed => ({
    kind: 'rule',
    x: x * side,
    y: y * side,
    size: { width: width * side, height: height * side },
    ink: black,
  });
  return [
    ...modules.flatMap((row, y) => runsOf(row).map(({ start, length }) => area(start, y, length, 1))),
    ...columns.flatMap((column, x) =>
      runsOf(column).flatMap(({ start, length }) => (length > 1 ? [area(x, start, 1, length)] : [])),
    ),
  ];
}

function runsOf(line: readonly boolean[]): { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  line.forEach((isDark, at) => {
    if (!isDark) return;
    if (line[at - 1] === true) runs[runs.length - 1]!.length++;
    else runs.push({ start: at, length: 1 });
  });
  return runs;
}
