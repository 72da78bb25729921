/** The texts of an issue, one after another, as the rules read them. */
import { joinSource, type SourceText } from '../../base/source-text.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Article, Block, Inline, Issue } from '../../input/content/issue.ts';

export interface LintText {
  readonly kind: 'title' | 'subtitle' | 'line' | 'heading' | 'paragraph' | 'note';
  readonly text: SourceText;
  /** Text of the paragraph behind it, where one follows: a quotation may go on in it. */
  readonly next: string | undefined;
}

/** All texts that are printed, in reading order. */
export function textsOf(issue: Issue): LintText[] {
  const texts: Omit<LintText, 'next'>[] = [];
  for (const line of [issue.name, issue.subtitle, issue.supplement, issue.publisher])
    if (line) texts.push({ kind: 'line', text: line });
  for (const { title, articles } of issue.sections) {
    texts.push({ kind: 'line', text: title });
    for (const article of articles) texts.push(...articleTexts(article));
  }
  let next: string | undefined;
  const backwards = texts.toReversed().map((each) => {
    const text = { ...each, next };
    if (each.kind !== 'note') next = each.kind === 'paragraph' ? each.text.text : undefined;
    return text;
  });
  return backwards.reverse();
}

/** Texts of an article without those of its head and of its source line. */
export function bodyTexts(article: Article): SourceText[] {
  return article.blocks.flatMap(blockTexts).map(({ text }) => text);
}

function articleTexts({ kicker, title, subtitle, author, blocks, source }: Article): Omit<LintText, 'next'>[] {
  return [
    ...(kicker === undefined ? [] : [{ kind: 'subtitle' as const, text: kicker }]),
    { kind: 'title', text: title },
    ...(subtitle === undefined ? [] : [{ kind: 'subtitle' as const, text: subtitle }]),
    ...(author === undefined ? [] : [{ kind: 'line' as const, text: author }]),
    ...blocks.flatMap(blockTexts),
    ...source.flatMap(({ label, name }) => [label, name].map((text) => ({ kind: 'line' as const, text }))),
  ];
}

function blockTexts(block: Block): Omit<LintText, 'next'>[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [
        { kind: block.kind, text: joinSource(block.inlines.flatMap(textWithoutNotes)) },
        ...noteTexts(block.inlines),
      ];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(blockTexts));
    case 'quotation':
    case 'editorial':
      return block.blocks.flatMap(blockTexts);
    case 'signature':
    case 'names':
      return block.names
        .flat()
        .flatMap(inlineTexts)
        .map((text) => ({ kind: 'line' as const, text }));
    case 'table': {
      const rows = [block.caption, ...block.heads.flat(), ...block.rows.flat(), ...block.notes];
      return rows.flatMap((cell) => cell.flatMap(inlineTexts)).map((text) => ({ kind: 'line' as const, text }));
    }
    case 'figure':
      return block.pictures.flatMap(({ caption, credit }) => [
        ...caption.flatMap(inlineTexts).map((text) => ({ kind: 'line' as const, text })),
        ...(credit === undefined ? [] : [{ kind: 'line' as const, text: credit.name }]),
      ]);
    default:
      return unreachable(block);
  }
}

/** A sentence goes on behind the mark of a note: what the note says is a text of its own. */
function noteTexts(inlines: readonly Inline[]): Omit<LintText, 'next'>[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'note' ? [{ kind: 'note' as const, text: joinSource(inline.inlines.flatMap(inlineTexts)) }] : [],
  );
}

function textWithoutNotes(inline: Inline): SourceText[] {
  return inline.kind === 'note' ? [] : inlineTexts(inline);
}

/** A forced line end leaves nothing: the sentence goes on. */
function inlineTexts(inline: Inline): SourceText[] {
  return inline.kind === 'text' ? [inline.text] : inline.kind === 'note' ? inline.inlines.flatMap(inlineTexts) : [];
}
