/** The manifest stage: YAML files → `Manifest`. */
import { parseCalendarDate } from '../../base/calendar-date.ts';
import { collect, type Diagnostic, diagnostic, type Report, type Result } from '../../base/diagnostics/diagnostic.ts';
import type { SourceText, Span } from '../../base/source-text.ts';
import type { World } from '../../base/world.ts';
import { choiceOf, countOf } from '../yaml/check-scalar.ts';
import type { CheckedFile } from '../yaml/read-yaml-file.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import { checkMasthead } from './check-masthead.ts';
import { decodeChecks, decodeContacts, decodeEditors, decodeFonts, decodePrint, decodeText } from './decode.ts';
import { decodeSections } from './decode-articles.ts';
import { decodeContents, decodeImprint, decodeMasthead, treesOf } from './decode-parts.ts';
import { composerNames, continuationChoices, emptySectionChoices } from './format/choices.ts';
import { hangings, languages, lineBreakings, punctuations } from './format/text-settings.ts';
import type { IssueKey } from './format.ts';
import type { FontChoice, Manifest, Markings, MastheadForm, PrintSettings } from './manifest.ts';
import { readManifestFiles } from './manifest-files.ts';
import { type ReadManifestStyle, readManifestStyle } from './read-style.ts';

/**
 * The manifest at `path`, with what it takes over from its series. Every problem of all its files is found in one run:
 * errors in the result, warnings through `report`, both in the order of the files. Article files need to exist but are
 * not read.
 */
export function readManifest(world: World, path: string, report: Report): Result<Manifest> {
  return collect(report, (say) => {
    const { files, problems } = readManifestFiles(world, path);
    const settings = merged(files);
    const style = readManifestStyle(world, files, !hasErrors(problems));
    const found = inOrder([...problems, ...style.problems, ...crossCheck(settings, files, world)], files);
    for (const problem of found) say(problem);
    return hasErrors(found) ? undefined : decode(settings, files, style, world, path);
  });
}

