import type { Mm } from '../../base/geometry.ts';
import type { Picture } from '../../base/picture.ts';
import type { SourceText, Span } from '../../base/source-text.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Style } from '../style/style.ts';

/** How a stretch of text is set off from its paragraph. */
export interface TextStyle {
  readonly bold: boolean;
  /** Emphasis; Chinese sets it in 楷, Latin in italics. */
  readonly emphasis: boolean;
  /** Of a heading that opens its paragraph (一、标题。正文): its level. */
  readonly heading?: HeadingLevel | undefined;
  /** Where the text leads; undefined for ordinary text. */
  readonly href: string | undefined;
  /** What is set above, under or around it; absent for ordinary text. */
  readonly marks?: TextMarks | undefined;
}

/** 一、 over （一） over 1. over （1） (GB/T 9704-2012, 7.3.3). */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Marks that a stretch of text bears. Each of the objects stands for one span: two names that meet are two objects. */
export interface TextMarks {
  /** 着重号: a dot under each character. */
  readonly dots: boolean;
  /** 专名号, a straight line under a name, or 书名号甲式, a wavy one under a title. */
  readonly name: NameMark | undefined;
  /** 行间注: a reading or a translation above. */
  readonly ruby: RubyMark | undefined;
  /** 均排: spread over a fixed width. */
  readonly spread: SpreadMark | undefined;
  /** 示亡号: a border around the name of somebody who has died. */
  readonly border: object | undefined;
  /** 上标, 下标. */
  readonly level: 'raised' | 'lowered' | undefined;
}

export interface NameMark {
  readonly line: 'straight' | 'wavy';
}

export interface RubyMark {
  /** Pinyin, bopomofo, a translation of the whole, or any other note. */
  readonly kind: 'pinyin' | 'zhuyin' | 'gloss' | 'note';
  readonly text: SourceText;
}

export interface SpreadMark {
  /** Width in Han characters. */
  readonly squares: number;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: SourceText; readonly style: TextStyle }
  /** A line ends here because the author says so. */
  | { readonly kind: 'forced-break'; readonly span: Span }
  /** 脚注: the mark stands here, the note at the foot of the page. */
  | { readonly kind: 'note'; readonly inlines: readonly Inline[]; readonly span: Span };

export type Block =
  /** `continues`: it goes on with the sentence before the block above it, and is not indented. */
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly continues?: boolean }
  /** A heading inside an article, 1 the highest. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      /** How numbers are written: 1. or （1）. */
      readonly form?: 'point' | 'brackets';
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  /** 编者按、按语、编后: what the editors say of the article. */
  | { readonly kind: 'editorial'; readonly blocks: readonly Block[] }
  /** 落款: who signs, and the day; one of them may be missing. */
  | { readonly kind: 'signature'; readonly names: readonly (readonly Inline[])[]; readonly date: readonly Inline[] }
  /** 名单: names in columns of one width. */
  | { readonly kind: 'names'; readonly names: readonly (readonly Inline[])[] }
  | Figure
  | Table;

/** 表格 */
export interface Table {
  readonly kind: 'table';
  /** 表题, set above; empty when there is none. */
  readonly caption: readonly Inline[];
  /** How each column is aligned; undefined: as its cells ask for. */
  readonly columns: readonly ('start' | 'center' | 'end' | undefined)[];
  /** Rows of the head; none when the table has no head. */
  readonly heads: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Cells that reach over several columns or rows; what they cover is empty. */
  readonly merges: readonly CellMerge[];
  /** 表注, set below; empty when there are none. */
  readonly notes: readonly (readonly Inline[])[];
  /** Across all columns of the page, whatever its width. */
  readonly isSpanning?: boolean;
  readonly span: Span;
}

/** A merged cell by its upper left: rows are counted through head and body, columns from 0. */
export interface CellMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell for each column. */
export type TableRow = readonly (readonly Inline[])[];

/** 图片: one, or several side by side. */
export interface Figure {
  readonly kind: 'figure';
  readonly pictures: readonly FigurePicture[];
  /** How wide the pictures stand together; as the style has it when undefined. */
  readonly width: FigureWidth | undefined;
  /** Across all columns of the page. */
  readonly isSpanning?: boolean;
}

export interface FigurePicture {
  readonly picture: Picture;
  /** 图注, set below; empty when there is none. Several pictures with one caption share it. */
  readonly caption: readonly Inline[];
  /** Printed behind the caption in brackets. */
  readonly credit: SourceCredit | undefined;
  /** What is to be seen, for who cannot see it; empty for mere decoration. */
  readonly alt: string;
  readonly span: Span;
}

/** A picture, and where it is named. */
export type NamedPicture = Pick<FigurePicture, 'picture' | 'span'>;

/** In millimetres, or as a share of the column. */
export type FigureWidth = { readonly kind: 'mm'; readonly mm: Mm } | { readonly kind: 'share'; readonly share: number };

export interface ListItem {
  readonly blocks: readonly Block[];
}

/** One part of a source line, its label resolved. */
export interface SourceCredit {
  readonly label: SourceText;
  readonly name: SourceText;
}

export interface Article {
  /** 引题, 肩题: above the title. */
  readonly kicker?: SourceText | undefined;
  readonly title: SourceText;
  /** The title in English, below. */
  readonly titleEn?: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly author: SourceText | undefined;
  readonly blocks: readonly Block[];
  /** Printed in one pair of brackets; empty when the article has no source line. */
  readonly source: readonly SourceCredit[];
}

/** 栏目 */
export interface Section {
  readonly title: SourceText;
  /** The name in English, behind. */
  readonly titleEn?: SourceText | undefined;
  /** In place of the name, which it shows. */
  readonly image?: NamedPicture | undefined;
  /** Most characters that each of its articles may have. */
  readonly limit: number | undefined;
  /** None: the section is printed as 本期暂缺. */
  readonly articles: readonly Article[];
}

/** A newsletter issue, complete and ready to be typeset. */
export interface Issue
  extends Pick<
    Manifest,
    | 'files'
    | 'name'
    | 'nameEn'
    | 'subtitle'
    | 'publisher'
    | 'number'
    | 'total'
    | 'date'
    | 'supplement'
    | 'editors'
    | 'contacts'
    | 'imprint'
    | 'masthead'
    | 'markings'
    | 'contents'
    | 'continuation'
    | 'composer'
    | 'text'
    | 'fonts'
  > {
  readonly style: Style;
  /** In place of the band and the name of a masthead on a band. */
  readonly banner?: NamedPicture | undefined;
  readonly sections: readonly Section[];
}
