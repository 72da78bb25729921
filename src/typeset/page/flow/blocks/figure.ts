/** Pictures with their captions → one frame on whole rows of the grid. */
import { diagnostic, type Hint } from '../../../../base/diagnostics/diagnostic.ts';
import { mmToPt, type Pt } from '../../../../base/geometry.ts';
import { uprightSize } from '../../../../base/picture.ts';
import { unreachable } from '../../../../base/unreachable.ts';
import type { Figure, FigurePicture, FigureWidth, Inline, NamedPicture } from '../../../../input/content/issue.ts';
import type { FigureSpec } from '../../../../input/style/style.ts';
import type { Frame, Placed } from '../../../frame/frame.ts';
import { acrossColumns, type Galley, pushFloat, pushSpan } from '../galley.ts';
import type { Setting } from '../setting.ts';
import { generated, plain } from '../single-line.ts';
import { heightOf, smallRows } from '../small-text.ts';
import { styled } from '../styled.ts';

/** Between picture and caption, in lines of the caption: the blank that a line has above its characters does the rest. */
const captionGap = 0.2;
/** Blank above and below together, in rows: with less, text and picture look like one thing. */
const surround = 0.6;
/** A picture of fewer pixels an inch looks coarse in print (print shops ask for 300). */
const printPpi = 300;

/** Adds a figure; its pictures share one height and stand in the middle of the column, or of the page if they span it. */
export function flowFigure(galley: Galley, figure: Figure): void {
  const { setting, style } = galley;
  const { area } = setting;
  const isWider = figure.width?.kind === 'mm' && mmToPt(figure.width.mm) > area.measure;
  const isSpanning = area.columns > 1 && (figure.isSpanning === true || isWider);
  const alt = figure.pictures.flatMap((one) => (one.alt === '' ? [] : [one.alt])).join('；');
  const frame = setting.structure.within({ kind: 'figure', alt }, (part) =>
    figureFrame(isSpanning ? acrossColumns(setting) : setting, style.figure, figure, part),
  );
  if (isSpanning) pushSpan(galley, frame);
  else pushFloat(galley, frame);
}

function figureFrame(setting: Setting, spec: FigureSpec, figure: Figure, part: number): Frame {
  const { area } = setting;
  const { pictures } = figure;
  const gap = mmToPt(spec.gap);
  const ratios = pictures.map(({ picture }) => uprightSize(picture).width / uprightSize(picture).height);
  const ratio = ratios.reduce((sum, one) => sum + one, 0);
  const room = area.measure - (pictures.length - 1) * gap;
  const wanted = pictures.length > 1 && figure.width === undefined ? room : widthOf(figure.width, spec, area.measure);
  const height = Math.min(Math.min(wanted, room) / ratio, mostHeight(setting, spec, figure));
  const widths = ratios.map((one) => one * height);
  const width = height * ratio + (pictures.length - 1) * gap;
  const left = (area.measure - width) / 2;
  const lefts = widths.map((_, k) => left + widths.slice(0, k).reduce((sum, one) => sum + one + gap, 0));
  const captions = captionsOf(figure).map(({ inlines, from, to }) => {
    const isShared = to - from > 1 || pictures.length === 1;
    const place = isShared ? { x: 0, width: area.measure } : { x: lefts[from]!, width: widths[from]! };
    return { x: place.x, rows: captionRows(setting, spec, inlines, place.width) };
  });
  const gapHeight = captions.length === 0 ? 0 : captionGap * spec.caption.leading * spec.caption.size;
  const inner = height + gapHeight + Math.max(0, ...captions.map(({ rows }) => heightOf(rows)));
  const rows = Math.ceil(inner / area.pitch + surround);
  const top = (rows * area.pitch - inner) / 2;
  const images = pictures.map((one, k): Placed => {
    reportResolution(setting, one, widths[k]!);
    const size = { width: widths[k]!, height };
    return { kind: 'image', x: lefts[k]!, y: top, size, picture: one.picture };
  });
  const texts = captions.flatMap(({ x, rows: lines }) =>
    lines.map((frame, k): Placed => {
      const y = top + height + gapHeight + k * spec.caption.leading * spec.caption.size;
      return { kind: 'group', x, y, frame };
    }),
  );
  const size = { width: area.measure, height: rows * area.pitch };
  return { size, role: 'figure', part, items: [...images, ...texts] };
}

/** As high as the style allows, or as the page does where the figure asks for a width. */
function mostHeight({ area }: Setting, spec: FigureSpec, { width }: Figure): Pt {
  const rows = width === undefined ? spec.rows : area.rows - 2;
  return Math.max(1, Math.min(rows, area.rows - 2)) * area.pitch;
}

function widthOf(width: FigureWidth | undefined, spec: FigureSpec, measure: Pt): Pt {
  switch (width?.kind) {
    case undefined:
      return spec.width * measure;
    case 'mm':
      return mmToPt(width.mm);
    case 'share':
      return width.share * measure;
    default:
      return unreachable(width);
  }
}

/** What a caption says, and the pictures that it stands under. */
interface Caption {
  readonly inlines: readonly Inline[];
  readonly from: number;
  readonly to: number;
}

/** A caption for each picture that has one; a single one is for all of them. */
function captionsOf({ pictures }: Figure): Caption[] {
  const found = pictures.flatMap((picture, k) => {
    const inlines = [...picture.caption, ...creditOf(picture)];
    return inlines.length === 0 ? [] : [{ inlines, from: k, to: k + 1 }];
  });
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? [{ ...only, from: 0, to: pictures.length }] : found;
}

/** （摄影：张三） */
function creditOf({ credit, caption }: FigurePicture): Inline[] {
  if (credit === undefined) return [];
  const open = plain(generated(caption.length > 0 ? '\u3000（' : '（'));
  return [open, plain(credit.label), plain(generated('：')), plain(credit.name), plain(generated('）'))];
}

function captionRows(setting: Setting, spec: FigureSpec, inlines: readonly Inline[], width: Pt): Frame[] {
  const part = setting.structure.add({ kind: 'caption' });
  const rowSpec = { ...spec.caption, rows: 1, align: 'center' as const, indent: 0 };
  const text = styled(setting, rowSpec, inlines, part);
  return smallRows(setting, spec.caption, text, { role: 'caption', part, width, align: 'center' });
}

/** Reports a picture that has too few pixels to be printed so wide. */
export function reportResolution(setting: Setting, { picture, span }: NamedPicture, width: Pt): void {
  const ppi = Math.floor(uprightSize(picture).width / (width / 72));
  if (ppi >= printPpi) return;
  const pixels = Math.ceil((width / 72) * printPpi);
  const hint: Hint = {
    message: {
      zh: `这个宽度需要 ${pixels} 像素宽的原图，请换一张大的，或者排窄一些`,
      en: `this width wants ${pixels} pixels: take a larger picture or set it narrower`,
    },
  };
  setting.report(diagnostic('layout/picture-resolution', { path: picture.path, ppi }, span, [hint]));
}
