import type { Em } from '../../base/geometry.ts';
import { type SourceText, sliceSource, trimSource } from '../../base/source-text.ts';
import { type ContentsList, headKey } from './contents-list.ts';
import { closeLetterSpacing } from './join-lines.ts';
import type { MeasuredLine } from './measure.ts';
import { type Paragraph, startsEnumeration } from './paragraphs.ts';
import { isParagraphIndent, type Signals } from './signals.ts';
import { type ImportedCredit, readSourceLine, splitTailSource } from './source-line.ts';

/** A line that stands for itself: head of a section or an article, subtitle, author. */
export interface Head {
  readonly source: SourceText;
  /** About how wide it was printed. */
  readonly width: number;
  /** Its decoration or the list of contents says what it is; the first sentence of an item serves as its title. */
  readonly known: 'section' | 'title' | 'item' | undefined;
  readonly hasGap: boolean;
}

/** A part of an issue in reading order. */
export type Block =
  /** Heads one after another, at least one. */
  | { readonly kind: 'heads'; readonly heads: readonly Head[] }
  | { readonly kind: 'body'; readonly source: SourceText }
  | { readonly kind: 'source'; readonly credits: readonly ImportedCredit[] };

/** Gives every paragraph its role by its shape and by what stands beside it. */
export function assignRoles(paragraphs: readonly Paragraph[], contents: ContentsList, signals: Signals): Block[] {
  const blocks: Block[] = [];
  const context: Context = { contents, signals, titleMarks: findTitleMarks(paragraphs) };
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const credits = paragraph.mark === 'source' ? readSourceLine(paragraph.source) : undefined;
    const isLast = next === undefined || next.mark === 'item' || isHead(next, context);
    if (credits !== undefined) blocks.push({ kind: 'source', credits });
    else if (paragraph.mark === 'item') pushItem(blocks, paragraph, isLast);
    else if (isHead(paragraph, context)) pushHead(blocks, readHead(paragraph, context));
    else blocks.push(...bodyBlocks(paragraph.source, isLast));
  }
  return blocks;
}

/** Heads above one article are one block; each of several with a mark is an article. */
function pushHead(blocks: Block[], head: Head): void {
  const last = blocks.at(-1);
  const isMarked = (one: Head) => one.known === 'item' || titleMark.test(one.source.text);
  const isOther = last?.kind === 'heads' && last.heads.some(isMarked) && (isMarked(head) || head.known === 'section');
  if (last?.kind === 'heads' && !isOther) {
    blocks[blocks.length - 1] = { kind: 'heads', heads: [...last.heads, head] };
  } else blocks.push({ kind: 'heads', heads: [head] });
}

/** The first sentence of an item as its title, and what else it says as its text. */
function pushItem(blocks: Block[], { source, lines }: Paragraph, isLast: boolean): void {
  const first = /^[^。]*。[”’」』）)】]*/u.exec(source.text)?.[0] ?? source.text;
  const rest = trimSource(sliceSource(source, first.length));
  const width = lines.reduce((sum, line) => sum + line.width, 0);
  pushHead(blocks, { source: sliceSource(source, 0, first.length), width, known: 'item', hasGap: false });
  if (rest.text === '') return;
  const credits = isLast ? readSourceLine(rest) : undefined;
  if (credits === undefined) blocks.push(...bodyBlocks(rest, isLast));
  else blocks.push({ kind: 'source', credits });
}

/** The last paragraph of an article may carry its source line at its end. */
function bodyBlocks(source: SourceText, isLast: boolean): Block[] {
  const tail = isLast ? splitTailSource(source) : undefined;
  if (tail === undefined) return [{ kind: 'body', source }];
  return [
    { kind: 'body', source: tail.body },
    { kind: 'source', credits: tail.credits },
  ];
}

const sectionMark = /^【[^【】]+】$/u;
const titleMark = /^[※■□●○◆◇▲△★☆►▶]/u;

/** What the whole issue tells about single lines. */
interface Context {
  readonly contents: ContentsList;
  readonly signals: Signals;
  /** Marks that titles of this issue begin with; the same marks elsewhere are those of lists. */
  readonly titleMarks: ReadonlySet<string>;
}

function findTitleMarks(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const heads = paragraphs.filter((paragraph) => paragraph.mark === 'head');
  return new Set(heads.flatMap(({ source }) => titleMark.exec(source.text) ?? []));
}

/**
 * Heads are single lines without a mark at their end. Numbered lines, labels (时间：…) and lines indented as
 * paragraphs are belong to the text, unless they stand where only a head can stand.
 */
function isHead(paragraph: Paragraph, context: Context): boolean {
  const { text } = paragraph.source;
  if (paragraph.mark === 'head') return true;
  if (paragraph.mark === 'source' || paragraph.mark === 'item' || paragraph.lines.length > 1) return false;
  // A title is no sentence.
  if (text.includes('。')) return false;
  if (knownFrom(text, context) !== undefined) return true;
  if (/[。；：，、,;:.…]$/u.test(text) || startsEnumeration(text) || /^\S{1,6}[：:]/u.test(text)) return false;
  const { signals } = context;
  const line = paragraph.lines[0];
  if (line === undefined) return false;
  if (signals.hasIndents && isParagraphIndent(line.inset) && !isCentred(line, signals.measure)) return false;
  // A line with a comma that nearly fills the measure was cut off its paragraph.
  return !(/[，。；]/u.test(text) && line.edge > signals.measure - 4);
}

/** Half a character off the middle is still the middle; a line that fills the measure is not centred. */
function isCentred(line: MeasuredLine, measure: Em): boolean {
  return line.edge < measure - 1.25 && Math.abs(line.inset - (measure - line.width) / 2) <= 0.5;
}

function readHead(paragraph: Paragraph, context: Context): Head {
  const source = closeLetterSpacing(paragraph.source);
  return {
    source,
    width: paragraph.lines.reduce((sum, line) => sum + line.width, 0),
    known: knownFrom(source.text, context),
    hasGap: paragraph.hasGap,
  };
}

function knownFrom(text: string, { contents, titleMarks }: Context): Head['known'] {
  const key = headKey(text);
  if (sectionMark.test(text) || contents.sections.has(key)) return 'section';
  return titleMarks.has(text.charAt(0)) || contents.titles.has(key) ? 'title' : undefined;
}
