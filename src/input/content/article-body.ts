import { diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { sourceText } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { World } from '../../base/world.ts';
import type { ManifestBody } from '../manifest/manifest.ts';
import type { Block } from './issue.ts';
import { parseMarkdownBlocks } from './markdown/blocks.ts';
import type { PictureReader } from './pictures/read-picture.ts';
import { parsePlainText } from './plain-text.ts';

/**
 * The blocks of an article as its author wrote them, before normalisation. Undefined when there is nothing to read or
 * when it could not be read, which is then reported at the manifest's `file:`.
 */
export function readBody(
  world: World,
  body: ManifestBody,
  pictures: PictureReader,
  report: Report,
): Block[] | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'inline':
      return parsePlainText(body.text, report);
    case 'file': {
      const parse = parserFor(body.path);
      if (parse === undefined) {
        report(unknownFormat(body));
        return undefined;
      }
      const file = world.readText(body.path);
      if (file.ok) return parse(sourceText(file.value, body.path, 0), report, pictures);
      for (const found of file.errors) report({ ...found, span: found.span ?? body.span });
      return undefined;
    }
    default:
      return unreachable(body);
  }
}

function parserFor(path: string): typeof parseMarkdownBlocks | undefined {
  if (/\.(md|markdown)$/iu.test(path)) return parseMarkdownBlocks;
  return /\.txt$/iu.test(path) ? parsePlainText : undefined;
}

function unknownFormat(body: Extract<ManifestBody, { kind: 'file' }>) {
  const isWord = /\.(docx?|wps|rtf)$/iu.test(body.path);
  const message = isWord
    ? {
        zh: '请在 Word 或 WPS 里另存为“纯文本”（UTF-8 编码），再把 file 改成 .txt 文件',
        en: 'save it as plain text (UTF-8) from the word processor and name the .txt file here',
      }
    : { zh: '文章请存成 UTF-8 编码的 .txt 或 .md 文件', en: 'save the article as .txt or .md in UTF-8' };
  return diagnostic('content/unknown-format', { path: body.path }, body.span, [{ message }]);
}
