import type { ImportedArticle, ImportedIssue } from './imported-issue.ts';

/** A file to be written. */
export interface ImportedFile {
  /** Relative to the folder that is written to, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** An article with the file that its text goes to; undefined when it has no text. */
export interface FiledArticle {
  readonly article: ImportedArticle;
  readonly file: ImportedFile | undefined;
}

/** So many characters of a title make a file recognisable in a list of files. */
const nameLength = 16;

/** Every article of the issue with its file, in the order of sections. */
export function fileArticles(issue: ImportedIssue): FiledArticle[] {
  const articles = issue.sections.flatMap((section) => section.articles);
  const digits = Math.max(2, String(articles.length).length);
  return articles.map((article, index) => {
    if (article.paragraphs.length === 0) return { article, file: undefined };
    const number = String(index + 1).padStart(digits, '0');
    const name = safeName(article.title?.text ?? '');
    const text = `${article.paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`;
    return { article, file: { path: `articles/${name === '' ? number : `${number}-${name}`}.txt`, text } };
  });
}

/** Letters, digits and hyphens of the title alone: nothing that a file system, a shell or YAML reads as anything else. */
function safeName(title: string): string {
  const letters = title.normalize('NFC').match(/[\p{L}\p{N}-]/gu) ?? [];
  return letters
    .slice(0, nameLength)
    .join('')
    .replace(/^-+|-+$/g, '');
}
