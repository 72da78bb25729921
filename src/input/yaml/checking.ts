/** What the checks of one file share. */
import { type Diagnostic, diagnostic, type Hint, type Localized } from '../../base/diagnostics/diagnostic.ts';
import type { Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { filledLineAfter, lineAt } from './lines.ts';
import { formsOf, type KeyWords, type Shape } from './shape.ts';
import type { Tree } from './tree.ts';
import { expected } from './wording.ts';

/** What the check of one file needs beside the tree. */
export interface Checking {
  readonly world: World;
  /** The file, from which the paths in it are seen. */
  readonly file: string;
  readonly text: string;
  /** What reaches beyond this offset may have been misread: nothing is said about it. */
  readonly understoodTo: number;
  /** Offsets of the lines about whose values enough has been said. */
  readonly spoiledLines: ReadonlySet<number>;
  readonly keys: KeyWords;
  readonly problems: Diagnostic[];
}

/** Where a value stands and what it is called. */
export interface Place {
  readonly name: Localized;
  /** Marked when the value itself is empty: its key. */
  readonly span: Span;
  readonly required: boolean;
  /** Where a record may go on; the end of what was read of it when left out. */
  readonly end?: number;
}

/** Reports a finding unless it stands where the file was not understood. */
export function say(found: Diagnostic, checking: Checking): void {
  const { span } = found;
  const isKnown = span !== undefined && checking.spoiledLines.has(lineAt(checking.text, span.start).start);
  if (!isKnown && (span === undefined || span.end <= checking.understoodTo)) checking.problems.push(found);
}

/**
 * Reports that something is not there, unless it may stand where the file was not understood: in what follows directly
 * after offset `end`, the end of what was read.
 */
export function sayAbsent(found: Diagnostic, end: number, checking: Checking): void {
  const next = filledLineAfter(checking.text, end - 1)?.start ?? end;
  if (next < checking.understoodTo) say(found, checking);
}

/** Reports a key or an item with nothing behind it. */
export function reportNothing(tree: Tree, shape: Shape, place: Place, checking: Checking): void {
  const hash = tree.kind === 'scalar' ? tree.hash : undefined;
  const args = { name: place.name, expected: expected(shape) };
  if (place.required) {
    sayAbsent(diagnostic('manifest/empty-value', args, place.span, hashHints(hash)), place.span.end, checking);
  } else {
    const isText = formsOf(shape).some((form) => form.kind === 'text');
    const more = hash === undefined ? [isText ? blankTextHint : blankHint] : hashHints(hash);
    sayAbsent(diagnostic('manifest/left-blank', args, place.span, more), place.span.end, checking);
  }
}

const blankHint: Hint = {
  message: { zh: '不需要这一项就删去这一行', en: 'drop the line if it is not needed' },
};

const blankTextHint: Hint = {
  message: {
    zh: '不需要这一项就删去这一行；有意留空写作 ""',
    en: 'drop the line if it is not needed; write "" to leave it empty on purpose',
  },
};

function hashHints(hash: Span | undefined): Hint[] {
  if (hash === undefined) return [];
  return [
    {
      message: {
        zh: '“#”起是注释；如果是文字，请给整段文字加引号',
        en: 'a comment begins at “#”; quote the whole text if it is meant to be printed',
      },
      span: hash,
    },
  ];
}
