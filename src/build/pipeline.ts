import { collect, fail, ok, type Report, type Result } from '../base/diagnostics/diagnostic.ts';
import { UnusablePictures } from '../base/picture.ts';
import { type Imposition, isForPress, type OutputProfile } from '../base/print.ts';
import { weighingWorld } from '../base/weighing-world.ts';
import type { World } from '../base/world.ts';
import type { Issue } from '../input/content/issue.ts';
import { pictureFault } from '../input/content/pictures/read-picture.ts';
import { readContent } from '../input/content/read-content.ts';
import type { ComposerName, Manifest, PrintSettings } from '../input/manifest/manifest.ts';
import { readManifest } from '../input/manifest/read-manifest.ts';
import { houseStyleNamed, readStyleAt } from '../input/style/style-files.ts';
import { styleOf } from '../input/style/style-of.ts';
import type { PdfOptions } from '../output/pdf/options.ts';
import type { Document } from '../typeset/frame/frame.ts';
import { loadQrEncoder } from '../typeset/page/parts/qr-code.ts';
import { typesetIssue } from '../typeset/page/typeset-issue.ts';
import { attachedSources } from './attached-sources.ts';
import { imageOptions } from './image-options.ts';
import { checkThickness, impositionsOf } from './impositions.ts';
import { openPacking } from './packing.ts';
import { pdfOptions } from './pdf-options.ts';
import { checkSpots } from './spot-plates.ts';
import { keepsNothing, type Workshop } from './workshop.ts';

/** What the caller wants otherwise than the manifest says. */
export interface BuildOptions {
  /** A style of the program, or the path of a style file. */
  readonly style?: string | undefined;
  readonly composer?: ComposerName | undefined;
  /** Print settings that win over those of the manifest. */
  readonly print?: PrintSettings | undefined;
  /** Characters that no font has become boxes and warnings; otherwise they are errors. */
  readonly allowMissing?: boolean | undefined;
  /** How each line was filled is told with its frame. */
  readonly tellsFill?: boolean | undefined;
  /** Seconds since 1970 that the file is dated with, instead of the beginning of the issue’s day. */
  readonly timestamp?: number | undefined;
  /** Pages on a side of sheets for proofs, in a file beside that of single pages. */
  readonly nUp?: 2 | 4 | undefined;
  /** The manifest and the articles travel inside the PDF: PDF/A-3, for the screen alone. */
  readonly attachSources?: boolean | undefined;
}

