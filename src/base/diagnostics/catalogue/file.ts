import { error } from './entry.ts';

/** What can go wrong with a file before it is read as anything. */
export const fileMessages = {
  'file/not-found': error((a: { path: string }) => ({
    zh: `找不到文件：${a.path}`,
    en: `file not found: ${a.path}`,
  })),
  'file/unreadable': error((a: { path: string; reason: string }) => ({
    zh: `无法读取文件：${a.path}（${a.reason}）`,
    en: `cannot read the file: ${a.path} (${a.reason})`,
  })),
  'file/not-utf8': error((a: { path: string }) => ({
    zh: `文件不是 UTF-8 编码：${a.path}`,
    en: `the file is not UTF-8: ${a.path}`,
  })),
  'file/unwritable': error((a: { path: string; reason: string }) => ({
    zh: `无法写入：${a.path}（${a.reason}）`,
    en: `cannot write: ${a.path} (${a.reason})`,
  })),
};
