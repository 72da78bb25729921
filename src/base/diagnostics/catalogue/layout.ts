import { error, warning } from './entry.ts';

/** What a typesetter would look at again in the finished lines. */
export const layoutMessages = {
  'layout/overfull-line': warning((a: { text: string; excessMm: string }) => ({
    zh: `这一行排不下，超出版心 ${a.excessMm} 毫米：${a.text}`,
    en: `this line does not fit and stands ${a.excessMm} mm beyond the measure: ${a.text}`,
  })),
  'layout/loose-line': warning((a: { text: string; gapEm: string }) => ({
    zh: `这一行字距过松，字间拉开了 ${a.gapEm} 字宽：${a.text}`,
    en: `this line is set too loose, ${a.gapEm} em between characters: ${a.text}`,
  })),
  'layout/parted-anywhere': warning((a: { text: string }) => ({
    zh: `这一串比一行还长，又没有可以断开的地方，只好在字母中间断开：${a.text}`,
    en: `this is longer than a line and has no place to part it, so it was parted between two letters: ${a.text}`,
  })),
  'layout/taller-than-page': warning((a: { text: string; rows: number; rowsPerPage: number }) => ({
    zh: `“${a.text}”这一块高 ${a.rows} 行，一页只排得下 ${a.rowsPerPage} 行，会超出页面`,
    en: `“${a.text}” takes ${a.rows} rows, a page has ${a.rowsPerPage}: it stands out at the foot`,
  })),
  'layout/qr-too-long': error((a: { length: number }) => ({
    zh: `二维码装不下 ${a.length} 个字符`,
    en: `a QR code cannot hold ${a.length} characters`,
  })),
  'layout/qr-too-fine': warning((a: { moduleMm: string; sizeMm: number }) => ({
    zh: `二维码宽 ${a.sizeMm} 毫米，每格只有 ${a.moduleMm} 毫米，复印后可能扫不出`,
    en: `the QR code is ${a.sizeMm} mm wide, each square of it ${a.moduleMm} mm: copies may not scan`,
  })),
  'layout/picture-resolution': warning((a: { path: string; ppi: number }) => ({
    zh: `图片只有 ${a.ppi} ppi，${a.ppi < 200 ? '印出来会模糊' : '印刷应有 300'}：${a.path}`,
    en: `the picture ${a.path} has ${a.ppi} ppi where it stands; ${a.ppi < 200 ? 'it will look blurred' : 'print wants 300'}`,
  })),
  'layout/too-long': error((a: { text: string; excessMm: string }) => ({
    zh: `“${a.text}”太长，缩小后仍超出 ${a.excessMm} 毫米，会压住别的文字或排到版心外`,
    en: `“${a.text}” is too long: set smaller, it still stands ${a.excessMm} mm over the room it has`,
  })),
};
