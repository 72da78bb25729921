/** The names of the marks that a span can bear, `[文字]{着重号}`: Chinese ones, and English ones for who types English. */
import { nearest, plainForm } from '../../../base/diagnostics/nearest.ts';

/** What a span asks for. */
export type MarkKind =
  | 'dots'
  | 'proper-name'
  | 'book-title'
  | 'pinyin'
  | 'zhuyin'
  | 'gloss'
  | 'note'
  | 'spread'
  | 'deceased'
  | 'raised'
  | 'lowered';

interface MarkNames {
  readonly kind: MarkKind;
  /** The name that messages use. */
  readonly name: string;
  readonly english: readonly string[];
}

const marks: readonly MarkNames[] = [
  { kind: 'dots', name: '着重号', english: ['dots'] },
  { kind: 'proper-name', name: '专名号', english: ['name'] },
  { kind: 'book-title', name: '书名号', english: ['title'] },
  { kind: 'pinyin', name: '拼音', english: ['pinyin'] },
  { kind: 'zhuyin', name: '注音', english: ['zhuyin', 'bopomofo'] },
  { kind: 'gloss', name: '译名', english: ['gloss'] },
  { kind: 'note', name: '旁注', english: ['ruby'] },
  { kind: 'spread', name: '均排', english: ['spread'] },
  { kind: 'deceased', name: '示亡号', english: ['deceased'] },
  { kind: 'raised', name: '上标', english: ['sup'] },
  { kind: 'lowered', name: '下标', english: ['sub'] },
];

/** Every mark by its Chinese name. */
export const markNames: readonly string[] = marks.map(({ name }) => name);

/** The mark of a name as written, also `.dots` as pandoc writes classes; undefined when there is none of that name. */
export function markKindOf(name: string): MarkKind | undefined {
  const bare = bareName(name);
  return marks.find((mark) => mark.name === bare || mark.english.includes(bare))?.kind;
}

/** Name of a mark for messages. */
export function markName(kind: MarkKind): string {
  return marks.find((mark) => mark.kind === kind)?.name ?? kind;
}

/** The name that a misspelt one most likely stands for. */
export function nearestMark(name: string): string | undefined {
  const all = marks.flatMap((mark) => [mark.name, ...mark.english]);
  return nearest(bareName(name), all);
}

function bareName(name: string): string {
  return plainForm(name).replace(/^\./, '');
}
