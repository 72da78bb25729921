import { describe, expect, it } from 'vitest';
import type { OutputProfile } from '../../../../../src/base/print.ts';
import type { OutputIntent } from '../../../../../src/output/pdf/options.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import { documentOf, pageOf } from '../support/documents.ts';
import { entry, follow, inCatalogue, listOf, nameOf, parsePdf, streamOf, textOf } from '../support/pdf-file.ts';

const intent: OutputIntent = {
  identifier: 'FOGRA39',
  registered: true,
  info: 'Offset',
  icc: Buffer.from('a profile'),
  components: 4,
};

function written(profile: OutputProfile) {
  const file = parsePdf(writePdf(documentOf([pageOf([])]), { profile, intent }));
  const intents = listOf(inCatalogue(file, 'OutputIntents')).map((each) => follow(file, each));
  const xmp = streamOf(file, entry(inCatalogue(file), 'Metadata')).toString('utf8');
  return { file, intents, kinds: intents.map((each) => nameOf(entry(each, 'S'))), xmp };
}

describe('output intents', () => {
  it('of a press file are one for PDF/X and one for PDF/A, with one profile', () => {
    const { file, intents, kinds } = written('press');
    expect(kinds).toEqual(['GTS_PDFX', 'GTS_PDFA1']);
    const [first, second] = intents.map((each) => entry(each, 'DestOutputProfile'));
    expect(first).toEqual(second);
    expect(streamOf(file, first).toString()).toBe('a profile');
    expect(follow(file, first, 'N')).toBe(4);
  });

  it('name the condition and its registry', () => {
    const [first] = written('press').intents;
    expect([textOf(entry(first, 'OutputConditionIdentifier')), textOf(entry(first, 'RegistryName'))]).toEqual([
      'FOGRA39',
      'http://www.color.org',
    ]);
  });

  it('are one of PDF/A for the screen and one of PDF/X for PDF/X-1a', () => {
    expect(written('screen').kinds).toEqual(['GTS_PDFA1']);
    expect(written('press-x1a').kinds).toEqual(['GTS_PDFX']);
  });
});

describe('what the file claims', () => {
  it('is nothing without an output intent', () => {
    const file = parsePdf(writePdf(documentOf([pageOf([])]), { profile: 'press' }));
    expect(inCatalogue(file, 'OutputIntents')).toBeUndefined();
    expect(streamOf(file, entry(inCatalogue(file), 'Metadata')).toString('utf8')).not.toMatch(/<pdf[ax]id:/);
  });

  it('stands in XMP, with descriptions of what XMP does not know', () => {
    const { xmp } = written('press');
    expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(xmp).toContain('<pdf:Trapped>False</pdf:Trapped>');
    for (const property of ['GTS_PDFXVersion', 'Trapped']) {
      expect(xmp).toContain(`<pdfaProperty:name>${property}</pdfaProperty:name>`);
    }
  });

  it('of PDF/X-1a stands in the information dictionary, in a file of PDF 1.4', () => {
    const { file } = written('press-x1a');
    expect(file.header).toBe('%PDF-1.4');
    expect(textOf(follow(file, file.trailer, 'Info', 'GTS_PDFXVersion'))).toBe('PDF/X-1a:2003');
    expect(nameOf(follow(file, file.trailer, 'Info', 'Trapped'))).toBe('False');
  });

  it('has a name of the document that follows from its content', () => {
    const name = (text: string) => {
      const info = { title: text, author: undefined, subject: undefined, language: 'zh-CN', date: undefined } as const;
      const file = parsePdf(writePdf(documentOf([pageOf([])], { info }), { intent }));
      const xmp = streamOf(file, entry(inCatalogue(file), 'Metadata')).toString('utf8');
      return /<xmpMM:DocumentID>(.*?)<\/xmpMM:DocumentID>/.exec(xmp)?.[1];
    };
    expect(name('甲')).toMatch(/^uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(name('甲')).toBe(name('甲'));
    expect(name('甲')).not.toBe(name('乙'));
  });
});
