import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../src/check/preflight/finding.ts';
import { preflight } from '../../../../src/check/preflight/preflight.ts';
import { cmykJpeg } from './support/cmyk-jpeg.ts';
import { type Changes, dictionary, pressFile, stream, x1a } from './support/press-file.ts';

async function findings(changes: Changes) {
  const result = await preflight(pressFile(changes));
  return result!.findings;
}

/** A page with the picture `30 0 R`, 100 pt wide and high. */
const picture = (entries: Record<string, string>, samples: Uint8Array, size = 450): Changes => ({
  resources: { XObject: '<</P 30 0 R>>' },
  content: 'q 100 0 0 100 60 60 cm /P Do Q',
  objects: [
    stream(
      {
        Type: '/XObject',
        Subtype: '/Image',
        Width: String(size),
        Height: String(size),
        BitsPerComponent: '8',
        ColorSpace: '/DeviceCMYK',
        ...entries,
      },
      samples,
    ),
  ],
});

/** Of one tone in all four inks. */
const photograph = (tone: number) => cmykJpeg(Array.from({ length: 57 }, () => [tone, tone, tone, tone]));
const inverted = { Filter: '/DCTDecode', Decode: '[1 0 1 0 1 0 1 0]' };

const red = '0 0.8 0.8 0 k';
const white = '0 0 0 0 k';
const shown = (colour: string, size: number) => `/Off gs ${colour} BT /F1 ${size} Tf 60 200 Td <0001> Tj ET\n`;
const off = { ExtGState: '<</Over 20 0 R /Off <</op false>>>>' };

