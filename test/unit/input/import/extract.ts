import { emWidth } from '../../../../src/input/import/em-width.ts';

/** An article as it was printed. */
export interface PrintedArticle {
  /** Several lines when the title was broken by hand. */
  readonly title: readonly string[];
  readonly subtitle?: string;
  readonly author?: string;
  readonly paragraphs: readonly string[];
  readonly source?: string;
}

export interface PrintedIssue {
  /** Lines above the first section, as they were printed. */
  readonly masthead?: readonly string[];
  readonly contents?: readonly string[];
  readonly sections: readonly { readonly title: string; readonly articles: readonly PrintedArticle[] }[];
  readonly colophon?: readonly string[];
}

/** How a program wrote the text of the pages. */
export interface ExtractFormat {
  /** Characters of a full line. */
  readonly measure: number;
  /** What first lines begin with; `hidden`: they are short by two characters, but nothing shows. */
  readonly indent: 'full-width' | 'ascii' | 'hidden' | 'none';
  /** Empty lines between lines. */
  readonly lineGap: number;
  /** Further empty lines between paragraphs. */
  readonly paragraphGap: number;
  /** A blank stands at the end of every paragraph. */
  readonly blankEnds: boolean;
  /** Blanks between Chinese and Latin text. */
  readonly leaks: boolean;
  /** Left margin of every line. */
  readonly margin: string;
  readonly rowsPerPage: number;
  readonly pageBreak: 'form-feed' | 'blank' | 'none';
  readonly folio: ((page: number) => string) | undefined;
  readonly runningHead: string | undefined;
  readonly sectionMarks: readonly [string, string];
  readonly titleMark: string;
  /** Heads stand in the middle and source lines at the right, shown by blanks. */
  readonly isAligned: boolean;
  readonly lineEnd: string;
}

export const plainFormat: ExtractFormat = {
  measure: 30,
  indent: 'full-width',
  lineGap: 0,
  paragraphGap: 0,
  blankEnds: false,
  leaks: false,
  margin: '',
  rowsPerPage: 24,
  pageBreak: 'none',
  folio: undefined,
  runningHead: undefined,
  sectionMarks: ['', ''],
  titleMark: '',
  isAligned: false,
  lineEnd: '\n',
};

/** One printed line, and whether its paragraph ends with it. */
interface Row {
  readonly text: string;
  readonly isLast: boolean;
}

/** The issue as the program would extract it from its pages. */
export function extract(issue: PrintedIssue, format: ExtractFormat): string {
  return paginate(rowsOf(issue, format), format);
}

function rowsOf(issue: PrintedIssue, format: ExtractFormat): Row[] {
  const line = (text: string): Row => ({ text, isLast: true });
  const [open, close] = format.sectionMarks;
  const room = (text: string) => (format.isAligned ? Math.max(0, format.measure - emWidth(text)) : 0);
  const head = (text: string) => line(' '.repeat(Math.round(room(text))) + text);
  const credit = (text: string) => line(' '.repeat(Math.round(2 * room(text))) + text);
  return [
    ...(issue.masthead ?? []).map(line),
    ...(issue.contents ?? []).map(line),
    ...issue.sections.flatMap((section) => [
      head(`${open}${section.title}${close}`),
      ...section.articles.flatMap((article) => [
        ...article.title.map((text, index) => head(`${index === 0 ? format.titleMark : ''}${text}`)),
        ...[article.subtitle, article.author].flatMap((text) => (text === undefined ? [] : [head(text)])),
        ...article.paragraphs.flatMap((paragraph) => breakParagraph(leak(paragraph, format), format)),
        ...(article.source === undefined ? [] : [credit(article.source)]),
      ]),
    ]),
    ...(issue.colophon ?? []).map(line),
  ];
}

function leak(text: string, format: ExtractFormat): string {
  if (!format.leaks) return text;
  return text.replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2').replace(/([A-Za-z0-9])(\p{Script=Han})/gu, '$1 $2');
}

/** Breaks as a word processor does: as much as fits, marks where they belong, words and numbers whole. */
function breakParagraph(text: string, format: ExtractFormat): Row[] {
  const indent = { 'full-width': '　　', ascii: '    ', hidden: '', none: '' }[format.indent];
  const firstRoom = format.measure - (format.indent === 'none' ? 0 : 2);
  const lines: string[] = [];
  let line = '';
  for (const token of text.match(/[（《“‘]*(?:[A-Za-z0-9.,%@:/+-]+|\s+|.)[，。、；：？！）》”’]*/gu) ?? []) {
    const room = lines.length === 0 ? firstRoom : format.measure;
    if (line !== '' && emWidth(line + token) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? token.trimStart() : token;
  }
  lines.push(line);
  return lines.map((text, index) => ({
    text: index === 0 ? indent + text : text,
    isLast: index === lines.length - 1,
  }));
}

function paginate(rows: readonly Row[], format: ExtractFormat): string {
  const { lineEnd, lineGap, paragraphGap, rowsPerPage } = format;
  const pages: string[] = [];
  for (let start = 0; start < rows.length; start += rowsPerPage) {
    const body = rows.slice(start, start + rowsPerPage).map((row, index) => {
      const gap = lineEnd.repeat(1 + lineGap + (row.isLast ? paragraphGap : 0));
      const first = index === 0 && format.pageBreak === 'blank' ? ' ' : '';
      return `${format.margin}${first}${row.text}${row.isLast && format.blankEnds ? ' ' : ''}${gap}`;
    });
    const page = pages.length + 1;
    const head = format.runningHead === undefined ? '' : `${format.margin}${format.runningHead}${lineEnd}`;
    const foot = format.folio === undefined ? '' : `${format.margin}${format.folio(page)}${lineEnd}`;
    pages.push(head + body.join('') + foot);
  }
  return pages.join(format.pageBreak === 'form-feed' ? '\f' : '');
}

/** Text without its blanks. */
export function solid(text: string): string {
  return text.replace(/\s/gu, '');
}
