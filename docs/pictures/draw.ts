/**
 * The pictures of composition.md, drawn from the program's own layout; npm run pictures writes them. All is in thousandths of an em, so
 * that every number is whole; glyphs are outlines of the house face.
 */
import { fileURLToPath } from 'node:url';
import type { Em } from '../../src/base/geometry.ts';
import { black } from '../../src/base/ink.ts';
import { sourceText } from '../../src/base/source-text.ts';
import { systemWorld } from '../../src/base/system-world.ts';
import { type FontSet, glyphIn } from '../../src/typeset/fonts/font-set.ts';
import { openFonts } from '../../src/typeset/fonts/open-fonts.ts';
import type { AdjustmentClass } from '../../src/typeset/frame/frame.ts';
import { naturalWidth, settingOf } from '../../src/typeset/linebreak/breaker.ts';
import { jointWidth } from '../../src/typeset/linebreak/line-setting.ts';
import type { Line } from '../../src/typeset/linebreak/lines.ts';
import { givenBy } from '../../src/typeset/paragraph/adjustments.ts';
import { type Composed, type Composer, compose } from '../../src/typeset/paragraph/compose.ts';
import { conventionsFor } from '../../src/typeset/paragraph/conventions.ts';
import { glyphFinder } from '../../src/typeset/paragraph/glyph-finder.ts';
import { placesOf } from '../../src/typeset/paragraph/line-places.ts';
import type { RunStyle } from '../../src/typeset/paragraph/run-style.ts';
import { outlinePath } from './outline-path.ts';

/** One colour for each class that gives way, and one for blanks that stay as they are. */
const colours: Readonly<Record<AdjustmentClass | 'blank', string>> = {
  blank: '#dddddd',
  wordSpace: '#4e79a7',
  interpunct: '#9c755f',
  bracket: '#f28e2b',
  pause: '#59a14f',
  gap: '#76b7b2',
  stop: '#e15759',
  character: '#d4a6c8',
};

const style: RunStyle = { role: 'song', latinRole: 'song', size: 1, rise: 0, ink: black, href: undefined };
/** Of the em box above the baseline, as for every Chinese face. */
const ascent: Em = 0.88;

/** A measure that no text here fills. */
const wide: Em = 1000;

interface Sheet {
  readonly fonts: FontSet;
  /** Outlines by key of their glyph. */
  readonly glyphs: Map<number, string>;
  readonly parts: string[];
}

function setParagraph(fonts: FontSet, text: string, width: Em, composer: Composer): Composed {
  const finder = glyphFinder(fonts, false, ({ message }) => {
    throw new Error(message.en);
  });
  const inlines = [{ kind: 'text' as const, text: sourceText(text, '', 0), style }];
  const options = { composer, width, indent: 0, advance: 1, size: 1, conventions: conventionsFor(composer) };
  return compose(inlines, options, finder);
}

/** One line with its em boxes at height `y`, every joint in the colour of what it gave. */
function drawLine(sheet: Sheet, composed: Composed, line: Line, x: Em, y: Em): void {
  const { boxes, material } = composed;
  const places = placesOf(composed, line);
  for (let k = line.start; k < line.end; k++) {
    const left = x + places.lefts[k - line.start]!;
    drawGlyph(sheet, boxes.key[k]!, left + boxes.offset[k]!, y + ascent);
    if (k === line.end - 1) continue;
    const width = jointWidth(material, line.setting, k);
    const given = givenBy(composed, line, k);
    // A joint that is used up is still to be seen as a hair.
    const shown = given === undefined ? width : Math.max(width, 0.05);
    if (shown > 0) rectangle(sheet, left + boxes.width[k]!, y, shown, 1, colours[given?.by ?? 'blank']);
  }
}

function drawGlyph({ fonts, glyphs, parts }: Sheet, key: number, x: Em, y: Em): void {
  if (!glyphs.has(key)) glyphs.set(key, outlinePath(fonts.face(key), glyphIn(key)));
  parts.push(`<use href="#g${key}" x="${units(x)}" y="${units(y)}"/>`);
}

function rectangle({ parts }: Sheet, x: Em, y: Em, width: Em, height: Em, colour: string): void {
  parts.push(
    `<path fill="${colour}" d="M${units(x)} ${units(y)}h${units(width)}v${units(height)}h${-units(width)}z"/>`,
  );
}

function label({ parts }: Sheet, text: string, x: Em, y: Em): void {
  parts.push(
    `<text x="${units(x)}" y="${units(y)}" font-family="sans-serif" font-size="600" fill="#555">${text}</text>`,
  );
}

function units(length: Em): number {
  return Math.round(length * 1000);
}

