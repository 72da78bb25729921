import type { CalendarDate } from '../../base/calendar-date.ts';
import type { CheckLevel, CheckName } from '../../base/check-name.ts';
import type { FaceUse } from '../../base/font-role.ts';
import type { Mm } from '../../base/geometry.ts';
import type { ConditionName, OutputProfile, PrintMarks, TextForm } from '../../base/print.ts';
import type { SourceText, Span } from '../../base/source-text.ts';
import type { StyleChoice } from '../style/layers.ts';

/** How paragraphs are broken: over the whole paragraph, or line by line as a word processor does. */
export type ComposerName = 'total-fit' | 'first-fit';

export type LanguageName = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';
export type LineBreakingName = 'basic' | 'gb' | 'strict';
export type PunctuationName = 'full' | 'kaiming' | 'half';
export type HangingName = 'none' | 'one';

/** How text is set, whatever the style. */
export interface TextSettings {
  readonly lang: LanguageName;
  readonly lineBreaking: LineBreakingName;
  readonly punctuation: PunctuationName;
  /** Undefined: as the composer has it. */
  readonly hanging: HangingName | undefined;
}

/** The head of the first page. */
export type MastheadForm = 'redhead' | 'banner' | 'plain' | 'none';

/** What a newsletter is by law: a brief among offices, or an internal publication that needs a permit (内部资料). */
export type Regime = 'gongwen' | 'neibu';

/** Figures of a date: 2026年11月20日 or 二〇二六年十一月二十日. */
export type DateNumerals = 'arabic' | 'chinese';

/** What the masthead says around the name. */
export interface Markings {
  readonly kind: Regime;
  /** 密级和保密期限 */
  readonly classification: SourceText | undefined;
  /** 内部资料　注意保存 */
  readonly notice: SourceText | undefined;
  /** 准印证号 */
  readonly permit: SourceText | undefined;
  /** 份号 */
  readonly copyNumber: number | undefined;
  readonly dateNumerals: DateNumerals;
  /** A picture in place of band and name. */
  readonly image: NamedFile | undefined;
}

/** A file as a manifest names it, and where. */
export interface NamedFile {
  /** As it is written: seen from the file that `span` is in. */
  readonly path: string;
  readonly span: Span;
}

/** Where the list of contents is printed. */
export type ContentsPlace = 'none' | 'first-page' | 'own-page';

/** 本期要目 */
export interface Contents {
  readonly place: ContentsPlace;
  /** The words above it; undefined for the usual ones. */
  readonly title: SourceText | undefined;
}

/** Left out with a warning, or printed as 本期暂缺. */
export type EmptySections = 'omit' | 'note';

/** 下转第N页, 上接第N页 */
export type Continuation = 'none' | 'shown';

/** 报：…, 送：…, 发：… */
export interface Recipients {
  readonly label: SourceText;
  /** One text is printed as it is, several as a list. */
  readonly names: readonly SourceText[];
}

/** A QR code and what stands below it. */
export interface QrCode {
  readonly address: SourceText;
  readonly caption: SourceText | undefined;
}

/** 版记, beside the editors and how to reach them: who receives the issue and how it is printed. */
export interface Imprint {
  readonly distribution: readonly Recipients[];
  /** 印数 */
  readonly copies: number | undefined;
  readonly printer: SourceText | undefined;
  readonly printed: CalendarDate | undefined;
  readonly qr: QrCode | undefined;
}

/** People who answer for the issue: 主编, 责任编辑, 审核 … */
export interface Editor {
  readonly role: SourceText;
  readonly names: readonly SourceText[];
}

/** How to reach them: 地址, 投稿邮箱, 电话 … */
export interface Contact {
  readonly label: SourceText;
  readonly value: SourceText;
}

/** A face that the user gives for a role. */
export interface FontChoice {
  readonly role: FaceUse;
  /** Resolved path. */
  readonly path: string;
  /** PostScript, full or family name of the face inside a collection (TTC). */
  readonly face: string | undefined;
  readonly span: Span;
}

