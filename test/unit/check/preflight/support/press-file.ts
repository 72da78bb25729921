/** A small PDF/X-4 file without a fault, written object by object, and the same with one thing changed. */
import { readFileSync } from 'node:fs';

/** Entries as PDF syntax; undefined takes an entry out. */
type Entries = Readonly<Record<string, string | undefined>>;

export interface Changes {
  readonly version?: string;
  readonly info?: Entries;
  readonly catalogue?: Entries;
  readonly intent?: Entries;
  readonly metadata?: Entries;
  readonly xmp?: (xmp: string) => string;
  /** Of the first page. */
  readonly page?: Entries;
  readonly resources?: Entries;
  readonly font?: Entries;
  /** Of the first page, behind the text that is there. */
  readonly content?: string;
  /** In place of that text. */
  readonly text?: string;
  readonly pages?: number;
  readonly trailer?: Entries;
  /** More objects, from number 30 on, each as it stands in the file. */
  readonly objects?: readonly (string | Buffer)[];
}

const profile = readFileSync(new URL('../../../../../fonts/icc/FOGRA39L_coated.icc', import.meta.url));

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>t</dc:title><xmp:CreatorTool>t</xmp:CreatorTool>
<xmp:CreateDate>d</xmp:CreateDate><xmp:ModifyDate>d</xmp:ModifyDate><xmp:MetadataDate>d</xmp:MetadataDate>
<pdf:Trapped>False</pdf:Trapped><xmpMM:DocumentID>i</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></x:xmpmeta>`;

/** What PDF/X-1a says instead. */
export const x1a: Changes = { version: '1.4', info: { GTS_PDFXVersion: '(PDF/X-1a:2003)' }, xmp: () => '' };

/** A trim of 200 by 300 pt with 3 mm of bleed; black text that overprints, 50 pt from the trim. */
export function pressFile(changes: Changes = {}): Uint8Array {
  const count = changes.pages ?? 4;
  const numbers = Array.from({ length: count }, (_, at) => 10 + at);
  const page: Entries = {
    Type: '/Page',
    Parent: '2 0 R',
    MediaBox: '[0 0 217.01 317.01]',
    BleedBox: '[0 0 217.01 317.01]',
    TrimBox: '[8.505 8.505 208.505 308.505]',
    Resources: '3 0 R',
    Contents: '4 0 R',
  };
  const text = '/Over gs 0 0 0 1 k BT /F1 12 Tf 60 200 Td <00010001> Tj ET\n';
  const objects = new Map<number, string | Buffer>([
    [
      1,
      dictionary({ Type: '/Catalog', Pages: '2 0 R', Metadata: '5 0 R', OutputIntents: '[6 0 R]' }, changes.catalogue),
    ],
    [
      2,
      dictionary({ Type: '/Pages', Count: String(count), Kids: `[${numbers.map((each) => `${each} 0 R`).join(' ')}]` }),
    ],
    [3, dictionary({ Font: '<</F1 8 0 R>>', ExtGState: '<</Over 20 0 R>>' }, changes.resources)],
    [4, stream({}, `${changes.text ?? text}${changes.content ?? ''}`)],
    [5, stream({ Type: '/Metadata', Subtype: '/XML', ...changes.metadata }, (changes.xmp ?? ((same) => same))(xmp))],
    [6, dictionary(intentEntries, changes.intent)],
    [7, stream({ N: '4' }, profile)],
    [
      8,
      dictionary({
        Type: '/Font',
        Subtype: '/Type0',
        BaseFont: '/ABCDEF+Test',
        Encoding: '/Identity-H',
        DescendantFonts: '[9 0 R]',
      }),
    ],
    [9, dictionary({ Type: '/Font', Subtype: '/CIDFontType2', BaseFont: '/ABCDEF+Test', FontDescriptor: '21 0 R' })],
    [20, dictionary({ Type: '/ExtGState', OP: 'true', op: 'true', OPM: '1' })],
    [21, dictionary({ Type: '/FontDescriptor', FontName: '/ABCDEF+Test', FontFile2: '22 0 R' }, changes.font)],
    [22, stream({}, 'a font program')],
    [23, dictionary(infoEntries, changes.info)],
    [24, stream({}, text)],
    ...numbers.map((number, at): [number, string] => [
      number,
      dictionary(at === 0 ? page : { ...page, Contents: '24 0 R', Resources: '25 0 R' }, at === 0 ? changes.page : {}),
    ]),
    [25, dictionary({ Font: '<</F1 8 0 R>>', ExtGState: '<</Over 20 0 R>>' })],
    ...(changes.objects ?? []).map((object, at): [number, string | Buffer] => [30 + at, object]),
  ]);
  return file(changes.version ?? '1.6', objects, changes.trailer);
}

const intentEntries: Entries = {
  Type: '/OutputIntent',
  S: '/GTS_PDFX',
  OutputConditionIdentifier: '(FOGRA39)',
  Info: '(Offset)',
  DestOutputProfile: '7 0 R',
};

const infoEntries: Entries = {
  Title: '(t)',
  Creator: '(t)',
  CreationDate: '(D:20261120000000Z)',
  ModDate: '(D:20261120000000Z)',
  Trapped: '/False',
};

export function dictionary(entries: Entries, changed: Entries = {}): string {
  const all = Object.entries({ ...entries, ...changed }).filter(([, value]) => value !== undefined);
  return `<<${all.map(([key, value]) => `/${key} ${value}`).join('\n')}>>`;
}

export function stream(entries: Entries, data: string | Uint8Array): Buffer {
  const bytes = Buffer.from(data);
  const head = dictionary({ ...entries, Length: String(bytes.length) });
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), bytes, Buffer.from('\nendstream')]);
}

function file(version: string, objects: ReadonlyMap<number, string | Buffer>, trailer: Entries = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`, 'latin1')];
  const offsets = new Map<number, number>();
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [number, object] of objects) {
    offsets.set(number, length());
    chunks.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = length();
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const last = dictionary({ Size: String(size), Root: '1 0 R', Info: '23 0 R', ID: '[<ab> <ab>]', ...trailer });
  chunks.push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n${last}\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}