function hasErrors(problems: readonly Diagnostic[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The findings in the order of the files and of the text in them; those without a place first. */
function inOrder(problems: readonly Diagnostic[], files: readonly CheckedFile[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file.path, index]));
  const fileOf = ({ span }: Diagnostic): number => (span === undefined ? -1 : (rank.get(span.file) ?? files.length));
  return problems.toSorted((a, b) => fileOf(a) - fileOf(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** A setting by its key, from the nearest file that has it. */
type Settings = (key: IssueKey) => Entry | undefined;

function merged(files: readonly CheckedFile[]): Settings {
  return (key) => files.find((file) => file.entries.has(key))?.entries.get(key);
}

function decode(
  settings: Settings,
  files: readonly CheckedFile[],
  style: ReadManifestStyle,
  world: World,
  path: string,
): Manifest {
  const value = (key: IssueKey): Tree | undefined => settings(key)?.value;
  const name = decodeText(value('name'));
  const masthead = decodeMasthead(treesOf(files, 'masthead'));
  return {
    path,
    files: [...files.map((file) => file.path), ...style.files],
    name,
    nameEn: decodeText(value('name-en')),
    subtitle: decodeText(value('subtitle')),
    publisher: decodeText(value('publisher')),
    number: countIn(settings('number')),
    total: countIn(settings('total')),
    date: parseCalendarDate(decodeText(value('date'))?.text ?? ''),
    supplement: decodeText(value('supplement')),
    editors: decodeEditors(value('editors')),
    contacts: decodeContacts(value('contacts')),
    imprint: decodeImprint(value),
    style: style.choice,
    composer: choiceOf(value('composer'), composerNames) ?? 'total-fit',
    text: {
      lang: choiceOf(value('lang'), languages) ?? 'zh-Hans',
      lineBreaking: choiceOf(value('line-breaking'), lineBreakings) ?? 'gb',
      punctuation: choiceOf(value('punctuation'), punctuations) ?? 'full',
      hanging: choiceOf(value('hanging'), hangings),
    },
    masthead: masthead.form ?? usualForm(name, masthead.markings),
    markings: masthead.markings,
    contents: decodeContents(treesOf(files, 'contents')),
    emptySections: choiceOf(value('empty-sections'), emptySectionChoices) ?? 'omit',
    continuation: choiceOf(value('continuation'), continuationChoices) ?? 'none',
    sourceLabel: decodeText(value('source-label')),
    fonts: mergedFonts(files, world),
    check: Object.assign({}, ...files.map((file) => decodeChecks(file.entries.get('check')?.value)).reverse()),
    print: mergedPrint(files, world),
    sections: decodeSections(value('sections'), world),
  };
}

/** The form of a masthead that says none. */
function usualForm(name: SourceText | undefined, { image }: Markings): MastheadForm {
  if (image !== undefined) return 'banner';
  return name === undefined ? 'none' : 'redhead';
}

/** Fonts are settings of their own: an issue may override one role of its series. */
function mergedFonts(files: readonly CheckedFile[], world: World): FontChoice[] {
  const chosen: FontChoice[] = [];
  for (const file of files) {
    const nearer = new Set(chosen.map(({ role }) => role));
    chosen.push(...decodeFonts(file.entries.get('fonts')?.value, world).filter(({ role }) => !nearer.has(role)));
  }
  return chosen;
}

/** As fonts: an issue may override one print setting of its series. */
function mergedPrint(files: readonly CheckedFile[], world: World): PrintSettings {
  const settings = files.map((file) => decodePrint(file.entries.get('print')?.value, world));
  const nearest = <K extends keyof PrintSettings>(key: K): PrintSettings[K] =>
    settings.find((each) => each[key] !== undefined)?.[key];
  return {
    profile: nearest('profile'),
    condition: nearest('condition'),
    icc: nearest('icc'),
    bleed: nearest('bleed'),
    marks: nearest('marks'),
    text: nearest('text'),
    maxPpi: nearest('maxPpi'),
    spot: nearest('spot'),
    booklet: nearest('booklet'),
    thickness: nearest('thickness'),
  };
}

function countIn(entry: Entry | undefined): number | undefined {
  const text = scalarIn(entry);
  return text === undefined ? undefined : countOf(text);
}

function scalarIn(entry: Entry | undefined): string | undefined {
  return entry?.value.kind === 'scalar' ? entry.value.text.text.trim() : undefined;
}

/** Findings that need more than one value. */
function crossCheck(settings: Settings, files: readonly CheckedFile[], world: World): Diagnostic[] {
  return [...checkNumbers(settings), ...checkMasthead(settings, files), ...checkArticleFiles(settings, world)];
}

function checkNumbers(settings: Settings): Diagnostic[] {
  const number = countIn(settings('number'));
  const total = countIn(settings('total'));
  if (number === undefined || total === undefined || number <= total) return [];
  const hint = { message: { zh: '期号写在这里', en: 'the number stands here' }, span: settings('number')?.value.span };
  return [diagnostic('manifest/number-exceeds-total', { number, total }, settings('total')?.value.span, [hint])];
}

function checkArticleFiles(settings: Settings, world: World): Diagnostic[] {
  const first = new Map<string, Span>();
  const found: Diagnostic[] = [];
  for (const { text, span } of articleFiles(settings('sections')?.value)) {
    const path = world.resolve(span.file, text);
    const before = first.get(path);
    if (before === undefined) {
      first.set(path, span);
      continue;
    }
    const hint = { message: { zh: '第一次用在这里', en: 'it is first used here' }, span: before };
    found.push(diagnostic('manifest/file-used-twice', { path: text }, span, [hint]));
  }
  return found;
}

/** What is written as `file` of an article, also in a manifest with errors. */
function articleFiles(sections: Tree | undefined): { readonly text: string; readonly span: Span }[] {
  return valuesOf(itemsOf(sections), 'articles')
    .flatMap((articles) => valuesOf(itemsOf(articles), 'file'))
    .flatMap((file) => (file.kind === 'scalar' ? [{ text: file.text.text.trim(), span: file.span }] : []))
    .filter(({ text }) => text !== '');
}

function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

function valuesOf(trees: readonly Tree[], key: string): Tree[] {
  return trees.flatMap((tree) =>
    tree.kind === 'mapping' ? tree.entries.filter((entry) => entry.key.text === key).map((entry) => entry.value) : [],
  );
}
