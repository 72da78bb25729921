import { diagnostic } from '../../base/diagnostics/diagnostic.ts';
import { sliceSource, sourceText } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import { readFrontMatter } from '../manifest/front-matter.ts';
import type { ArticleHead, ManifestBody } from '../manifest/manifest.ts';
import type { Block } from './issue.ts';
import { parseMarkdownBlocks } from './markdown/blocks.ts';
import { parsePlainText } from './plain-text.ts';
import type { Reading } from './reading.ts';

/** The body of an article as its author wrote it, before normalisation. */
export interface Body {
  /** Undefined when there is nothing to read or when it could not be read. */
  readonly blocks: Block[] | undefined;
  /** What the file says of the article at its head. */
  readonly head: ArticleHead | undefined;
  /** False where something that the file says may be missing here. */
  readonly isRead: boolean;
}

/** Reads a body; what cannot be read is reported at the manifest's `file:`. */
export function readBody(body: ManifestBody, reading: Reading): Body {
  switch (body.kind) {
    case 'none':
      return { blocks: undefined, head: undefined, isRead: true };
    case 'inline':
      return { blocks: parsePlainText(body.text, reading.report), head: undefined, isRead: true };
    case 'file':
      return readFile(body, reading);
    default:
      return unreachable(body);
  }
}

const unread: Body = { blocks: undefined, head: undefined, isRead: false };

function readFile(body: FileBody, { world, pictures, report, parsed }: Reading): Body {
  const isMarkdown = /\.(md|markdown)$/iu.test(body.path);
  if (!isMarkdown && !/\.txt$/iu.test(body.path)) {
    report(unknownFormat(body));
    return unread;
  }
  const file = world.readText(body.path);
  if (!file.ok) {
    for (const found of file.errors) report({ ...found, span: found.span ?? body.span });
    return unread;
  }
  const text = sourceText(file.value, body.path, 0);
  if (!isMarkdown) return { blocks: parsePlainText(text, report), head: undefined, isRead: true };
  const front = readFrontMatter(world, file.value, body.path);
  if (front === undefined)
    return { blocks: parseMarkdownBlocks(text, report, pictures, parsed), head: undefined, isRead: true };
  for (const found of front.problems) report(found);
  const blocks = parseMarkdownBlocks(sliceSource(text, front.end), report, pictures, parsed);
  return { blocks, head: front.head, isRead: front.head !== undefined };
}

type FileBody = Extract<ManifestBody, { readonly kind: 'file' }>;

function unknownFormat(body: FileBody) {
  const isWord = /\.(docx?|wps|rtf)$/iu.test(body.path);
  const message = isWord
    ? {
        zh: '请在 Word 或 WPS 里另存为“纯文本”（UTF-8 编码），再把 file 改成 .txt 文件',
        en: 'save it as plain text (UTF-8) from the word processor and name the .txt file here',
      }
    : { zh: '文章请存成 UTF-8 编码的 .txt 或 .md 文件', en: 'save the article as .txt or .md in UTF-8' };
  return diagnostic('content/unknown-format', { path: body.path }, body.span, [{ message }]);
}
