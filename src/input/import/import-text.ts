import { type Diagnostic, diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { spanOf } from '../../base/source-text.ts';
import { fileArticles, type ImportedFile } from './article-files.ts';
import { readSections, splitName } from './articles.ts';
import { assignRoles } from './blocks.ts';
import { splitColophon } from './colophon.ts';
import { type ContentsList, splitContents } from './contents-list.ts';
import { type Furniture, stripFurniture } from './furniture.ts';
import type { ImportedIssue, LeftOut } from './imported-issue.ts';
import { type Line, readLines, type TextFile } from './lines.ts';
import { splitMasthead } from './masthead.ts';
import { findMeasure, measureLines } from './measure.ts';
import { joinParagraphs, unbrokenParagraphs } from './paragraphs.ts';
import { readSignals } from './signals.ts';
import { writeManifest } from './write-manifest.ts';

export interface ImportOptions {
  /** Where the manifest says its JSON Schema is, as seen from it. */
  readonly schema: string;
}

/** What an import gives; nothing is written yet. */
export interface ImportResult {
  /** issue.yaml and the articles; empty when no text was found. */
  readonly files: readonly ImportedFile[];
  readonly report: readonly Diagnostic[];
}

/**
 * A printed issue, as a PDF extractor gives its text, as a manifest and one text file for each article. `files` are
 * parts of one issue in their order. Every character of the articles is kept and in order; folios, running heads and
 * the list of contents are left out, which the report says, as it says what is a guess.
 */
export function importText(files: readonly TextFile[], options: ImportOptions): ImportResult {
  const report: Diagnostic[] = [];
  const lines = readLines(files);
  if (lines.length === 0) {
    return { files: [], report: [diagnostic('import/no-text', { files: files.map((file) => file.name) }, undefined)] };
  }
  const issue = readIssue(lines);
  reportLeftOut(issue.leftOut, (found) => report.push(found));
  reportDoubts(issue, (found) => report.push(found));
  const articles = fileArticles(issue);
  const manifest = { path: 'issue.yaml', text: writeManifest(issue, articles, options.schema) };
  return { files: [manifest, ...articles.flatMap(({ file }) => file ?? [])], report };
}

/** Lines → type area → text without page furniture → parts of the issue → paragraphs → blocks → articles. */
function readIssue(lines: readonly Line[]): ImportedIssue {
  const pages = stripFurniture(measureLines(lines));
  const { masthead, rest: belowMasthead } = splitMasthead(pages.lines);
  const { contents, rest: belowContents } = splitContents(belowMasthead);
  const { colophon, rest: articleLines } = splitColophon(belowContents);
  const measure = findMeasure(articleLines);
  const signals = readSignals(articleLines, measure ?? Number.POSITIVE_INFINITY);
  const join = measure === undefined ? unbrokenParagraphs : joinParagraphs;
  const { name, rest: blocks } = splitName(assignRoles(join(articleLines, signals), contents, signals));
  return {
    masthead,
    sections: readSections(blocks, contents),
    editors: colophon.editors,
    contacts: colophon.contacts,
    imprint: colophon.imprint,
    others: [...(masthead?.others ?? []), ...(name === undefined ? [] : [name]), ...colophon.others],
    leftOut: leftOutOf(pages.furniture, contents),
  };
}

function leftOutOf({ folios, runningHeads }: Furniture, contents: ContentsList): LeftOut[] {
  const all = [
    { what: 'folios', lines: folios },
    { what: 'running-heads', lines: runningHeads },
    { what: 'contents', lines: contents.lines },
  ] as const;
  return all
    .filter(({ lines }) => lines.length > 0)
    .map(({ what, lines }) => ({ what, lines: lines.map((line) => line.source) }));
}

function reportLeftOut(leftOut: readonly LeftOut[], report: Report): void {
  for (const { what, lines } of leftOut) {
    const first = lines[0];
    if (first === undefined) continue;
    report(diagnostic('import/left-out', { what, count: lines.length, text: first.text }, spanOf(first)));
  }
}

function reportDoubts(issue: ImportedIssue, report: Report): void {
  if (issue.sections.length === 0) report(diagnostic('import/no-article', {}, undefined));
  for (const text of issue.others) report(diagnostic('import/no-place', { text: text.text }, spanOf(text)));
  for (const section of issue.sections) {
    const first = section.articles[0]?.title ?? section.articles[0]?.paragraphs[0];
    if (section.title === undefined && first !== undefined) report(diagnostic('import/no-section', {}, spanOf(first)));
    for (const doubt of section.articles.flatMap((article) => article.doubts)) {
      report(diagnostic('import/check', { doubt: doubt.message }, doubt.span));
    }
  }
}
