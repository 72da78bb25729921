import type { Localized } from '../diagnostic.ts';
import { error } from './entry.ts';

/** What the operating system's commonest answers to reading mean; others are given as they are. */
const reasons: Readonly<Record<string, Localized>> = {
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  'no-file': { zh: '不是普通文件', en: 'it is no ordinary file' },
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
  'file/too-large': error((a: { path: string; megabytes: number }) => ({
    zh: `文件太大（超过 ${a.megabytes} MB），没有读取：${a.path}`,
    en: `the file is too large (more than ${a.megabytes} MB), so it was not read: ${a.path}`,
  })),
  'file/too-much-text': error((a: { path: string; most: number }) => ({
    zh: `一期的文字太多：读到 ${a.path} 时已超过 ${a.most / 10_000} 万字（每行另加 20 字，表格每格 18 字，列表每项 150 字，每条脚注 100 字，每个星号、下划线 9 字，每个“^”“~”2 字）`,
    en: `too much text for one issue: with ${a.path} it has more than ${a.most} characters (each line counts 20 more, a cell 18, an item 150, a note 100, a star or underscore 9, ^ or ~ 2)`,
  })),
  'file/outside-project': error((a: { path: string; folder: string }) => ({
    zh: `文件在本刊的文件夹之外，没有读取：${a.path}（本刊的文件夹是 ${a.folder}）`,
    en: `the file is outside the project folder, so it was not read: ${a.path} (the project folder is ${a.folder})`,
  })),
  'file/no-such-field': error((a: { field: string; path: string }) => ({
    zh: `-o 用到 {${a.field}}，清单里却没有：${a.path}`,
    en: `-o uses {${a.field}}, which the manifest does not give: ${a.path}`,
  })),
  'file/out-of-date': error((a: { path: string; manifest: string }) => ({
    zh: `文件与稿件不一致：${a.path}（清单 ${a.manifest}）`,
    en: `the file is not what its sources give: ${a.path} (manifest ${a.manifest})`,
  })),
  'file/not-built': error((a: { path: string; manifest: string }) => ({
    zh: `还没有排出：${a.path}（清单 ${a.manifest}）`,
    en: `not built yet: ${a.path} (manifest ${a.manifest})`,
  })),
  'file/not-a-pdf': error((a: { path: string }) => ({
    zh: `文件已经存在，而且不是 PDF，没有覆盖它：${a.path}`,
    en: `the file exists and is not a PDF, so it was not replaced: ${a.path}`,
  })),
};
