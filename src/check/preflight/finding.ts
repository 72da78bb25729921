import type { Localized, Severity } from '../../base/diagnostics/diagnostic.ts';

/** X01–X15: what PDF/X asks; P01–P14: what print shops ask. docs/print-pdf.md describes each. */
export type RuleName = `X${RuleNumber | '15'}` | `P${RuleNumber}`;
type RuleNumber = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14';

/** Something that a print shop would stumble over. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** From 1; undefined for the whole file. */
  readonly page: number | undefined;
  /** Of the first case, in mm from the top left corner of the trim. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  /** How often on that page. */
  readonly count: number;
  readonly message: Localized;
}