/** A newsletter issue as PDF. */
export interface Built {
  readonly bytes: Uint8Array;
  /** The same on sheets, in each of the ways that were asked for. */
  readonly sheets: readonly ImposedFile[];
  /** Number of pages. */
  readonly pages: number;
  /** What the file is made for. */
  readonly profile: OutputProfile;
  /** Every file that was read for it except fonts, the manifest first. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

/** A PDF of the pages on sheets of paper. */
export interface ImposedFile {
  readonly imposition: Imposition;
  readonly bytes: Uint8Array;
}

/** An issue with its pages. Its glyphs can be asked for as long as the fonts are open. */
export interface LaidOut {
  readonly issue: Issue;
  readonly document: Document;
}

/**
 * The issue of the manifest at `path`, typeset and written as PDF; or the errors of the first stage that found some.
 * Warnings go to `report` as they are met. Nothing is written to the disk. Several builds in one `workshop` share what
 * they can, one after the other; each gives the same bytes as alone.
 */
export async function buildIssue(
  world: World,
  path: string,
  options: BuildOptions,
  report: Report,
  workshop: Workshop = keepsNothing,
): Promise<Result<Built>> {
  const read = readIssue(world, path, options, report, workshop);
  if (!read.ok) return read;
  const { manifest, issue, characters } = read.value;
  const pdf = pdfOptions(world, manifest.print, options.timestamp, report);
  if (!pdf.ok) return pdf;
  checkThickness(manifest.print, options.print, report);
  const profile = pdf.value.profile ?? 'screen';
  const sources = options.attachSources ? attachedSources(world, issue.files, profile, report) : ok([]);
  if (!sources.ok) return sources;
  const packing = await openPacking(characters, workshop.memory);
  const write = async (document: Document): Promise<Built> => {
    // Half of the time that loading takes is pdfkit's: an issue with errors in it does without.
    const { writePdf } = await import('../output/pdf/write-pdf.ts');
    const images = await imageOptions(world, document, pdf.value, manifest.print.maxPpi, workshop.memory);
    if (isForPress(profile)) checkSpots(document, manifest.print.spot ?? [], report);
    const packer = packing.packer();
    const bytes = writePdf(document, { ...pdf.value, images, sources: sources.value, packer });
    const sheets = await impose(document, impositionsOf(manifest.print, options.nUp), { ...pdf.value, images, packer });
    return { bytes, sheets, pages: document.pages.length, profile, files: issue.files, manifest };
  };
  try {
    return await typeset(world, issue, options, report, write, workshop);
  } finally {
    packing.close();
  }
}

async function impose(
  document: Document,
  impositions: readonly Imposition[],
  pdf: PdfOptions,
): Promise<readonly ImposedFile[]> {
  if (impositions.length === 0) return [];
  const { writeSheets } = await import('../output/pdf/imposition/write-sheets.ts');
  return impositions.map((imposition) => ({ imposition, bytes: writeSheets(document, imposition, pdf) }));
}

/**
 * The issue of the manifest at `path`, typeset and handed to `use` while its fonts are open; what `use` makes of it, or
 * the errors of the first stage that found some.
 */
export async function layOutIssue<T>(
  world: World,
  path: string,
  options: BuildOptions,
  report: Report,
  use: (laidOut: LaidOut) => T | Promise<T>,
  workshop: Workshop = keepsNothing,
): Promise<Result<T>> {
  const read = readIssue(world, path, options, report, workshop);
  if (!read.ok) return read;
  const { issue } = read.value;
  return typeset(world, issue, options, report, (document) => use({ issue, document }), workshop);
}

/** A manifest and the issue that it describes. */
export interface ReadIssue {
  readonly manifest: Manifest;
  readonly issue: Issue;
  /** How many characters all its texts have, the manifest with them. */
  readonly characters: number;
}

/** The issue of the manifest at `path`, read and normalised, or the errors of the first stage that found some. */
export function readIssue(
  world: World,
  path: string,
  options: BuildOptions,
  report: Report,
  { memory }: Workshop = keepsNothing,
): Result<ReadIssue> {
  const weighing = weighingWorld(world);
  const manifest = readManifest(weighing, path, report);
  if (!manifest.ok) return manifest;

  const changed = overridden(weighing, manifest.value, options, report);
  if (!changed.ok) return changed;
  const wanted = changed.value;
  const style = styleOf(wanted.style);
  if (!style.ok) return style;
  const issue = readContent(weighing, wanted, style.value, report, memory?.parsed());
  return issue.ok ? ok({ manifest: wanted, issue: issue.value, characters: weighing.characters() }) : issue;
}

/** The pages of an issue, handed to `use` while its fonts are open. */
export async function typeset<T>(
  world: World,
  issue: Issue,
  options: BuildOptions,
  report: Report,
  use: (document: Document) => T | Promise<T>,
  workshop: Workshop,
): Promise<Result<T>> {
  const fonts = workshop.openFonts(world, issue.fonts, report, issue.text.lang);
  if (!fonts.ok) return fonts;
  try {
    const encodeQr = issue.imprint.qr === undefined ? undefined : await loadQrEncoder();
    const paragraphs = workshop.memory?.paragraphs(fonts.value);
    const { allowMissing = false, tellsFill } = options;
    const setting = { allowMissing, encodeQr, paragraphs, tellsFill };
    const document = typesetIssue(fonts.value, issue, setting, report);
    return document.ok ? ok(await use(document.value)) : document;
  } catch (error) {
    if (!(error instanceof UnusablePictures)) throw error;
    return fail(...error.pictures.map(({ picture, fault }) => pictureFault(picture.path, fault, picture.span)));
  } finally {
    fonts.value.close();
  }
}

function overridden(world: World, manifest: Manifest, options: BuildOptions, report: Report): Result<Manifest> {
  const chosen = options.style === undefined ? ok(manifest) : withStyle(world, manifest, options.style, report);
  if (!chosen.ok) return chosen;
  const composer = options.composer ?? manifest.composer;
  return ok({ ...chosen.value, composer, print: mergeSettings(manifest.print, options.print ?? {}) });
}

/** The manifest with another style; the columns that it asks for stay. */
function withStyle(world: World, manifest: Manifest, word: string, report: Report): Result<Manifest> {
  const named = houseStyleNamed(word);
  if (named !== undefined) return ok({ ...manifest, style: { ...manifest.style, house: named, layers: [] } });
  return collect(report, (say) => {
    const { house, layers, files, problems } = readStyleAt(world, word);
    for (const problem of problems) say(problem);
    return { ...manifest, files: [...manifest.files, ...files], style: { ...manifest.style, house, layers } };
  });
}

/** `changes`, and `settings` where they are silent. */
function mergeSettings(settings: PrintSettings, changes: PrintSettings): PrintSettings {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(said) };
}
