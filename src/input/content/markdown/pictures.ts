/** Pictures on lines of their own, `![图注](图.jpg){摄影=张三 宽=80}` → a figure; those of one paragraph stand side by side. */
import type { Image, Paragraph } from 'mdast';
import { diagnostic, type Hint, type Report } from '../../../base/diagnostics/diagnostic.ts';
import { type SourceText, type Span, sliceSource, spanOf } from '../../../base/source-text.ts';
import type { Block, FigurePicture, FigureWidth, SourceCredit } from '../issue.ts';
import { figureWidth } from '../pictures/figure-width.ts';
import { plainStyle } from '../plain-text.ts';
import { atOnePlace } from '../rewrite.ts';
import type { MarkdownContext } from './inlines.ts';

/** Braces behind a picture, blanks before them allowed; `[^{}]` leaves braces that belong to something else. */
const braces = /^[ \t]*\{(?<inside>[^{}]*)\}/u;

/** Whether a paragraph holds pictures and nothing else. */
export function isFigure({ children }: Paragraph): boolean {
  if (!children.some(({ type }) => type === 'image')) return false;
  return children.every((child, index) => {
    if (child.type === 'image' || child.type === 'break') return true;
    if (child.type !== 'text') return false;
    const rest = children[index - 1]?.type === 'image' ? child.value.replace(braces, '') : child.value;
    return rest.trim() === '';
  });
}

/** The figure of such a paragraph; nothing when none of its pictures can be printed, which is then reported. */
export function figure({ children }: Paragraph, context: MarkdownContext): Block[] {
  const pictures: FigurePicture[] = [];
  let width: FigureWidth | undefined;
  let isSpanning = false;
  children.forEach((child, index) => {
    if (child.type !== 'image') return;
    const next = children[index + 1];
    const written = next?.type === 'text' ? attributesIn(context.textOf(next)) : undefined;
    const attributes = readAttributes(written, context.report);
    width ??= attributes.width;
    isSpanning ||= attributes.isSpanning;
    const picture = pictureOf(child, attributes, context);
    if (picture !== undefined) pictures.push(picture);
  });
  return pictures.length === 0 ? [] : [{ kind: 'figure', pictures, width, isSpanning }];
}

function attributesIn(text: SourceText): SourceText | undefined {
  const match = braces.exec(text.text);
  const inside = match?.groups?.['inside'];
  if (match === null || inside === undefined) return undefined;
  const start = match[0].indexOf('{') + 1;
  return sliceSource(text, start, start + inside.length);
}

function pictureOf(node: Image, attributes: Attributes, context: MarkdownContext): FigurePicture | undefined {
  const span = context.spanOf(node);
  const picture = context.pictures?.read(context.source.file, decoded(node.url), span, context.report);
  if (picture === undefined) return undefined;
  const text = captionOf(node, context);
  const alt = attributes.isDecoration ? '' : (attributes.alt ?? text.text);
  if (alt.trim() === '' && !attributes.isDecoration) {
    context.report(diagnostic('content/picture-without-text', {}, span, [describePicture]));
  }
  const caption = text.text.trim() === '' ? [] : [{ kind: 'text' as const, text, style: plainStyle }];
  return { picture, caption, credit: attributes.credit, alt, span };
}

/** What to do about a picture that says nothing to who cannot see it. */
export const describePicture: Hint = {
  message: {
    zh: '方括号里写图注；不印图注时写 {说明=图上是什么}，纯装饰的写 {装饰}',
    en: 'write a caption in the brackets; without one {alt=what it shows}, or {decoration}',
  },
};

/** `%20` in a path stands for a blank, as programs that insert pictures write it. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The text in the brackets; with markup or escapes in it, all of it stands at the place of the picture. */
function captionOf(node: Image, { source }: MarkdownContext): SourceText {
  const text = node.alt ?? '';
  const start = (node.position?.start.offset ?? 0) + 2;
  const slice = sliceSource(source, start, Math.min(start + text.length, source.text.length));
  return slice.text === text ? slice : atOnePlace(text, source.file, spanOf(source, start, start).start);
}

interface Attributes {
  readonly width: FigureWidth | undefined;
  readonly credit: SourceCredit | undefined;
  readonly alt: string | undefined;
  readonly isDecoration: boolean;
  /** Across all columns. */
  readonly isSpanning: boolean;
}

/** Words before the colon of a credit; whatever is typed is printed. */
const credits = ['摄影', '供图', '图源', '图片来源', '制图', 'photo', 'credit'];
const names = {
  width: ['宽', 'width'],
  alt: ['说明', 'alt'],
  decoration: ['装饰', 'decoration'],
  span: ['通栏', 'span'],
} as const;

/** A name, and what stands behind its `=` up to a blank or comma or in quotation marks. */
const entry = /(?<name>[^\s=＝,，;；"“”]+)(?:\s*[=＝]\s*(?:["“](?<quoted>[^"“”]*)["”]|(?<value>[^\s,，;；]*)))?/gu;

const none: Attributes = {
  width: undefined,
  credit: undefined,
  alt: undefined,
  isDecoration: false,
  isSpanning: false,
};

function readAttributes(text: SourceText | undefined, report: Report): Attributes {
  let found: Attributes = none;
  for (const match of text?.text.matchAll(entry) ?? []) {
    const source = text!;
    const { name = '', quoted, value } = match.groups ?? {};
    const written = quoted ?? value ?? '';
    const valueAt = match.index + match[0].lastIndexOf(written);
    const span = spanOf(source, match.index, match.index + match[0].length);
    const isOf = (group: readonly string[]): boolean => group.includes(name);
    if (isOf(names.decoration)) found = { ...found, isDecoration: true };
    else if (isOf(names.span)) found = { ...found, isSpanning: true };
    else if (isOf(names.width)) found = { ...found, width: widthOf(name, written, span, report) ?? found.width };
    else if (isOf(names.alt)) found = { ...found, alt: written };
    else if (isOf(credits) && written !== '') {
      const label = sliceSource(source, match.index, match.index + name.length);
      found = { ...found, credit: { label, name: sliceSource(source, valueAt, valueAt + written.length) } };
    } else report(diagnostic('content/unknown-mark', { name }, span, [known]));
  }
  return found;
}

const known: Hint = {
  message: {
    zh: '图片后面可以写：宽=80（毫米）、宽=60%、摄影=…、供图=…、图源=…、制图=…、说明=…、装饰、通栏',
    en: 'a picture takes width=80 (mm), width=60%, photo=…, credit=…, alt=…, decoration, span',
  },
};

function widthOf(name: string, written: string, span: Span, report: Report): FigureWidth | undefined {
  const width = figureWidth(written);
  const expected = {
    zh: '后面写毫米数或百分比，例如 宽=80、宽=60%',
    en: 'needs millimetres or a share: width=80, width=60%',
  };
  if (width === undefined) report(diagnostic('content/mark-value', { name, expected }, span));
  return width;
}
