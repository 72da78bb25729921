/** Files that are named where others are meant, known by their names: what they are, and what can be done with them. */
import { basename, extname } from 'node:path';
import type { Localized } from '../base/diagnostics/diagnostic.ts';
import { asWord } from './paths.ts';
import { type Usage, wrongUsage } from './usage.ts';

type Kind = 'pdf' | 'word' | 'text' | 'markdown' | 'picture';

/** `.rtf` is what simple word processors write, `.wps` WPS Office, `.odt` LibreOffice. */
const kinds: Readonly<Record<string, Kind>> = {
  '.pdf': 'pdf',
  '.docx': 'word',
  '.doc': 'word',
  '.wps': 'word',
  '.odt': 'word',
  '.rtf': 'word',
  '.txt': 'text',
  '.md': 'markdown',
  '.jpg': 'picture',
  '.jpeg': 'picture',
  '.png': 'picture',
};

const names: Readonly<Record<Kind, Localized>> = {
  pdf: { zh: '一个 PDF', en: 'a PDF' },
  word: { zh: '一份 Word 一类的文档', en: 'a document of a word processor' },
  text: { zh: '纯文本', en: 'plain text' },
  markdown: { zh: '一篇稿件', en: 'an article' },
  picture: { zh: '一张图片', en: 'a picture' },
};

/** What is wrong when one of these is no manifest; undefined when all may be. */
export function noManifest(paths: readonly string[]): Usage<never> | undefined {
  return firstWrong(paths, (kind, path) => {
    // Where a system hides endings, what is saved as issue.yaml is issue.yaml.txt, and it can be read.
    if (kind === 'text' && /\.ya?ml\.txt$/i.test(path)) return undefined;
    const name = names[kind];
    return wrongUsage(
      {
        zh: `${path} 是${name.zh}，这里要写清单（issue.yaml）`,
        en: `${path} is ${name.en}; a manifest (issue.yaml) is wanted here`,
      },
      ...waysOut(kind, path),
    );
  });
}

/** What is wrong when one of these is no plain text; undefined when all may be. */
export function noPlainText(paths: readonly string[]): Usage<never> | undefined {
  return firstWrong(paths, (kind, path) => {
    if (kind === 'text' || kind === 'markdown') return undefined;
    const name = names[kind];
    const hints = kind === 'word' ? [saveAsText] : kind === 'pdf' ? [textOfPdf] : [];
    return wrongUsage({ zh: `${path} 是${name.zh}，不是纯文本`, en: `${path} is ${name.en}, no plain text` }, ...hints);
  });
}

function firstWrong(
  paths: readonly string[],
  judge: (kind: Kind, path: string) => Usage<never> | undefined,
): Usage<never> | undefined {
  for (const path of paths) {
    const kind = kinds[extname(path).toLowerCase()];
    const wrong = kind === undefined ? undefined : judge(kind, path);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const saveAsText: Localized = {
  zh: '在 Word、WPS 里另存为纯文本（.txt，编码选 UTF-8），再用 bulletin import',
  en: 'save it as plain text (.txt, UTF-8) in Word or WPS, then use bulletin import',
};

const textOfPdf: Localized = {
  zh: '用 pdftotext -layout 之类的工具取出文字，再用 bulletin import',
  en: 'take its text out with a tool such as pdftotext -layout, then use bulletin import',
};

function waysOut(kind: Kind, path: string): readonly Localized[] {
  const word = asWord(path);
  switch (kind) {
    case 'pdf':
      return [
        {
          zh: `PDF 写到哪里用 -o：bulletin build issue.yaml -o ${word}`,
          en: `where the PDF goes is told by -o: bulletin build issue.yaml -o ${word}`,
        },
        {
          zh: `看一个 PDF 能不能付印：bulletin preflight ${word}`,
          en: `to see whether a PDF can be printed: bulletin preflight ${word}`,
        },
      ];
    case 'word':
      return [saveAsText];
    case 'text':
      return [
        {
          zh: `转成清单和稿件：bulletin import ${word} -o 文件夹`,
          en: `to make a manifest and articles of it: bulletin import ${word} -o FOLDER`,
        },
        articleOf(basename(path)),
      ];
    case 'markdown':
      return [articleOf(basename(path))];
    case 'picture':
      return [
        {
          zh: '图片写在清单或稿件里：![图注](图片.jpg)',
          en: 'a picture stands in the manifest or an article: ![caption](picture.jpg)',
        },
      ];
  }
}

function articleOf(file: string): Localized {
  return {
    zh: `一篇稿件写在清单的 articles 下面：file: ${file}；没有清单，先 bulletin init`,
    en: `one article is named in a manifest, below “articles”: file: ${file}; without a manifest begin with bulletin init`,
  };
}