/** Rule, what breaks it, and the rest of the file without a fault. */
const broken: readonly (readonly [RuleName, string, Changes])[] = [
  ['X01', 'PDF 1.7', { version: '1.7' }],
  ['X01', 'no claim', { xmp: (xmp) => xmp.replace('PDF/X-4', 'none') }],
  ['X01', 'PDF/X-1a in PDF 1.6', { ...x1a, version: '1.6' }],
  ['X02', 'no identifier', { trailer: { ID: undefined } }],
  ['X03', 'no title', { info: { Title: undefined } }],
  ['X03', 'trapped unknown', { info: { Trapped: '/Unknown' } }],
  [
    'X03',
    'a date in the information dictionary alone',
    { xmp: (xmp) => xmp.replaceAll('xmp:ModifyDate', 'xmp:Other') },
  ],
  ['X04', 'no name of the document', { xmp: (xmp) => xmp.replaceAll('xmpMM:DocumentID', 'xmpMM:Other') }],
  ['X05', 'no output intent', { catalogue: { OutputIntents: undefined } }],
  ['X05', 'two of them', { catalogue: { OutputIntents: '[6 0 R 6 0 R]' } }],
  ['X05', 'no name of the condition', { intent: { OutputConditionIdentifier: undefined } }],
  ['X05', 'no profile', { intent: { DestOutputProfile: undefined } }],
  ['X06', 'RGB', { content: '1 0 0 rg 60 60 20 20 re f' }],
  ['X06', 'an RGB picture', picture({ ColorSpace: '/DeviceRGB' }, new Uint8Array(607_500))],
  [
    'X06',
    'ICC-based RGB in PDF/X-1a',
    {
      ...x1a,
      resources: { ColorSpace: '<</C [/ICCBased 30 0 R]>>' },
      objects: [stream({ N: '3' }, 'x')],
      content: '/C cs 1 0 0 scn 60 60 20 20 re f',
    },
  ],
  ['X07', 'trim and art box', { page: { ArtBox: '[8.505 8.505 208.505 308.505]' } }],
  ['X07', 'a trim beyond the crop box', { page: { CropBox: '[20 20 217.01 317.01]' } }],
  ['X08', 'a link on the page', { page: { Annots: '[<</Type /Annot /Subtype /Link /Rect [60 60 90 70]>>]' } }],
  ['X09', 'something done when the file is opened', { catalogue: { OpenAction: '<</S /JavaScript /JS (a)>>' } }],
  [
    'X09',
    'an outline that acts',
    {
      catalogue: { Outlines: '30 0 R' },
      objects: ['<</First 31 0 R /Last 31 0 R /Count 1>>', '<</Title (a) /Parent 30 0 R /A <</S /URI /URI (a)>>>>'],
    },
  ],
  ['X10', 'a font that is not embedded', { font: { FontFile2: undefined } }],
  [
    'X11',
    'a transfer function',
    { resources: { ExtGState: '<</Over 20 0 R /T 30 0 R>>' }, objects: ['<</Type /ExtGState /TR /Identity>>'] },
  ],
  [
    'X11',
    'a halftone with a name',
    {
      resources: { ExtGState: '<</Over 20 0 R /T 30 0 R>>' },
      objects: ['<</Type /ExtGState /HT 31 0 R>>', '<</HalftoneType 1 /HalftoneName (a)>>'],
    },
  ],
  [
    'X12',
    'a PostScript object',
    { resources: { XObject: '<</P 30 0 R>>' }, objects: [stream({ Type: '/XObject', Subtype: '/PS' }, 'x')] },
  ],
  [
    'X12',
    'a picture that another stands in for',
    picture({ Alternates: '[<</Image 7 0 R /DefaultForPrinting true>>]' }, new Uint8Array(810_000)),
  ],
  [
    'X13',
    'transparency in RGB',
    { page: { Group: '30 0 R' }, objects: [dictionary({ Type: '/Group', S: '/Transparency', CS: '/DeviceRGB' })] },
  ],
  [
    'X13',
    'transparency in PDF/X-1a',
    { ...x1a, resources: { ExtGState: '<</Over 20 0 R /T 30 0 R>>' }, objects: ['<</Type /ExtGState /ca 0.5>>'] },
  ],
  ['X14', 'a print area of its own', { catalogue: { ViewerPreferences: '<</PrintArea /CropBox>>' } }],
  ['X15', 'a unit of its own', { page: { UserUnit: '2' } }],
  ['P01', 'five pages', { pages: 5 }],
  ['P02', 'no bleed', { page: { MediaBox: '[0 0 200 300]', BleedBox: '[0 0 200 300]', TrimBox: '[0 0 200 300]' } }],
  ['P02', 'text at the trim', { content: 'BT /F1 12 Tf 12 150 Td <0001> Tj ET' }],
  ['P02', 'a picture that ends at the trim', { content: `/Over gs ${red} 8.505 60 40 40 re f` }],
  ['P03', 'black text that does not overprint', { resources: off, text: shown('0 0 0 1 k', 12) }],
  ['P04', 'black of four inks', { resources: off, content: shown('0.6 0.4 0.4 1 k', 12) }],
  ['P05', 'small text of two inks', { resources: off, content: shown(red, 8) }],
  ['P05', 'small white text', { resources: off, content: shown(white, 5) }],
  ['P06', 'white that overprints', { content: `${white} 60 60 20 20 re f` }],
  ['P06', 'gray that overprints', { content: '0.5 g 60 60 20 20 re f' }],
  ['P07', 'a hairline', { content: '0.1 w 0 0 0 1 K 60 60 m 90 60 l S' }],
  ['P07', 'a thin line of two inks', { resources: off, content: `/Off gs ${red} 60 60 90 0.3 re f` }],
  ['P08', 'a picture of 144 ppi', picture({}, new Uint8Array(160000), 200)],
  ['P08', 'a picture of 216 ppi', picture({}, new Uint8Array(360000), 300)],
  ['P09', 'an area of 340 %', { resources: off, content: '/Off gs 0.8 0.8 0.8 1 k 60 60 20 20 re f' }],
  ['P09', 'black over an area of 270 %', { content: '0.9 0.9 0.9 0 k 60 60 20 20 re f 0 0 0 1 k 60 60 20 20 re f' }],
  ['P09', 'a photograph of 389 % packed as JPEG', picture({ Filter: '/DCTDecode' }, photograph(248))],
  ['P09', 'a photograph of 400 % stored inverted', picture(inverted, photograph(0))],
  ['P09', 'a picture of 400 %', picture({ Filter: '/ASCIIHexDecode' }, Buffer.from('ff'.repeat(810_000)))],
  ['P10', 'a tint of 2 %', { resources: off, content: '/Off gs 0 0.02 0 0 k 60 60 20 20 re f' }],
  [
    'P11',
    'a spot ink',
    {
      resources: { ColorSpace: '<</S [/Separation /Gold /DeviceCMYK 30 0 R]>>' },
      objects: ['<</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 0.3 0.8 0]>>'],
      content: '/S cs 1 scn 60 60 20 20 re f',
    },
  ],
  ['P12', 'a missing glyph', { content: 'BT /F1 12 Tf 60 150 Td <0000> Tj ET' }],
  [
    'P13',
    'registration colour on the page',
    {
      resources: { ColorSpace: '<</S [/Separation /All /DeviceCMYK 30 0 R]>>' },
      objects: ['<</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1]>>'],
      content: '/S CS 0.5 SCN 1 w 60 60 m 90 60 l S',
    },
  ],
  ['P14', 'a page of another size', { page: { TrimBox: '[8.505 8.505 198.505 308.505]' } }],
  ['P14', 'a blank page', { text: '' }],
];

