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
    override push(chunk: Uint8Array | null): boolean {
      calls.push(chunk === null ? 'push end' : `push ${Buffer.from(chunk).toString('latin1').trim()}`);
      return true;
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
      super._finalize();
    }
  }
  use(new Recorder(options));
  return calls;
}

/** Each of these is something of pdfkit's inside that container.ts counts on. */
describe('pdfkit 0.20.2', () => {
  it('pushes the header from its constructor, where its outline begins', () => {
    expect(recorded(() => {})).toEqual(['initOutline', 'push %PDF-1.6', 'push %\xFF\xFF\xFF\xFF']);
  });

  it('numbers objects from one on and writes their offsets, in order, into the table', () => {
    const calls = recorded((document) => {
      // Four are there already: pages, names, catalogue, what a viewer is asked to do.
      expect(document._root.data.Pages.id).toBe(1);
      expect(document._offsets).toEqual([null, null, null, null]);
      document._offsets.push(77, 55);
      document.end();
    });
    const first = calls.indexOf('push 0000000077 00000 n');
    expect(calls.indexOf('push 0000000055 00000 n')).toBe(first + 1);
    expect(first).toBe(calls.indexOf('push 0000000000 65535 f') + 5);
  });

  it('does not wait for objects that it has not numbered itself', () => {
    expect(recorded((document) => [document._offsets.push(null), document.end()]).at(-1)).toBe('push end');
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
    expect(calls.at(-1)).toBe('push end');
  });

  it('writes the identifier in the trailer after _finalize was called', () => {
    const calls = recorded((document) => {
      document._id = Uint8Array.from([0xab, 0xcd]);
      document.end();
    });
    expect(calls.join('\n')).toContain('/ID [<abcd> <abcd>]');
  });

  it('writes a token as it stands, a reference as a reference and leaves undefined entries out', () => {
    const calls = recorded((document) => {
      const entries = { Token: token('(a)'), Other: new PdfReference(7), None: undefined, Null: null };
      Object.assign(document._root.data, entries);
      document.end();
    });
    expect(calls.join('\n')).toContain('/Token (a)\n/Other 7 0 R\n/Null null\n');
  });

  it('writes all through _write, which ends a line of syntax and counts the bytes', () => {
    const lines: (string | Uint8Array)[] = [];
    class Listener extends PDFDocument<PdfkitOptions> {
      override _write(data: string | Uint8Array): void {
        lines.push(data);
        const before = this._offset;
        super._write(data);
        expect(this._offset - before).toBe(typeof data === 'string' ? data.length + 1 : data.length);
      }
      override push(chunk: Uint8Array | null): boolean {
        const last = lines.at(-1)!;
        const whole = typeof last === 'string' ? Buffer.from(`${last}\n`, 'latin1') : Buffer.from(last);
        if (chunk !== null) expect(Buffer.from(chunk)).toEqual(whole);
        return true;
      }
    }
    const document = new Listener(options);
    document._write(Uint8Array.of(0, 255));
    document.end();
    expect(lines).toContainEqual(Uint8Array.of(0, 255));
    expect(lines.at(-1)).toBe('%%EOF');
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
