import type { Report } from '../../base/diagnostics/diagnostic.ts';
import type { SourceText } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import type { MarkdownMemo } from './markdown/parse-markdown.ts';
import type { Findings } from './normalise/findings.ts';
import type { PictureReader } from './pictures/read-picture.ts';

/** What reading an article needs beside the article. */
export interface Reading {
  readonly world: World;
  readonly report: Report;
  readonly findings: Findings;
  readonly pictures: PictureReader;
  readonly sourceLabel: SourceText | undefined;
  /** Markdown files of the build before, parsed. */
  readonly parsed: MarkdownMemo | undefined;
}
