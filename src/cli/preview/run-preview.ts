import { plural } from '../../base/plural.ts';
import type { BuildOptions } from '../../build/pipeline.ts';
import type { AmbiguousWidth } from '../../output/terminal/column-width.ts';
import { fitColumns } from '../../output/terminal/fit-columns.ts';
import { graphicsOf } from '../../output/terminal/graphics/detect.ts';
import type { GraphicsKind } from '../../output/terminal/graphics/graphics.ts';
import { type ColourDepth, paintRow } from '../../output/terminal/paint.ts';
import type { TextPage } from '../../output/terminal/text-page.ts';
import { textPages } from '../../output/terminal/text-pages.ts';
import type { PreviewValues } from '../commands/preview.ts';
import { findManifests } from '../find-manifests.ts';
import type { Environment } from '../language.ts';
import { namedStyle } from '../named-style.ts';
import { asWord } from '../paths.ts';
import { shownPath } from '../print-diagnostics.ts';
import type { Session } from '../session.ts';
import { wantsColour } from '../terminal.ts';
import { rightUsage, type Usage, wrongUsage } from '../usage.ts';
import { noManifest } from '../wrong-files.ts';
import { type OpenIssue, openIssue } from './open-issue.ts';

/** What a preview shows, and how. */
export interface PreviewSettings {
  readonly manifest: string;
  /** Files and folders that may be read beside the issue’s project. */
  readonly allowed: readonly string[];
  /** What is wanted otherwise than the manifest says. */
  readonly wanted: Pick<BuildOptions, 'style' | 'composer'>;
  readonly depth: ColourDepth;
  /** Undefined: tried out where there is a terminal, else 1. */
  readonly ambiguous: AmbiguousWidth | undefined;
  /** What the terminal can show; undefined for text only. */
  readonly graphics: GraphicsKind | undefined;
  /** Whether pictures are asked for. */
  readonly startsWithPicture: boolean;
  readonly columns: number | undefined;
  readonly page: number | undefined;
  readonly watch: boolean;
}

/** Shows an issue: in a pager where there is a terminal for it, as text otherwise; 1 when it has errors. */
export async function runPreview(named: string, options: PreviewValues, session: Session): Promise<Usage<0 | 1>> {
  const { stdin, env } = process;
  const outIsTerminal = session.terminal.outIsTerminal;
  const { manifests } = findManifests([named]);
  const wrong = noManifest(manifests);
  if (wrong !== undefined) return wrong;
  const [manifest] = manifests;
  if (manifest === undefined || manifests.length > 1) return oneAtATime(named, manifests);
  const look = namedStyle(options.style);
  const settings: PreviewSettings = {
    manifest,
    wanted: { style: look.style, composer: options.composer },
    depth: colourDepth(process.argv, env, outIsTerminal),
    ambiguous: options.ambiguous === undefined ? undefined : options.ambiguous === '2' ? 2 : 1,
    graphics: graphicsWanted(options.graphics, env),
    startsWithPicture: options.graphics !== undefined && options.graphics !== 'off',
    allowed: [...options.allowPath, ...look.allowed],
    columns: options.columns,
    page: options.page,
    watch: options.watch,
  };
  const pages = outIsTerminal && stdin.isTTY === true && env['TERM'] !== 'dumb' && options.noPager !== true;
  if (pages) {
    const { runPager } = await import('./pager.ts');
    return runPager(settings, session);
  }
  if (options.watch) return wrongUsage({ zh: '--watch 只在终端里用', en: '--watch needs a terminal' });
  return printPages(settings, session);
}

function oneAtATime(named: string, manifests: readonly string[]): Usage<never> {
  const last = asWord(shownPath(manifests.at(-1) ?? named));
  return wrongUsage(
    {
      zh: `${named} 里有 ${manifests.length} 期，一次看一期`,
      en: `${named} has ${plural(manifests.length, 'issue')}: one at a time`,
    },
    { zh: `例如 bulletin preview ${last}`, en: `for example bulletin preview ${last}` },
  );
}

/** Colours of standard output: none when piped. */
function colourDepth(argv: readonly string[], env: Environment, isTerminal: boolean): ColourDepth {
  if (!wantsColour(argv, env, isTerminal)) return 'none';
  return /^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '') ? 'full' : 'eight';
}

function graphicsWanted(asked: PreviewValues['graphics'], env: Environment): GraphicsKind | undefined {
  if (asked === 'off') return undefined;
  return asked === undefined || asked === 'auto' ? graphicsOf(env) : asked;
}

async function printPages(settings: PreviewSettings, session: Session): Promise<Usage<0 | 1>> {
  const { opened, found } = await openIssue(settings);
  session.report(opened.ok ? found : [...found, ...opened.errors]);
  if (!opened.ok) return rightUsage(1);
  try {
    return await print(opened.value, settings, session);
  } finally {
    opened.value.close();
  }
}

async function print({ document }: OpenIssue, settings: PreviewSettings, { terminal }: Session): Promise<Usage<0 | 1>> {
  const { page, depth, graphics, startsWithPicture } = settings;
  if (page !== undefined && (page < 1 || page > document.pages.length)) return noSuchPage(page, document.pages.length);
  const wanted = document.pages.map((_, index) => index).filter((index) => page === undefined || index === page - 1);
  if (graphics !== undefined && startsWithPicture && terminal.outIsTerminal) {
    const { pictureOf } = await import('./picture-of.ts');
    const columns = settings.columns ?? process.stdout.columns ?? 80;
    for (const index of wanted) terminal.out(`${pictureOf(document.pages[index]!, graphics, columns)}\n`);
    return rightUsage(0);
  }
  const ambiguous = settings.ambiguous ?? 1;
  const columns = settings.columns ?? (terminal.outIsTerminal ? process.stdout.columns : undefined);
  const fitted = (each: TextPage): TextPage => (columns ? fitColumns(each, columns, ambiguous) : each);
  const texts = textPages(document, ambiguous).map(fitted);
  wanted.forEach((index, k) => {
    // A form feed begins a page, as in what pdftotext and printers take.
    const rows = texts[index]!.rows.map(({ spans }) => paintRow(spans, depth, ambiguous));
    const between = k === 0 ? '' : terminal.outIsTerminal ? '\n' : '\f';
    terminal.out(between + rows.join('\n'));
  });
  return rightUsage(0);
}

function noSuchPage(page: number, pages: number): Usage<never> {
  return wrongUsage({
    zh: `没有第 ${page} 页，这一期共 ${pages} 页`,
    en: `there is no page ${page}; the issue has ${pages}`,
  });
}
