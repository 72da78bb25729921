/** Files that travel inside the PDF (ISO 32000-1, 7.11.4). */
import { createHash } from 'node:crypto';
import type { Container } from '../container.ts';
import { asciiString, dateString, textString, token } from '../values.ts';

export interface Attachment {
  /** With the folders that it lies in, parted by slashes. */
  readonly name: string;
  /** As text/markdown (RFC 6838). */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Attaches what the document was made from (ISO 19005-3, 6.8: each file with its media type and its relation to the
 * document). `date` is that of the document, for the same bytes on every machine.
 */
export function attachSources(container: Container, files: readonly Attachment[], date: Date): void {
  if (files.length === 0) return;
  const attached = files.map((file, index) => {
    const { name, mediaType, bytes } = file;
    const embedded = container.addStream(bytes, {
      Type: 'EmbeddedFile',
      Subtype: mediaType.replaceAll('/', '#2F'),
      Params: { Size: bytes.length, ModDate: dateString(date), CheckSum: checksum(bytes) },
    });
    return container.add({
      Type: 'Filespec',
      // For programs that do not know the other one.
      F: asciiString(`${keyOf(index)}${/\.[a-z]+$/i.exec(name)?.[0] ?? ''}`),
      UF: textString(name),
      AFRelationship: 'Source',
      EF: { F: embedded, UF: embedded },
    });
  });
  const names = attached.flatMap((file, index) => [asciiString(keyOf(index)), file]);
  container.setNames({ EmbeddedFiles: { Names: names } });
  container.setCatalogue({ AF: attached });
}

/** Keys of a name tree are sorted as bytes: all of one length, they stand as they are counted. */
function keyOf(index: number): string {
  return `source${String(index + 1).padStart(4, '0')}`;
}

/** MD5, which the format names for finding damage. */
function checksum(bytes: Uint8Array) {
  return token(`<${createHash('md5').update(bytes).digest('hex')}>`);
}
