/** An issue as every peer sets it: heads, paragraphs and source lines, read from a manifest with the yaml package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** Pieces of the issue in reading order: `kind` is section, title, paragraph or source. */
export function readIssue(manifest) {
  const pieces = [];
  for (const section of parse(readFileSync(manifest, 'utf8')).sections) {
    pieces.push({ kind: 'section', text: section.title });
    for (const article of section.articles) {
      pieces.push({ kind: 'title', text: article.title });
      for (const text of bodyOf(manifest, article).split(/\n\s*\n/)) {
        if (text.trim() !== '') pieces.push({ kind: 'paragraph', text: text.trim() });
      }
      const source = article.source?.name ?? article.source;
      if (typeof source === 'string') pieces.push({ kind: 'source', text: `（稿件提供：${source}）` });
    }
  }
  return pieces;
}

function bodyOf(manifest, { file, body }) {
  return file === undefined ? (body ?? '') : readFileSync(join(dirname(manifest), file), 'utf8');
}

/** `MANIFEST OUT.pdf` pairs and the font folder of a peer's command line: FONTS MANIFEST OUT [MANIFEST OUT …]. */
export function jobsOf([fonts, ...rest]) {
  const jobs = [];
  for (let at = 0; at < rest.length; at += 2) jobs.push({ manifest: rest[at], target: rest[at + 1] });
  return { fonts, jobs };
}
