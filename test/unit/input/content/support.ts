import { type Diagnostic, diagnostic, fail, ok } from '../../../../src/base/diagnostics/diagnostic.ts';
import { offsetAt, type SourceText, sourceText } from '../../../../src/base/source-text.ts';
import type { World } from '../../../../src/base/world.ts';
import type { Block, Inline } from '../../../../src/input/content/issue.ts';
import { newFindings } from '../../../../src/input/content/normalise/findings.ts';
import { normaliseBlocks } from '../../../../src/input/content/normalise/normalise.ts';

/** A text that stands at the start of its file. */
export function at0(text: string, file = 'a.txt'): SourceText {
  return sourceText(text, file, 0);
}

/** What of the file stands at the place of each UTF-16 unit of the text. */
export function placesIn(file: string, source: SourceText): string {
  return Array.from({ length: source.text.length }, (_, index) => file[offsetAt(source, index)] ?? '').join('');
}

/** The text of inlines in one string; `⏎` for a forced break, **bold**, *emphasis*, [text](target). */
export function sketch(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'forced-break') return '⏎';
      if (inline.kind === 'note') return `[^${sketch(inline.inlines)}]`;
      const { bold, emphasis, href } = inline.style;
      const stars = `${bold ? '**' : ''}${emphasis ? '*' : ''}`;
      const text = `${stars}${inline.text.text}${stars}`;
      return href === undefined ? text : `[${text}](${href})`;
    })
    .join('');
}

/** One line for each block, containers indented. */
export function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => outlineOf(block, indent));
}

function outlineOf(block: Block, indent: string): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${indent}${sketch(block.inlines)}`];
    case 'heading':
      return [`${indent}${'#'.repeat(block.level)} ${sketch(block.inlines)}`];
    case 'list':
      return block.items.flatMap((item, index) => [
        `${indent}${block.ordered ? `${block.start + index}.` : '-'}`,
        ...outline(item.blocks, `${indent}  `),
      ]);
    case 'editorial':
      return [`${indent}按`, ...outline(block.blocks, `${indent}  `)];
    case 'signature':
      return [`${indent}${[...block.names, block.date].map(sketch).join('/')}`];
    case 'names':
      return [`${indent}${block.names.map(sketch).join('|')}`];
    case 'quotation':
      return [`${indent}>`, ...outline(block.blocks, `${indent}  `)];
    case 'table':
      return [block.caption, ...block.heads, ...block.rows, ...block.notes].map(
        (row) => `${indent}|${row.map((cell) => ('kind' in cell ? sketch([cell]) : sketch(cell))).join('|')}`,
      );
    case 'figure':
      return block.pictures.map(({ picture, caption }) => `${indent}!${picture.path} ${sketch(caption)}`);
  }
}

/** Runs a parser, normalises what it gives and collects every diagnostic. */
export function parsed(parse: (source: SourceText, report: (found: Diagnostic) => void) => Block[], text: string) {
  const found: Diagnostic[] = [];
  const findings = newFindings();
  const blocks = normaliseBlocks(
    parse(at0(text), (one) => found.push(one)),
    findings,
  );
  findings.send((one) => found.push(one));
  return { blocks, outline: outline(blocks), found, codes: found.map((one) => one.code) };
}

/** What stands in the text where a diagnostic points. */
export function pointed(text: string, found: Diagnostic | undefined): string | undefined {
  return found?.span === undefined ? undefined : text.slice(found.span.start, found.span.end);
}

/** A world of text files. */
export function memoryWorld(files: Readonly<Record<string, string>>): World {
  const missing = <T>(path: string) => fail<T>(diagnostic('file/not-found', { path }, undefined));
  return {
    readText: (path) => (files[path] === undefined ? missing(path) : ok(files[path])),
    readBytes: missing,
    open: missing,
    exists: (path) => files[path] !== undefined,
    resolve: (_from, path) => path,
  };
}
