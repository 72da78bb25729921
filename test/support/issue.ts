/** Issues written as literals, for tests of the layout. */
import { type SourceText, sourceText } from '../../src/base/source-text.ts';
import type { Article, Block, Issue } from '../../src/input/content/issue.ts';
import { newsletterStyle } from '../../src/input/style/newsletter.ts';

export function text(content: string): SourceText {
  return sourceText(content, 'a.txt', 0);
}

export function paragraph(content: string): Block {
  return {
    kind: 'paragraph',
    inlines: [{ kind: 'text', text: text(content), style: { bold: false, emphasis: false, href: undefined } }],
  };
}

/** 中 and 文 in turn, `length` of them. */
export function filler(length: number): string {
  return '中文'.repeat(Math.ceil(length / 2)).slice(0, length);
}

export function article(title: string, blocks: readonly Block[], source = ''): Article {
  return {
    title: text(title),
    subtitle: undefined,
    author: undefined,
    blocks,
    source: source === '' ? [] : [{ label: text('稿件提供'), name: text(source) }],
  };
}

export const noImprint: Issue['imprint'] = {
  distribution: [],
  copies: undefined,
  printer: undefined,
  printed: undefined,
  qr: undefined,
};

export const noMarkings: Issue['markings'] = {
  kind: 'gongwen',
  classification: undefined,
  notice: undefined,
  permit: undefined,
  copyNumber: undefined,
  dateNumerals: 'arabic',
  image: undefined,
};

/** An issue without masthead and colophon, total-fit, in the newsletter style. */
export function issue(sections: Record<string, readonly Article[]>, changes: Partial<Issue> = {}): Issue {
  return {
    files: ['issue.yaml'],
    name: undefined,
    subtitle: undefined,
    publisher: undefined,
    number: undefined,
    total: undefined,
    date: undefined,
    editors: [],
    contacts: [],
    supplement: undefined,
    imprint: noImprint,
    masthead: 'none',
    markings: noMarkings,
    contents: { place: 'none', title: undefined },
    continuation: 'none',
    composer: 'total-fit',
    text: { lang: 'zh-Hans', lineBreaking: 'gb', punctuation: 'full', hanging: undefined },
    style: newsletterStyle,
    fonts: [],
    sections: Object.entries(sections).map(([title, articles]) => ({ title: text(title), limit: undefined, articles })),
    ...changes,
  };
}
