import type { FontRole } from '../../base/font-role.ts';
import type { Em, Mm, Pt } from '../../base/geometry.ts';
import type { Ink } from '../../base/ink.ts';

/** Face, size and ink of a kind of text. */
export interface TypeSpec {
  readonly role: FontRole;
  readonly size: Pt;
  readonly ink: Ink;
}

/** A kind of text that stands on rows of its own. */
export interface RowSpec extends TypeSpec {
  /** Rows of the grid that one line of it takes. */
  readonly rows: number;
  readonly align: 'justify' | 'start' | 'center' | 'end';
  /** First line, in em of its size. */
  readonly indent: Em;
  /** Blank at both ends of every line, in em of its size; none when left out. */
  readonly inset?: Em;
  /** Whether long English words are parted in narrow columns only, as when left out, or everywhere. */
  readonly hyphenation?: 'narrow' | 'always';
}

/** Items of lists: paragraphs that begin with their label, or 凸排, set in behind it (CLREQ #first_line_indents). */
export interface ListSpec {
  readonly form: 'paragraph' | 'hanging';
}

/** 版记: type, rules and blanks of the colophon. */
export interface ColophonSpec extends TypeSpec {
  /** Baseline to baseline: set closer than the text, as a foot is looked up, not read. */
  readonly leading: Em;
  /** Blank at both ends of a line. */
  readonly inset: Em;
  /** Weight of the first and the last rule, and of those between. */
  readonly rules: { readonly outer: Mm; readonly inner: Mm };
}

/** Small text with a leading of its own: captions, tables, notes. */
export interface SmallSpec extends TypeSpec {
  /** Baseline to baseline. */
  readonly leading: Em;
}

/** 图: pictures with their captions. */
export interface FigureSpec {
  /** Width of pictures that ask for none, as a share of the column. */
  readonly width: number;
  /** Most rows that a picture is high, its caption not counted. */
  readonly rows: number;
  /** Between pictures side by side. */
  readonly gap: Mm;
  readonly caption: SmallSpec;
}

/** 表 */
export interface TableSpec {
  readonly caption: SmallSpec;
  readonly head: SmallSpec;
  readonly cell: SmallSpec;
  /** 表注, below. */
  readonly note: SmallSpec;
  /** Whether a table spans the columns of the page: where one column is too narrow for it, always, never. */
  readonly span: 'needed' | 'always' | 'never';
  /** Weight of the rules above and below, and of that under the head (三线表). */
  readonly rules: { readonly outer: Pt; readonly inner: Pt };
}

/** 脚注: lines of half a row each. */
export interface NoteSpec extends TypeSpec {
  /** ①, or 1. */
  readonly mark: 'circled' | 'figure';
  /** Numbers begin anew with each article, or with each page. */
  readonly numbering: 'article' | 'page';
}

/** 标题 */
export interface TitleSpec extends RowSpec {
  /** Baseline to baseline of its lines, the whole on whole rows; undefined: each line on rows of its own. */
  readonly leading?: Em | undefined;
}

/** 栏目: its name, and what sets it off. */
export interface SectionHeadSpec extends RowSpec {
  /** The name in English, behind it. */
  readonly english: TypeSpec;
  /** A bar before and a rule below it, a band under it, rules at both sides, a box around it. */
  readonly device: 'bar' | 'band' | 'rules' | 'box';
}

/** The source of an article. */
export interface SourceSpec extends RowSpec {
  /** On a line of its own, or behind the last words of the article. */
  readonly place: 'line' | 'inline';
  /** 稿件提供：科技部, or 科技部 alone. */
  readonly labels: 'shown' | 'hidden';
}

/** 本期要目 */
export interface ContentsSpec {
  /** Titles in English, below the Chinese ones. */
  readonly english: TypeSpec;
  readonly title: RowSpec;
  readonly section: RowSpec;
  /** An article, with its page. */
  readonly entry: RowSpec;
  /** Baseline to baseline of sections and entries, in em of an entry: closer than text, as a list is looked through. */
  readonly leading: Em;
  /** How it lists: titles alone; numbered through the issue; sections in 【】 and ※ before titles. */
  readonly manner: 'plain' | 'numbered' | 'marked';
}

