import type { Localized } from '../diagnostic.ts';
import { error } from './entry.ts';

/** What the operating system's commonest answers to reading mean; others are given as they are. */
const reasons: Readonly<Record<string, Localized>> = {
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有读取权限', en: 'you may not read it' },
};

function reasonText(reason: string, language: keyof Localized): string {
  return reasons[reason]?.[language] ?? reason;
}

/** What can go wrong with a file before it is read as anything. */
export const fileMessages = {
  'file/not-found': error((a: { path: string }) => ({
    zh: `找不到文件：${a.path}`,
    en: `file not found: ${a.path}`,
  })),
  'file/unreadable': error((a: { path: string; reason: string }) => ({
    zh: `无法读取文件：${a.path}（${reasonText(a.reason, 'zh')}）`,
    en: `cannot read the file: ${a.path} (${reasonText(a.reason, 'en')})`,
  })),
  'file/not-utf8': error((a: { path: string }) => ({
    zh: `文件不是 UTF-8 编码：${a.path}`,
    en: `the file is not UTF-8: ${a.path}`,
  })),
  'file/unwritable': error((a: { path: string; reason: string }) => ({
    zh: `无法写入：${a.path}（${a.reason}）`,
    en: `cannot write: ${a.path} (${a.reason})`,
  })),
  'file/not-a-pdf': error((a: { path: string }) => ({
    zh: `文件已经存在，而且不是 PDF，没有覆盖它：${a.path}`,
    en: `the file exists and is not a PDF, so it was not replaced: ${a.path}`,
  })),
};
