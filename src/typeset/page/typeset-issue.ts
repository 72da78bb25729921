/** An issue → the finished document: flow → plan of pages → placed columns → pages with their foot, outline. */

import { collect, type Diagnostic, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import type { Issue } from '../../input/content/issue.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Document, DocumentInfo, OutlineEntry, Page } from '../frame/frame.ts';
import { type Conventions, conventionsFor } from '../paragraph/conventions.ts';
import { glyphFinder } from '../paragraph/glyph-finder.ts';
import type { ParagraphMemo } from '../paragraph/recalled.ts';
import { flowIssue } from './flow/flow-issue.ts';
import { reportTallFrames } from './flow/line-findings.ts';
import { noteSetter } from './flow/notes.ts';
import type { Setting } from './flow/setting.ts';
import { oneLine } from './flow/single-line.ts';
import { structureBuilder } from './flow/structure-builder.ts';
import { planIssue } from './front.ts';
import { labelsByPage, settleNotes } from './note-numbers.ts';
import { continuations, pageFoot } from './parts/furniture.ts';
import { numberOf } from './parts/masthead.ts';
import type { QrEncoder } from './parts/qr-code.ts';
import { type PlacedPage, placeFlow } from './place-flow.ts';
import { typeAreaOf } from './type-area.ts';

export interface TypesetOptions {
  /** Print 〓 for characters that no face has, with a warning instead of an error. */
  readonly allowMissing: boolean;
  /** Needed by an issue with a QR code. */
  readonly encodeQr?: QrEncoder | undefined;
  /** Paragraphs of the build before with the same fonts. */
  readonly paragraphs?: ParagraphMemo | undefined;
  /** How each line was filled is told with its frame: for reports, no output asks. */
  readonly tellsFill?: boolean | undefined;
}

/** The typeset issue; an issue without any text gives one empty page. */
export function typesetIssue(fonts: FontSet, issue: Issue, options: TypesetOptions, report: Report): Result<Document> {
  return collect(report, (problem) => {
    const { setting, placed } = placeNumbered(fonts, issue, options, problem);
    return {
      info: infoOf(issue),
      pages: placed.map((_, index) => finishPage(setting, issue, placed, index)),
      outline: outlineOf(placed),
      structure: setting.structure.nodes,
    };
  });
}

/** Places the issue, again where notes are numbered by pages; what is found is reported of the last time. */
function placeNumbered(fonts: FontSet, issue: Issue, options: TypesetOptions, report: Report): PlacedIssue {
  const { mark, numbering } = issue.style.note;
  if (numbering === 'article') return placeIssue(fonts, issue, options, report, undefined);
  const { held, ...placed } = settleNotes((labels) => {
    const held = holdBack(report);
    const set = placeIssue(fonts, issue, options, held.report, labels);
    const wanted = labelsByPage(set.placed, set.setting.notes.marks, mark === 'circled');
    return { value: { ...set, held }, wanted };
  });
  held.release();
  return placed;
}

/** Findings are kept until they are known to be of the last time, and then passed on as they come. */
function holdBack(report: Report): { readonly report: Report; release(): void } {
  const found: Diagnostic[] = [];
  let isHeld = true;
  return {
    report: (problem) => (isHeld ? found.push(problem) : report(problem)),
    release: () => {
      isHeld = false;
      found.forEach(report);
    },
  };
}

interface PlacedIssue {
  readonly setting: Setting;
  readonly placed: readonly PlacedPage[];
}

function placeIssue(
  fonts: FontSet,
  issue: Issue,
  options: TypesetOptions,
  report: Report,
  labels: readonly string[] | undefined,
): PlacedIssue {
  const setting = settingOf(fonts, issue, options, report, labels);
  const flow = flowIssue(setting, issue);
  reportTallFrames(flow, setting.area, report);
  const plan = planIssue(setting, issue, flow);
  return { setting, placed: placeFlow(flow, plan, setting.area, issue.style.sheetPages) };
}

function settingOf(
  fonts: FontSet,
  issue: Issue,
  { allowMissing, encodeQr, paragraphs, tellsFill }: TypesetOptions,
  report: Report,
  labels: readonly string[] | undefined,
): Setting {
  const finder = glyphFinder(fonts, allowMissing, report);
  const { find, missesVariant } = glyphFinder(fonts, true, () => undefined);
  return {
    area: typeAreaOf(issue.style, issue.composer),
    composer: issue.composer,
    conventions: conventionsOf(issue),
    finder,
    quietFinder: { ...finder, find, missesVariant },
    paragraphs,
    tellsFill,
    report,
    encodeQr,
    structure: structureBuilder(),
    notes: noteSetter(issue.style.note, labels),
    headings: issue.style.headings,
  };
}

function conventionsOf({ composer, text: { lang, lineBreaking, punctuation, hanging } }: Issue): Conventions {
  const usual = conventionsFor(composer);
  return {
    ...usual,
    lang: languageOf[lang],
    level: lineBreaking,
    punctuation,
    hanging: hanging === undefined ? usual.hanging : hanging === 'one',
  };
}

const languageOf = { 'zh-Hans': 'zh-hans', 'zh-Hant-TW': 'zh-hant-tw', 'zh-Hant-HK': 'zh-hant-hk' } as const;

/** Tags that programs know for the language of a document. */
const documentLanguage = { 'zh-Hans': 'zh-CN', 'zh-Hant-TW': 'zh-TW', 'zh-Hant-HK': 'zh-HK' } as const;

/**
 * The page with its foot: folio, and the running head unless the page opens with a head that says where the reader is;
 * where an article comes from and goes on, if the issue wants that.
 */
function finishPage(setting: Setting, issue: Issue, pages: readonly PlacedPage[], index: number): Page {
  const page = pages[index]!;
  const folio = index + 1;
  const foot = pageFoot(setting, issue.style, {
    folio,
    pages: pages.length,
    running: page.opensWithHead ? undefined : page.section,
    isNumbered: isNumbered(pages, index),
  });
  const isShown = issue.continuation === 'shown';
  const links = continuations(setting, issue.style, {
    folio,
    from: isShown && page.goesOn ? folio - 1 : undefined,
    to: isShown && pages[index + 1]?.goesOn === true ? folio + 1 : undefined,
  });
  return { label: String(folio), trim: setting.area.paper, items: [...page.items, ...links, ...foot] };
}

/** Blank pages and a colophon behind them bear no folio (GB/T 9704-2012, 7.5). */
function isNumbered(pages: readonly PlacedPage[], index: number): boolean {
  const isBlank = (page: PlacedPage | undefined): boolean => page?.items.length === 0;
  const isColophon = index > 0 && index === pages.length - 1 && isBlank(pages[index - 1]);
  return pages.length === 1 || !(isBlank(pages[index]) || isColophon);
}

/** Sections with their articles, each with the page and height where it stands. */
function outlineOf(pages: readonly PlacedPage[]): OutlineEntry[] {
  const outline: { title: string; page: number; y: number; children: OutlineEntry[] }[] = [];
  pages.forEach(({ anchors }, page) => {
    for (const { anchor, y } of anchors) {
      const entry = { title: anchor.title, page, y, children: [] };
      if (anchor.kind === 'section' || outline.length === 0) outline.push(entry);
      else outline[outline.length - 1]!.children.push(entry);
    }
  });
  return outline;
}

/** Title of the document: the newsletter and its number, else the first article. */
function infoOf(issue: Issue): DocumentInfo {
  const named = [issue.name?.text ?? '', numberOf(issue)].filter((part) => part !== '').join(' ');
  const first = issue.sections.flatMap((section) => section.articles)[0]?.title.text;
  return {
    title: named === '' ? oneLine(first ?? '') : named,
    author: issue.publisher?.text,
    subject: issue.subtitle?.text,
    language: documentLanguage[issue.text.lang],
    date: issue.date,
  };
}