/** 页码 */
export interface FolioSpec extends TypeSpec {
  /** — 1 —; 1; 第 1 页 共 8 页; nothing. */
  readonly form: 'dashes' | 'plain' | 'of-total' | 'none';
  /** At the outer edge, one character in, or in the middle. */
  readonly place: 'outer' | 'center';
}

/** 书眉: the section of the page. */
export interface RunningHeadSpec extends TypeSpec {
  /** Beside the folio, at the other edge; above the type area at the outer edge, over a hairline; nowhere. */
  readonly place: 'foot' | 'head' | 'none';
}

/** The look of a newsletter: every measure that layout takes, as named values. */
export interface Style {
  readonly name: string;
  readonly paper: { readonly width: Mm; readonly height: Mm };
  /** Even pages have their inner margin at the right, or all pages are alike. */
  readonly facing: 'mirrored' | 'same';
  /** Pages that a sheet takes: an issue is filled up to whole sheets. */
  readonly sheetPages: 1 | 2 | 4;
  /** 版心: as wide as its columns with the gaps between them, as high as its rows. */
  readonly typeArea: { readonly left: Mm; readonly top: Mm; readonly width: Mm };
  /** 栏: equally wide, `gap` apart; masthead, colophon and foot of the page span all of them. */
  readonly columns: { readonly count: 1 | 2 | 3; readonly gap: Mm };
  readonly rows: number;
  /** Baseline to baseline. */
  readonly pitch: Pt;
  /** Han characters that fill a line of body text, in one column; the total-fit composer solves the advance from it. */
  readonly characters: number;
  readonly body: RowSpec;
  /** Paragraphs in English. */
  readonly english: RowSpec;
  readonly sectionHead: SectionHeadSpec;
  readonly contents: ContentsSpec;
  /** 引题, above the title. */
  readonly kicker: RowSpec;
  readonly title: TitleSpec;
  readonly titleEn: RowSpec;
  readonly subtitle: RowSpec;
  readonly author: RowSpec;
  readonly headings: readonly [RowSpec, RowSpec, RowSpec, RowSpec];
  readonly list: ListSpec;
  readonly quotation: RowSpec;
  /** 编者按, 按语, 编后. */
  readonly editorial: RowSpec;
  /** 落款 */
  readonly signature: RowSpec;
  readonly source: SourceSpec;
  readonly figure: FigureSpec;
  readonly table: TableSpec;
  readonly note: NoteSpec;
  readonly colophon: ColophonSpec;
  /** QR code of the colophon: as wide and high as `size`, its quiet zone included. */
  readonly qr: { readonly size: Mm; readonly caption: TypeSpec };
  readonly masthead: {
    /** Of the forms in letters, without markings and supplement, which take rows of their own. */
    readonly rows: number;
    /** 密级, 份号 and what else stands in the corners above the name. */
    readonly marking: TypeSpec;
    readonly copyNumberAt: 'left' | 'right';
    readonly name: TypeSpec;
    readonly nameEn: TypeSpec;
    /** Row that the name stands on, counted from 0. */
    readonly nameRow: number;
    readonly subtitle: TypeSpec;
    /** Number, publisher and date. */
    readonly line: TypeSpec;
    /** 增刊, 专刊, in the ink of the rule. */
    readonly supplement: TypeSpec;
    /** Under the last line, `gap` from its em box, with so many blank rows `below`. */
    readonly rule: { readonly weight: Pt; readonly ink: Ink; readonly gap: Mm; readonly below: number };
    /** The form on a band of colour. */
    readonly banner: { readonly height: Mm; readonly ink: Ink; readonly name: TypeSpec; readonly line: TypeSpec };
  };
  /** What stands outside the type area; `gap` from it to the folio, and to a running head above. */
  readonly foot: {
    readonly gap: Mm;
    readonly folio: FolioSpec;
    readonly runningHead: RunningHeadSpec;
    /** 下转第N页 right below the type area, 上接第N页 above it. */
    readonly continuation: TypeSpec;
  };
}
