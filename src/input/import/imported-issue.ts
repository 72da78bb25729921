import type { Localized } from '../../base/diagnostics/diagnostic.ts';
import type { SourceText, Span } from '../../base/source-text.ts';
import type { ColophonEntry } from './colophon.ts';
import type { ImportedImprint } from './imprint.ts';
import type { ImportedMasthead } from './masthead.ts';
import type { ImportedCredit } from './source-line.ts';

/** Something that the lines of an extract do not tell for sure; a person should look at the original. */
export interface Doubt {
  readonly message: Localized;
  readonly span: Span;
}

export interface ImportedArticle {
  /** Undefined when the text under it began without one. */
  readonly title: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly author: SourceText | undefined;
  readonly credits: readonly ImportedCredit[];
  readonly paragraphs: readonly SourceText[];
  readonly doubts: readonly Doubt[];
}

export interface ImportedSection {
  /** Undefined for articles before the first head of a section. */
  readonly title: SourceText | undefined;
  readonly articles: readonly ImportedArticle[];
}

/** Lines that belong to the pages of the original and not to its articles. */
export interface LeftOut {
  readonly what: 'folios' | 'running-heads' | 'contents';
  /** At least one, in their order. */
  readonly lines: readonly SourceText[];
}

/** An issue as its extract shows it. */
export interface ImportedIssue {
  readonly masthead: ImportedMasthead | undefined;
  readonly sections: readonly ImportedSection[];
  readonly editors: readonly ColophonEntry[];
  readonly contacts: readonly ColophonEntry[];
  readonly imprint: ImportedImprint;
  /** What was printed but has no place in a manifest. */
  readonly others: readonly SourceText[];
  readonly leftOut: readonly LeftOut[];
}
