/** 本期要目: sections and titles with the pages where they stand, dots leading the eye from one to the other. */
import type { Pt } from '../../../base/geometry.ts';
import { joinSource, type SourceText, sliceSource } from '../../../base/source-text.ts';
import { unreachable } from '../../../base/unreachable.ts';
import type { Issue } from '../../../input/content/issue.ts';
import type { ContentsSpec, RowSpec } from '../../../input/style/style.ts';
import type { Frame, Placed } from '../../frame/frame.ts';
import { widthOf } from '../../frame/glyph-run.ts';
import { runsOf } from '../../frame/run-columns.ts';
import { artifact } from '../../frame/structure.ts';
import { disc } from '../../paragraph/outlines.ts';
import { shift } from '../flow/line-frames.ts';
import type { Setting } from '../flow/setting.ts';
import { generated, plainStyle, setSingleLine } from '../flow/single-line.ts';
import { textRows } from '../flow/text-rows.ts';
import { emBoxAscent } from '../type-area.ts';

/** What is listed, as parts of the document; where it stands is known only when the issue has pages. */
export interface ContentsList {
  readonly title: SourceText;
  readonly titlePart: number;
  /** In the order of the issue's sections and articles, empty sections left out. */
  readonly entries: readonly ContentsEntry[];
}

interface ContentsEntry {
  readonly kind: 'section' | 'article';
  readonly title: SourceText;
  readonly titleEn: SourceText | undefined;
  readonly part: number;
  /** Counted through all sections and articles, from 0. */
  readonly head: number;
  /** Counted through the articles, from 1; 0 for a section. */
  readonly number: number;
}

/** Where a listed thing stands. */
export interface EntryTarget {
  /** Its heading, a part of the document. */
  readonly part: number;
  /** The folio of its page. */
  readonly folio: string;
}

const usualTitle = '本期要目';

/** The list of an issue that wants one, entered in the structure; undefined for others and for an empty issue. */
export function contentsList(setting: Setting, issue: Issue): ContentsList | undefined {
  const { contents, sections } = issue;
  if (contents.place === 'none' || sections.length === 0) return undefined;
  const { structure } = setting;
  return structure.within({ kind: 'contents' }, () => {
    const titlePart = structure.add({ kind: 'heading', level: 2 });
    let number = 0;
    let head = 0;
    const entries = sections.flatMap(({ title, titleEn, articles }): ContentsEntry[] => {
      const own = { kind: 'section' as const, title: withoutLineEnds(title), titleEn, head: head++, number: 0 };
      // In a section that is noted as empty there is nothing to be found.
      if (articles.length === 0) return [];
      return [
        { ...own, part: structure.add({ kind: 'entry' }) },
        ...articles.map(({ title, titleEn }): ContentsEntry => {
          const part = structure.add({ kind: 'entry' });
          return { kind: 'article', title: withoutLineEnds(title), titleEn, part, head: head++, number: ++number };
        }),
      ];
    });
    return { title: contents.title ?? generated(usualTitle), titlePart, entries };
  });
}

/** The line ends that an author sets in a title are for its own place alone. */
function withoutLineEnds(source: SourceText): SourceText {
  const parts = [...source.text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) =>
    sliceSource(source, index, index + line.length),
  );
  return joinSource(parts, source.file);
}

/** The lines of one entry, or the title; no page ends between them. */
export interface ContentsBlock {
  readonly kind: 'title' | 'section' | 'article';
  readonly frames: readonly Frame[];
}

/**
 * The list as wide as the type area, with its own leading and room for folios of `digits` figures: its lines are broken by that room alone,
 * whatever the folios are, so that it is as high before its pages are known as it is when they are. `targetOf` says where
 * the section or article of a number stands; without it numbers and links are left out.
 */
export function setContents(
  setting: Setting,
  spec: ContentsSpec,
  list: ContentsList,
  digits: number,
  targetOf: (head: number) => EntryTarget | undefined,
): ContentsBlock[] {
  const area = { ...setting.area, measure: setting.area.width };
  const title = lines({ ...setting, area }, spec.title, { label: undefined, texts: [list.title] }, list.titlePart, 0);
  // Sections and titles are set, and reported on, where they stand in the text.
  const pitch = spec.leading * spec.entry.size;
  const baseline = (pitch - spec.entry.size) / 2 + emBoxAscent * spec.entry.size;
  const close = { ...area, pitch, baseline };
  const quiet = { ...setting, finder: setting.quietFinder, report: () => undefined, area: close };
  const folios = Array.from({ length: digits }, () => '0').join('');
  const folioRoom = setSingleLine(quiet, spec.entry, [generated(folios)]).width;
  return [
    { kind: 'title', frames: title },
    ...list.entries.map((entry): ContentsBlock => {
      const isSection = entry.kind === 'section';
      const look = isSection ? spec.section : spec.entry;
      const room = isSection ? 0 : folioRoom + leastLeader * look.size;
      const chinese = lines(quiet, look, labelled(entry, spec.manner), entry.part, room);
      const frames = isSection ? chinese : [...chinese, ...englishLines(quiet, spec, entry, room)];
      const target = targetOf(entry.head);
      if (target === undefined) return { kind: entry.kind, frames };
      const numbered = isSection ? frames : withFolio(quiet, look, frames, target.folio, entry.part);
      return { kind: entry.kind, frames: numbered.map((frame) => withLink(frame, target.part, entry.part)) };
    }),
  ];
}

