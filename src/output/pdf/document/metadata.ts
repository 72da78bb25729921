/** What the file says about itself, twice over: in the information dictionary for old programs, in XMP for new ones. */
import type { DocumentInfo } from '../../../typeset/frame/frame.ts';
import type { InfoEntries } from '../pdfkit.ts';
import type { Profile } from '../profile.ts';
import { textWithinLimit, token } from '../values.ts';
import { extensionSchemas, pdfuaSchema, pdfxSchema, trappedSchema } from './xmp-schemas.ts';

/** What the issue was made with, and what wrote the file. No versions, so that the same issue stays the same file. */
const creator = 'bulletin';
const producer = 'bulletin (PDFKit)';

/** Entries of the document information dictionary (ISO 32000-1, 14.3.3). */
export function infoEntries(info: DocumentInfo, date: Date, { pdfx }: Profile): InfoEntries {
  return {
    Title: textWithinLimit(info.title),
    ...(info.author !== undefined && { Author: textWithinLimit(info.author) }),
    ...(info.subject !== undefined && { Subject: textWithinLimit(info.subject) }),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
    // A name. Nothing is trapped: that is the business of the print shop, which asks whether it is done.
    ...(pdfx !== undefined && { Trapped: token('/False') }),
    // Here for PDF/X-1a; PDF/X-4 looks into XMP.
    ...(pdfx === 'PDF/X-1a:2003' && { GTS_PDFXVersion: pdfx }),
  };
}

/** What a file claims to be, and the name of the document by its content, 16 bytes. */
export interface Claims {
  readonly pdfx: Profile['pdfx'];
  readonly pdfa: PdfaClaim | undefined;
  readonly pdfua: boolean;
  readonly digest: Uint8Array;
}

/** A part of ISO 19005 with the level. */
export type PdfaClaim = { readonly part: 2 | 3; readonly conformance: 'A' | 'U' | 'B' };

/** The XMP packet (ISO 16684-1), in UTF-8. Read-only: a program that changes the file writes a new one. */
export function xmpPacket(info: DocumentInfo, date: Date, { pdfx, pdfa, pdfua, digest }: Claims): Uint8Array {
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  const id = `uuid:${uuid(digest)}`;
  const schemas = [...(pdfx === undefined ? [] : [pdfxSchema, trappedSchema]), ...(pdfua ? [pdfuaSchema] : [])];
  const properties = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alternatives(info.title)}</dc:title>`,
    info.author === undefined ? '' : `<dc:creator><rdf:Seq>${item(info.author)}</rdf:Seq></dc:creator>`,
    info.subject === undefined ? '' : `<dc:description>${alternatives(info.subject)}</dc:description>`,
    `<dc:language><rdf:Bag>${item(info.language)}</rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${moment}</xmp:MetadataDate>`,
    `<xmpMM:DocumentID>${id}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${id}</xmpMM:InstanceID>`,
    `<xmpMM:VersionID>1</xmpMM:VersionID>`,
    `<xmpMM:RenditionClass>default</xmpMM:RenditionClass>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    pdfx === undefined ? '' : `<pdf:Trapped>False</pdf:Trapped>`,
    pdfx === undefined ? '' : `<pdfxid:GTS_PDFXVersion>${pdfx}</pdfxid:GTS_PDFXVersion>`,
    pdfa === undefined ? '' : `<pdfaid:part>${pdfa.part}</pdfaid:part>`,
    pdfa === undefined ? '' : `<pdfaid:conformance>${pdfa.conformance}</pdfaid:conformance>`,
    pdfua ? `<pdfuaid:part>1</pdfuaid:part>` : '',
    // PDF/A wants to be told of every property that it does not know.
    pdfa === undefined || schemas.length === 0 ? '' : extensionSchemas(schemas),
  ];
  return new TextEncoder().encode(packet(properties.filter((property) => property !== '')));
}

/** As a UUID of random numbers (RFC 9562, 5.4): the digest is as good as they are. */
function uuid(digest: Uint8Array): string {
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((digest[8]! & 0x3f) | 0x80).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(18, 20), hex.slice(20)].join(
    '-',
  );
}

/** The id of the packet is the same in every XMP packet (ISO 16684-1, 7.3.2). */
function packet(properties: readonly string[]): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="${pdfxSchema.uri}"
 xmlns:pdfuaid="${pdfuaSchema.uri}"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function item(text: string): string {
  return `<rdf:li>${escaped(text)}</rdf:li>`;
}

/** Text as XML content. Characters that XML 1.0 has no way to write (2.2, Char) become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
