import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type LazyPackage, putOff, requireLazily } from '../../../src/base/lazy-modules.ts';

const require = createRequire(import.meta.url);
const packages: readonly LazyPackage[] = ['pdfkit', 'fontkit'];
const entries = packages.flatMap((name) => putOff[name].map((entry) => ({ name, ...entry })));

function below(name: LazyPackage): NodeJS.Require {
  return createRequire(require.resolve(name));
}

function isLoaded(name: LazyPackage, module: string): boolean {
  return require.cache[below(name).resolve(module)] !== undefined;
}

type FontKit = typeof import('fontkit');
type PdfKit = typeof import('pdfkit');

// In this order: a module that has been used once stays loaded.
describe('a package that is loaded lightly', () => {
  it.each(packages)('%s leaves out what it puts off', (name) => {
    requireLazily(name);
    expect(putOff[name].filter(({ module }) => isLoaded(name, module))).toEqual([]);
  });

  it('is loaded once', () => {
    expect(requireLazily('pdfkit')).toBe(requireLazily('pdfkit'));
    expect(requireLazily('fontkit')).toBe(require('fontkit'));
  });

  it('draws a glyph without what it puts off', () => {
    const font = requireLazily<FontKit>('fontkit').openSync('fonts/Tinos-Regular-latin.ttf');
    expect('fonts' in font ? 0 : font.getGlyph(34).path.commands.length).toBeGreaterThan(0);
    expect(isLoaded('fontkit', 'unicode-properties')).toBe(false);
  });

  it('shapes with properties of characters', () => {
    const font = requireLazily<FontKit>('fontkit').openSync('fonts/NotoSerifSC-Regular.ttf');
    const run = 'fonts' in font ? undefined : font.layout('——', [], 'hani', 'ZHS ');
    expect(run?.advanceWidth).toBe(2000);
    expect(isLoaded('fontkit', 'unicode-properties')).toBe(true);
  });

  it('shapes scripts whose tables are inflated when they are used', () => {
    const font = requireLazily<FontKit>('fontkit').openSync('fonts/NotoSerifSC-Regular.ttf');
    for (const [text, script] of [
      ['كتب', 'arab'],
      ['कि', 'dev2'],
      ['ꦏꦺ', 'java'],
    ] as const) {
      expect('fonts' in font ? 0 : font.layout(text, [], script).glyphs.length).toBeGreaterThan(0);
    }
    expect(isLoaded('fontkit', 'unicode-trie')).toBe(true);
  });

  it('reads WOFF2 with the dictionary of Brotli', () => {
    const font = requireLazily<FontKit>('fontkit').create(webFont('fonts/Tinos-Regular-latin.ttf'));
    expect('fonts' in font ? 0 : font.unitsPerEm).toBe(2048);
    expect(isLoaded('fontkit', 'brotli/decompress.js')).toBe(true);
  });

  it('sets text with a font of its own and breaks lines', async () => {
    const pdf = await written((document) => {
      document.font('fonts/Tinos-Regular-latin.ttf').text('several words that break', { width: 60 });
    });
    expect(pdf).toContain('Tinos-Regular');
    expect(isLoaded('pdfkit', 'linebreak')).toBe(true);
  });

  it('encrypts', async () => {
    expect(await written(() => {}, { userPassword: 'a', pdfVersion: '1.7ext3' })).toContain('/AESV3');
    expect(isLoaded('pdfkit', '@noble/ciphers/aes')).toBe(true);
  });

  it('places a PNG', async () => {
    expect(await written((document) => document.image(onePixel))).toContain('/Subtype /Image');
    expect(isLoaded('pdfkit', 'png-js')).toBe(true);
  });
});

describe('what is put off', () => {
  it.each(entries)('$module is what $name loads at once by itself', ({ name, module }) => {
    const direct = readFileSync(require.resolve(name), 'utf8');
    const utilities = name === 'pdfkit' ? readFileSync(below(name).resolve('@noble/hashes/utils'), 'utf8') : '';
    expect(direct + utilities).toMatch(new RegExp(`require\\(['"]${module}['"]\\)`));
  });

  it.each(entries)('$module says of itself what its stand-in says', ({ name, module, esModule }) => {
    expect(below(name)(module).__esModule === true).toBe(esModule);
  });

  it.each(entries)('$module is the real one for everybody else', ({ name, module }) => {
    const loaded = below(name)(module);
    expect(require.cache[below(name).resolve(module)]?.exports).toBe(loaded);
    expect(loaded.noSuchMember).toBeUndefined();
  });
});

/** The text of a PDF without compression. */
function written(draw: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const PdfDocument = requireLazily<PdfKit>('pdfkit');
  const document = new PdfDocument({ compress: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise<string>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')));
    draw(document);
    document.end();
  });
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a font as WOFF2: one table, not transformed. W3C WOFF File Format 2.0, 4. */
function webFont(path: string): Buffer {
  const font = readFileSync(path);
  let table = Buffer.alloc(0);
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
    if (font.toString('latin1', record, record + 4) !== 'head') continue;
    const start = font.readUInt32BE(record + 8);
    table = font.subarray(start, start + font.readUInt32BE(record + 12));
  }
  const data = brotliCompressSync(table);
  const header = Buffer.alloc(50);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(50 + data.length, 8);
  header.writeUInt16BE(1, 12);
  header.writeUInt32BE(28 + table.length, 16);
  header.writeUInt32BE(data.length, 20);
  // Table 1 of the known ones is `head`; its length fits one byte.
  header.writeUInt8(1, 48);
  header.writeUInt8(table.length, 49);
  return Buffer.concat([header, data]);
}
