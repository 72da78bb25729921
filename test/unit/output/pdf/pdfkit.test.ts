import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../../src/output/pdf/container.ts';
import { PDFDocument, type PdfkitDocument, type PdfkitOptions } from '../../../../src/output/pdf/pdfkit.ts';
import { PdfReference, token } from '../../../../src/output/pdf/values.ts';

const options: PdfkitOptions = {
  pdfVersion: '1.6',
  compress: false,
  autoFirstPage: false,
  font: null,
  lang: 'zh-CN',
  displayTitle: true,
  info: { Title: '简报', CreationDate: new Date(0) },
};

/** What pdfkit has called, in order. */
function recorded(use: (document: PdfkitDocument) => void): readonly string[] {
  const calls: string[] = [];
  class Recorder extends PDFDocument<PdfkitOptions> {
    override _write(line: string): void {
      calls.push(`write ${line}`);
      this._offset += line.length + 1;
    }
    override initOutline(): void {
      calls.push('initOutline');
    }
    override endOutline(): void {
      calls.push('endOutline');
    }
    override endMarkings(): void {
      calls.push('endMarkings');
    }
    override endMetadata(): void {
      calls.push('endMetadata');
    }
    override _finalize(): void {
      calls.push('_finalize');
    }
  }
  use(new Recorder(options));
  return calls;
}

/** Each of these is something of pdfkit's inside that container.ts counts on. */
describe('pdfkit 0.20.2', () => {
  it('writes the header from its constructor, where its outline begins', () => {
    expect(recorded(() => {})).toEqual(['initOutline', 'write %PDF-1.6', 'write %\xFF\xFF\xFF\xFF']);
  });

  it('numbers objects from one on, and knows where those begin that it writes itself', () => {
    const calls = recorded((document) => {
      // Four are there already: pages, names, catalogue, what a viewer is asked to do.
      expect(document._root.data.Pages.id).toBe(1);
      expect(document._root.id).toBe(3);
      expect(document._offsets).toEqual([null, null, null, null]);
      document._offsets.push(77, 55);
      document._offset = 1000;
      document.end();
      expect(document._offsets.slice(4, 6)).toEqual([77, 55]);
      expect(document._info.id).toBe(7);
      const places = document._offsets.toSpliced(4, 2);
      expect(places.every((place) => place !== null && place >= 1000)).toBe(true);
      expect(Math.min(...places.map(Number))).toBe(1000);
    });
    expect(calls.filter((call) => call.endsWith(' obj'))).toHaveLength(9);
  });

  it('does not wait for objects that it has not numbered itself', () => {
    expect(recorded((document) => [document._offsets.push(null), document.end()]).at(-1)).toBe('_finalize');
  });

  it('writes a page tree of the pages that stand in it', () => {
    const calls = recorded((document) => {
      const { Pages } = document._root.data;
      expect(Pages.data).toEqual({ Type: 'Pages', Count: 0, Kids: [] });
      Pages.data.Kids.push(new PdfReference(7), new PdfReference(9));
      document.end();
    });
    expect(calls.join('\n')).toContain('/Kids [7 0 R 9 0 R]');
  });

  it('ends outline and metadata before the catalogue, and finishes with _finalize', () => {
    const calls = recorded((document) => document.end());
    const at = (call: string) => calls.findIndex((other) => other.startsWith(call));
    const catalogue = calls.findIndex((call) => call.includes('/Type /Catalog'));
    expect(at('endOutline')).toBeGreaterThan(0);
    expect(at('endMarkings')).toBeGreaterThan(0);
    expect(at('endMetadata')).toBeGreaterThan(at('endOutline'));
    expect(catalogue).toBeGreaterThan(at('endMetadata'));
    expect(at('_finalize')).toBeGreaterThan(catalogue);
    expect(at('_finalize')).toBe(calls.length - 1);
  });

  it('writes a token as it stands, a reference as a reference and leaves undefined entries out', () => {
    const calls = recorded((document) => {
      const entries = { Token: token('(a)'), Other: new PdfReference(7), None: undefined, Null: null };
      Object.assign(document._root.data, entries);
      document.end();
    });
    expect(calls.join('\n')).toContain('/Token (a)\n/Other 7 0 R\n/Null null\n');
  });
});

describe('the container', () => {
  it('ends no file with an object that was numbered and never filled', () => {
    const container = openContainer({ entries: { CreationDate: new Date(0) }, language: 'zh-CN', version: '1.6' });
    container.reserve();
    expect(() => container.end()).toThrow('nothing in it');
  });

  it('puts nothing into the file that the writer did not ask for', () => {
    const container = openContainer({ entries: { CreationDate: new Date(0) }, language: 'zh-CN', version: '1.6' });
    container.addPage({
      media: { width: 100, height: 200 },
      content: Buffer.from(''),
      resources: {},
      boxes: {},
      entries: {},
    });
    const file = Buffer.from(container.end()).toString('latin1');
    for (const foreign of ['UserUnit', 'Outlines', 'xpacket', 'Helvetica', 'ProcSet'])
      expect(file).not.toContain(foreign);
  });
});
