/** A picture file → what its header says; every file is opened once, however often it is used. */
import { type Diagnostic, diagnostic, type Localized, type Report } from '../../../base/diagnostics/diagnostic.ts';
import type { Picture } from '../../../base/picture.ts';
import type { Span } from '../../../base/source-text.ts';
import type { RandomAccess, World } from '../../../base/world.ts';
import { BadPicture, bytesAt, type PictureFault } from './header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';

/** Reads pictures of an issue. */
export interface PictureReader {
  /** The picture that `from`, a file, names by `path`; undefined when there is none to print, which is then reported. */
  read(from: string, path: string, span: Span, report: Report): Picture | undefined;
  /** Every file that was read, in the order of first use. */
  readonly files: readonly string[];
}

/** A reader that has read nothing. */
export function pictureReader(world: World): PictureReader {
  const known = new Map<string, Picture | undefined>();
  const files: string[] = [];
  return {
    files,
    read(from, written, span, report) {
      const path = world.resolve(from, written);
      if (known.has(path)) return known.get(path);
      const picture = readPicture(world, path, span, report);
      if (picture !== undefined) files.push(path);
      known.set(path, picture);
      return picture;
    },
  };
}

function readPicture(world: World, path: string, span: Span, report: Report): Picture | undefined {
  const file = world.open(path);
  if (!file.ok) {
    for (const found of file.errors) report({ ...found, span: found.span ?? span });
    return undefined;
  }
  try {
    const bytes = (): Uint8Array => {
      const read = world.readBytes(path);
      if (!read.ok) throw new Error(`${path} could be read before and cannot be now`);
      return read.value;
    };
    return { ...readHeader(file.value), path, span, bytes };
  } catch (error) {
    if (!(error instanceof BadPicture)) throw error;
    report(pictureFault(path, error.reason, span));
    return undefined;
  } finally {
    file.value.close();
  }
}

/** What is wrong with a picture, and the way out. */
export function pictureFault(path: string, fault: PictureFault, span: Span): Diagnostic {
  return diagnostic('content/picture', { path, reason: reasons[fault] }, span, [{ message: waysOut[fault] }]);
}

const pngSignature = '\x89PNG\r\n\x1a\n';

function readHeader(file: RandomAccess): ReturnType<typeof readJpegHeader> | ReturnType<typeof readPngHeader> {
  const start = bytesAt(file, 0, Math.min(8, file.size));
  if (start.length >= 3 && start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return readJpegHeader(file);
  if (start.toString('latin1') === pngSignature) return readPngHeader(file);
  throw new BadPicture('format');
}

const reasons: Readonly<Record<PictureFault, Localized>> = {
  format: { zh: '不是 JPEG 或 PNG 文件', en: 'is neither JPEG nor PNG' },
  damaged: { zh: '文件不完整或已损坏', en: 'is damaged or not complete' },
  'too-large': { zh: '像素太多', en: 'has too many pixels' },
  encoding: { zh: '是印刷中不通用的 JPEG 编码', en: 'is a kind of JPEG that PDF has not' },
};

const waysOut: Readonly<Record<PictureFault, Localized>> = {
  format: {
    zh: '请用看图软件把它另存为 .jpg 或 .png；只改文件名的后缀不行',
    en: 'save it as .jpg or .png; changing the name alone does not do it',
  },
  damaged: { zh: '请重新复制或导出这张图片', en: 'copy or export it again' },
  'too-large': {
    zh: '请缩小后再用：印 A4 整页 300 ppi 只要 2480 × 3508 像素；带透明的大图、渐进式的大图请改存为普通 JPEG',
    en: 'make it smaller: 2480 × 3508 pixels fill A4 at 300 ppi; save large transparent or progressive ones as baseline JPEG',
  },
  encoding: { zh: '请用看图软件打开后重新另存为普通 JPEG（8 位）', en: 'save it again as an ordinary JPEG of 8 bits' },
};
