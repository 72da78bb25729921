/** Figures that the manifest gives an article → blocks among those of its text. */
import { diagnostic, type Report } from '../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, spanOf } from '../../base/source-text.ts';
import type { FigurePlace, ManifestFigure } from '../manifest/manifest.ts';
import type { Block, FigurePicture, FigureWidth, Inline, SourceCredit } from './issue.ts';
import { describePicture } from './markdown/pictures.ts';
import { normaliseBlocks } from './normalise/normalise.ts';
import { figureWidth } from './pictures/figure-width.ts';
import { plainStyle } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { atOnePlace } from './rewrite.ts';

/** Said before the name of who made a picture unless the manifest says otherwise. */
const usualCredit = '摄影';

/** The figure as a block; undefined when none of its pictures can be printed, which is then reported. */
export function figureBlock(figure: ManifestFigure, reading: Reading): Block | undefined {
  const { report, pictures: reader, findings } = reading;
  const captions = eachOf(figure, 'captions', report);
  const alts = eachOf(figure, 'alts', report);
  const pictures = figure.pictures.flatMap(({ path, span }, k): FigurePicture[] => {
    const picture = reader.read(span.file, path, span, report);
    if (picture === undefined) return [];
    const [caption, alt] = [captions[k], figure.isDecoration ? undefined : (alts[k] ?? captions[k])];
    return [
      {
        picture,
        caption: caption === undefined ? [] : [textOf(caption)],
        credit: creditOf(figure, k, captions.length),
        alt: alt?.text ?? '',
        span,
      },
    ];
  });
  const [first] = pictures;
  if (first === undefined) return undefined;
  if (!figure.isDecoration && pictures.every(({ alt }) => alt === '')) {
    report(diagnostic('content/picture-without-text', {}, first.span, [describePicture]));
  }
  const [block] = normaliseBlocks(
    [{ kind: 'figure', pictures, width: widthOf(figure, report), isSpanning: figure.isSpanning }],
    findings,
  );
  return block;
}

/** One text for each picture, or a single one for all; others are reported. */
function eachOf(figure: ManifestFigure, of: 'captions' | 'alts', report: Report): readonly SourceText[] {
  const texts = figure[of];
  const [count, pictures] = [texts.length, figure.pictures.length];
  if (count <= 1 || count === pictures) return texts;
  const name = { captions: { zh: '图注', en: 'captions' }, alts: { zh: '说明', en: 'descriptions' } }[of];
  report(diagnostic('content/figure-texts', { name, texts: count, pictures }, spanOf(texts[0]!)));
  return texts;
}

/** Behind the caption that all pictures share, or behind the last one. */
function creditOf({ credit, pictures }: ManifestFigure, k: number, captions: number): SourceCredit | undefined {
  const at = captions <= 1 ? 0 : pictures.length - 1;
  if (credit === undefined || k !== at) return undefined;
  const { name } = credit;
  return { label: credit.label ?? atOnePlace(usualCredit, name.file, name.pieces[0]?.from ?? 0), name };
}

function textOf(text: SourceText): Inline {
  return { kind: 'text', text, style: plainStyle };
}

function widthOf({ width }: ManifestFigure, report: Report): FigureWidth | undefined {
  if (width === undefined) return undefined;
  const read = figureWidth(width.text);
  if (read === undefined) report(diagnostic('content/figure-width', { written: width.text }, spanOf(width)));
  return read;
}

interface PlacedFigure {
  readonly block: Block;
  readonly place: FigurePlace;
}

/** The blocks of an article with its figures at their places; those for one place in the order of the manifest. */
export function withFigures(
  blocks: readonly Block[],
  figures: readonly PlacedFigure[],
  report: Report,
): readonly Block[] {
  if (figures.length === 0) return blocks;
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  const at = (wanted: (place: FigurePlace) => boolean): Block[] =>
    figures.flatMap(({ block, place }) => (wanted(place) ? [block] : []));
  const found = at(({ kind }) => kind === 'start');
  let count = 0;
  for (const block of blocks) {
    found.push(block);
    if (block.kind !== 'paragraph') continue;
    count++;
    found.push(...at((place) => place.kind === 'after' && place.paragraph === count));
  }
  for (const { place } of figures) {
    if (place.kind === 'after' && place.paragraph > paragraphs) reportAfter(paragraphs, place.span, report);
  }
  found.push(...at((place) => place.kind === 'end' || (place.kind === 'after' && place.paragraph > paragraphs)));
  return found;
}

function reportAfter(paragraphs: number, span: Span, report: Report): void {
  report(diagnostic('content/figure-after', { paragraphs }, span));
}