/** The title of an article in English, where that of the Chinese begins. */
function englishLines(setting: Setting, spec: ContentsSpec, listed: ContentsEntry, room: Pt): Frame[] {
  const { titleEn, part } = listed;
  if (titleEn === undefined) return [];
  const { english, entry, manner } = spec;
  const hang = hangOf(setting, entry, labelled(listed, manner).label);
  const indent = (entry.indent * entry.size + hang) / english.size;
  return lines(
    setting,
    { ...english, rows: 1, align: 'start', indent },
    { label: undefined, texts: [titleEn] },
    part,
    room,
  );
}

/** Least width of the dots, with their blanks, in em: fewer than three dots lead nowhere. */
const leastLeader = 2.5;

/** A text with what stands before it and hangs out of its further lines. */
interface Labelled {
  readonly label: SourceText | undefined;
  readonly texts: readonly SourceText[];
}

function labelled({ kind, title, number }: ContentsEntry, manner: ContentsSpec['manner']): Labelled {
  const bare: Labelled = { label: undefined, texts: [title] };
  const isSection = kind === 'section';
  switch (manner) {
    case 'plain':
      return bare;
    case 'numbered':
      return isSection ? bare : { label: generated(`${number}.`), texts: [title] };
    case 'marked':
      return isSection
        ? { label: undefined, texts: [generated('【'), title, generated('】')] }
        : { label: generated('※'), texts: [title] };
    default:
      return unreachable(manner);
  }
}

/** Blank behind a label in figures, in em; a mark has its own. */
const labelGap = 0.35;

/** How far lines hang behind a label. */
function hangOf(setting: Setting, spec: RowSpec, label: SourceText | undefined): Pt {
  if (label === undefined) return 0;
  return Math.max(spec.size, setSingleLine(setting, spec, [label]).width + labelGap * spec.size);
}

/** Lines of a text, indented as a whole; `room` stays free at their right. */
function lines(setting: Setting, spec: RowSpec, { label, texts }: Labelled, part: number, room: Pt): Frame[] {
  const style = plainStyle(spec, part);
  const inlines = texts.map((text) => ({ kind: 'text' as const, text, style }));
  const indent = spec.indent * spec.size;
  const head = label === undefined ? undefined : setSingleLine(setting, spec, [label], part);
  const hang = hangOf(setting, spec, label);
  const place = { role: 'contents' as const, part, left: indent + hang, right: room };
  const [first, ...rest] = textRows(setting, { ...spec, indent: 0 }, inlines, place);
  if (first === undefined || head === undefined) return first === undefined ? [] : [first, ...rest];
  const items = [...shift(head.items, indent, baselineOf(setting, first)), ...first.items];
  return [{ ...first, items }, ...rest];
}

function baselineOf({ area }: Setting, { items }: Frame): Pt {
  return items.find((item) => item.kind === 'glyphs')?.y ?? area.baseline;
}

/** Blank on either side of the dots, and from dot to dot, in em. */
const leaderGap = 0.5;
const dotStep = 0.5;
const dotSize = 0.1;
/** Height of the dots' middle above the baseline: that of the full stop's own, in em. */
const dotRise = 0.08;

/** The last line with dots and folio. Dots stand on one raster over all lines, counted from the right edge. */
function withFolio(setting: Setting, spec: RowSpec, frames: readonly Frame[], folio: string, part: number): Frame[] {
  const last = frames.at(-1);
  if (last === undefined) return [];
  const { width } = last.size;
  const baseline = baselineOf(setting, last);
  const number = setSingleLine(setting, spec, [generated(folio)], part);
  const step = dotStep * spec.size;
  const from = rightOf(last) + leaderGap * spec.size;
  const to = width - number.width - leaderGap * spec.size;
  const diameter = dotSize * spec.size;
  const dots: Placed[] = [];
  for (let x = width - Math.ceil((width - to) / step) * step; x >= from; x -= step) {
    dots.unshift({
      kind: 'outline',
      x: x - diameter / 2,
      y: baseline - dotRise * spec.size - diameter / 2,
      size: { width: diameter, height: diameter },
      outline: disc(diameter),
      ink: spec.ink,
    });
  }
  const leader: Frame = { size: last.size, role: 'device', part: artifact, items: dots };
  const items: Placed[] = [
    ...last.items,
    { kind: 'group', x: 0, y: 0, frame: leader },
    ...shift(number.items, width - number.width, baseline),
  ];
  return [...frames.slice(0, -1), { ...last, items }];
}

/** Where the last glyph of a line ends. */
function rightOf({ items }: Frame): Pt {
  const ends = items.flatMap((item) =>
    item.kind === 'glyphs' ? runsOf(item).map((run) => run.x + item.x + widthOf(run)) : [],
  );
  return Math.max(0, ...ends);
}

function withLink(frame: Frame, target: number, part: number): Frame {
  const link: Placed = { kind: 'link', x: 0, y: 0, size: frame.size, href: `#${target}`, part };
  return { ...frame, items: [...frame.items, link] };
}
