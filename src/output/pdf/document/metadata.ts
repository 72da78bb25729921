/** What the file says about itself, twice over: in the information dictionary for old programs, in XMP for new ones. */
import type { DocumentInfo } from '../../../typeset/frame/frame.ts';

/** What the issue was made with, and what wrote the file. No versions, so that the same issue stays the same file. */
const creator = 'bulletin';
const producer = 'bulletin (PDFKit)';

/** Entries of the document information dictionary (ISO 32000-1, 14.3.3). */
export function infoEntries(info: DocumentInfo, date: Date): Readonly<Record<string, string | Date>> {
  return {
    Title: info.title,
    ...(info.author !== undefined && { Author: info.author }),
    ...(info.subject !== undefined && { Subject: info.subject }),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  };
}

/** The XMP packet (ISO 16684-1), in UTF-8. Read-only: a program that changes the file writes a new one. */
export function xmpPacket(info: DocumentInfo, date: Date): Uint8Array {
  const moment = `${date.toISOString().slice(0, 19)}Z`;
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
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
  ];
  return new TextEncoder().encode(packet(properties.filter((property) => property !== '')));
}

/** The id of the packet is the same in every XMP packet (ISO 16684-1, 7.3.2). */
function packet(properties: readonly string[]): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
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
