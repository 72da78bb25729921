import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openByLibrary } from '../../../../../src/check/preflight/pdf/library-file.ts';
import type { PdfFile } from '../../../../../src/check/preflight/pdf/pdf-file.ts';
import { openPlainFile } from '../../../../../src/check/preflight/pdf/plain-file.ts';
import type { PdfDict, PdfValue } from '../../../../../src/check/preflight/pdf/values.ts';
import { writeSheets } from '../../../../../src/output/pdf/imposition/write-sheets.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import { documentOf, pageOf, placed, runOf } from '../../../output/pdf/support/documents.ts';
import { squareFace } from '../../../output/pdf/support/square-face.ts';
import { pressFile, stream } from '../support/press-file.ts';

const face = squareFace({ characters: [...'简报（一）'] });
const page = pageOf([placed(runOf(face, '简报（一）'))], '1');
const outline = [{ title: '一 (a) \\', page: 0, y: 80, children: [] }];
const document = documentOf([page, page], { outline });
const sources = [{ name: 'a.md', mediaType: 'text/markdown', bytes: Buffer.from('正文。') }];

/** A value with references followed as far as the next numbered object. */
function shown(value: PdfValue | undefined): unknown {
  if (typeof value !== 'object') return value;
  if (!('kind' in value)) return value.map(shown);
  if (value.kind !== 'dictionary')
    return value.kind === 'name' ? `/${value.name}` : Buffer.from(value.bytes).toString('hex');
  return value.id ?? entriesOf(value);
}

function entriesOf(dict: PdfDict): unknown {
  const entries = dict.keys.toSorted().map((key) => [key, shown(dict.get(key))]);
  return [...entries, Buffer.from(dict.stream() ?? []).toString('base64')];
}

function everything({ encrypted, hasIdentifier, catalogue, info, pages, objects }: PdfFile): unknown {
  const dicts = [...(info === undefined ? [] : [info]), ...pages, ...objects];
  const numbered = dicts.map((dict) => [dict.id, entriesOf(dict)]);
  return [encrypted, hasIdentifier, pages.length, entriesOf(catalogue), numbered];
}

/** The same file with `from` replaced by something of the same length, so that all offsets stay right. */
function changed(bytes: Uint8Array, from: string, to: string): Buffer {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes(from) || from.length !== to.length) throw new Error(`cannot put “${to}” for “${from}”`);
  return Buffer.from(text.replace(from, to), 'latin1');
}

/** Two pixels of four inks a row: none above, the mean, the nearest. */
const filtered = stream(
  {
    Filter: '/FlateDecode',
    DecodeParms: '<</Predictor 15 /Colors 4 /BitsPerComponent 8 /Columns 2>>',
    ColorSpace: '/DeviceCMYK',
  },
  deflateSync(Buffer.from([2, 9, 9, 9, 9, 1, 2, 3, 4, 3, 5, 5, 5, 5, 250, 0, 1, 2, 4, 7, 7, 7, 7, 9, 9, 9, 9])),
);

const files: readonly (readonly [string, Uint8Array])[] = [
  ['for the screen', writePdf(document, {})],
  ['for press', writePdf(document, { profile: 'press', bleed: 9, marks: 'all', spots: new Map([['black', '黑 1']]) })],
  ['with its sources', writePdf(document, { sources })],
  ['on sheets', writeSheets(document, { kind: 'booklet', thickness: 0.1 }, { profile: 'press-x1a' })],
  ['of another program', pressFile()],
  ['with a picture whose rows have filters', pressFile({ objects: [filtered] })],
];

describe('openPlainFile', () => {
  it.each(files)('reads a file %s as the library does, object by object', async (_, bytes) => {
    const plain = openPlainFile(Buffer.from(bytes));
    expect(plain && everything(plain)).toEqual(everything(await openByLibrary(bytes)));
  });

  it('leaves to the library what it does not know: another table before, encryption, other packing, wrong offsets', () => {
    const file = pressFile();
    expect(openPlainFile(Buffer.from(file))).toBeDefined();
    expect(openPlainFile(Buffer.from(pressFile({ trailer: { Prev: '9' } })))).toBeUndefined();
    expect(openPlainFile(Buffer.from(pressFile({ trailer: { Encrypt: '<</Filter /Standard>>' } })))).toBeUndefined();
    expect(
      openPlainFile(Buffer.from(pressFile({ objects: ['<</Length 0 /Filter /LZWDecode>>\nstream\n\nendstream'] }))),
    ).toBeUndefined();
    expect(openPlainFile(changed(file, '\n1 0 obj', '\n7 0 obj'))).toBeUndefined();
    expect(openPlainFile(changed(file, 'trailer', 'tailler'))).toBeUndefined();
    expect(openPlainFile(Buffer.from('%PDF-1.6 and nothing else'))).toBeUndefined();
  });
});
