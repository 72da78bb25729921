/** What the rules look at, and where they say what they find. */
import type { Localized, Severity } from '../../base/diagnostics/diagnostic.ts';
import { ptToMm } from '../../base/geometry.ts';
import type { Mark } from './content/mark.ts';
import type { Finding, RuleName } from './finding.ts';
import type { OpenedPdf } from './pdf/open-pdf.ts';
import type { Box, PdfDict } from './pdf/values.ts';

/** What differs from shop to shop. */
export interface PreflightLimits {
  /** All inks together, in percent. */
  readonly ink: number;
  /** mm */
  readonly bleed: number;
}

/** FOGRA39 allows 300 % (the limit of its profile); 3 mm is what Chinese print shops ask for. */
export const usualLimits: PreflightLimits = { ink: 300, bleed: 3 };

export interface PageView {
  /** From 1. */
  readonly number: number;
  readonly dictionary: PdfDict;
  readonly media: Box;
  readonly trim: Box;
  readonly bleed: Box;
  readonly marks: readonly Mark[];
}

export interface Inspection {
  readonly file: OpenedPdf;
  /** What the file claims to be: PDF/X-1a has rules of its own. */
  readonly standard: 'PDF/X-4' | 'PDF/X-1a' | undefined;
  readonly xmp: string;
  readonly pages: readonly PageView[];
  readonly limits: PreflightLimits;
}

/** Takes a finding; the same one on the same page counts once more. */
export type ReportFinding = (
  rule: RuleName,
  severity: Severity,
  message: Localized,
  where?: { readonly page: PageView; readonly box?: Box },
) => void;

/** A rule, or a few about one thing. */
export type Rule = (inspection: Inspection, report: ReportFinding) => void;

/** Collects findings in the order of the rules and pages. */
export function findingsOf(inspection: Inspection, rules: readonly Rule[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  const report: ReportFinding = (rule, severity, message, where) => {
    const page = where?.page.number;
    const key = `${rule} ${page} ${message.en}`;
    const known = found.get(key);
    const at = where?.box === undefined ? undefined : placeOf(where.page, where.box);
    found.set(
      key,
      known === undefined ? { rule, severity, page, at, count: 1, message } : { ...known, count: known.count + 1 },
    );
  };
  for (const rule of rules) rule(inspection, report);
  const order = ({ rule, page }: Finding): string => `${rule} ${String(page ?? 0).padStart(6, '0')}`;
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function placeOf({ trim }: PageView, box: Box): { readonly x: number; readonly y: number } {
  const tenth = (pt: number): number => Math.round(ptToMm(pt) * 10) / 10;
  return { x: tenth(box.left - trim.left), y: tenth(trim.top - box.top) };
}