/** How the issue goes to press, as far as its files say. */
export interface PrintSettings {
  readonly profile?: OutputProfile | undefined;
  readonly condition?: ConditionName | undefined;
  /** Resolved path of a CMYK profile; no place when the command line names it. */
  readonly icc?: { readonly path: string; readonly span: Span | undefined } | undefined;
  readonly bleed?: Mm | undefined;
  readonly marks?: PrintMarks | undefined;
  readonly text?: TextForm | undefined;
  /** Pictures of much more pixels to the inch of the page are made smaller. */
  readonly maxPpi?: number | undefined;
  readonly spot?: readonly SpotSetting[] | undefined;
  /** The pages are imposed for saddle stitch too. */
  readonly booklet?: boolean | undefined;
  /** Of the paper of a booklet. */
  readonly thickness?: Mm | undefined;
}

/** An ink of the style, by its name, and the plate that it gets. */
export interface SpotSetting {
  readonly ink: SourceText;
  readonly plate: SourceText;
}

/** One part of a source line: 稿件提供：科技部; the label is the series' wording when it is left out. */
export interface ManifestSource {
  readonly label: SourceText | undefined;
  readonly name: SourceText;
}

export type ManifestBody =
  /** `body:`: plain text with blank lines between paragraphs. */
  | { readonly kind: 'inline'; readonly text: SourceText }
  /** `file:`: resolved path; the format follows from the ending (.md or .txt). */
  | { readonly kind: 'file'; readonly path: string; readonly span: Span }
  /** Neither given: a title alone. */
  | { readonly kind: 'none' };

/** A picture of an article, or several side by side. */
export interface ManifestFigure {
  readonly pictures: readonly NamedFile[];
  /** One for all pictures, or one for each. */
  readonly captions: readonly SourceText[];
  readonly alts: readonly SourceText[];
  readonly credit: ManifestSource | undefined;
  readonly isDecoration: boolean;
  /** As it is written: millimetres or a share of the column. */
  readonly width: SourceText | undefined;
  /** Across all columns. */
  readonly isSpanning: boolean;
  readonly place: FigurePlace;
}

/** Before the text, behind it, or behind a paragraph of it, counted from 1. */
export type FigurePlace =
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'after'; readonly paragraph: number; readonly span: Span };

/** What an article has beside its text. */
export interface ArticleHead {
  /** 引题, 肩题: above the title. */
  readonly kicker: SourceText | undefined;
  readonly title: SourceText | undefined;
  /** The title in English. */
  readonly titleEn?: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly author: SourceText | undefined;
  readonly source: readonly ManifestSource[];
  readonly figures: readonly ManifestFigure[];
}

/** An article as the manifest has it; what it leaves out may stand at the head of its file. */
export interface ManifestArticle extends ArticleHead {
  readonly body: ManifestBody;
  readonly span: Span;
}

/** 栏目 */
export interface ManifestSection {
  readonly title: SourceText;
  readonly titleEn?: SourceText | undefined;
  /** Most characters of each of its articles. */
  readonly limit: number | undefined;
  /** A picture in place of the name. */
  readonly image?: NamedFile | undefined;
  readonly articles: readonly ManifestArticle[];
  readonly span: Span;
}

/** An issue's manifest with what it takes over from its series, checked value by value; articles are not read yet. */
export interface Manifest {
  readonly path: string;
  /** Every file that was read for it, the manifest first. */
  readonly files: readonly string[];
  readonly name: SourceText | undefined;
  readonly nameEn?: SourceText | undefined;
  readonly subtitle: SourceText | undefined;
  readonly publisher: SourceText | undefined;
  /** 第N期 */
  readonly number: number | undefined;
  /** 总第N期 */
  readonly total: number | undefined;
  readonly date: CalendarDate | undefined;
  /** 增刊, ××专刊 */
  readonly supplement: SourceText | undefined;
  readonly editors: readonly Editor[];
  readonly contacts: readonly Contact[];
  readonly imprint: Imprint;
  readonly style: StyleChoice;
  readonly composer: ComposerName;
  readonly text: TextSettings;
  readonly masthead: MastheadForm;
  readonly markings: Markings;
  readonly contents: Contents;
  /** What becomes of a section without articles. */
  readonly emptySections: EmptySections;
  /** Whether pages say where an article that a page's end cuts goes on and comes from. */
  readonly continuation: Continuation;
  readonly sourceLabel: SourceText | undefined;
  readonly fonts: readonly FontChoice[];
  /** Checks that are not at their usual level. */
  readonly check: Readonly<Partial<Record<CheckName, CheckLevel>>>;
  readonly print: PrintSettings;
  readonly sections: readonly ManifestSection[];
}