/** The picture; 20 pixels an em. */
function finished({ glyphs, parts }: Sheet, title: string, width: Em, height: Em): string {
  const defs = [...glyphs].map(([key, path]) => `<path id="g${key}" d="${path}"/>`);
  const size = `width="${Math.round(width * 20)}" height="${Math.round(height * 20)}" viewBox="0 0 ${units(width)} ${units(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>${title}</title><rect width="100%" height="100%" fill="#fff"/>
<defs>${defs.join('\n')}</defs>
${parts.join('\n')}
</svg>
`;
}

function legend(sheet: Sheet, names: readonly (AdjustmentClass | 'blank')[], y: Em): void {
  let x = 1;
  for (const name of names) {
    rectangle(sheet, x, y, 0.6, 0.6, colours[name]);
    label(sheet, name, x + 0.8, y + 0.55);
    x += 1.8 + name.length * 0.34;
  }
}

/** One line set to less and less, and to more and more: the classes give way one after the other. */
function drawClasses(fonts: FontSet): string {
  const sheet: Sheet = { fonts, glyphs: new Map(), parts: [] };
  const composed = setParagraph(fonts, '《通知》由办公室 2026 年印发。各单位（含分会）遵照，执行', wide, 'total-fit');
  const { material } = composed;
  const natural = naturalWidth(material, 0, material.count);
  const widths = [1.8, 0.4, 0, -0.9, -1.8, -2.1, -2.5].map((change) => natural + change);
  widths.forEach((width, row) => {
    const y = 0.5 + row * 1.8;
    const setting = settingOf(material, 0, material.count, width, true);
    drawLine(sheet, composed, { start: 0, end: material.count, setting, hang: 0 }, 1, y);
    rectangle(sheet, 1 + width, y - 0.2, 0.04, 1.4, '#888888');
  });
  const y = 0.7 + widths.length * 1.8;
  legend(sheet, ['blank', 'bracket', 'pause', 'gap', 'stop', 'character'], y);
  return finished(sheet, 'One line in seven measures', Math.ceil(natural + 4), y + 1.2);
}

/** A paragraph line by line and as a whole: where the lines end, and what each of them had to give for it. */
function drawComposers(fonts: FontSet): string {
  const sheet: Sheet = { fonts, glyphs: new Map(), parts: [] };
  const text =
    '联盟副理事长、总工程师苏颀介绍，项目实施期一般为12—24个月，按不超过项目总投入30%的比例给予支持，单个项目最高500万元（含配套）。';
  const width = 18;
  let y = 1;
  for (const composer of ['first-fit', 'total-fit'] as const) {
    label(sheet, composer, 1, y);
    const composed = setParagraph(fonts, text, width, composer);
    for (const [row, line] of composed.lines.entries()) drawLine(sheet, composed, line, 1, y + 0.4 + row * 1.6);
    rectangle(sheet, 1 + width, y + 0.2, 0.04, composed.lines.length * 1.6, '#888888');
    y += composed.lines.length * 1.6 + 1.6;
  }
  legend(sheet, ['blank', 'bracket', 'pause', 'gap', 'character'], y - 0.6);
  return finished(sheet, 'A paragraph by first-fit and by total-fit', width + 4, y + 0.6);
}

/** Marks in their squares: what is a box, what is blank, and what is left where two of them meet or a line ends. */
function drawMarks(fonts: FontSet): string {
  const sheet: Sheet = { fonts, glyphs: new Map(), parts: [] };
  const rows = ['国，国。国（国）国《国》国·国', '国，“国”。国》《国）。”国？！国', '国——国……国—国～国–国／国'];
  for (const [row, text] of rows.entries()) {
    const composed = setParagraph(fonts, text, wide, 'total-fit');
    const { boxes, lines } = composed;
    const y = 0.5 + row * 1.8;
    const places = placesOf(composed, lines[0]!);
    for (let k = 0; k < boxes.count; k++) {
      rectangle(sheet, 1 + places.lefts[k]!, y, boxes.width[k]!, 1, boxes.mark[k] === 0 ? '#f4f4f4' : '#cfe3f5');
    }
    drawLine(sheet, composed, lines[0]!, 1, y);
  }
  return finished(sheet, 'Marks in their squares', 22, 0.7 + rows.length * 1.8);
}

/** The pictures by the names of their files. */
export function drawPictures(): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL('../../fonts', import.meta.url));
  const opened = openFonts(systemWorld(), folder, [], () => undefined);
  if (!opened.ok) throw new Error('the house fonts are not there');
  const fonts = opened.value;
  const pictures = new Map([
    ['classes.svg', drawClasses(fonts)],
    ['composers.svg', drawComposers(fonts)],
    ['marks.svg', drawMarks(fonts)],
  ]);
  fonts.close();
  return pictures;
}