describe('preflight', () => {
  it('finds nothing in a file without a fault, PDF/X-4 or PDF/X-1a', async () => {
    expect(await findings({})).toEqual([]);
    expect(await findings(x1a)).toEqual([]);
  });

  it.each(broken)('%s: %s', async (rule, _, changes) => {
    const found = await findings(changes);
    expect([...new Set(found.map((each) => each.rule))]).toEqual([rule]);
  });

  it('has a file that breaks every rule', () => {
    const known = [
      ...Array.from({ length: 15 }, (_, at) => `X${at + 1}`),
      ...Array.from({ length: 14 }, (_, at) => `P${at + 1}`),
    ];
    const padded = known.map((name) => name.replace(/(\D)(\d)$/, '$10$2'));
    expect([...new Set(broken.map(([rule]) => rule))].toSorted()).toEqual(padded.toSorted());
  });

  it('says page and place from the corner of the trim, in mm, and how often', async () => {
    const line = `0.1 w 0 0 0 1 K 60 ${308.505 - 72} m 90 ${308.505 - 72} l S\n`;
    const [found] = await findings({ content: line + line });
    expect(found).toMatchObject({ rule: 'P07', page: 1, at: { x: 18.2, y: 25.4 }, count: 2 });
  });

  it('sees text inside forms, where they are drawn and as large as they are drawn', async () => {
    const form = stream(
      {
        Type: '/XObject',
        Subtype: '/Form',
        BBox: '[0 0 99 99]',
        Resources: '<</Font <</F1 8 0 R>> /ExtGState <</Off <</op false>>>>>>',
      },
      shown(red, 12),
    );
    const changes = { resources: { XObject: '<</P 30 0 R>>' }, objects: [form] };
    expect(await findings({ ...changes, content: '/P Do' })).toEqual([]);
    const [found] = await findings({ ...changes, content: 'q 0.5 0 0 0.5 0 0 cm /P Do Q' });
    expect(found).toMatchObject({ rule: 'P05', page: 1 });
  });

  describe('of letters that are drawn as areas', () => {
    // Of a font: a thousand units to the em; a stroke of 20 units, as that of a dash.
    const form = stream(
      { Type: '/XObject', Subtype: '/Form', BBox: '[0 0 1000 400]', Matrix: '[0.001 0 0 0.001 0 0]' },
      '50 300 m\n950 300 l\n950 320 l\n50 320 l\nf\n',
    );
    const resources = { ...off, XObject: '<</G1 30 0 R>>' };
    const drawn = (before: string, size: number, x = 60): string =>
      `q ${before} ${size} 0 0 ${size} ${x} 200 cm /G1 Do 1 0 0 1 1 0 cm /G1 Do Q`;
    const rules = async (content: string): Promise<readonly string[]> =>
      (await findings({ resources, objects: [form], content })).map(({ rule, count }) => `${rule} ${count}`);

    it('takes a thin stroke of a letter for no hairline', async () => {
      expect(await rules(drawn('/Over gs 0 0 0 1 k', 10))).toEqual([]);
    });

    it('holds them to what text is held to', async () => {
      expect(await rules(drawn('/Off gs 0 0 0 1 k', 10))).toEqual(['P03 2']);
      expect(await rules(drawn(`/Off gs ${red}`, 8))).toEqual(['P05 2']);
      expect(await rules(drawn('/Over gs 0 0 0 1 k', 10, 12))).toEqual(['P02 2']);
    });
  });

  it('lets photographs pass that have little ink, stored as it is or inverted', async () => {
    expect(await findings(picture({ Filter: '/DCTDecode' }, photograph(80)))).toEqual([]);
    expect(await findings(picture(inverted, photograph(248)))).toEqual([]);
  });

  it('goes by the limits that it is given', async () => {
    const file = pressFile({ resources: off, content: '/Off gs 0.8 0.8 0.8 0.2 k 60 60 20 20 re f' });
    const rules = async (ink: number) => (await preflight(file, { ink, bleed: 3 }))!.findings.map(({ rule }) => rule);
    expect([await rules(300), await rules(240)]).toEqual([[], ['P09']]);
  });

  it('does not take other files for PDFs, and reads damaged ones as far as it goes', async () => {
    expect(await preflight(Buffer.from('no PDF'))).toBeUndefined();
    expect(await preflight(Buffer.from('%PDF-1.6\n'))).toBeUndefined();
    expect((await preflight(pressFile().subarray(0, -300)))?.pages).toBe(4);
  });
});
