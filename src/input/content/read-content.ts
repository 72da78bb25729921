import { collect, diagnostic, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import { type SourceText, spanOf } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import type { Contact, Editor, Imprint, Manifest, ManifestSection, Markings, NamedFile } from '../manifest/manifest.ts';
import type { Style } from '../style/style.ts';
import type { Issue, NamedPicture, Section } from './issue.ts';
import type { MarkdownMemo } from './markdown/parse-markdown.ts';
import { type Findings, newFindings } from './normalise/findings.ts';
import { normaliseText } from './normalise/normalise.ts';
import { optionalText } from './normalise/titles.ts';
import { pictureReader } from './pictures/read-picture.ts';
import { readArticle } from './read-article.ts';
import type { Reading } from './reading.ts';

/**
 * The issue of a manifest with every article read, parsed and normalised. All problems of all articles are reported in
 * one run; characters that were changed are reported once each, with their first place and their number.
 */
export function readContent(
  world: World,
  manifest: Manifest,
  style: Style,
  report: Report,
  parsed?: MarkdownMemo,
): Result<Issue> {
  return collect(report, (report) => {
    const findings = newFindings();
    const text = (source: SourceText | undefined) => optionalText(source, findings);
    const pictures = pictureReader(world);
    const reading: Reading = { world, report, findings, pictures, sourceLabel: text(manifest.sourceLabel), parsed };
    const banner = readPicture(manifest.markings.image, reading);
    const sections = printedSections(manifest, report).map((section) => readSection(section, reading));
    const issue: Issue = {
      files: [...new Set([...filesOf(manifest), ...pictures.files])],
      name: text(manifest.name),
      nameEn: text(manifest.nameEn),
      subtitle: text(manifest.subtitle),
      publisher: text(manifest.publisher),
      number: manifest.number,
      total: manifest.total,
      date: manifest.date,
      supplement: text(manifest.supplement),
      editors: manifest.editors.map((editor) => normaliseEditor(editor, findings)),
      contacts: manifest.contacts.map((contact) => normaliseContact(contact, findings)),
      imprint: normaliseImprint(manifest.imprint, findings),
      masthead: manifest.masthead,
      markings: normaliseMarkings(manifest.markings, findings),
      contents: { ...manifest.contents, title: text(manifest.contents.title) },
      composer: manifest.composer,
      text: manifest.text,
      style,
      fonts: manifest.fonts,
      continuation: manifest.continuation,
      banner,
      sections,
    };
    findings.send(report);
    return issue;
  });
}

function normaliseEditor(editor: Editor, findings: Findings): Editor {
  return {
    role: normaliseText(editor.role, findings),
    names: editor.names.map((name) => normaliseText(name, findings)),
  };
}

function normaliseContact(contact: Contact, findings: Findings): Contact {
  return { label: normaliseText(contact.label, findings), value: normaliseText(contact.value, findings) };
}

function normaliseImprint(imprint: Imprint, findings: Findings): Imprint {
  const { distribution, printer, qr } = imprint;
  return {
    ...imprint,
    distribution: distribution.map(({ label, names }) => ({
      label: normaliseText(label, findings),
      names: names.map((name) => normaliseText(name, findings)),
    })),
    printer: optionalText(printer, findings),
    // The address is read by a machine: as it is.
    qr: qr === undefined ? undefined : { ...qr, caption: optionalText(qr.caption, findings) },
  };
}

function normaliseMarkings(markings: Markings, findings: Findings): Markings {
  return {
    ...markings,
    classification: optionalText(markings.classification, findings),
    notice: optionalText(markings.notice, findings),
    permit: optionalText(markings.permit, findings),
  };
}

/** Sections without articles are left out unless the manifest wants them noted. */
function printedSections({ sections, emptySections }: Manifest, report: Report): ManifestSection[] {
  return sections.filter(({ title, articles }) => {
    if (articles.length > 0 || emptySections === 'note') return true;
    report(diagnostic('content/empty-section', { title: title.text }, spanOf(title), [noteHint]));
    return false;
  });
}

const noteHint = {
  message: {
    zh: '要印“本期暂缺”，就在清单里写 empty-sections: note',
    en: 'write empty-sections: note to have it printed as 本期暂缺',
  },
};

function readSection(section: ManifestSection, reading: Reading): Section {
  return {
    title: normaliseText(section.title, reading.findings),
    titleEn: optionalText(section.titleEn, reading.findings),
    limit: section.limit,
    image: readPicture(section.image, reading),
    articles: section.articles.map((article) => readArticle(article, reading)),
  };
}

function readPicture(file: NamedFile | undefined, { pictures, report }: Reading): NamedPicture | undefined {
  if (file === undefined) return undefined;
  const picture = pictures.read(file.span.file, file.path, file.span, report);
  return picture === undefined ? undefined : { picture, span: file.span };
}

/** Every file that the issue is made of, each once, in the order of first use. */
function filesOf(manifest: Manifest): string[] {
  const articles = manifest.sections.flatMap((section) => section.articles);
  const bodies = articles.flatMap((article) => (article.body.kind === 'file' ? [article.body.path] : []));
  return [...new Set([...manifest.files, ...bodies])];
}
