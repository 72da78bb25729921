/** What a print shop would stumble over in a PDF, whoever wrote it. */
import type { FormContent } from './content/forms.ts';
import { readPage } from './content/read-page.ts';
import type { Finding } from './finding.ts';
import {
  findingsOf,
  type Inspection,
  type PageView,
  type PreflightLimits,
  type Rule,
  usualLimits,
} from './inspection.ts';
import { type OpenedPdf, openPdf } from './pdf/open-pdf.ts';
import { boxOf, dictOf, type PdfDict, textOf } from './pdf/values.ts';
import { actionRule, infoRule, intentRule, metadataRule, protectionRule, versionRule } from './rules/identity.ts';
import { resolutionRule } from './rules/images.ts';
import { colourRule, coverageRule, lineRule, textInkRule } from './rules/inks.ts';
import { dependencyRule, fontRule, halftoneRule, transparencyRule } from './rules/objects.ts';
import { annotationRule, bleedRule, boxRule, pageCountRule, registrationRule, viewerRule } from './rules/page-boxes.ts';

export interface Preflight {
  readonly pages: number;
  /** What the file claims to be. */
  readonly standard: Inspection['standard'];
  readonly findings: readonly Finding[];
}

const rules: readonly Rule[] = [
  versionRule,
  protectionRule,
  infoRule,
  metadataRule,
  intentRule,
  colourRule,
  boxRule,
  annotationRule,
  actionRule,
  fontRule,
  halftoneRule,
  dependencyRule,
  transparencyRule,
  viewerRule,
  pageCountRule,
  bleedRule,
  textInkRule,
  lineRule,
  resolutionRule,
  coverageRule,
  registrationRule,
];

/** The findings in the file `bytes`; undefined when it is no PDF that can be read. */
export async function preflight(
  bytes: Uint8Array,
  limits: PreflightLimits = usualLimits,
): Promise<Preflight | undefined> {
  const file = await openPdf(bytes);
  if (file === undefined) return undefined;
  const inspection = inspect(file, limits);
  // What is encrypted cannot be looked into.
  const findings = findingsOf(inspection, file.encrypted ? [protectionRule] : rules);
  return { pages: file.pages.length, standard: inspection.standard, findings };
}

function inspect(file: OpenedPdf, limits: PreflightLimits): Inspection {
  const metadata = file.encrypted ? undefined : dictOf(file.catalogue.get('Metadata'))?.stream();
  const xmp = new TextDecoder().decode(metadata ?? new Uint8Array());
  const forms = new Map<PdfDict, FormContent>();
  const pages = file.encrypted ? [] : file.pages.map((page, index) => viewOf(page, index + 1, forms));
  return { file, standard: claimed(file, xmp), xmp, pages, limits };
}

/** PDF/X-4 says so in XMP, PDF/X-1a in the information dictionary. */
function claimed({ info }: OpenedPdf, xmp: string): Inspection['standard'] {
  const version = textOf(info?.get('GTS_PDFXVersion')) ?? '';
  if (version.startsWith('PDF/X-1')) return 'PDF/X-1a';
  return /GTS_PDFXVersion[^<]*>\s*PDF\/X-4|GTS_PDFXVersion="PDF\/X-4/.test(xmp) || version === 'PDF/X-4'
    ? 'PDF/X-4'
    : undefined;
}

/** A box that is not given is the next one around it (ISO 32000-1, 14.11.2.1). */
function viewOf(page: PdfDict, number: number, forms: Map<PdfDict, FormContent>): PageView {
  const media = boxOf(page.get('MediaBox')) ?? { left: 0, bottom: 0, right: 612, top: 792 };
  const crop = boxOf(page.get('CropBox')) ?? media;
  const trim = boxOf(page.get('TrimBox')) ?? boxOf(page.get('ArtBox')) ?? crop;
  const bleed = boxOf(page.get('BleedBox')) ?? crop;
  return { number, dictionary: page, media, trim, bleed, marks: readPage(page, forms) };
}
