/** What a reader of a preview sees and does, as data: keys change the state, `pager-view` shows it. */
import type { Target } from '../../output/terminal/targets.ts';
import type { TextPage, TextRow } from '../../output/terminal/text-page.ts';

/** A row of the pages as one long sheet. */
export interface SheetRow {
  /** Index of its page. */
  readonly page: number;
  /** Undefined between two pages. */
  readonly row: TextRow | undefined;
}

/** What is read, made anew when the issue or the width changes. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Row of the sheet where each page begins. */
  readonly pageStarts: readonly number[];
  /** Folios as printed. */
  readonly labels: readonly string[];
  readonly targets: readonly SheetTarget[];
}

export interface SheetTarget extends Pick<Target, 'kind' | 'title'> {
  readonly at: number;
}

export interface PagerState {
  /** First row that is shown. */
  readonly top: number;
  /** Rows that are shown at once. */
  readonly height: number;
  /** What is being typed at the foot: a search, or the number of a page. */
  readonly typing: { readonly kind: 'search' | 'page'; readonly text: string } | undefined;
  /** What was searched for last. */
  readonly query: string;
  /** What the foot says instead of its usual line; gone with the next key. */
  readonly notice: 'not-found' | 'no-page' | undefined;
  readonly help: boolean;
}

/** A key as `node:readline` names it; `text` is what it types. */
export interface Key {
  readonly name: string;
  readonly text: string;
  readonly ctrl: boolean;
}

/** What is to be done beside showing the state. */
export type PagerAction = 'quit' | 'reload' | undefined;

/** The pages one below the other, a blank row between two. */
export function sheetOf(pages: readonly TextPage[], targets: readonly Target[]): Sheet {
  const rows: SheetRow[] = [];
  const pageStarts = pages.map((page, index) => {
    if (index > 0) rows.push({ page: index, row: undefined });
    const start = rows.length;
    for (const row of page.rows) rows.push({ page: index, row });
    return start;
  });
  return {
    rows,
    pageStarts,
    labels: pages.map(({ label }) => label),
    targets: targets.map(({ kind, title, page, row }) => ({ kind, title, at: pageStarts[page]! + row })),
  };
}

/** The beginning of the first page. */
export function startState(height: number): PagerState {
  return { top: 0, height, typing: undefined, query: '', notice: undefined, help: false };
}

/** Index of the page at the top of what is shown. */
export function pageAt(sheet: Sheet, top: number): number {
  return Math.max(
    0,
    sheet.pageStarts.findLastIndex((start) => start <= top),
  );
}

/** The state after a key, and what else it asks for. */
export function press(state: PagerState, key: Key, sheet: Sheet): readonly [PagerState, PagerAction] {
  if (key.ctrl && key.name === 'c') return [state, 'quit'];
  if (state.typing !== undefined) return [type(state, state.typing, key, sheet), undefined];
  const now = { ...state, notice: undefined, help: false };
  if (state.help) return [now, undefined];
  switch (key.text === '' ? key.name : key.text) {
    case 'q':
    case 'escape':
      return [now, 'quit'];
    case 'r':
      return [now, 'reload'];
    case '/':
      return [{ ...now, typing: { kind: 'search', text: '' } }, undefined];
    case '?':
    case 'h':
      return [{ ...now, help: true }, undefined];
    default:
      return /^\d$/.test(key.text)
        ? [{ ...now, typing: { kind: 'page', text: key.text } }, undefined]
        : [move(now, key, sheet), undefined];
  }
}

/** Keys that go somewhere; others leave the state as it is. */
function move(state: PagerState, key: Key, sheet: Sheet): PagerState {
  const { top, height } = state;
  const to = (row: number): PagerState => ({ ...state, top: within(row, state, sheet) });
  const page = pageAt(sheet, top);
  switch (key.name === 'space' || key.text === '' ? key.name : key.text) {
    case 'down':
    case 'j':
    case 'return':
      return to(top + 1);
    case 'up':
    case 'k':
      return to(top - 1);
    case 'space':
    case 'pagedown':
    case 'f':
      return to(top + height - 1);
    case 'pageup':
    case 'b':
      return to(top - height + 1);
    case 'right':
    case ']':
      return { ...state, top: sheet.pageStarts[page + 1] ?? top };
    case 'left':
    case '[':
      return to(top > sheet.pageStarts[page]! ? sheet.pageStarts[page]! : (sheet.pageStarts[page - 1] ?? 0));
    case 's':
    case 'S':
    case 'a':
    case 'A':
      return toTarget(state, key.text, sheet);
    case 'n':
      return find(state, sheet, 1);
    case 'N':
      return find(state, sheet, -1);
    case 'home':
    case 'g':
      return to(0);
    case 'end':
    case 'G':
      return to(sheet.rows.length);
    default:
      return state;
  }
}

/** Scrolling ends with a full screen, unless the reader has jumped beyond. */
function within(row: number, { top, height }: PagerState, sheet: Sheet): number {
  return Math.max(0, Math.min(row, Math.max(top, sheet.rows.length - height)));
}

/** To the next section or article, with a capital to the one before. */
function toTarget(state: PagerState, letter: string, sheet: Sheet): PagerState {
  const kind = letter.toLowerCase() === 's' ? 'section' : 'article';
  const places = sheet.targets.filter((target) => target.kind === kind).map(({ at }) => at);
  const at =
    letter === letter.toLowerCase()
      ? places.find((place) => place > state.top)
      : places.findLast((place) => place < state.top);
  return at === undefined ? state : { ...state, top: at };
}

function type(state: PagerState, typing: NonNullable<PagerState['typing']>, key: Key, sheet: Sheet): PagerState {
  const { kind, text } = typing;
  if (key.name === 'escape') return { ...state, typing: undefined };
  if (key.name === 'return' || key.name === 'enter') {
    const done = { ...state, typing: undefined };
    return kind === 'search'
      ? find({ ...done, query: text === '' ? state.query : text }, sheet, 0)
      : toPage(done, text, sheet);
  }
  if (key.name === 'backspace') {
    const shorter = [...text].slice(0, -1).join('');
    return { ...state, typing: text === '' ? undefined : { kind, text: shorter } };
  }
  const typed = kind === 'page' ? key.text.replace(/\D/g, '') : key.ctrl ? '' : key.text.replace(/\p{Cc}/gu, '');
  return { ...state, typing: { kind, text: text + typed } };
}

function toPage(state: PagerState, number: string, sheet: Sheet): PagerState {
  const byLabel = sheet.labels.indexOf(number);
  const start = sheet.pageStarts[byLabel === -1 ? Number(number) - 1 : byLabel];
  return start === undefined ? { ...state, notice: 'no-page' } : { ...state, top: start };
}

/** To the next row with what is searched for: from the top row on (0), behind it (1) or before it (−1), around the end. */
function find(state: PagerState, sheet: Sheet, step: 0 | 1 | -1): PagerState {
  const { query, top } = state;
  if (query === '') return state;
  const found = sheet.rows.flatMap(({ row }, index) => (row !== undefined && holds(row, query) ? [index] : []));
  const next = step < 0 ? found.findLast((at) => at < top) : found.find((at) => at >= top + step);
  const hit = next ?? (step < 0 ? found.at(-1) : found[0]);
  return hit === undefined ? { ...state, notice: 'not-found' } : { ...state, top: hit };
}

/** Whether a row has the text, in whatever case; blanks between spans count for nothing. */
function holds({ spans }: TextRow, query: string): boolean {
  const text = spans.map((span) => span.text).join('');
  return text.toLowerCase().includes(query.toLowerCase());
}
