import { describe, expect, it } from 'vitest';
import { infoEntries, xmpPacket } from '../../../../../src/output/pdf/document/metadata.ts';
import { profileOf } from '../../../../../src/output/pdf/profile.ts';
import { writePdf } from '../../../../../src/output/pdf/write-pdf.ts';
import type { DocumentInfo } from '../../../../../src/typeset/frame/frame.ts';
import { documentOf, pageOf } from '../support/documents.ts';
import { entry, follow, inCatalogue, nameOf, parsePdf, streamOf, textOf } from '../support/pdf-file.ts';

const date = new Date(Date.UTC(2026, 10, 20));
const full: DocumentInfo = {
  title: '科技 & 创新 <第 6 期> "𠮷"',
  author: '编辑部 & Co.',
  subject: '内部资料',
  language: 'zh-CN',
  date: undefined,
};

const claims = { pdfx: undefined, pdfa: undefined, pdfua: false, digest: Buffer.alloc(16, 0xab) } as const;

function xmp(info: DocumentInfo): string {
  return Buffer.from(xmpPacket(info, date, claims)).toString('utf8');
}

describe('xmpPacket', () => {
  it('escapes what XML would take for markup', () => {
    expect(xmp(full)).toContain('<rdf:li xml:lang="x-default">科技 &amp; 创新 &lt;第 6 期&gt; "𠮷"</rdf:li>');
    expect(xmp(full)).toContain('<dc:creator><rdf:Seq><rdf:li>编辑部 &amp; Co.</rdf:li></rdf:Seq></dc:creator>');
  });

  it('replaces characters that XML cannot write', () => {
    expect(xmp({ ...full, title: 'a\u000b\ud842b' })).toContain('>a\uFFFD\uFFFDb<');
  });

  it('says language, program and dates', () => {
    const packet = xmp(full);
    expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>');
    for (const name of ['CreateDate', 'ModifyDate', 'MetadataDate']) {
      expect(packet).toContain(`<xmp:${name}>2026-11-20T00:00:00Z</xmp:${name}>`);
    }
  });

  it('leaves out what the issue does not say', () => {
    const packet = xmp({ ...full, author: undefined, subject: undefined });
    expect(packet).not.toContain('dc:creator');
    expect(packet).not.toContain('dc:description');
  });

  it('names the same producer as the information dictionary', () => {
    expect(xmp(full)).toContain(
      `<pdf:Producer>${infoEntries(full, date, profileOf({ profile: 'screen' }))['Producer']}</pdf:Producer>`,
    );
  });
});

describe('the file', () => {
  const file = parsePdf(writePdf(documentOf([pageOf([])], { info: full })));

  it('says title, author and subject exactly', () => {
    const info = (key: string) => textOf(follow(file, file.trailer, 'Info', key));
    expect([info('Title'), info('Author'), info('Subject')]).toEqual([full.title, full.author, full.subject]);
  });

  it('has XMP that can be read without unpacking', () => {
    const reference = entry(inCatalogue(file), 'Metadata');
    expect(nameOf(inCatalogue(file, 'Metadata', 'Subtype'))).toBe('XML');
    expect(inCatalogue(file, 'Metadata', 'Filter')).toBeUndefined();
    expect(streamOf(file, reference).toString('utf8')).toMatch(/^<\?xpacket begin="\uFEFF".*<\?xpacket end="r"\?>$/s);
  });
});
